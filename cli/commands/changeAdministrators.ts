import { signAdministratorChange, type AdministratorChange } from "#shared/acts/team/signAdministratorChange.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { deriveSecretsFromRecoveryCode, newRecoveryKey } from "#shared/members/recoveryKey.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { findIdByPrefix } from "../dossier/commitRosterChange.ts";
import { openDossierAsWriter, readFileBytes } from "../dossier/openedDossierFile.ts";
import { saveHandoverRecoverySheet } from "../dossier/saveHandoverRecoverySheet.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, add: text, end: text, sheet: text, "new-sheet": { type: "boolean" } } as const;

/**
 * `office DOSSIER --as NAME --add DEVICE|--end DEVICE|--new-sheet [--sheet FILE]`: makes a lead's device that of a second
 * administrator, ends the office of one of two, or replaces the recovery sheet. It takes the recovery sheet if no other
 * administrator could confirm it.
 */
export async function changeAdministratorsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  const { add, end, "new-sheet": isNewSheet = false } = values;
  const asked = [add !== undefined, end !== undefined, isNewSheet].filter(Boolean);
  if (asked.length !== 1) throw UsageError.choice("add", "end", "new-sheet");
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const recovery = values.sheet === undefined ? null : await readSheet(values.sheet);
  if (isRefusal(recovery)) return recovery;
  const { ledger } = who;
  const next = isNewSheet ? await newRecoveryKey() : null;
  const change: Outcome<AdministratorChange> = next
    ? { kind: "sheet", sheet: { key: next.secrets.key, recipient: next.secrets.recipient } }
    : changeOfDevice(ledger, add === undefined ? "end" : "appoint", (add ?? end)!);
  if (isRefusal(change)) return change;
  const signed = await signAdministratorChange(ledger, who.rosterContext(io.now()), change, recovery);
  if (isRefusal(signed)) return signed;
  // The sheet is saved before the file that puts it into force.
  const path = next && (await saveHandoverRecoverySheet(ledger, next, io));
  ledger.add(signed.records);
  const committed = await who.commit(signed.act);
  if (isRefusal(committed)) return committed;
  io.out(whatHappened(ledger, change, recovery !== null));
  if (path) io.out(message("cli.handover.sheet", { path }));
  return 0;
}

async function readSheet(path: string): Promise<Outcome<DeviceSecrets>> {
  const bytes = await readFileBytes(path);
  return isRefusal(bytes) ? bytes : deriveSecretsFromRecoveryCode(decodeUtf8(bytes) ?? "");
}

function changeOfDevice(ledger: Ledger, kind: "appoint" | "end", beginning: string): Outcome<AdministratorChange> {
  const device = findIdByPrefix([...(ledger.judgement.team?.devices.keys() ?? [])], beginning);
  return isRefusal(device) ? device : { kind, device };
}

function whatHappened(ledger: Ledger, change: AdministratorChange, isDone: boolean): string {
  if (!isDone) return message("office.waits");
  if (change.kind === "sheet") return message("office.new-sheet.done");
  const member = ledger.judgement.memberOf(change.device) ?? change.device;
  return message(`office.${change.kind}.done`, { name: ledger.member(member)?.name || message("member.unnamed") });
}

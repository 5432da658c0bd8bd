import { createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import { listChangesSignedByDevices } from "#shared/members/membership/membershipChangeSummary.ts";
import { newRecoveryKey, deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import { administratorOf } from "#shared/members/team.ts";
import { message } from "#shared/messages/messages.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { Keyring, buildKeyEntry } from "#node/keys/keyring.ts";
import {
  openWritableDossier,
  readFileBytes,
  LocalDossierAuthor,
  findLocalDossierAuthor,
  type WritableDossierFile,
} from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments, splitCommaList, UsageError } from "../arguments/parseArguments.ts";
import { saveHandoverRecoverySheet } from "../dossier/saveHandoverRecoverySheet.ts";
import { findIdByPrefix } from "../dossier/commitRosterChange.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const flags = { as: text, sheet: text, cut: text, forged: text, stolen: flag, back: flag, new: flag } as const;

/**
 * `handover DOSSIER --as NAME --sheet FILE [--cut none|device|member]`: makes the device of NAME the administrator. On
 * a machine without a device, `--back` creates one for the present administrator, whose old one is cut off, and `--new`
 * creates one for a new person. In a dossier of format 2 a new sheet is written, and with `--stolen` the former
 * administrator's device is cut, and the changes named by `--forged` have no effect.
 */
export async function takeOverAdministrationCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "sheet"] });
  const { stolen = false } = values;
  if (stolen && values.cut !== undefined) throw UsageError.clash("stolen", "cut");
  if (values.forged !== undefined && !stolen) throw UsageError.missing("--stolen");
  const fallback = values.back || stolen ? "device" : "none";
  const cut = readChoiceFlag("cut", values.cut, ["none", "device", "member"], fallback);
  const dossier = await openWritableDossier(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  const sheet = await readFileBytes(values.sheet!);
  if (isRefusal(sheet)) return sheet;
  const recovery = await deriveSecretsFromRecoveryCode(decodeUtf8(sheet) ?? "");
  if (isRefusal(recovery)) return recovery;
  const { ledger } = dossier;
  const { membership } = ledger.judgement;
  if (stolen && !membership) return refusal("format.old");
  const forged = membership ? findForged(membership, splitCommaList(values.forged)) : [];
  if (isRefusal(forged)) return forged;
  const who =
    values.back || values.new
      ? await createAuthor(dossier, values.as!, io)
      : await findLocalDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const former = ledger.judgement.team ? administratorOf(ledger.judgement.team) : "";
  const member = values.back ? (ledger.judgement.memberOf(former) ?? former) : who.card.key;
  const next = membership && (await newRecoveryKey());
  const handedOver = await createSignedHandover(ledger, {
    recovery,
    device: who.card,
    member,
    cut: cutBy(ledger, former, cut),
    now: io.now().toISOString(),
    ...(next && { sheet: { key: next.secrets.key, recipient: next.secrets.recipient } }),
    ...(stolen && { stolen: { forged } }),
  });
  if (isRefusal(handedOver)) return handedOver;
  // The sheet is saved before the file that puts it into force.
  const sheetFile = next && handedOver.isSheetReplaced && (await saveHandoverRecoverySheet(ledger, next, io));
  ledger.add(handedOver.records);
  await who.collectKeys(handedOver.keys);
  const saved = await who.save();
  if (isRefusal(saved)) return saved;
  io.out(message(TAKEN[handedOver.state]));
  if (sheetFile) io.out(message("cli.handover.sheet", { path: sheetFile }));
  return 0;
}

const TAKEN = {
  counts: "keeping.take.done",
  waits: "keeping.take.waits-briefly",
  provisional: "keeping.take.provisional",
} as const;

/** Finds the changes of the administrators by the beginnings of their ids. */
function findForged(membership: Membership, beginnings: readonly string[]): Outcome<readonly string[]> {
  const keys = listChangesSignedByDevices(membership, membership.administrators).map(({ key }) => key);
  const found: string[] = [];
  for (const each of beginnings) {
    const key = findIdByPrefix(keys, each);
    if (isRefusal(key)) return key;
    found.push(key);
  }
  return found;
}

async function createAuthor(
  dossier: WritableDossierFile,
  as: string,
  io: CommandEnvironment,
): Promise<LocalDossierAuthor> {
  const entry = buildKeyEntry(dossier.ledger.dossier, as, await newDeviceSecrets(), EMPTY_CHAIN_COUNTER, {});
  // The key is saved before the file: the device that the file names must have it.
  const ring = new Keyring(`${io.home}/keys`);
  await ring.save(entry);
  return new LocalDossierAuthor(ring, entry, dossier, io.now);
}

function cutBy(ledger: Ledger, device: string, cut: "none" | "device" | "member"): readonly string[] {
  if (cut === "member") return activeDevicesOf(ledger, ledger.judgement.memberOf(device) ?? device);
  return cut === "device" ? [device] : [];
}

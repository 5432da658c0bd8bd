import { declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { encryptPacket, type PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { selectPacketRecords, ageRecipientsOfMembers } from "#shared/exchange/packet/packetRecords.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { openWritableDossier, findLocalDossierAuthor } from "../dossier/openedDossierFile.ts";
import { splitCommaList, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findMemberByName } from "../dossier/commitRosterChange.ts";
import { openCommandOutput } from "../output/commandOutput.ts";
import { readPassphraseFile } from "../dossier/readDossierOrPacket.ts";

const text = { type: "string" } as const;
const flags = { as: text, to: text, "passphrase-file": text, since: text, out: text } as const;

/**
 * `pack DOSSIER --as NAME --to NAME,… | --passphrase-file FILE [--since NAME] --out FILE`: writes a packet for members,
 * or for whoever knows a passphrase; with `--since` only with what a member has not acknowledged.
 */
export async function writePacketCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "out"] });
  if ((values.to === undefined) === (values["passphrase-file"] === undefined))
    throw UsageError.choice("to", "passphrase-file");
  const out = await openCommandOutput(values.out!, io, { fresh: true, mode: 0o600 });
  if (isRefusal(out)) return out;
  // A removed member can still hand over what is here.
  const dossier = await openWritableDossier(positionals[0]!, io);
  const who = isRefusal(dossier) ? dossier : await findLocalDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  const since = values.since === undefined ? null : membersCalled(ledger, values.since);
  if (isRefusal(since)) return since;
  const to = await packetFor(ledger, values, who.recipient);
  if (isRefusal(to)) return to;
  const receiptAct = declareReceiptAct(ledger, who.device);
  const committed = receiptAct ? await who.commit(receiptAct) : [];
  if (isRefusal(committed)) return committed;
  const records = selectPacketRecords(ledger, since);
  const file = await packDossier({ dossier: ledger.dossier, records, erased: ledger.erasedKeys() });
  const packet = isRefusal(file) ? file : await encryptPacket(file, to);
  if (isRefusal(packet)) return packet;
  await out.write(packet);
  out.report(message("cli.packed", { path: values.out!, count: records.length }));
  return 0;
}

type Flags = { readonly [name in keyof typeof flags]?: string | undefined };

async function packetFor(ledger: Ledger, values: Flags, own: string): Promise<Outcome<PacketRecipients>> {
  if (values.to === undefined) {
    const passphrase = await readPassphraseFile(values["passphrase-file"]!);
    return isRefusal(passphrase) ? passphrase : { passphrase };
  }
  const members = membersCalled(ledger, values.to);
  return isRefusal(members) ? members : { recipients: [...ageRecipientsOfMembers(ledger, members), own] };
}

function membersCalled(ledger: Ledger, names: string): Outcome<readonly MemberId[]> {
  const found = splitCommaList(names).map((name) => findMemberByName(ledger, name));
  return found.find(isRefusal) ?? (found as MemberId[]);
}

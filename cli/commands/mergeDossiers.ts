import { basename } from "node:path";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { leftOutRecordRefusals, limitIncomingRecords } from "#shared/exchange/dossier/limitIncomingRecords.ts";
import { previewMerge, type MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import { toThirdPersonRefusalCode } from "#shared/members/thirdPersonRefusalCode.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { recordKindLabelOf } from "#shared/records/recordKindLabel.ts";
import {
  openDossier,
  openWritableDossier,
  findLocalDossierAuthor,
  type OpenedDossierFile,
} from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { readPassphraseFile, readDossierOrPacket } from "../dossier/readDossierOrPacket.ts";
import { formatInvalidRecordLine } from "../print/formatInvalidRecordLine.ts";
import type { LockedDossierFile } from "../dossier/lockedDossierFile.ts";

interface Tally {
  fresh: number;
  known: number;
  refused: number;
}

const text = { type: "string" } as const;
const flags = { as: text, "passphrase-file": text, "dry-run": { type: "boolean" } } as const;

/**
 * `merge DOSSIER OTHER… [--passphrase-file FILE] [--as NAME] [--dry-run]`: merges dossier files and packets; invalid
 * records are refused and named, the rest is merged. With `--as` it also commits a receipt; a dry run shows what the
 * files would bring and writes nothing.
 */
export async function mergeDossiersCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 2, more: true });
  const [path, ...others] = positionals as [string, ...string[]];
  const isShown = values["dry-run"] ?? false;
  const dossier = isShown
    ? await openDossier(path)
    : await openWritableDossier(path, io, { keys: values.as !== undefined });
  if (isRefusal(dossier)) return dossier;
  const tally: Tally = { fresh: 0, known: 0, refused: 0 };
  const from = values["passphrase-file"];
  const passphrase = from === undefined ? null : await readPassphraseFile(from);
  if (isRefusal(passphrase)) return passphrase;
  // Every file is read and validated before anything is written.
  for (const other of others) {
    const outcome = await mergeOne(dossier, other, { tally, passphrase, isShown }, io);
    if (isRefusal(outcome)) return outcome;
  }
  if (dossier.file) {
    const saved = await save(dossier.file, dossier, values.as, io);
    if (isRefusal(saved)) return saved;
  }
  io.out(message("cli.merged", { fresh: tally.fresh, known: tally.known, refused: tally.refused }));
  return tally.refused > 0 ? 1 : 0;
}

/** Writes the file, with a receipt of the merging member if one is named. */
async function save(
  file: LockedDossierFile,
  dossier: OpenedDossierFile,
  as: string | undefined,
  io: CommandEnvironment,
): Promise<Outcome<true>> {
  const { ledger } = dossier;
  if (as === undefined) return file.save(ledger, null);
  const who = await findLocalDossierAuthor(io.home, dossier, as, io.now);
  if (isRefusal(who)) return who;
  const receiptAct = declareReceiptAct(ledger, who.device);
  if (!receiptAct) return file.save(ledger, who.device);
  const committed = await who.commit(receiptAct);
  return isRefusal(committed) ? committed : true;
}

interface Merging {
  readonly tally: Tally;
  readonly passphrase: string | null;
  /** Whether to list the incoming records, as in a dry run. */
  readonly isShown: boolean;
}

async function mergeOne(
  { ledger }: OpenedDossierFile,
  path: string,
  { tally, passphrase, isShown }: Merging,
  io: CommandEnvironment,
): Promise<Outcome<true>> {
  const file = await readDossierOrPacket(path, io.home, passphrase);
  if (isRefusal(file)) return file;
  const name = basename(path);
  if (file.dossier !== ledger.dossier) return refusal("file.other-dossier", { name });
  tally.refused += file.refused.length;
  for (const each of file.refused) io.err(formatInvalidRecordLine(name, each));
  const accepted = limitIncomingRecords(ledger.recordSet, file.records);
  const { taken } = accepted;
  tally.refused += file.records.length - taken.length;
  for (const leftOut of leftOutRecordRefusals(name, accepted)) io.err(explainRefusal(leftOut));
  if (isShown) show(previewMerge(ledger, { ...file, records: taken }, undefined), io);
  const known = taken.filter(({ key }) => ledger.record(key) !== undefined).length;
  tally.known += known;
  tally.fresh += taken.length - known;
  ledger.add(taken);
  return true;
}

/** Prints a line for each record: type, address, author, and why it would not count. */
function show({ rows }: MergePreview, io: CommandEnvironment): void {
  for (const { key, type, address, name, words, outcome, code } of rows) {
    const why =
      outcome === "counts"
        ? ""
        : message(`packet.${outcome}`, { reason: explainRefusal({ code: toThirdPersonRefusalCode(code) }) });
    io.out(
      [key.slice(0, 12), recordKindLabelOf(type), address, name, words.replace(/\s+/gu, " "), why]
        .filter(Boolean)
        .join(" · "),
    );
  }
}

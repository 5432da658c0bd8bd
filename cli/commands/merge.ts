import { basename } from "node:path";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import { readDossier } from "../../shared/exchange/dossier/read.ts";
import { message } from "../../shared/messages/messages.ts";
import { openDossier, readBytes, saveDossier, type OpenDossier } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { refusedLine } from "../print/refused.ts";

interface Tally {
  fresh: number;
  known: number;
  refused: number;
}

/** `merge DOSSIER OTHER…`: union; what does not hold is refused and named, the rest is merged. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { positionals } = parse(args, {}, { positionals: 2, more: true });
  const [path, ...others] = positionals as [string, ...string[]];
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  const tally: Tally = { fresh: 0, known: 0, refused: 0 };
  for (const other of others) {
    const outcome = await mergeOne(dossier, other, tally, io);
    if (isRefusal(outcome)) return outcome;
  }
  await saveDossier(dossier);
  io.out(message("cli.merged", { fresh: tally.fresh, known: tally.known, refused: tally.refused }));
  return tally.refused > 0 ? 1 : 0;
}

async function mergeOne({ ledger }: OpenDossier, path: string, tally: Tally, io: Io): Promise<Outcome<true>> {
  const bytes = await readBytes(path);
  if (isRefusal(bytes)) return bytes;
  const file = await readDossier(bytes);
  if (isRefusal(file)) return file;
  const name = basename(path);
  if (file.dossier !== ledger.dossier) return refuse("file.other-dossier", { name });
  tally.refused += file.refused.length;
  for (const each of file.refused) io.err(refusedLine(name, each));
  const known = file.records.filter(({ key }) => ledger.record(key) !== undefined).length;
  tally.known += known;
  tally.fresh += file.records.length - known;
  ledger.add(file.records);
  return true;
}

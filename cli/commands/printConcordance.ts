import { existsSync } from "node:fs";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDefaultComparison } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { readDraftFile } from "../arguments/readDraftFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { toConcordanceJson, formatConcordanceLines } from "../print/concordance.ts";
import { findTextByName } from "../texts/findTextByName.ts";

const flags = { json: { type: "boolean" } } as const;

/** Where it is said which page is being recognised. */
type Progress = Pick<CommandEnvironment, "err">;

/**
 * `compare A B [--json]` for two files, or `compare DOSSIER [A [B]] [--json]` for its texts: prints the concordance. A
 * name that no text has is a file; without names the newest text is compared with the one before. Needs no key and
 * writes nothing.
 */
export async function printConcordanceCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, more: true });
  if (positionals.length > 3) throw UsageError.surplus(positionals[3]!);
  const two = await draftsAt(positionals, io);
  if (isRefusal(two)) return two;
  const [from, to] = two;
  if (values.json) io.json({ pairs: toConcordanceJson(from, to) });
  else io.out(formatConcordanceLines(from, to).join("\n"));
  return 0;
}

async function draftsAt([path, ...names]: readonly string[], io: Progress): Promise<Outcome<readonly [Draft, Draft]>> {
  const dossier = await openDossier(path!);
  if (isRefusal(dossier)) {
    if (dossier.code !== "cli.not-a-dossier") return dossier;
    if (names.length === 0) throw UsageError.names(2);
    if (names.length > 1) throw UsageError.surplus(names[1]!);
    return both(await fileAt(path!, io), await fileAt(names[0]!, io));
  }
  const { ledger } = dossier;
  if (!ledger.newestText) return refusal("draft.none");
  const [older, newer] = [names[0], names[1]];
  const last = findDefaultComparison(ledger, ledger.newestText);
  const from =
    older === undefined ? (last ? draftOf(last.from) : refusal("compare.one-text")) : draftNamed(ledger, older, io);
  const to = newer === undefined ? draftOf(ledger.newestText) : draftNamed(ledger, newer, io);
  return both(await from, await to);
}

function both(from: Outcome<Draft>, to: Outcome<Draft>): Outcome<readonly [Draft, Draft]> {
  return isRefusal(from) ? from : isRefusal(to) ? to : [from, to];
}

async function draftNamed(ledger: Ledger, name: string, io: Progress): Promise<Outcome<Draft>> {
  const text = findTextByName(ledger, name);
  if (!isRefusal(text)) return draftOf(text);
  return existsSync(name) ? fileAt(name, io) : text;
}

function draftOf({ revision }: TextEntry): Draft {
  return revision.body.draft;
}

async function fileAt(path: string, io: Progress): Promise<Outcome<Draft>> {
  const reading = await readDraftFile(path, io);
  return isRefusal(reading) ? reading : reading.draft;
}

import { dismissFindingsAct, restoreFindingsAct } from "#shared/acts/watch/dismissFindings.ts";
import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listDismissals } from "#shared/ledger/queries/listDismissals.ts";
import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { isPartialDraft } from "#shared/ledger/texts/partialDraft.ts";
import { message } from "#shared/messages/messages.ts";
import { separateDismissedFindings } from "#shared/watch/separateDismissedFindings.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { WatchRule } from "#shared/watch/watchRule.ts";
import { needsEarlierText, WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { runDraftingWatch, type DraftingWatchContext } from "#shared/watch/runDraftingWatch.ts";
import { openDossier, openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { splitCommaList, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { readDraftFile } from "../arguments/readDraftFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { toWatchFindingJson, formatWatchFindingLine } from "../print/watchFindings.ts";

const text = { type: "string" } as const;
const bool = { type: "boolean" } as const;
const flags = {
  rules: text,
  before: text,
  dismissed: bool,
  dismiss: text,
  restore: text,
  as: text,
  json: bool,
} as const;

/** Where it is said which page is being recognised. */
type Progress = Pick<CommandEnvironment, "err">;

/**
 * `watch FILE|DOSSIER [--rules …] [--before FILE] [--dismissed] [--json]`: prints what the drafting watch flags, or
 * what the team dismissed. Needs no key and writes nothing. With `--dismiss ADDRESS` or `--restore ADDRESS` it
 * dismisses what the rules flag at that provision for the whole team, or shows it again.
 */
export async function printWatchFindingsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const rules = rulesOf(values.rules);
  if (isRefusal(rules)) return rules;
  if (values.dismiss !== undefined || values.restore !== undefined) return change(positionals[0]!, values, rules, io);
  const seen = await textAt(positionals[0]!, io);
  if (isRefusal(seen)) return seen;
  const search = await searchText(seen, rules, values.before, io);
  if (isRefusal(search)) return search;
  if (!search.hasBefore && rules.some(needsEarlierText)) io.err(message("cli.watch.no-before"));
  const { draft, ledger } = seen;
  const { shown, dismissed } = separateDismissedFindings(draft, search.found, ledger ? listDismissals(ledger) : []);
  if (dismissed.length > 0 && !values.dismissed) io.err(message("watch.dismissed.hidden", { count: dismissed.length }));
  const findings = values.dismissed ? dismissed.map(({ finding }) => finding) : shown;
  if (values.json) io.json(findings.map((each) => toWatchFindingJson(draft, each)));
  else if (findings.length === 0) io.out(message("cli.watch.nothing"));
  else io.out(findings.map((each) => formatWatchFindingLine(draft, each)).join("\n"));
  return 0;
}

/** Dismisses what rules flag at a provision for the whole team, or shows it again; prints what. */
async function change(
  path: string,
  { as, before, dismiss, restore }: { as?: string; before?: string; dismiss?: string; restore?: string },
  rules: readonly WatchRule<WatchRuleId>[],
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  if (!as) throw UsageError.missing("--as");
  const who = await openDossierAsWriter(path, as, io);
  if (isRefusal(who)) return who.code === "cli.not-a-dossier" ? refusal("watch.dismiss.file") : who;
  const { ledger, me } = who;
  const seen = newestTextOf(ledger);
  if (isRefusal(seen)) return seen;
  const search = await searchText(seen, rules, before, io);
  if (isRefusal(search)) return search;
  const address = (dismiss ?? restore)!;
  const at = search.found.filter(({ provision }) => seen.draft.provisions[provision]!.address === address);
  if (at.length === 0) return refusal("watch.dismiss.nothing", { address });
  const make = dismiss === undefined ? restoreFindingsAct : dismissFindingsAct;
  const act = make(ledger, me, seen.draft, at);
  if (isRefusal(act)) return act;
  const done = await who.commit(act);
  if (isRefusal(done)) return done;
  io.out(at.map((each) => formatWatchFindingLine(seen.draft, each)).join("\n"));
  return 0;
}

/** Runs rules on a text, compared with the text before it or with that of a file. */
async function searchText(
  { draft, isPartial = false, before: previous }: WatchedText,
  rules: readonly WatchRule<WatchRuleId>[],
  file: string | undefined,
  io: Progress,
): Promise<Outcome<{ readonly found: readonly WatchFinding[]; readonly hasBefore: boolean }>> {
  const before = file === undefined ? previous : await draftAt(file, io);
  if (isRefusal(before)) return before;
  const found = runDraftingWatch(draft, rules, { isPartial, ...(before && { before }) });
  return { found, hasBefore: before !== undefined };
}

function rulesOf(named: string | undefined): Outcome<readonly WatchRule<WatchRuleId>[]> {
  if (named === undefined || named === "all") return WATCH_RULES;
  const ids = splitCommaList(named);
  const unknown = ids.find((id) => !WATCH_RULES.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    const known = WATCH_RULES.map(({ id }) => id);
    return refusal("watch.unknown", {
      rule: unknown,
      near: toNearestWordParam(unknown, known),
      known: known.join(", "),
    });
  }
  return WATCH_RULES.filter(({ id }) => ids.includes(id));
}

/** A draft with its context; the ledger if it is in a dossier. */
interface WatchedText extends DraftingWatchContext {
  readonly draft: Draft;
  readonly ledger?: Ledger;
}

/** Reads the newest text of a dossier and the one before it, or a single draft. */
async function textAt(path: string, io: Progress): Promise<Outcome<WatchedText>> {
  const dossier = await openDossier(path);
  if (!isRefusal(dossier)) return newestTextOf(dossier.ledger);
  return dossier.code === "cli.not-a-dossier" ? draftWithCover(path, io) : dossier;
}

function newestTextOf(ledger: Ledger): Outcome<WatchedText> {
  const text = ledger.newestText?.revision;
  if (!text) return refusal("draft.none");
  const before = findPreviousText(ledger.texts, text.draftId)?.revision.body.draft;
  return {
    draft: text.body.draft,
    ledger,
    isPartial: isPartialDraft(ledger, text.draftId),
    ...(before && { before }),
  };
}

async function draftWithCover(path: string, io: Progress): Promise<Outcome<WatchedText>> {
  const reading = await readDraftFile(path, io);
  if (isRefusal(reading)) return reading;
  return { draft: reading.draft, isPartial: guessRevisionCoverage(reading.draft, reading.masthead) !== "whole" };
}

async function draftAt(path: string, io: Progress): Promise<Outcome<Draft>> {
  const read = await draftWithCover(path, io);
  return isRefusal(read) ? read : read.draft;
}

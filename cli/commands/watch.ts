import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { isPartialDraft } from "#shared/ledger/texts/partialDraft.ts";
import { message } from "#shared/messages/messages.ts";
import type { WatchRule } from "#shared/watch/watchRule.ts";
import { needsEarlierText, WATCH_RULES, type WatchRuleId } from "#shared/watch/rules.ts";
import { runDraftingWatch, type DraftingWatchContext } from "#shared/watch/runDraftingWatch.ts";
import { openDossier } from "../dossier/openDossier.ts";
import { splitCommaList, parseArguments } from "../arguments/parseArguments.ts";
import { readDraftAt } from "../arguments/readDraftAt.ts";
import type { CommandEnvironment } from "../io.ts";
import { toWatchFindingJson, formatWatchFindingLine } from "../print/watchFindings.ts";

const flags = { rules: { type: "string" }, before: { type: "string" }, json: { type: "boolean" } } as const;

/** Where it is said which page is being recognised. */
type Progress = Pick<CommandEnvironment, "err">;

/**
 * `watch FILE|DOSSIER [--rules …] [--before FILE] [--json]`: prints what the drafting watch flags. Needs no key and
 * writes nothing.
 */
export async function run(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const rules = rulesOf(values.rules);
  if (isRefusal(rules)) return rules;
  const seen = await textAt(positionals[0]!, io);
  if (isRefusal(seen)) return seen;
  const before = values.before === undefined ? seen.before : await draftAt(values.before, io);
  if (isRefusal(before)) return before;
  const found = runDraftingWatch(seen.draft, rules, { isPartial: seen.isPartial, ...(before && { before }) });
  if (!before && rules.some(needsEarlierText)) io.err(message("cli.watch.no-before"));
  if (values.json) io.json(found.map((each) => toWatchFindingJson(seen.draft, each)));
  else if (found.length === 0) io.out(message("cli.watch.nothing"));
  else io.out(found.map((each) => formatWatchFindingLine(seen.draft, each)).join("\n"));
  return 0;
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

/** Reads the newest text of a dossier and the one before it, or a single draft. */
async function textAt(path: string, io: Progress): Promise<Outcome<DraftingWatchContext & { readonly draft: Draft }>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier.code === "file.not-a-dossier" ? draftWithCover(path, io) : dossier;
  const { ledger } = dossier;
  const text = ledger.newestText?.revision;
  if (!text) return refusal("draft.none");
  const before = findPreviousText(ledger.texts, text.draftId)?.revision.body.draft;
  return {
    draft: text.body.draft,
    isPartial: isPartialDraft(ledger, text.draftId),
    ...(before && { before }),
  };
}

async function draftWithCover(
  path: string,
  io: Progress,
): Promise<Outcome<DraftingWatchContext & { readonly draft: Draft }>> {
  const reading = await readDraftAt(path, io);
  if (isRefusal(reading)) return reading;
  return { draft: reading.draft, isPartial: guessRevisionCoverage(reading.draft, reading.masthead) !== "whole" };
}

async function draftAt(path: string, io: Progress): Promise<Outcome<Draft>> {
  const read = await draftWithCover(path, io);
  return isRefusal(read) ? read : read.draft;
}

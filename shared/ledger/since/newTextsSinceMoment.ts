import { findingWordsOf } from "#shared/watch/finding.ts";
import { separateDismissedFindings, type FindingIdentity } from "#shared/watch/separateDismissedFindings.ts";
import { needsEarlierText, WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { runDraftingWatch } from "#shared/watch/runDraftingWatch.ts";
import { findWeakenings } from "#shared/watch/weakenings.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "../ledger.ts";
import { leadingReadingOf, listCarriedNotes, type CarriedNote } from "../placement/carriedNotes.ts";
import { listDismissals } from "../queries/listDismissals.ts";
import { textChainsOf } from "../texts/textChains.ts";
import type { TextEntry } from "../texts/textEntries.ts";
import type { RecordsBeforeMoment } from "./sinceMoment.ts";
import type { SinceReportFilter } from "./sinceReportFilter.ts";

/** A way in which a provision of a new text is weaker than before. */
export interface WeakerWording {
  readonly rule: WatchRuleId;
  /** The index of the provision in the newer draft. */
  readonly provision: number;
  /** The flagged words, and those of the text before; "" for a qualifier that the text before did not have. */
  readonly words: string;
  readonly was: string;
}

/** The new texts of a document in one language, compared with the last text before the moment. */
export interface NewTextsOfDocument {
  /** The new texts, the oldest first. */
  readonly added: readonly TextEntry[];
  /** The last text before them, or null if the document had none. */
  readonly from: TextEntry | null;
  /** The newest of them. */
  readonly to: TextEntry;
  /** The notes on the earlier text, each once, with what the newest text did to it. */
  readonly notes: readonly CarriedNote[];
  /** In the order of the newest text. */
  readonly weaker: readonly WeakerWording[];
  /** True if all of them were made before the moment and arrived since. */
  readonly isLate: boolean;
}

/** Finds the texts that are new since a moment, and what they changed. Each text is in one change. */
export function findNewTextsSinceMoment(
  ledger: Ledger,
  before: RecordsBeforeMoment,
  filter: SinceReportFilter,
): readonly NewTextsOfDocument[] {
  const told = new Set<TextEntry>();
  const isNew = (text: TextEntry) => [text, ...text.editions].every(({ revision }) => !before.had(revision.id));
  return textChainsOf(ledger.texts).flatMap(({ texts }): readonly NewTextsOfDocument[] => {
    const added = texts.filter((text) => isNew(text) && !told.has(text));
    const to = added.at(-1);
    if (!to) return [];
    for (const text of added) told.add(text);
    const from =
      texts
        .slice(0, texts.indexOf(to))
        .reverse()
        .find((text) => !isNew(text)) ?? null;
    const isLate = added.every(({ revision }) => before.isLate(revision.id));
    if (!from) return [{ added, from, to, notes: [], weaker: [], isLate }];
    const pair = { from: leadingReadingOf(from), to: leadingReadingOf(to) };
    const notes = listCarriedNotes(ledger, pair).filter(({ thread }) => filter.mayMention(thread));
    const weaker = findWeakerWordings(pair.from.draft, pair.to.draft, listDismissals(ledger));
    return [{ added, from, to, notes, weaker, isLate }];
  });
}

/** Finds what became weaker between two drafts, without what the team dismissed. Each is told once. */
function findWeakerWordings(
  before: Draft,
  now: Draft,
  dismissals: readonly FindingIdentity[],
): readonly WeakerWording[] {
  const rules = WATCH_RULES.filter(needsEarlierText);
  const { shown } = separateDismissedFindings(now, runDraftingWatch(now, rules, { before }), dismissals);
  const flagged = shown.map((finding) => ({
    rule: finding.rule,
    provision: finding.provision,
    words: findingWordsOf(now, finding),
    was: finding.was ?? "",
  }));
  const qualified = findWeakenings(before, now).flatMap(({ kind, rule, now: at }) =>
    kind === "qualifier" && at[0] !== undefined ? [{ rule, provision: at[0], words: "", was: "" }] : [],
  );
  const once = new Map([...flagged, ...qualified].map((each) => [JSON.stringify(each), each]));
  return [...once.values()].sort((a, b) => a.provision - b.provision);
}

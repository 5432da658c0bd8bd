import { assertNever } from "../base/result.ts";
import { findDanglingReferences } from "../draft/citations/danglingReferences.ts";
import type { Draft, ProvisionKind } from "../draft/draft.ts";
import { findDroppedWords } from "./droppedWords.ts";
import type { WatchFinding } from "./finding.ts";
import type { FindingWithoutRule } from "./findingLocation.ts";
import type { WatchRule, LanguagePatterns } from "./watchRule.ts";
import type { WatchRuleId } from "./watchRules.ts";
import { findWeakenedWords } from "./weakenedWords.ts";
import { matchLanguagePatterns } from "./matchLanguagePatterns.ts";

/** The context of a draft: the text before it, if there is one, and whether it is only a part of a text. */
export interface DraftingWatchContext {
  readonly before?: Draft;
  readonly isPartial?: boolean;
}

/**
 * Applies rules to a draft. Returns findings in reading order; if several rules flag the same words, in the order of
 * the rules. Rules that compare find nothing without an earlier text. Every finding is a question, never a judgement.
 */
export function runDraftingWatch(
  draft: Draft,
  rules: readonly WatchRule<WatchRuleId>[],
  context: DraftingWatchContext = {},
): readonly WatchFinding[] {
  const found = rules.flatMap((rule) => search(draft, rule, context).map((each) => ({ rule: rule.id, ...each })));
  return found.sort((a, b) => a.provision - b.provision || at(a) - at(b));
}

/**
 * Returns a sort key within the provision; findings on the whole provision come first. Blocks have fewer than 2^32
 * characters.
 */
function at({ words }: WatchFinding): number {
  return words ? words.block * 2 ** 32 + words.start : -1;
}

function search(
  draft: Draft,
  { search, isOperative }: WatchRule,
  { before, isPartial }: DraftingWatchContext,
): readonly FindingWithoutRule[] {
  switch (search.kind) {
    case "words":
      return findWords(draft, search.words, isOperative);
    case "weakened":
      return before ? findWeakenedWords(draft, search, before) : [];
    case "dropped":
      return before ? findDroppedWords(draft, search, before) : [];
    case "dangling":
      return findDanglingReferences(draft, isPartial).map(({ provision, ...words }) => ({ provision, words }));
    default:
      return assertNever(search);
  }
}

const PREAMBLE: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(["preamble", "recital"]);

function findWords(
  { provisions, language }: Draft,
  words: LanguagePatterns,
  isOperative = false,
): readonly FindingWithoutRule[] {
  return provisions.flatMap(({ kind, blocks }, provision) =>
    isOperative && PREAMBLE.has(kind)
      ? []
      : blocks.flatMap(({ text }, block) =>
          matchLanguagePatterns(words, language, text).map((hit) => ({ provision, words: { block, ...hit } })),
        ),
  );
}

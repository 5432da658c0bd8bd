import { assertNever } from "../base/result.ts";
import { danglingReferences } from "../draft/dangling.ts";
import type { Draft } from "../draft/draft.ts";
import { dropped } from "./dropped.ts";
import type { Finding } from "./finding.ts";
import type { Found } from "./place.ts";
import type { Rule, Words } from "./rule.ts";
import type { RuleId } from "./rules.ts";
import { weakened } from "./weakened.ts";
import { hitsOf } from "./words.ts";

/** What a draft is seen with: the text before it, where there is one, and whether it is only a part of a text. */
export interface Seen {
  readonly before?: Draft;
  readonly isPartial?: boolean;
}

/**
 * What rules flag in a draft, in reading order; where several flag the same words, in the order of the rules. A rule
 * that compares flags nothing where there is no text before. Every finding is a question, never a judgement.
 */
export function watch(draft: Draft, rules: readonly Rule<RuleId>[], seen: Seen = {}): readonly Finding[] {
  const found = rules.flatMap((rule) => search(draft, rule, seen).map((each) => ({ rule: rule.id, ...each })));
  return found.sort((a, b) => a.provision - b.provision || at(a) - at(b));
}

/** Of what concerns all of a provision, its beginning. Blocks have less than 2^32 characters. */
function at({ words }: Finding): number {
  return words ? words.block * 2 ** 32 + words.start : -1;
}

function search(draft: Draft, { search }: Rule, { before, isPartial }: Seen): readonly Found[] {
  switch (search.is) {
    case "words":
      return standing(draft, search.words);
    case "weakened":
      return before ? weakened(draft, search, before) : [];
    case "dropped":
      return before ? dropped(draft, search, before) : [];
    case "dangling":
      return danglingReferences(draft, isPartial).map(({ provision, ...words }) => ({ provision, words }));
    default:
      return assertNever(search);
  }
}

function standing({ provisions, language }: Draft, words: Words): readonly Found[] {
  return provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ text }, block) =>
      hitsOf(words, language, text).map((hit) => ({ provision, words: { block, ...hit } })),
    ),
  );
}

import type { Draft } from "../draft/draft.ts";
import type { Match } from "../revise/alignment.ts";
import { blockAt, wordingOf, wordsAround, type Found } from "./place.ts";
import type { Search } from "./rule.ts";
import { becomings, changesOf, type Change } from "./versions.ts";
import { hitsOf, type Hit } from "./words.ts";

type Weakened = Search & { is: "weakened" };

/**
 * The weaker words that stand in the place of stronger ones of the text before; and where a stronger word went from
 * before what still stands ("shall decide", "decide"), the place that it went from.
 */
export function weakened(draft: Draft, search: Weakened, before: Draft): readonly Found[] {
  return becomings(before, draft).flatMap((match) =>
    changesOf(match, before, draft).flatMap((change) => {
      const replaced = replacedIn(draft, search, before, match, change);
      return replaced.length > 0 ? replaced : lostIn(draft, search, before, match, change);
    }),
  );
}

function replacedIn(draft: Draft, search: Weakened, before: Draft, match: Match, change: Change): readonly Found[] {
  const { gone, fresh, at } = change;
  const strong = hitsOf(search.from, before.language, gone);
  const weak = hitsOf(search.to, draft.language, fresh);
  const isWeak = ({ start, end }: Hit) => weak.some((each) => each.start < end && start < each.end);
  // "[shall][should]" for "ensure" still has a stronger word.
  const stillStrong = hitsOf(search.from, draft.language, fresh).filter((hit) => !isWeak(hit)).length;
  return weak.slice(0, Math.max(0, strong.length - stillStrong)).flatMap(({ start, end }, i) => {
    const place = blockAt(draft, match.to, at + start, at + end);
    const { start: first, end: last } = strong[i]!;
    return place ? [{ ...place, was: gone.slice(first, last), before: match.from }] : [];
  });
}

/** A sentence that still says "shall" before that place may have spared the second one ("shall cooperate and report"). */
const IN_SENTENCE = /[^.;:。；؛]*$/u;

/** What may stand around an alternative of a draft: "[shall][should]". */
const BRACKETS = /[\s[\]]/gu;

function lostIn(draft: Draft, search: Weakened, before: Draft, match: Match, change: Change): readonly Found[] {
  const { gone, fresh, at } = change;
  const last = hitsOf(search.alone, before.language, gone).at(-1);
  if (!last || gone.slice(last.end).replace(BRACKETS, "") !== "") return [];
  const now = wordingOf(draft, match.to);
  const [head, rest] = [now.slice(0, at + fresh.length), now.slice(at + fresh.length)];
  const isBound = hitsOf(search.from, draft.language, IN_SENTENCE.exec(head)![0]).length > 0;
  if (isBound || !/^\p{L}/u.test(rest.replace(BRACKETS, ""))) return [];
  const was = gone.slice(last.start, last.end);
  const words = blockAt(draft, match.to, at + fresh.length - fresh.trimStart().length, at + fresh.trimEnd().length);
  return [{ ...(words ?? wordsAround(draft, match.to, head.length)), was, before: match.from }];
}

import type { Draft } from "../draft/draft.ts";
import { blockAt, type Found } from "./place.ts";
import type { Search } from "./rule.ts";
import { becomings, changesOf } from "./versions.ts";
import { hitsOf } from "./words.ts";

/** The weaker words that stand in the place of stronger ones of the text before. */
export function weakened(draft: Draft, { from, to }: Search & { is: "weakened" }, before: Draft): readonly Found[] {
  return becomings(before, draft).flatMap((become) =>
    changesOf(become, before, draft).flatMap(({ gone, fresh, at }) => {
      const strong = hitsOf(from, before.language, gone);
      const weak = hitsOf(to, draft.language, fresh);
      return weak.slice(0, strong.length).flatMap(({ start, end }, i) => {
        const words = blockAt(draft, become.now, at + start, at + end);
        const { start: first, end: last } = strong[i]!;
        return words ? [{ provision: become.now, words, was: gone.slice(first, last) }] : [];
      });
    }),
  );
}

import { isOffsetInBrackets, numberHeadingAndBlockTextsOf } from "#shared/draft/squareBrackets.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { indexOfEnclosingOptionProvision } from "#shared/draft/optionProvisions.ts";

/** Words of a later text, and which of them are open: in square brackets, or in an option. */
export interface LaterTextWords {
  readonly text: string;
  readonly isOpen: (at: number) => boolean;
}

export const NO_LATER_TEXT_WORDS: LaterTextWords = { text: "", isOpen: () => false };

/**
 * Collects the words of provisions and everything beneath them; for a new provision, including its number and heading.
 */
export function collectLaterTextWords(draft: Draft, provisions: readonly number[], isNew = false): LaterTextWords {
  const parts = provisions.flatMap((first) =>
    draft.provisions.slice(first, findSubtreeEnd(draft, first)).flatMap((each, i) =>
      numberHeadingAndBlockTextsOf(each)
        .map((text, part) => ({ provision: first + i, part, text }))
        .slice(isNew && i === 0 ? 0 : OWN_WORDS),
    ),
  );
  const isOpen = (offset: number) => {
    let [i, at] = [0, offset];
    while (at > parts[i]!.text.length) at -= parts[i++]!.text.length + 1;
    const { provision, part } = parts[i]!;
    return indexOfEnclosingOptionProvision(draft, provision) >= 0 || isOffsetInBrackets(draft, { provision, part, at });
  };
  return { text: parts.map(({ text }) => text).join("\n"), isOpen };
}

/** The index of a provision's own words among its text parts, after its number and heading. */
const OWN_WORDS = 2;

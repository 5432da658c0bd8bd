import { foldForSearch, foldSought } from "#shared/base/foldForSearch.ts";
import type { GuideSection, GuideSpan } from "#shared/host/guideContent.ts";

/**
 * Returns the sections that contain all of the words, in the heading or beneath it; those with them in the heading
 * first. Capitals, accents, vowel signs and ways of spelling make no difference.
 */
export function searchGuide(sections: readonly GuideSection[], words: string): readonly GuideSection[] {
  const wanted = foldSought(words).split(" ").filter(Boolean);
  const holds = (text: string) => wanted.every((word) => foldForSearch(text).includes(word));
  const inHeading = sections.filter(({ heading }) => holds(heading));
  return [...inHeading, ...sections.filter((each) => !inHeading.includes(each) && holds(guideSectionTextOf(each)))];
}

/** Returns all words of a section as one text. */
export function guideSectionTextOf({ heading, blocks }: GuideSection): string {
  const text = (words: readonly GuideSpan[]) => words.map((word) => word.text).join("");
  const texts = blocks.map((block) => {
    if (block.kind === "paragraph") return text(block.words);
    if (block.kind === "list") return block.items.map(text).join("\n");
    return block.kind === "table" ? block.rows.flat().map(text).join("\n") : block.text;
  });
  return [heading, ...texts].join("\n");
}

import type { GuideBlock, GuideSection, GuideSpan } from "#shared/host/guideContent.ts";
import { parseGuide } from "./parseGuide.ts";

/**
 * Parses a translation of the guide. Its sections are those of the English guide in the same order, and get the ids of
 * these by their position; a link leads to a heading of the translation by its own fragment, as on a host of
 * repositories. A section that has a heading but no text yet is returned in English, and says so.
 *
 * @throws if there is another number of sections, another level, or a link to a heading that is not there
 */
export function parseTranslatedGuide(markdown: string, english: readonly GuideSection[]): readonly GuideSection[] {
  const translated = parseGuide(markdown);
  if (translated.length !== english.length)
    throw new Error(`The guide has ${translated.length} headings, and the English one ${english.length}.`);
  const ids = new Map(translated.map(({ id }, i) => [id, english[i]!.id]));
  return translated.map((section, i) => {
    const original = english[i]!;
    if (section.level !== original.level)
      throw new Error(`“${section.heading}” has level ${section.level}, and “${original.heading}” ${original.level}.`);
    if (section.blocks.length === 0 && original.blocks.length > 0) return { ...original, isUntranslated: true };
    return { ...section, id: original.id, blocks: section.blocks.map((block) => withLinks(block, ids)) };
  });
}

/** Returns a block with its links leading to the sections by their ids. */
function withLinks(block: GuideBlock, ids: ReadonlyMap<string, string>): GuideBlock {
  const linked = (words: readonly GuideSpan[]) =>
    words.map((span) => {
      if (span.to === undefined) return span;
      const to = ids.get(span.to);
      if (to === undefined) throw new Error(`“${span.text}” leads to #${span.to}, which no heading has.`);
      return { ...span, to };
    });
  switch (block.kind) {
    case "paragraph":
      return { ...block, words: linked(block.words) };
    case "list":
      return { ...block, items: block.items.map(linked) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(linked)) };
    case "typed":
      return block;
  }
}

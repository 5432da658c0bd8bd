import { foldAndTrimWhitespace } from "#shared/import/readers/sourceLineBuilder.ts";
import type { DocxPackage } from "../package/docxPackage.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import { xmlChildrenOf, type XmlElement } from "../package/docxXml.ts";

const REFERENCES = new Set(["headerReference", "footerReference"]);
/** The order of a section's running heads: first page, other pages, even pages. */
const ORDER = ["first", "default", "even"];
/** The maximum number of running heads that are read. */
const MOST = 60;

/** The text of a document's headers and footers. */
export interface RunningHeads {
  /** Those of the first section, one string per paragraph, its first page's before the others'. */
  readonly first: readonly string[];
  /** All of them, each text once. */
  readonly all: readonly string[];
}

export function readRunningHeads(file: DocxPackage, sections: readonly XmlElement[]): RunningHeads {
  const references = sections.map((section) =>
    xmlChildrenOf(section)
      .filter(({ name }) => REFERENCES.has(name))
      .sort((a, b) => ORDER.indexOf(a.attributes.type ?? "") - ORDER.indexOf(b.attributes.type ?? "")),
  );
  const texts = new Map<string, readonly string[]>();
  for (const { attributes } of references.flat().slice(0, MOST)) {
    const id = attributes.id ?? "";
    if (!texts.has(id)) texts.set(id, wordsOf(file.partById(id)));
  }
  const wordsIn = (all: readonly XmlElement[]) => [
    ...new Set(all.flatMap(({ attributes }) => texts.get(attributes.id ?? "") ?? [])),
  ];
  return { first: wordsIn(references[0] ?? []), all: wordsIn(references.flat()) };
}

/** Returns the paragraphs with more than a page number. */
function wordsOf(part: XmlElement | null): string[] {
  // Without the page number, "17/81" and "- 2 -" leave their signs behind.
  const paragraphs = part
    ? readPlainParagraphs(part, "deleted").map((words) => foldAndTrimWhitespace(words.replace(/[\s/–-]+$/u, "")))
    : [];
  return paragraphs.filter((words) => /[\p{L}\p{N}]/u.test(words));
}

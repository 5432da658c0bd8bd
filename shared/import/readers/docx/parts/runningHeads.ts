import { normaliseWhitespace } from "#shared/import/readers/paragraphBuilder.ts";
import type { DocxPackage } from "../package/docxPackage.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import { childrenOf, type XmlElement } from "../package/docxXml.ts";

const REFERENCES = new Set(["headerReference", "footerReference"]);
/** The order in which the running heads of a section show: on its first page, then on the others. */
const ORDER = ["first", "default", "even"];
/** Running heads that are looked at, at most. */
const MOST = 60;

/** What stands in the headers and footers of a document. */
export interface RunningHeads {
  /** Those of the first section, a string a paragraph, its first page's before the others'. */
  readonly first: readonly string[];
  /** All that is said in any of them, once each. */
  readonly all: readonly string[];
}

export function readRunningHeads(file: DocxPackage, sections: readonly XmlElement[]): RunningHeads {
  const references = sections.map((section) =>
    childrenOf(section)
      .filter(({ name }) => REFERENCES.has(name))
      .sort((a, b) => ORDER.indexOf(a.attributes.type ?? "") - ORDER.indexOf(b.attributes.type ?? "")),
  );
  const said = new Map<string, readonly string[]>();
  for (const { attributes } of references.flat().slice(0, MOST)) {
    const id = attributes.id ?? "";
    if (!said.has(id)) said.set(id, wordsOf(file.partById(id)));
  }
  const wordsIn = (all: readonly XmlElement[]) => [
    ...new Set(all.flatMap(({ attributes }) => said.get(attributes.id ?? "") ?? [])),
  ];
  return { first: wordsIn(references[0] ?? []), all: wordsIn(references.flat()) };
}

/** The paragraphs that say more than a page number. */
function wordsOf(part: XmlElement | null): string[] {
  // "17/81" and "- 2 -" leave their signs behind when the page goes.
  const paragraphs = part
    ? readPlainParagraphs(part, "deleted").map((words) => normaliseWhitespace(words.replace(/[\s/–-]+$/u, "")))
    : [];
  return paragraphs.filter((words) => /[\p{L}\p{N}]/u.test(words));
}

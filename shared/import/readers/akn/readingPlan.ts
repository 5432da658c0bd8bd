import { xmlChildOf, xmlChildrenOf, type XmlElement } from "../parseXml.ts";
import { readAknFrontMatter, type AknFrontMatter } from "./frontMatter.ts";

/** The document types of Akoma Ntoso. In a collection, the first type in this order is the main document. */
const DOCUMENTS =
  "act bill statement amendment judgment debate debateReport doc officialGazette amendmentList portion documentCollection".split(
    " ",
  );

/** Which part of a file is its text, and the headings of the other parts. */
export interface AknReadingPlan {
  /** The front matter of the main document. */
  readonly front: AknFrontMatter;
  /** Elements that are read elsewhere: titles, and references to documents in the same file. */
  readonly skipped: ReadonlySet<XmlElement>;
  /** The components that contain the main document; they are not units of the text. */
  readonly frames: ReadonlySet<XmlElement>;
  /** The headings of components that have none of their own. */
  readonly headings: ReadonlyMap<XmlElement, string>;
}

/** Returns the plan of a file, or null if it contains no document. */
export function planAknReading(root: XmlElement): AknReadingPlan | null {
  const parts = partsIn(root);
  const main = mainOf(root, parts);
  if (!main) return null;
  const names = namesIn(parts);
  const front = readAknFrontMatter(main);
  const skipped = new Set(front.titles);
  const headings = new Map<XmlElement, string>();
  const kept = new Set(parts.filter(documentIn).map(idOf));
  for (const part of parts) {
    const inner = documentIn(part);
    if (!inner && idOf(part) !== "" && kept.has(idOf(part))) skipped.add(part);
    if (inner === main || xmlChildOf(part, "heading")) continue;
    const own = inner && readAknFrontMatter(inner);
    const heading = names.get(idOf(part)) ?? own?.title ?? xmlChildOf(part, "documentRef")?.attributes.showAs;
    if (isSame(heading, own?.title)) own?.titles.forEach((title) => skipped.add(title));
    if (heading !== undefined) headings.set(part, heading);
  }
  return { front, skipped, frames: new Set(parts.filter((part) => documentIn(part) === main)), headings };
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

/** Finds all elements that may contain a further document, in order. */
function partsIn(element: XmlElement): XmlElement[] {
  return xmlChildrenOf(element).flatMap((child) => [
    ...(/^(?:component|attachment|annex)$/.test(child.name) ? [child] : []),
    ...partsIn(child),
  ]);
}

function documentIn(part: XmlElement): XmlElement | undefined {
  return xmlChildrenOf(part).find(({ name }) => DOCUMENTS.includes(name));
}

/** Returns the first document of the file, or of the highest-ranked type among the components of a collection. */
function mainOf(root: XmlElement, parts: readonly XmlElement[]): XmlElement | undefined {
  const first = DOCUMENTS.includes(root.name) ? root : documentIn(root);
  if (first?.name !== "documentCollection") return first;
  const components = parts.filter(({ name }) => name === "component").flatMap((part) => documentIn(part) ?? []);
  const rank = ({ name }: XmlElement) => DOCUMENTS.indexOf(name);
  return [...components].sort((a, b) => rank(a) - rank(b))[0] ?? first;
}

/** Returns the names that a collection gives its components where it lists them. */
function namesIn(parts: readonly XmlElement[]): ReadonlyMap<string, string> {
  const references = parts
    .filter((part) => !documentIn(part))
    .flatMap((part) => {
      const { showAs } = xmlChildOf(part, "documentRef")?.attributes ?? {};
      return showAs ? [[idOf(part), showAs] as const] : [];
    });
  return new Map(references.filter(([id]) => id !== ""));
}

function idOf({ attributes: { eId, id } }: XmlElement): string {
  return eId ?? id ?? "";
}

import type { Change } from "#shared/import/lines.ts";
import { fold, type Gather } from "../gather.ts";
import type { Reports } from "../reports.ts";
import { textOf, type Element } from "../xml.ts";

/** What stands within a paragraph; anything else divides paragraphs. */
const INLINE = new Set(
  (
    "a abbr affectedDocument argument b change classifiedInfo concept cross date decoration def docAuthority docCommittee " +
    "docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType " +
    "docketNumber efficacy embeddedText entity event fillIn from heading i inline ins del judge lawyer legislature " +
    "location marker math mmod mod mref narrative neutralCitation num object omissis opinion organization outcome party " +
    "person placeholder process quantity quotedText recordedTime ref relatedDocument remark rmod role rref session " +
    "shortTitle signature span sub subheading summary sup term time tocItem u vote"
  ).split(" "),
);

/** What is not the text's own words: data about it. */
const UNSAID = new Set("meta analysis foreign proprietary presentation preservation".split(" "));

export function isInline({ name }: Element): boolean {
  return INLINE.has(name);
}

export function isUnsaid({ name }: Element): boolean {
  return UNSAID.has(name);
}

/** A change without its place. */
export type Marking = Omit<Change, "start" | "end">;

/** What one document's inline elements need to know of it, and what they leave to be told. */
export interface Inlines {
  /** The notes of the metadata, by their names. */
  readonly notes: ReadonlyMap<string, Element>;
  /** Footnotes without a mark of their own so far. */
  counted: number;
  readonly reports: Reports;
}

/**
 * The change that an element marks: `ins` and `del`, or what editors write into attributes of any element
 * ("softAction" and the like).
 */
export function changeOf({ name, attributes }: Element): Marking | null {
  const action = attributes.softAction ?? attributes.softaction ?? attributes.action ?? "";
  const type = name === "ins" ? "inserted" : name === "del" ? "deleted" : typeOf(action);
  if (type === null) return null;
  const author = attributes.softUser ?? attributes.softuser ?? attributes.by ?? attributes.author ?? "";
  const at = attributes.softDate ?? attributes.softdate ?? attributes.date ?? attributes.datetime;
  return { type, author: author.replace(/^[#~]/, ""), ...(at === undefined ? {} : { at }) };
}

function typeOf(action: string): Marking["type"] | null {
  if (/^(?:insert|add|move_to|transform_add)/i.test(action)) return "inserted";
  return /^(?:delete|del|remove|move_from)/i.test(action) ? "deleted" : null;
}

/**
 * Gathers what an inline element says; `block` is called for what divides the paragraph (a quoted structure,
 * a table), with the change that it stands in.
 */
function gatherInline(
  element: Element,
  gather: Gather,
  inlines: Inlines,
  block: (element: Element, change: Marking | undefined) => void,
  change?: Marking,
): void {
  const own = changeOf(element) ?? change;
  for (const child of element.children) {
    if (typeof child === "string") gather.add(child, own);
    else gatherElement(child, gather, inlines, block, own);
  }
}

export function gatherElement(
  element: Element,
  gather: Gather,
  inlines: Inlines,
  block: (element: Element, change: Marking | undefined) => void,
  change?: Marking,
): void {
  const { name, attributes } = element;
  if (name === "authorialNote" || name === "note") addNote(element, attributes.marker, gather, inlines);
  else if (name === "noteRef") addReferred(element, gather, inlines);
  else if (name === "eol" || name === "br") gather.add(" ");
  else if (name === "img") addPicture(element, inlines);
  else if (name === "popup" || name === "comment") gather.remark(remarkOf(element), gather.length);
  else if (isUnsaid(element)) leaveOut(element, inlines);
  else if (INLINE.has(name)) gatherInline(element, gather, inlines, block, change);
  else block(element, change);
}

/** What is not read is told where it says anything: formulas and the like, not the data about a document. */
export function leaveOut(element: Element, { reports }: Inlines): void {
  const words = element.name === "foreign" ? fold(textOf(element)) : "";
  if (words !== "") reports.add("reading.object-named", { unit: "line", n: element.line }, words);
}

function addPicture({ attributes: { alt = "" }, line }: Element, { reports }: Inlines): void {
  const where = { unit: "line", n: line } as const;
  if (alt === "") reports.add("reading.picture", where);
  else reports.add("reading.picture-named", where, alt);
}

function remarkOf(element: Element) {
  const { by = "", author = by, date } = element.attributes;
  return {
    author: author.replace(/^[#~]/, ""),
    text: fold(spaced(element)),
    ...(date === undefined ? {} : { at: date }),
  };
}

function addNote(element: Element, marker: string | undefined, gather: Gather, inlines: Inlines): void {
  const mark = marker ?? String(++inlines.counted);
  gather.note(mark, spaced(element));
}

/** A reference to a note that stands among the metadata; without such a note its own mark is text. */
function addReferred(element: Element, gather: Gather, inlines: Inlines): void {
  const { href = "", marker } = element.attributes;
  const note = inlines.notes.get(href.replace(/^[#~]/, ""));
  if (note) addNote(note, marker ?? note.attributes.marker, gather, inlines);
  else gather.add(marker ?? textOf(element));
}

/** The words of an element, a blank between its paragraphs, without footnotes inside it. */
export function spaced(element: Element): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "eol" ? " " : spaced(child)))
    .join("")
    .concat(INLINE.has(element.name) ? "" : " ");
}

import type { LineChange } from "#shared/import/sourceLines.ts";
import { normaliseWhitespace, type ParagraphBuilder } from "../paragraphBuilder.ts";
import type { ReaderReport } from "../readerReport.ts";
import { textOf, type XmlElement } from "../xml.ts";

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

export function isInlineElement({ name }: XmlElement): boolean {
  return INLINE.has(name);
}

export function isMetadataElement({ name }: XmlElement): boolean {
  return UNSAID.has(name);
}

/** A change without its place. */
export type AknChange = Omit<LineChange, "start" | "end">;

/** What one document's inline elements need to know of it, and what they leave to be told. */
export interface InlineContext {
  /** The notes of the metadata, by their names. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** Footnotes without a mark of their own so far. */
  footnoteCount: number;
  readonly reports: ReaderReport;
}

/**
 * The change that an element marks: `ins` and `del`, or what editors write into attributes of any element
 * ("softAction" and the like).
 */
export function changeOf({ name, attributes }: XmlElement): AknChange | null {
  const action = attributes.softAction ?? attributes.softaction ?? attributes.action ?? "";
  const type = name === "ins" ? "inserted" : name === "del" ? "deleted" : typeOf(action);
  if (type === null) return null;
  const author = attributes.softUser ?? attributes.softuser ?? attributes.by ?? attributes.author ?? "";
  const at = attributes.softDate ?? attributes.softdate ?? attributes.date ?? attributes.datetime;
  return { type, author: author.replace(/^[#~]/, ""), ...(at === undefined ? {} : { at }) };
}

function typeOf(action: string): AknChange["type"] | null {
  if (/^(?:insert|add|move_to|transform_add)/i.test(action)) return "inserted";
  return /^(?:delete|del|remove|move_from)/i.test(action) ? "deleted" : null;
}

/**
 * Gathers what an inline element says; `block` is called for what divides the paragraph (a quoted structure,
 * a table), with the change that it stands in.
 */
function gatherInline(
  element: XmlElement,
  gather: ParagraphBuilder,
  inlineContext: InlineContext,
  block: (element: XmlElement, change: AknChange | undefined) => void,
  change?: AknChange,
): void {
  const own = changeOf(element) ?? change;
  for (const child of element.children) {
    if (typeof child === "string") gather.addText(child, own);
    else readInlineElement(child, gather, inlineContext, block, own);
  }
}

export function readInlineElement(
  element: XmlElement,
  gather: ParagraphBuilder,
  inlineContext: InlineContext,
  block: (element: XmlElement, change: AknChange | undefined) => void,
  change?: AknChange,
): void {
  const { name, attributes } = element;
  if (name === "authorialNote" || name === "note") addNote(element, attributes.marker, gather, inlineContext);
  else if (name === "noteRef") addReferred(element, gather, inlineContext);
  else if (name === "eol" || name === "br") gather.addText(" ");
  else if (name === "img") addPicture(element, inlineContext);
  else if (name === "popup" || name === "comment") gather.addRemark(remarkOf(element), gather.length);
  else if (isMetadataElement(element)) reportSkipped(element, inlineContext);
  else if (INLINE.has(name)) gatherInline(element, gather, inlineContext, block, change);
  else block(element, change);
}

/** What is not read is told where it says anything: formulas and the like, not the data about a document. */
export function reportSkipped(element: XmlElement, { reports }: InlineContext): void {
  const words = element.name === "foreign" ? normaliseWhitespace(textOf(element)) : "";
  if (words !== "") reports.warn("reading.object-named", { unit: "line", n: element.line }, words);
}

function addPicture({ attributes: { alt = "" }, line }: XmlElement, { reports }: InlineContext): void {
  const where = { unit: "line", n: line } as const;
  if (alt === "") reports.warn("reading.picture", where);
  else reports.warn("reading.picture-named", where, alt);
}

function remarkOf(element: XmlElement) {
  const { by = "", author = by, date } = element.attributes;
  return {
    author: author.replace(/^[#~]/, ""),
    text: normaliseWhitespace(spacedText(element)),
    ...(date === undefined ? {} : { at: date }),
  };
}

function addNote(
  element: XmlElement,
  marker: string | undefined,
  gather: ParagraphBuilder,
  inlineContext: InlineContext,
): void {
  const mark = marker ?? String(++inlineContext.footnoteCount);
  gather.addFootnote(mark, spacedText(element));
}

/** A reference to a note that stands among the metadata; without such a note its own mark is text. */
function addReferred(element: XmlElement, gather: ParagraphBuilder, inlineContext: InlineContext): void {
  const { href = "", marker } = element.attributes;
  const note = inlineContext.notes.get(href.replace(/^[#~]/, ""));
  if (note) addNote(note, marker ?? note.attributes.marker, gather, inlineContext);
  else gather.addText(marker ?? textOf(element));
}

/** The words of an element, a blank between its paragraphs, without footnotes inside it. */
export function spacedText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "eol" ? " " : spacedText(child)))
    .join("")
    .concat(INLINE.has(element.name) ? "" : " ");
}

import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";
import { foldAndTrimWhitespace, type SourceLineBuilder } from "../sourceLineBuilder.ts";
import type { ImportIssueCollector } from "../importIssueCollector.ts";
import { xmlTextOf, type XmlElement } from "../parseXml.ts";

/** Elements within a paragraph; any other element ends the paragraph. */
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

/** Elements with data about the text rather than its words. */
const METADATA = new Set("meta analysis foreign proprietary presentation preservation".split(" "));

export function isAknInlineElement({ name }: XmlElement): boolean {
  return INLINE.has(name);
}

export function isAknMetadataElement({ name }: XmlElement): boolean {
  return METADATA.has(name);
}

/** A change without its range. */
export type AknTrackedChange = Omit<SourceTrackedChange, "start" | "end">;

/** The state shared while reading the inline elements of a document, and the reports about them. */
export interface AknInlineContext {
  /** Notes in the metadata, by id. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** The number of footnotes without a mark so far. */
  footnoteCount: number;
  readonly reports: ImportIssueCollector;
}

/**
 * Returns the change that an element marks: `ins` and `del`, or the attributes that editors write on any element
 * ("softAction" and the like).
 */
export function aknTrackedChangeOf({ name, attributes }: XmlElement): AknTrackedChange | null {
  const action = attributes.softAction ?? attributes.softaction ?? attributes.action ?? "";
  const type = name === "ins" ? "inserted" : name === "del" ? "deleted" : typeOf(action);
  if (type === null) return null;
  const author = attributes.softUser ?? attributes.softuser ?? attributes.by ?? attributes.author ?? "";
  const at = attributes.softDate ?? attributes.softdate ?? attributes.date ?? attributes.datetime;
  return { type, author: author.replace(/^[#~]/, ""), ...(at === undefined ? {} : { at }) };
}

function typeOf(action: string): AknTrackedChange["type"] | null {
  if (/^(?:insert|add|move_to|transform_add)/i.test(action)) return "inserted";
  return /^(?:delete|del|remove|move_from)/i.test(action) ? "deleted" : null;
}

/**
 * Adds the content of an inline element to a paragraph. `block` is called for each element that ends the paragraph (a
 * quoted structure, a table), with the change that contains it.
 */
function appendInline(
  element: XmlElement,
  builder: SourceLineBuilder,
  inlineContext: AknInlineContext,
  block: (element: XmlElement, change: AknTrackedChange | undefined) => void,
  change?: AknTrackedChange,
): void {
  const own = aknTrackedChangeOf(element) ?? change;
  for (const child of element.children) {
    if (typeof child === "string") builder.addText(child, own);
    else appendAknInlineElement(child, builder, inlineContext, block, own);
  }
}

export function appendAknInlineElement(
  element: XmlElement,
  builder: SourceLineBuilder,
  inlineContext: AknInlineContext,
  block: (element: XmlElement, change: AknTrackedChange | undefined) => void,
  change?: AknTrackedChange,
): void {
  const { name, attributes } = element;
  if (name === "authorialNote" || name === "note") addNote(element, attributes.marker, builder, inlineContext);
  else if (name === "noteRef") addNoteReference(element, builder, inlineContext);
  else if (name === "eol" || name === "br") builder.addText(" ");
  else if (name === "img") addPicture(element, inlineContext);
  else if (name === "popup" || name === "comment") builder.addRemark(remarkOf(element), builder.length);
  else if (isAknMetadataElement(element)) warnOfSkippedAknElement(element, inlineContext);
  else if (INLINE.has(name)) appendInline(element, builder, inlineContext, block, change);
  else block(element, change);
}

/** Warns about a skipped element if it has words, such as a formula; data about the document is skipped silently. */
export function warnOfSkippedAknElement(element: XmlElement, { reports }: AknInlineContext): void {
  const words = element.name === "foreign" ? foldAndTrimWhitespace(xmlTextOf(element)) : "";
  if (words !== "") reports.warn("reading.object-named", { unit: "line", n: element.line }, words);
}

function addPicture({ attributes: { alt = "" }, line }: XmlElement, { reports }: AknInlineContext): void {
  const where = { unit: "line", n: line } as const;
  if (alt === "") reports.warn("reading.picture", where);
  else reports.warn("reading.picture-named", where, alt);
}

function remarkOf(element: XmlElement) {
  const { by = "", author = by, date } = element.attributes;
  return {
    author: author.replace(/^[#~]/, ""),
    text: foldAndTrimWhitespace(aknSpacedTextOf(element)),
    ...(date === undefined ? {} : { at: date }),
  };
}

function addNote(
  element: XmlElement,
  marker: string | undefined,
  builder: SourceLineBuilder,
  inlineContext: AknInlineContext,
): void {
  const mark = marker ?? String(++inlineContext.footnoteCount);
  builder.addFootnote(mark, aknSpacedTextOf(element));
}

/** Adds the metadata note that a reference names; if there is none, the reference's own mark is text. */
function addNoteReference(element: XmlElement, builder: SourceLineBuilder, inlineContext: AknInlineContext): void {
  const { href = "", marker } = element.attributes;
  const note = inlineContext.notes.get(href.replace(/^[#~]/, ""));
  if (note) addNote(note, marker ?? note.attributes.marker, builder, inlineContext);
  else builder.addText(marker ?? xmlTextOf(element));
}

/** Returns the words of an element, with a blank between its paragraphs. */
export function aknSpacedTextOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "eol" ? " " : aknSpacedTextOf(child)))
    .join("")
    .concat(INLINE.has(element.name) ? "" : " ");
}

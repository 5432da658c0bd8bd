import type { Bytes } from "#shared/base/bytes.ts";
import { buildAnnotatedLayoutData, type AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { printFormerPlace } from "#shared/publish/layouts/data/printedNote.ts";
import {
  toInterfaceTemplateText,
  toAuthoredTemplateText,
} from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import type { UnplacedWording } from "#shared/publish/layouts/data/wordingRows.ts";
import type { RedlinePiece } from "#shared/draft/redline.ts";
import { describeWordingChange } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import { message } from "#shared/messages/messages.ts";
import {
  contentTypesXml,
  escapeXml,
  writeOfficeFile,
  OOXML_PACKAGE_NAMESPACE,
  relationshipsXml,
  type OoxmlRelationship,
} from "#shared/publish/formats/officeFile.ts";
import {
  DOCX_MANIFEST_ELEMENT,
  DOCX_MANIFEST_NAMESPACE,
  docxManifestVariables,
  type DocxManifest,
} from "../manifest.ts";
import { DocxBodyWriter } from "./body.ts";
import { buildDocxMarginContents, type DocxMarginContents } from "./margin.ts";
import {
  docxFooterXml,
  docxFootnotesXml,
  docxHeaderXml,
  severityMethodPagesXml,
  docxSectionXml,
  docxSettingsXml,
} from "./documentParts.ts";
import { docxStylesXml } from "./styles.ts";
import { WORD_NAMESPACES, docxParagraphXml, docxRunXml } from "./xml.ts";

/** The input of a Word file. `shown` and `proposals` must come from the confidentiality gate and from nowhere else. */
export type DocxInput = Omit<BriefingInput, "sources" | "concordance">;

/**
 * Writes a draft as a Word file: notes and statuses as comments, with replies and state, rival wordings as tracked
 * changes by their proposers, footnotes, and the method note if anything has a severity. Changes that others make are
 * tracked. The file tells nothing about who or what made it, or when; the same input gives the same bytes. Its labels
 * are in the current message language.
 */
export function writeDocx(input: DocxInput): Bytes {
  const data = buildAnnotatedLayoutData(input);
  const margin = buildDocxMarginContents(input, data.notes);
  const body = new DocxBodyWriter(input.draft, margin.comments, margin.tracked, margin.placed);
  const content = [
    ...titleLines(data),
    ...body.paragraphs(),
    ...elsewhere(margin, data),
    ...(data.method ? severityMethodPagesXml(data.method) : []),
  ];
  return writeOfficeFile(partsOf(input, data, margin, content.join(""), body.footnotes));
}

/** Writes the title lines on the side where the text begins, whatever script they are in. */
function titleLines({ title, facts, dir }: AnnotatedLayoutData): readonly string[] {
  const line = (style: string, text: AnnotatedLayoutData["title"]) =>
    docxParagraphXml({ style, dir }, docxRunXml(text.t, { dir: text.dir }));
  return [line("Title", title), ...facts.map((fact) => line("Subtitle", fact))];
}

/**
 * Writes what has no place in this text at its end, with its former place. Notes are comments on the words they are
 * about; wordings are described, not tracked.
 */
function elsewhere(
  { unplaced: notes, comments }: DocxMarginContents,
  { strays }: AnnotatedLayoutData,
): readonly string[] {
  if (notes.length + strays.length === 0) return [];
  const title = toInterfaceTemplateText(message("briefing.unplaced"));
  const lines = notes.map(({ note, thread }) => {
    const where = printFormerPlace(note);
    const { t, dir } = toAuthoredTemplateText(note.anchor.quote?.exact ?? (where || note.anchor.provision));
    const suffix =
      note.anchor.quote && where !== "" ? [docxRunXml(` (${where})`, { dir: toAuthoredTemplateText(where).dir })] : [];
    return docxParagraphXml(
      { style: "BodyText", dir },
      comments.rangeStarts(thread),
      docxRunXml(t, { dir }),
      comments.rangeEnds(thread),
      ...suffix,
    );
  });
  const heading = docxParagraphXml({ style: "Heading1", dir: title.dir }, docxRunXml(title.t, { dir: title.dir }));
  return [heading, ...lines, ...strays.flatMap(strayLines)];
}

function strayLines({ place, rows }: UnplacedWording): readonly string[] {
  const line = (text: string, dir: UnplacedWording["place"]["dir"]) =>
    docxParagraphXml({ style: "BodyText", dir }, docxRunXml(text, { dir }));
  return rows.flatMap(({ label, pieces, comment, dir }) => {
    const parts = [place.t, label.t, insteadOf(pieces)].filter((part) => part !== "");
    return [line(parts.join(" · "), dir), ...comment.map((paragraph) => line(paragraph.t, paragraph.dir))];
  });
}

/** Describes a wording in a line: the words that go, and those that come. */
function insteadOf(pieces: readonly RedlinePiece[]): string {
  const without = (other: RedlinePiece["is"]) =>
    pieces
      .filter(({ is }) => is !== other)
      .map(({ text }) => text)
      .join("");
  return describeWordingChange({ old: without("fresh"), new: without("gone") });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** The parts that the document refers to, in order: name, content type, and type of relationship. */
const BESIDE = [
  ["styles", `${WORD}.styles+xml`, "styles"],
  ["settings", `${WORD}.settings+xml`, "settings"],
  ["header1", `${WORD}.header+xml`, "header"],
  ["footer1", `${WORD}.footer+xml`, "footer"],
  ["footnotes", `${WORD}.footnotes+xml`, "footnotes"],
  ["comments", `${WORD}.comments+xml`, "comments"],
  ["commentsExtended", `${WORD}.commentsExtended+xml`, `${MICROSOFT}/2011/relationships/commentsExtended`],
  ["commentsIds", `${WORD}.commentsIds+xml`, `${MICROSOFT}/2016/09/relationships/commentsIds`],
  ["people", `${WORD}.people+xml`, `${MICROSOFT}/2011/relationships/people`],
] as const;

type Beside = (typeof BESIDE)[number][0];

function partsOf(
  { draft }: DocxInput,
  { title, audience, handling, agreed }: AnnotatedLayoutData,
  { comments, manifest }: DocxMarginContents,
  content: string,
  notes: readonly string[],
): Readonly<Record<string, string>> {
  const beside: Partial<Record<Beside, string>> = {
    styles: docxStylesXml(draft),
    settings: docxSettingsXml(notes.length > 0, docxManifestVariables(manifest)),
    header1: docxHeaderXml([`${audience} · ${handling}`, ...(agreed ? [agreed] : [])]),
    footer1: docxFooterXml(title.t, title.dir),
    ...(notes.length > 0 && { footnotes: docxFootnotesXml(notes) }),
    ...(!comments.isEmpty && comments.parts()),
  };
  const present = BESIDE.filter(([name]) => beside[name] !== undefined);
  const related = present.map(([name, , type]): OoxmlRelationship => [type, `${name}.xml`]);
  const idOf = (wanted: Beside) => `rId${present.findIndex(([name]) => name === wanted) + 1}`;
  const end = docxSectionXml(draft.direction, { header: idOf("header1"), footer: idOf("footer1") });
  return {
    "[Content_Types].xml": contentTypesXml([
      ["word/document.xml", `${WORD}.document.main+xml`],
      ...present.map(([name, type]) => [`word/${name}.xml`, type] as const),
      ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
      ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ]),
    "_rels/.rels": relationshipsXml([
      ["officeDocument", "word/document.xml"],
      [`${OOXML_PACKAGE_NAMESPACE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(title.t, draft.language),
    "word/document.xml": `<w:document ${WORD_NAMESPACES}><w:body>${content}${end}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationshipsXml([...related, ["customXml", "../customXml/item1.xml"]]),
    ...Object.fromEntries(present.map(([name]) => [`word/${name}.xml`, beside[name]!])),
    ...keyParts(manifest),
  };
}

/** Writes title and language, which screen readers read aloud; nothing about who wrote it, or when. */
function core(title: string, language: string): string {
  const named = language === "und" ? "" : `<dc:language>${escapeXml(language)}</dc:language>`;
  return `<cp:coreProperties xmlns:cp="${OOXML_PACKAGE_NAMESPACE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>${named}</cp:coreProperties>`;
}

function keyParts(key: DocxManifest): Readonly<Record<string, string>> {
  const store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return {
    "customXml/item1.xml": `<${DOCX_MANIFEST_ELEMENT} xmlns="${DOCX_MANIFEST_NAMESPACE}">${escapeXml(JSON.stringify(key))}</${DOCX_MANIFEST_ELEMENT}>`,
    "customXml/_rels/item1.xml.rels": relationshipsXml([["customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${store}"><ds:schemaRefs><ds:schemaRef ds:uri="${DOCX_MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  };
}

/** The same in every file: it only has to differ from those of other stores in the same file. */
const STORE_ID = "{6C1A53B0-7D8E-4F0B-9A51-C1A05E3A4A01}";

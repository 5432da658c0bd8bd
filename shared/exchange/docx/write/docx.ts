import type { Bytes } from "#shared/base/bytes.ts";
import { annotatedData, type AnnotatedData } from "#shared/briefing/data/annotated.ts";
import type { BriefingInput } from "#shared/briefing/data.ts";
import { whereStood } from "#shared/briefing/data/note.ts";
import { words, written } from "#shared/briefing/data/said.ts";
import type { StrayWording } from "#shared/briefing/data/wording.ts";
import type { Piece } from "#shared/draft/redline.ts";
import { changeInWords } from "#shared/ledger/proposalWords.ts";
import { message } from "#shared/messages/messages.ts";
import {
  contentTypes,
  escaped,
  officeFile,
  PACKAGE,
  relationships,
  type Relationship,
} from "#shared/exchange/office.ts";
import { KEY_ELEMENT, KEY_NAMESPACE, type Key } from "../key.ts";
import { Body } from "./body.ts";
import { marginOf, type Margin } from "./margin.ts";
import { footer, footnotes, header, methodPages, section, settings } from "./pages.ts";
import { styles } from "./styles.ts";
import { NAMESPACES, paragraph, run } from "./xml.ts";

/** What a Word file is made of: `shown` and `proposals` come from the gate of confidentiality and from nowhere else. */
export type DocxInput = Omit<BriefingInput, "sources" | "concordance">;

/**
 * A draft as a Word file: notes as comments with their answers and their state, rival wordings as tracked changes whose
 * author is the proposer, footnotes, and the method note where anything has a severity. Whoever writes on has his changes
 * tracked. The file says nothing of who or what made it, or when; the same input gives the same bytes. Its own words are
 * said in the language that is spoken.
 */
export function docxOf(input: DocxInput): Bytes {
  const data = annotatedData(input);
  const margin = marginOf(input, data.notes);
  const body = new Body(input.draft, margin.comments, margin.tracked, margin.placed);
  const content = [
    ...titleLines(data),
    ...body.paragraphs(),
    ...elsewhere(margin, data),
    ...(data.method ? methodPages(data.method) : []),
  ];
  return officeFile(partsOf(input, data, margin, content.join(""), body.footnotes));
}

/** They stand on the side where the text begins, whatever script they are in. */
function titleLines({ title, facts, dir }: AnnotatedData): readonly string[] {
  const line = (style: string, said: AnnotatedData["title"]) =>
    paragraph({ style, dir }, run(said.t, { dir: said.dir }));
  return [line("Title", title), ...facts.map((fact) => line("Subtitle", fact))];
}

/**
 * What has no place in this text stands at its end, with where it stood: notes hang on the words that they are about,
 * wordings are told and not tracked.
 */
function elsewhere({ elsewhere: notes, comments }: Margin, { strays }: AnnotatedData): readonly string[] {
  if (notes.length + strays.length === 0) return [];
  const title = words(message("briefing.unplaced"));
  const lines = notes.map(({ note, thread }) => {
    const where = whereStood(note);
    const { t, dir } = written(note.anchor.quote?.exact ?? (where || note.anchor.provision));
    const told = note.anchor.quote && where !== "" ? [run(` (${where})`, { dir: written(where).dir })] : [];
    return paragraph(
      { style: "BodyText", dir },
      comments.opens(thread),
      run(t, { dir }),
      comments.closes(thread),
      ...told,
    );
  });
  const heading = paragraph({ style: "Heading1", dir: title.dir }, run(title.t, { dir: title.dir }));
  return [heading, ...lines, ...strays.flatMap(strayLines)];
}

function strayLines({ place, rows }: StrayWording): readonly string[] {
  const line = (text: string, dir: StrayWording["place"]["dir"]) =>
    paragraph({ style: "BodyText", dir }, run(text, { dir }));
  return rows.flatMap(({ label, pieces, comment, dir }) => {
    const told = [place.t, label.t, insteadOf(pieces)].filter((part) => part !== "");
    return [line(told.join(" · "), dir), ...comment.map((said) => line(said.t, said.dir))];
  });
}

/** A wording in a line: what would go, and what would come. */
function insteadOf(pieces: readonly Piece[]): string {
  const without = (other: Piece["is"]) =>
    pieces
      .filter(({ is }) => is !== other)
      .map(({ text }) => text)
      .join("");
  return changeInWords({ old: without("fresh"), new: without("gone") });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** The parts that the document refers to, in order: what each is called, its type as a part and as a relationship. */
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
  { title, audience, handling }: AnnotatedData,
  { comments, key }: Margin,
  content: string,
  notes: readonly string[],
): Readonly<Record<string, string>> {
  const beside: Partial<Record<Beside, string>> = {
    styles: styles(draft),
    settings: settings(notes.length > 0),
    header1: header(`${audience} · ${handling}`),
    footer1: footer(title.t, title.dir),
    ...(notes.length > 0 && { footnotes: footnotes(notes) }),
    ...(!comments.isEmpty && comments.parts()),
  };
  const present = BESIDE.filter(([name]) => beside[name] !== undefined);
  const related = present.map(([name, , type]): Relationship => [type, `${name}.xml`]);
  const idOf = (wanted: Beside) => `rId${present.findIndex(([name]) => name === wanted) + 1}`;
  const end = section(draft.direction, { header: idOf("header1"), footer: idOf("footer1") });
  return {
    "[Content_Types].xml": contentTypes([
      ["word/document.xml", `${WORD}.document.main+xml`],
      ...present.map(([name, type]) => [`word/${name}.xml`, type] as const),
      ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
      ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ]),
    "_rels/.rels": relationships([
      ["officeDocument", "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(title.t, draft.language),
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${content}${end}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships([...related, ["customXml", "../customXml/item1.xml"]]),
    ...Object.fromEntries(present.map(([name]) => [`word/${name}.xml`, beside[name]!])),
    ...keyParts(key),
  };
}

/** Title and language, which a reader's program reads aloud; nothing of who wrote it, or when. */
function core(title: string, language: string): string {
  const named = language === "und" ? "" : `<dc:language>${escaped(language)}</dc:language>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title>${named}</cp:coreProperties>`;
}

function keyParts(key: Key): Readonly<Record<string, string>> {
  const store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return {
    "customXml/item1.xml": `<${KEY_ELEMENT} xmlns="${KEY_NAMESPACE}">${escaped(JSON.stringify(key))}</${KEY_ELEMENT}>`,
    "customXml/_rels/item1.xml.rels": relationships([["customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${store}"><ds:schemaRefs><ds:schemaRef ds:uri="${KEY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  };
}

/** One and the same in every file: it only has to differ from those of other stores in the same file. */
const STORE_ID = "{6C1A53B0-7D8E-4F0B-9A51-C1A05E3A4A01}";

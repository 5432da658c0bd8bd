import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { buildPrintedNotes, type PrintedNote } from "#shared/publish/layouts/data/printedNote.ts";
import { TONE_COLOURS } from "#shared/publish/layouts/content/tone.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { message } from "#shared/messages/messages.ts";
import { CLAUSEMARK_TERMS_NAMESPACE } from "../jsonld/terms.ts";
import { escapeXml } from "../officeFile.ts";
import {
  nameOfDisclosedAuthor,
  type Publication,
  type TextForExport,
} from "#shared/publish/publication/publication.ts";
import { codePointStartOfAnchor } from "../codePoints.ts";
import type { BriefingNoteMark } from "./readNoteMarksOfBriefingPdf.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Writes notes as XFDF (ISO 19444-1) for the PDF of the same export: a highlight on each page that a note is marked on,
 * with the name it has in the PDF. A note that is marked nowhere is placed on the first page. Replies and the resolved
 * state answer the note's first annotation. Facts for which XFDF has no word (the provision, the quote, the record) are
 * in attributes of our own.
 */
export function writeXfdf(content: Publication, marks: readonly BriefingNoteMark[]): string {
  const cards = buildPrintedNotes(content.text.draft, content.notes);
  const annotations = content.notes.flatMap((each, i) =>
    annotationsOf(
      content.text,
      each,
      cards[i]!,
      marks.filter(({ n }) => n === each.n),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xfdf xmlns="http://ns.adobe.com/xfdf/" xmlns:cm="${CLAUSEMARK_TERMS_NAMESPACE}" xml:space="preserve">`,
    "<annots>",
    ...annotations,
    "</annots>",
    "</xfdf>",
    "",
  ].join("\n");
}

function annotationsOf(
  text: TextForExport,
  { n, note }: NumberedNote,
  card: PrintedNote,
  marks: readonly BriefingNoteMark[],
): readonly string[] {
  const [first = nowhere(n), ...others] = marks;
  const name = `note-${n}`;
  const date = note.at && pdfDate(note.at);
  const common = {
    color: TONE_COLOURS[card.tone].edge,
    title: nameOfDisclosedAuthor(note.author),
    subject: card.label,
    date,
    flags: "print",
  };
  const isMarked = marks.length > 0;
  const { page, rect } = at(first);
  const answer = (key: string, more: Attributes, contents: string) =>
    element("text", { page, rect, name: `${name}-${key}`, inreplyto: name, ...more }, contents);
  return [
    element(
      isMarked ? "highlight" : "text",
      { ...at(first), ...common, name, ...(isMarked ? {} : { icon: "Comment" }), ...own(text, note) },
      note.comment,
    ),
    ...others.map((mark) =>
      element("highlight", {
        ...at(mark),
        ...common,
        name: `${name}-page-${mark.page + 1}`,
        inreplyto: name,
        replyType: "group",
      }),
    ),
    ...note.replies.map(({ text: reply, at: when, by, author }, i) =>
      answer(
        `reply-${i + 1}`,
        { replyType: "reply", title: by ?? nameOfDisclosedAuthor(author), date: when && pdfDate(when) },
        reply,
      ),
    ),
    ...(note.settled
      ? [answer("state", { statemodel: "Review", state: "Completed" }, message("briefing.settled"))]
      : []),
  ];
}

/** Returns the attributes for what XFDF has no word for. */
function own({ draft, id }: TextForExport, note: NumberedNote["note"]): Attributes {
  const { provision, quote, gap, draft: of } = note.anchor;
  const { made } = note;
  return {
    "cm:record": note.id,
    "cm:draft": of,
    "cm:eid": provision,
    "cm:gap": gap && "true",
    "cm:exact": quote?.exact,
    "cm:prefix": quote?.prefix,
    "cm:suffix": quote?.suffix,
    "cm:start": of === id ? codePointStartOfAnchor(draft, note.anchor)?.toString() : undefined,
    "cm:made-text": made?.text,
    "cm:made-address": made?.address,
    "cm:made-words": made?.words,
    "cm:made-change": made?.change,
    "cm:said": digestComment(note.comment),
    "cm:kind": note.kind,
    "cm:rights": listed(note.rights),
    "cm:tags": listed(note.tags),
    "cm:settled": String(note.settled),
  };
}

function listed(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join("\n") : undefined;
}

function at({ page, rect, coords }: BriefingNoteMark): Attributes & { page: string; rect: string } {
  return { page: String(page), rect: rect.join(","), ...(coords.length > 0 && { coords: coords.join(",") }) };
}

/** Returns a place at the edge of the first page. Notes are placed one below the other. */
function nowhere(n: number): BriefingNoteMark {
  const top = 800 - ((n * 20) % 760);
  return { n, page: 0, rect: [6, top - 18, 24, top], coords: [] };
}

function element(name: string, attributes: Attributes, contents?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [` ${key}="${attribute(value)}"`],
  );
  const inner = contents ? `<contents>${escapeXml(contents)}</contents>` : "";
  return `<${name}${written.join("")}>${inner}</${name}>`;
}

/** Escapes an attribute. Its line breaks and tabs would be lost if they were not written as character references. */
function attribute(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Converts an ISO 8601 date to PDF: "D:20260304101500Z". */
function pdfDate(iso: string): string | undefined {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  return `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
}

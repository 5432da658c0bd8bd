import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import type { Bytes } from "#shared/base/bytes.ts";
import { createReplyAnnotations } from "./replyAnnotations.ts";
import { attachAnnotations } from "./annotationsAttachment.ts";
import { anonymisePdf, showDocumentTitle } from "./metadata.ts";
import { loadTypesetPdf } from "./loadTypesetPdf.ts";
import type { PrintedNote, CommonLayoutData } from "#shared/publish/layouts/data/briefingData.ts";
import { addNoteDestinations, type NoteDestination } from "./noteDestinations.ts";
import { findNoteMarkLinks, toPdfQuadPoints, mergeQuads, type NoteMarkLink, type PageRectangle } from "./markLinks.ts";
import { serialisePdf } from "./serialisePdf.ts";
import { StructureTreeAnnotations } from "./structureTreeAnnotations.ts";

/**
 * Completes a typeset briefing: adds native annotations and the attachment, and removes metadata about who made it and
 * when.
 */
export async function attachNotesToBriefingPdf(
  pdf: Uint8Array,
  data: CommonLayoutData,
  { attached, archive }: { readonly attached: string | undefined; readonly archive: boolean },
): Promise<Bytes> {
  const document = loadTypesetPdf(pdf);
  annotate(document, data, archive);
  if (attached !== undefined) await attachAnnotations(document, attached, archive);
  anonymisePdf(document, data.lang);
  showDocumentTitle(document);
  return serialisePdf(document);
}

/**
 * Makes the marks native Highlight annotations. The links that the template laid over marked words are changed in
 * place, so that order, structure and page stay as they were. Each note has one annotation per page, with the quads of
 * all its lines; those on further pages are grouped to the first, which has the note's replies and state as answers. If
 * a layout lists notes without marking words, each listing has a link, which becomes a named destination. An archive
 * may not contain annotations that are hidden on the page, and so gets no answers: they are printed, and attached if
 * the team is to have them.
 */
function annotate(document: PDFDocument, data: CommonLayoutData, archive: boolean): void {
  const structure = new StructureTreeAnnotations(document);
  const first = new Map<number, PDFRef>();
  const listed = new Map<number, NoteDestination>();
  document.getPages().forEach((page, index) => {
    const all = findNoteMarkLinks(document.context, page.node.Annots());
    const links = all.filter(({ notes }) => notes.every((n) => data.notes[n - 1]));
    for (const link of all.filter((each) => !links.includes(each))) {
      const [{ left, top }] = link.quads as [PageRectangle];
      for (const n of link.notes) if (!listed.has(n)) listed.set(n, { page: page.ref, left, top });
      structure.drop(link, page.node.Annots()!);
    }
    if (links.length === 0) return;
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    const hosts = hostsOf(links);
    for (const { n, host, quads } of hosts) {
      const link = host ?? firstOf(links, n);
      const ref = host ? host.ref : document.context.nextRef();
      const parent = host ? structure.keep(host) : structure.beside(link, ref, page.ref);
      const dict = highlight(document.context, data, n, { quads, page: page.ref, index, parent, first: first.get(n) });
      document.context.assign(ref, dict);
      if (!host) page.node.Annots()!.push(ref);
      if (first.has(n)) continue;
      first.set(n, ref);
      if (archive) continue;
      const rect = boundsOf(quads);
      for (const each of createReplyAnnotations(document.context, data.notes[n - 1]!, { ref, page: page.ref, rect })) {
        page.node.Annots()!.push(each);
      }
    }
    const kept = new Set(hosts.map(({ host }) => host));
    for (const link of links) if (!kept.has(link)) structure.drop(link, page.node.Annots()!);
  });
  structure.finish();
  addNoteDestinations(document, listed);
}

interface HostedNote {
  readonly n: number;
  /** The link that becomes this note's annotation; undefined if every link over it serves another note. */
  readonly host: NoteMarkLink | undefined;
  readonly quads: readonly PageRectangle[];
}

/** Returns the notes of a page by number, each with its quads and a link of its own if one is left. */
function hostsOf(links: readonly NoteMarkLink[]): readonly HostedNote[] {
  const taken = new Set<NoteMarkLink>();
  const numbers = [...new Set(links.flatMap(({ notes }) => notes))].sort((a, b) => a - b);
  return numbers.map((n) => {
    const over = links.filter(({ notes }) => notes.includes(n));
    const host = over.find((link) => !taken.has(link));
    if (host) taken.add(host);
    return { n, host, quads: mergeQuads(over.flatMap(({ quads }) => quads)) };
  });
}

function firstOf(links: readonly NoteMarkLink[], n: number): NoteMarkLink {
  return links.find(({ notes }) => notes.includes(n))!;
}

interface Where {
  readonly quads: readonly PageRectangle[];
  readonly page: PDFRef;
  readonly index: number;
  readonly parent: number;
  readonly first: PDFRef | undefined;
}

/** Creates a Highlight annotation (PDF 32000-1, 12.5.6.10). */
function highlight(context: PDFContext, data: CommonLayoutData, n: number, at: Where): PDFDict {
  const note = data.notes[n - 1]!;
  const colours = data.tones[note.tone];
  const rect = boundsOf(at.quads);
  return context.obj({
    Type: "Annot",
    Subtype: "Highlight",
    Rect: rect,
    QuadPoints: at.quads.flatMap(toPdfQuadPoints),
    Contents: PDFHexString.fromText(contentsOf(note)),
    Subj: PDFHexString.fromText(note.label),
    ...(note.author && { T: PDFHexString.fromText(note.author) }),
    NM: PDFHexString.fromText(at.first ? `note-${n}-page-${at.index + 1}` : `note-${n}`),
    ...(at.first && { IRT: at.first, RT: "Group" }),
    P: at.page,
    F: 4,
    C: rgb(colours.edge),
    StructParent: at.parent,
    AP: { N: appearance(context, rect, at.quads, rgb(colours.tint)) },
  });
}

/**
 * Draws the tint that the page already shows. It darkens nothing further, so that fifty notes on one word stay legible.
 */
function appearance(
  context: PDFContext,
  rect: readonly number[],
  quads: readonly PageRectangle[],
  fill: readonly number[],
) {
  const boxes = quads.map(({ left, bottom, right, top }) => `${left} ${bottom} ${right - left} ${top - bottom} re`);
  const stream = context.stream(`/G gs ${fill.join(" ")} rg ${boxes.join(" ")} f`, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [...rect],
    Resources: { ExtGState: { G: { Type: "ExtGState", BM: "Darken" } } },
  });
  return context.register(stream);
}

/** Returns the text that PDF readers show in their list of comments. */
function contentsOf(note: PrintedNote): string {
  const head = [note.label, note.rights.t].filter((part) => part !== "").join(" · ");
  return [`${note.n} · ${head}`, ...note.comment.map(({ t }) => t)].join("\n");
}

function boundsOf(quads: readonly PageRectangle[]): number[] {
  return [
    Math.min(...quads.map(({ left }) => left)),
    Math.min(...quads.map(({ bottom }) => bottom)),
    Math.max(...quads.map(({ right }) => right)),
    Math.max(...quads.map(({ top }) => top)),
  ];
}

/** Converts `#rrggbb` to three numbers from 0 to 1, to three places. */
function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000);
}

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildTableLayoutData } from "#shared/publish/layouts/data/textCommentTable.ts";
import { numberNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import { writeBriefingWebAnnotations } from "#shared/publish/formats/pdf/briefingAttachment.ts";
import { readReturnedPdf } from "#shared/publish/formats/pdf/read/readReturnedPdf.ts";
import { draftPlainTextOf } from "#shared/publish/formats/draftPlainText.ts";
import type { ReturnedContent, ReturnedNote } from "#shared/publish/returned/returnedContent.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { has, qpdfCheck } from "#test/unit/publish/briefing/pdf.ts";
import { DRAFT, DRAFT_ID, input, noteOn, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { plain } from "../docx/returned.ts";

const SAID: readonly DisclosedThread[] = NOTES.map((note, i) => ({
  ...note,
  settled: i === 1,
  replies: i < 2 ? [{ text: "By whom?" }, { text: "By a court.\nAnd soon." }] : [],
}));

/** Provisions with a number, with a heading, with both, and several with the same number. */
const WHOLES = [
  "preamble",
  "chp_I",
  "art_2",
  "art_2__para_1",
  "art_1__para_1",
  "art_2__para_2",
  "art_2__para_2bis",
].concat(["art_2__para_3__point_a", "art_3"]);

async function made(
  audience: "team" | "public",
  { attach = true, archive = false, layout = "annotated" as "annotated" | "table", said = SAID } = {},
): Promise<Uint8Array> {
  const given = input(said, { audience });
  const text = { title: given.title, symbol: given.symbol, draft: DRAFT, id: DRAFT_ID };
  const notes = numberNotes(said, DRAFT, DRAFT_ID);
  const out = { text, audience, notes, proposals: [], positions: [], statuses: [], votes: [] };
  const data = layout === "table" ? buildTableLayoutData(given) : buildAnnotatedLayoutData(given);
  const pdf = await typesetWithCheckoutAssets(
    serialiseBriefingPages({ layout, data, archive, ...(attach && { attached: writeBriefingWebAnnotations(out) }) }),
    {},
  );
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

async function back(pdf: Uint8Array): Promise<ReturnedContent> {
  const returned = await readReturnedPdf(pdf, () => ({ id: DRAFT_ID, draft: DRAFT }));
  if (isRefusal(returned)) throw new Error(`Refused: ${returned.code} ${JSON.stringify(returned.params)}`);
  return returned;
}

/**
 * Returns a note in a comparable form. The annotations attached to a PDF count in the plain text of the whole draft, a
 * note in that of its provision.
 */
function placed(note: ReturnedNote): ReturnType<typeof plain> {
  const { textRange, exact = "", provision = "" } = note.place;
  if (!textRange) return plain(note);
  const { text } = draftPlainTextOf(DRAFT);
  expect([...text].slice(textRange.start, textRange.end).join("")).toBe(exact);
  const own = DRAFT.provisions.findIndex(({ eId }) => eId === provision);
  const begin = DRAFT.provisions[own]!.blocks.map((block) => block.text)
    .join("\n")
    .indexOf(exact);
  return plain({ ...note, place: { ...note.place, start: begin } });
}

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();
const name = (text: string) => PDFName.of(text);
const words = (text: string) => PDFHexString.fromText(text);

/** Returns the highlight of this name, and the page it is on. */
function highlight(document: PDFDocument, called: string): { dict: PDFDict; ref: PDFRef; page: PDFPage } {
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const dict = document.context.lookup(ref, PDFDict);
      const own = dict.lookup(name("NM"));
      if (own instanceof PDFHexString && own.decodeText() === called) return { dict, ref: ref as PDFRef, page };
    }
  }
  throw new RangeError(`No annotation ${called}`);
}

/** Edits a file as a user does in a PDF reader. */
async function annotated(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  change(document);
  return document.save();
}

function add(page: PDFPage, given: Record<string, unknown>): PDFRef {
  const { context } = page.doc;
  const dict = context.obj({ Type: "Annot", T: words("Partner 1"), M: words("D:20260305090000Z"), ...given } as never);
  const ref = context.register(dict);
  page.node.Annots()!.push(ref);
  return ref;
}

describe("A briefing that is returned", () => {
  let team: Uint8Array;
  beforeAll(async () => {
    team = await made("team");
  });

  it("has every note, reply, quote and state again, once each", async () => {
    expect(sorted((await back(team)).notes.map(placed))).toEqual(sorted(SAID.map(plain)));
  });

  it("has them again from a table, and from a file for archives, which has no replies of its own", async () => {
    for (const given of [{ layout: "table" }, { archive: true }] as const) {
      const again = await back(await made("team", given));
      expect(sorted(again.notes.map(placed)), JSON.stringify(given)).toEqual(sorted(SAID.map(plain)));
    }
  });

  it("has its notes at their words if the attachment is gone", async () => {
    const { notes } = await back(await made("team", { attach: false }));
    const own = notes.map(({ comment, kind, state, replies, place }) => ({
      comment,
      kind,
      state,
      replies: replies.length,
      exact: place.exact,
    }));
    expect(own).toContainEqual({
      comment: "Kept from Rev.1, as we asked. Keep it.",
      kind: "safeguard",
      state: undefined,
      replies: 0,
      exact: "access to an effective remedy",
    });
    expect(own.filter(({ state }) => state === "settled")).toMatchObject([{ replies: 2 }]);
  });

  it("has notes on whole provisions and on omissions at their places if the attachment is gone", async () => {
    const said = WHOLES.flatMap((eId) => [
      noteOn(DRAFT, eId, null, { comment: eId, replies: [{ text: "By whom?" }] }),
      noteOn(DRAFT, eId, null, { comment: `After ${eId}`, kind: "omission" }, true),
    ]);
    const { notes } = await back(await made("team", { attach: false, said }));
    const places = notes.map(({ comment, replies, place: { provision, gap } }) => [
      comment,
      provision,
      gap === true,
      replies.length,
    ]);
    const left = said.map(({ comment, anchor, replies }) => [
      comment,
      anchor.provision,
      anchor.gap === true,
      replies.length,
    ]);
    expect(sorted(places)).toEqual(sorted(left));
  });

  it("has what a reader did: replies, states, changed words", async () => {
    const now = await annotated(team, (document) => {
      const { ref, page } = highlight(document, "note-4");
      const answer = add(page, { Subtype: "Text", IRT: ref, Contents: words("Seen."), Rect: [0, 0, 1, 1] });
      add(page, { Subtype: "Text", IRT: answer, Contents: words("And answered."), Rect: [0, 0, 1, 1] });
      add(page, {
        Subtype: "Text",
        IRT: ref,
        State: words("Completed"),
        StateModel: words("Review"),
        Rect: [0, 0, 1, 1],
      });
      highlight(document, "note-5").dict.set(name("Contents"), words("5 · Safeguard · Effective remedy\nKeep it!"));
    });
    const { notes } = await back(now);
    const at = { by: "Partner 1", at: "2026-03-05T09:00:00Z" };
    expect(notes.find(({ comment }) => comment.startsWith("Who considers"))).toMatchObject({
      state: "settled",
      replies: [
        { text: "Seen.", ...at },
        { text: "And answered.", ...at },
      ],
    });
    expect(notes.find(({ comment }) => comment === "Keep it!")).toMatchObject({
      place: { exact: "access to an effective remedy" },
    });
    expect(notes).toHaveLength(SAID.length);
  });

  it("has new marks at the words under them, struck words as a proposal, and notes beside the text", async () => {
    const now = await annotated(team, (document) => {
      const { dict, page } = highlight(document, "note-5");
      const quads = dict.lookup(name("QuadPoints"), PDFArray).clone(document.context);
      const rect = dict.lookup(name("Rect"), PDFArray).clone(document.context);
      add(page, { Subtype: "Underline", Rect: rect, QuadPoints: quads, Contents: words("By which court?") });
      add(page, { Subtype: "StrikeOut", Rect: rect, QuadPoints: quads });
      const [, bottom, , top] = rect.asArray().map(Number) as [number, number, number, number];
      add(page, { Subtype: "Text", Rect: [20, bottom, 36, top], Contents: words("The whole of it.") });
    });
    const { notes, proposals } = await back(now);
    expect(notes.find(({ comment }) => comment === "By which court?")).toMatchObject({
      by: "Partner 1",
      place: { draft: DRAFT_ID, exact: "access to an effective remedy" },
    });
    expect(proposals).toMatchObject([{ old: "access to an effective remedy", new: "", by: "Partner 1" }]);
    expect(notes.find(({ comment }) => comment === "The whole of it.")).toMatchObject({
      place: { provision: "art_2__para_2" },
    });
  });

  it.skipIf(!has("qpdf"))("is a sound file", () => {
    expect(qpdfCheck(team)).toBe("");
  });

  it("is refused if it is not one", async () => {
    expect(await readReturnedPdf(new TextEncoder().encode("%PDF-1.7 nothing"), () => undefined)).toMatchObject({
      refused: true,
    });
  });

  it("has no time in the attachment, and is the same, byte for byte, when made again", async () => {
    expect(Buffer.from(await made("team")).equals(Buffer.from(team))).toBe(true);
    expect(Buffer.from(team).toString("latin1")).not.toMatch(/CreationDate|ModDate/);
  });
});

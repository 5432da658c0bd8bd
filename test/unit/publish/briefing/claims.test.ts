import { PDFBool, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { faultsForArchives, faultsForReaders, readAloud } from "./claims.ts";
import { findFailureConditions, findForbiddenCodePoints } from "./matterhorn.ts";
import { readLogo, type LogoPicture } from "#shared/publish/layouts/content/logo.ts";
import { DAYS, full } from "./fullDossier.ts";
import { pngOf } from "./pictures.ts";
import { DRAFT, noteOn, NOTES } from "./sample.ts";

const name = (text: string) => PDFName.of(text);

/** Changes every element of a type. */
function each(document: PDFDocument, type: string, change: (dict: PDFDict) => void): void {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name("S")) === name(type)) change(object);
}

/** Takes a font's program out of the file. */
function unembed(font: PDFDict): void {
  const descriptor = font.lookupMaybe(name("FontDescriptor"), PDFDict);
  for (const key of ["FontFile2", "FontFile3"]) descriptor?.delete(name(key));
}

/** Changes every font dictionary. */
function eachFont(document: PDFDocument, change: (dict: PDFDict) => void): void {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name("Type")) === name("Font")) change(object);
}

/** Notes in other scripts than the draft's. */
const FOREIGN = ["Keep this: يجب إذن مسبق من محكمة.", "يجب إذن مسبق من محكمة.", "应当事先获得法院授权。"].map(
  (comment) =>
    noteOn(DRAFT, "art_2__para_3", "weigh the effect", {
      comment,
      ratings: [{ scale: 4 }],
      replies: [{ text: comment }],
    }),
);
const ONLY = { printed: new Set(DRAFT.provisions.map((_, i) => i)), labels: ["Chapter I"] };
const LOGO = readLogo(pngOf(40, 12)) as LogoPicture;

async function made(layout: BriefingLayout, archive: boolean, language: "en" | "ar"): Promise<Uint8Array> {
  const settings = { introduction: "First.\n\n第二段。", logo: { ...LOGO, alt: "The house of records" }, reach: true };
  const given = full({ shown: [...NOTES, ...FOREIGN], days: DAYS, settings, only: ONLY });
  const data = await withMessageLanguage(language, () => buildBriefingData(layout, given));
  const attached = JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld" });
  const pdf = await typesetWithCheckoutAssets(serialiseBriefingPages({ layout, data, archive, attached }), {});
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

describe("A briefing", () => {
  it.each(BRIEFING_LAYOUTS)("(%s) can be read aloud: PDF/UA-1, as far as a program can tell", async (layout) => {
    for (const language of ["en", "ar"] as const) {
      const pdf = await made(layout, false, language);
      expect(await faultsForReaders(pdf), language).toEqual([]);
      expect(await findFailureConditions(pdf), language).toEqual([]);
      expect(await findForbiddenCodePoints(pdf), language).toEqual([]);
    }
  });

  it.each(BRIEFING_LAYOUTS)("(%s) can be kept: PDF/A-3a and PDF/UA-1, as far as a program can tell", async (layout) => {
    const pdf = await made(layout, true, "en");
    expect([...(await faultsForArchives(pdf)), ...(await faultsForReaders(pdf))]).toEqual([]);
    const again = await made(layout, true, "en");
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  });

  it("is read aloud in the order of the text, a note after its passage", async () => {
    const words = await readAloud(await made("annotated", false, "en"));
    const at = [
      "Recommendations",
      "Article 1 Purpose",
      "exercised within the limits",
      "National law alone sets the floor",
      "makes prior authorisation optional",
      "The exception has no end date",
      "Nothing here forbids refusal",
      "A request by telephone leaves no trace",
      "How severity was assessed",
    ];
    const text = words.slice(words.indexOf("Text with notes"));
    const places = at.map((each) => (each === at[0] ? words : text).indexOf(each));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(places.slice(1)).toEqual([...places.slice(1)].sort((a, b) => a - b));
  });

  it.each([
    ["no language", (document) => document.catalog.delete(name("Lang"))],
    ["no title", (document) => document.catalog.delete(name("Metadata"))],
    ["Figure without words", (document) => each(document, "Figure", (dict) => dict.delete(name("Alt")))],
    ["TH without scope", (document) => each(document, "TH", (dict) => dict.delete(name("A")))],
    ["H5 after 1", (document) => each(document, "H2", (dict) => dict.set(name("S"), name("H5")))],
    ["Link in Span", (document) => each(document, "Link", (dict) => dict.set(name("S"), name("Span")))],
    ["in no element", (document) => each(document, "TD", (dict) => dict.set(name("K"), document.context.obj([])))],
  ] satisfies readonly (readonly [string, (document: PDFDocument) => unknown])[])(
    "is told apart from a file that has: %s",
    async (fault, spoil) => {
      const document = await PDFDocument.load(await made("annotated", false, "en"), { updateMetadata: false });
      spoil(document);
      const faults = await faultsForReaders(await document.save());
      expect(faults.filter((each) => each.includes(fault))).not.toEqual([]);
    },
  );

  it.each([
    ["01-007", (document) => document.catalog.lookup(name("MarkInfo"), PDFDict).set(name("Suspects"), PDFBool.True)],
    ["06-002", (document) => document.catalog.delete(name("Metadata"))],
    ["09-004", (document) => each(document, "TR", (dict) => dict.set(name("S"), name("P")))],
    ["09-005", (document) => each(document, "LI", (dict) => dict.set(name("S"), name("Span")))],
    ["14-002", (document) => each(document, "H1", (dict) => dict.set(name("S"), name("H2")))],
    ["14-006", (document) => each(document, "H1", (dict) => dict.set(name("S"), name("H")))],
    ["19-003", (document) => each(document, "Span", (dict) => dict.set(name("S"), name("Note")))],
    ["20-001", (document) => document.catalog.set(name("OCProperties"), document.context.obj({}))],
    ["25-001", (document) => document.catalog.set(name("AcroForm"), document.context.obj({}))],
    ["31-004", (document) => eachFont(document, (dict) => dict.delete(name("CIDToGIDMap")))],
    ["31-009", (document) => eachFont(document, unembed)],
    ["31-027", (document) => eachFont(document, (dict) => dict.delete(name("ToUnicode")))],
  ] satisfies readonly (readonly [string, (document: PDFDocument) => unknown])[])(
    "meets no failure condition %s, which a spoiled file does",
    async (condition, spoil) => {
      const pdf = await made("annotated", false, "en");
      const document = await PDFDocument.load(pdf, { updateMetadata: false });
      spoil(document);
      const found = await findFailureConditions(await document.save());
      expect(found.filter((each) => each.includes(condition))).not.toEqual([]);
    },
  );

  it("has its recommendations as a list, and each note's place before its severity", async () => {
    const words = await readAloud(await made("submission", false, "en"));
    expect(words).toContain(
      "1 Delete “where the State Party considers it suitable to the power in question” in Article 2(2).",
    );
    expect(words.indexOf("Article 2(1)")).toBeLessThan(words.indexOf("Critical"));
  });

  it("is told apart from a file that claims nothing", async () => {
    expect(await faultsForArchives(await made("annotated", false, "en"))).toEqual(
      expect.arrayContaining(["no PDF/A claim", "no output intent", "an attachment that says too little"]),
    );
  });
});

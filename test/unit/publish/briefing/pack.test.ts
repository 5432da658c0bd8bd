import { PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { createNativeTypstCompiler } from "#node/typeset/createNativeTypstCompiler.ts";
import { createCheckoutAssets } from "#node/typeset/typesetAssets.ts";
import { loadTypesetPdf } from "#shared/publish/formats/pdf/finish/loadTypesetPdf.ts";
import { serialisePdf } from "#shared/publish/formats/pdf/finish/serialisePdf.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { has, qpdfCheck } from "./pdf.ts";

const SOME = 950;

/**
 * Creates a document with more objects than fit in one object stream, some of them removed again, and an attached file.
 */
async function some(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 200]);
  const { context } = document;
  const refs = Array.from({ length: SOME }, (_, i) => context.register(context.obj({ Number: i, Name: `n${i}` })));
  for (const ref of refs.filter((_, i) => i % 7 === 3)) context.delete(ref);
  document.catalog.set(PDFName.of("Kept"), context.obj(refs.filter((_, i) => i % 7 !== 3)));
  context.register(context.stream("one stream"));
  await document.attach(new Uint8Array(3000), "attached.bin");
  return document;
}

/** Returns every object of a file by number, streams with their bytes, without mere containers of other objects. */
async function objectsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const holds = (object: unknown) =>
    object instanceof PDFStream && /ObjStm|XRef/u.test(String(object.dict.get(PDFName.of("Type"))));
  const kept = context.enumerateIndirectObjects().filter(([, object]) => !holds(object));
  const told = (object: unknown) => (object instanceof PDFStream ? object.getContentsString() : "");
  return new Map(kept.map(([ref, object]) => [String(ref), `${String(object)}${told(object)}`]));
}

describe("A packed PDF", () => {
  it("contains what the library's own writer writes", async () => {
    const [ours, theirs] = [await serialisePdf(await some()), await (await some()).save({ addDefaultPage: false })];
    expect(await objectsOf(ours)).toEqual(await objectsOf(theirs));
    expect(ours.length).toBeLessThan(theirs.length);
  });

  it.skipIf(!has("qpdf"))("is sound, and found by its cross-reference stream", async () => {
    expect(qpdfCheck(await serialisePdf(await some()))).toBe("");
  });
});

/** Typesets two pages with a heading, a list and a link. */
async function typesetPages(archive: boolean): Promise<Uint8Array> {
  const font = await createCheckoutAssets().face("NotoSerif_400Regular");
  const source = `#set document(title: "Two pages", date: datetime(year: 1970, month: 1, day: 1))
#set text(font: "Noto Serif")
= One
- #link("clausemark:1")[a word]
- another
#pagebreak()
= Two`;
  return unwrapOutcome(await createNativeTypstCompiler().pdf(source, {}, [font], archive));
}

describe("A typeset PDF", () => {
  it.each([false, true])(
    "loses and changes nothing by being loaded and packed (for an archive: %s)",
    async (archive) => {
      const pdf = await typesetPages(archive);
      const document = loadTypesetPdf(pdf);
      expect(document.getPages()).toHaveLength(2);
      expect(await objectsOf(await serialisePdf(document))).toEqual(await objectsOf(pdf));
    },
  );

  it("is refused in another form: without a table of its objects, cut off, or no PDF", async () => {
    const pdf = await typesetPages(false);
    const packed = await serialisePdf(await some());
    for (const other of [packed, pdf.subarray(0, pdf.length - 100), new Uint8Array(100)])
      expect(() => loadTypesetPdf(other)).toThrow(RangeError);
  });
});

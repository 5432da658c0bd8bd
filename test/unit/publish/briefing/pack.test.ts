import { PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { serialisePdf } from "#shared/publish/formats/pdf/finish/serialisePdf.ts";
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

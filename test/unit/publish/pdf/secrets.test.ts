import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { isRefusal } from "#shared/base/result.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { Random } from "#test/support/random.ts";
import {
  ALL_AUDIENCES,
  forbiddenWords,
  MACHINE_REVEALING_WORDS,
  SECRET_NAME,
  SECRET_ORGANISATION,
  createPlantedDossier,
  secretWord,
} from "#test/support/team/plantedSecrets.ts";
import { SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const { ledger, ids } = await createPlantedDossier();
const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };

/** Where a line is broken, and what a break adds. */
const BLANKS = /[\s\u00AD\u2010-]+/gu;

/** Creates a briefing as it is exported, with its attachment. */
async function made(layout: BriefingLayout, audience: ExportAudience): Promise<Uint8Array> {
  const { content } = collectBriefing(ledger, TEXT, { layout, audience });
  const pdf = await typesetWithCheckoutAssets(await writeBriefingPages(content), {});
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

/**
 * Returns every text in a PDF: its bytes, its unpacked streams, its decoded strings, and the words on its pages;
 * without spaces.
 */
async function textsIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const streams = objects.flatMap((object) => (object instanceof PDFRawStream ? [unpacked(object)] : []));
  const raw = [pdf, ...streams].flatMap((bytes) =>
    (["latin1", "utf8", "utf16le"] as const).map((form) => Buffer.from(bytes).toString(form)),
  );
  const wide = streams.map((bytes) =>
    Buffer.from(bytes.slice(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le"),
  );
  const all = [...raw, ...wide, ...objects.flatMap(stringsIn), await wordsOnPages(pdf)];
  return all.join("\n").replace(BLANKS, "");
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}

function stringsIn(object: PDFObject): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsIn);
  const dict = object instanceof PDFRawStream ? object.dict : object;
  return dict instanceof PDFDict ? dict.values().flatMap(stringsIn) : [];
}

/** Returns the words as a reader copies them: glyphs mapped by their fonts' own tables. */
async function wordsOnPages(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const said: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    said.push(...items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  await loading.destroy();
  return said.join("");
}

const EVERY = BRIEFING_LAYOUTS.flatMap((layout) => ALL_AUDIENCES.map((asked) => ({ layout, asked })));
/** A seeded selection of the pairs of layout and audience; all of them with `CLAUSEMARK_FUZZ_COUNT=54`. */
const SOME = new Random(11).shuffle(EVERY).slice(0, fuzzSeeds(24).length);

it("A PDF has no word that its audience may not read, in any byte", { timeout: 600_000 }, async () => {
  let told = 0;
  for (const { layout, asked } of SOME) {
    const pdf = await made(layout, asked);
    const all = await textsIn(pdf);
    const asWhat = `${layout} for ${JSON.stringify(asked)}`;
    for (const label of CONFIDENTIALITY_LABELS) {
      const hidden = forbiddenWords(label, asked);
      for (const what of hidden) expect(all, asWhat).not.toContain(secretWord(what, label));
      if (asked.audience === "public" || hidden.includes("comment")) expect(all).not.toContain(ids.get(label)!);
      if (layout === "annotated") expect(all.includes(secretWord("comment", label))).toBe(!hidden.includes("comment"));
      if (all.includes(secretWord("comment", label))) told++;
    }
    if (asked.authors !== "names")
      for (const name of [SECRET_NAME, SECRET_ORGANISATION]) expect(all, asWhat).not.toContain(name);
    if (asked.audience === "public") expect(await wordsOnPages(pdf), asWhat).not.toContain("2031");
    for (const own of MACHINE_REVEALING_WORDS) expect(all, asWhat).not.toContain(own.replace(BLANKS, ""));
  }
  expect(told).toBeGreaterThan(10);
});

it("The words on the pages and in the attachment are found", { timeout: 60_000 }, async () => {
  const pdf = await made("annotated", { audience: "team", informals: true, authors: "names" });
  expect(await wordsOnPages(pdf)).toContain("zqcommentqpublic");
  const all = await textsIn(pdf);
  for (const label of CONFIDENTIALITY_LABELS) expect(all).toContain(secretWord("comment", label));
  expect(all).toContain(SECRET_NAME);
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test, vi } from "vitest";
import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Language } from "#shared/base/language.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { toGreyPicture } from "#shared/import/pictures/greyPicture.ts";
import { readPdf } from "#shared/import/readers/pdf/readPdf.ts";
import { readPicture } from "#shared/import/readers/picture/readPicture.ts";
import type { PageProgress } from "#shared/import/importedDraft.ts";
import { loadNodePictureTools } from "#node/pictures/nodePictureTools.ts";
import { readSystemLanguageData } from "#node/pictures/systemLanguageData.ts";
import { characterErrorRateOf } from "#test/support/pictures/characterErrors.ts";
import { drawScan, type ScanFaults } from "#test/support/pictures/drawScan.ts";
import { fixedPictureTools } from "#test/support/pictures/fixedPictureTools.ts";
import { lines, typeset } from "./drawnPdf.ts";

/** One recogniser for all tests: loading it takes longer than reading a page. */
const TOOLS = loadNodePictureTools();
const pictures = () => TOOLS;

const TEXTS: Readonly<Record<"en" | "fr" | "ar" | "zh" | "ru", readonly string[]>> = {
  en: [
    "Article 1",
    "1. Each State Party shall keep the lanterns of its harbours lit from dusk to dawn, and shall report the lamps that have failed.",
    "2. Nobody may be punished for asking that a lantern be lit.",
  ],
  fr: [
    "Article 1",
    "1. Chaque État partie veille à ce que les lanternes de ses ports soient allumées du crépuscule à l’aube, et signale les lampes éteintes.",
    "2. Nul ne peut être puni pour avoir demandé qu’une lanterne soit allumée dans la rue où il habite.",
  ],
  ar: [
    "المادة 1",
    "1 - تكفل كل دولة طرف إضاءة الفوانيس في موانئها من الغروب إلى الفجر، وتبلغ عن المصابيح المطفأة.",
    "2 - لا يجوز معاقبة أي شخص بسبب طلبه إضاءة فانوس في الشارع.",
  ],
  zh: [
    "第一条",
    "一、各缔约国应当保证港口的灯笼从黄昏到黎明点亮，并报告熄灭的灯。",
    "二、任何人不得因要求点亮灯笼而受到惩罚。",
  ],
  ru: [
    "Статья 1",
    "1. Каждое государство-участник обеспечивает, чтобы фонари в его портах горели от заката до рассвета.",
    "2. Никто не может быть наказан за просьбу зажечь фонарь на улице.",
  ],
};
const SCAN: ScanFaults = { seed: 7, tilt: 0.8, noise: 40, height: 620 };
/** The most characters that may be wrong, as a share. */
const LIMITS = { en: 0.01, fr: 0.01, ar: 0.05, zh: 0.03, ru: 0.01 };

function scanned(language: keyof typeof TEXTS, faults = SCAN): Uint8Array {
  return new Uint8Array(drawScan(TEXTS[language], language, faults)[0]!.toBuffer("image/png"));
}

/** The size of a scanned sheet, in points. */
const SHEET: [number, number] = [595, 223];

async function scannedPdf(language: keyof typeof TEXTS, pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(scanned(language));
  for (let n = 0; n < pages; n++) document.addPage(SHEET).drawImage(picture, { width: SHEET[0], height: SHEET[1] });
  return document.save();
}

async function readScan(language: keyof typeof TEXTS) {
  const read = await readPicture(scanned(language), { pictures, recogniseAs: language });
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}

const HAS_RUSSIAN = (await readSystemLanguageData("ru")) !== null;

describe("A scan", () => {
  const languages = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).filter((each) => each !== "ru" || HAS_RUSSIAN);

  test.each(languages)(
    "is recognised with few wrong characters: %s",
    async (language) => {
      const read = await readScan(language);
      const wrong = characterErrorRateOf(
        read.lines.map(({ text }) => text).join(" "),
        TEXTS[language].join(" "),
        language,
      );
      expect(wrong).toBeLessThanOrEqual(LIMITS[language]);
      expect(read.warnings[0]).toMatchObject({ code: "reading.recognised", params: { pages: 1, layer: "none" } });
    },
    120_000,
  );

  test.each(languages)(
    "is recognised in its own language if nobody names it: %s",
    async (language) => {
      const read = await readPicture(scanned(language), { pictures });
      expect(isRefusal(read) ? read.code : read.language).toBe(language);
    },
    120_000,
  );

  test("of which no language is readable is refused with the causes, and with Russian if its data are missing", async () => {
    const sideways = new Uint8Array(
      drawScan(TEXTS.en, "en", { ...SCAN, tilt: 90, noise: 0 })[0]!.toBuffer("image/png"),
    );
    const read = await readPicture(sideways, { pictures });
    expect(isRefusal(read) && read.code).toMatch(/^reading\.picture-(?:unreadable|language)$/);
  }, 120_000);

  test("at an angle and in uneven light is recognised", async () => {
    const angled = scanned("en", { ...SCAN, tilt: 3, shade: 0.4, keystone: 0.1 });
    const read = await readPicture(angled, { pictures, recogniseAs: "en" });
    if (isRefusal(read)) throw new Error(read.code);
    const wrong = characterErrorRateOf(read.lines.map(({ text }) => text).join(" "), TEXTS.en.join(" "), "en");
    expect(wrong).toBeLessThanOrEqual(0.08);
  }, 120_000);

  test("is recognised alike whatever was recognised before it", async () => {
    const tools = await TOOLS;
    if (isRefusal(tools)) throw new Error(tools.code);
    const tilted = scanned("en", { ...SCAN, tilt: 2, noise: 56, shade: 0.25, keystone: 0.04 });
    const picture = toGreyPicture((await tools.decode(tilted, 1.4))!);
    const recognise = async (language: Language) => {
      const read = await tools.recogniser.recognise(picture, { language, isPhotographed: true });
      if (isRefusal(read)) throw new Error(read.code);
      return read.lines.map(({ words }) => words.map(({ text }) => text).join(" "));
    };
    const first = [await recognise("en"), await recognise("en")];
    await recognise("fr");
    expect([await recognise("en"), await recognise("en")]).toEqual([first[0], first[0]]);
    expect(first[1]).toEqual(first[0]);
  }, 120_000);

  test("is read into articles and paragraphs, its doubtful words with their place", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const read = await readDraftFromBytes("scan.png", scanned("en"), { pictures, recogniseAs: "en" });
    if (isRefusal(read)) throw new Error(read.code);
    expect(read.draft.provisions.map(({ address }) => address)).toEqual(["1", "1(1)", "1(2)"]);
    expect(read.source.format).toBe("picture");
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  }, 120_000);
});

describe("A PDF", () => {
  test("of scanned pages is recognised page by page, says which, and stops when it is told to", async () => {
    const seen: (PageProgress | undefined)[] = [];
    const progress = (_: number, page?: PageProgress) => void seen.push(page);
    const bytes = await scannedPdf("en", 2);
    const read = await readPdf(bytes, { pictures, progress, recogniseAs: "en" });
    if (isRefusal(read)) throw new Error(read.code);
    expect(read.lines.map(({ hints }) => hints.page)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(seen.filter(Boolean)).toEqual([
      { page: 0, of: 2 },
      { page: 1, of: 2 },
      { page: 2, of: 2 },
    ]);
    const stop = new AbortController();
    const stopped = await readPdf(bytes, {
      pictures,
      recogniseAs: "en",
      signal: stop.signal,
      progress: (_, page) => page?.page === 1 && stop.abort(),
    });
    expect(stopped).toMatchObject({ code: "reading.stopped" });
  }, 120_000);

  test("with other letters than it shows is recognised as it shows, and says why", async () => {
    const strange = "ɋɈȽɅȺɒȿɇɂȿ ɉɈ ɄɈɇȼȿɇɐɂɂ ".repeat(20);
    const read = await readPdf(typeset(`#set text(font: "Noto Serif")\n1. ${strange}`), {
      pictures: () => fixedPictureTools(TEXTS.en),
      recogniseAs: "en",
    });
    if (isRefusal(read)) throw new Error(read.code);
    expect(read.warnings[0]).toMatchObject({ code: "reading.recognised", params: { layer: "wrong" } });
    expect(read.lines[0]!.text).toBe("Article 1");
  });

  test("with text on some pages and a picture on another has both, and a blank page stays blank", async () => {
    const document = await PDFDocument.create();
    const [text] = await document.copyPages(
      await PDFDocument.load(typeset(`Article 1\n\n${"1. Each State Party shall keep its lanterns lit. ".repeat(20)}`)),
      [0],
    );
    document.addPage(text);
    const picture = await document.embedPng(scanned("en"));
    document.addPage(SHEET).drawImage(picture, { width: SHEET[0], height: SHEET[1] });
    document.addPage([595, 842]);
    const bytes = await document.save();
    const read = await readPdf(bytes, { pictures });
    if (isRefusal(read)) throw new Error(read.code);
    expect(read.lines.filter(({ hints }) => hints.page === 2).map(({ text }) => text)[0]).toBe("Article 1");
    expect(read.warnings.map(({ code }) => code)).toEqual(["reading.pdf-bare", "reading.recognised"]);
    expect((await lines(bytes)).warnings).toMatchObject([{ code: "reading.pdf-bare", params: { count: 2 } }]);
  }, 120_000);
});

describe("A picture that cannot be recognised", () => {
  test.each([
    ["too many pixels", "picture-large", hugePng()],
    ["only a head", "picture-damaged", sampleBytesOf("lanterns.png").subarray(0, 60)],
    ["no size", "picture-damaged", sampleBytesOf("lanterns.png").subarray(0, 12)],
    ["no end of a PNG", "picture-damaged", sampleBytesOf("lanterns.png").subarray(0, 20_000)],
    ["no end of a JPEG", "picture-damaged", sampleBytesOf("lanterns.jpg").subarray(0, 15_000)],
    ["nothing but a head and an end", "picture-damaged", headAndEndOf(sampleBytesOf("lanterns.png"))],
  ])("is refused by its fault: %s", async (_, code, bytes) => {
    const read = await readDraftFromBytes("a.png", bytes, { pictures });
    expect(isRefusal(read) && read.code).toBe(`reading.${code}`);
  });

  test("because its language data are damaged or missing is refused by the language", async () => {
    const { TesseractRecogniser } = await import("#shared/import/pictures/tesseractRecogniser.ts");
    const [program, picture] = [() => readProgram(), { width: 40, height: 40, pixels: new Uint8Array(1600).fill(255) }];
    const job = { language: "ru" as Language, isPhotographed: false };
    const missing = new TesseractRecogniser({ program, languageData: () => Promise.resolve(null) });
    expect(await missing.recognise(picture, job)).toMatchObject({ code: "reading.recognition-data" });
    const wrong = new TesseractRecogniser({
      program,
      languageData: () => Promise.resolve(new Uint8Array(5000).fill(7)),
    });
    expect(await wrong.recognise(picture, job)).toMatchObject({ code: "reading.recognition-data" });
    const absent = new TesseractRecogniser({
      program: () => Promise.resolve(null),
      languageData: () => Promise.resolve(null),
    });
    expect(await absent.recognise(picture, job)).toMatchObject({ code: "reading.recognition-unavailable" });
  });
});

function sampleBytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/import/pictures/${name}`, import.meta.url)));
}

/** A file that crashes the native decoder. */
function headAndEndOf(png: Uint8Array): Uint8Array {
  const end = encodeUtf8("\0\0\0\0IEND");
  return concatBytes(png.subarray(0, 33), end, new Uint8Array([0xae, 0x42, 0x60, 0x82]));
}

function readProgram(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  return Promise.resolve(readFileSync(require.resolve("tesseract.js-core/tesseract-core-simd-lstm.wasm")));
}

function hugePng(): Uint8Array {
  const bytes = new Uint8Array(sampleBytesOf("lanterns.png"));
  new DataView(bytes.buffer).setUint32(16, 2_000_000);
  return bytes;
}

import { describe, expect, test } from "vitest";
import { isRefusal, refusal } from "#shared/base/result.ts";
import { expectedLanguageOf } from "#shared/ledger/texts/expectedLanguage.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Language } from "#shared/base/language.ts";
import { readPicture } from "#shared/import/readers/picture/readPicture.ts";
import { detectPictureLanguage } from "#shared/import/pictures/detectPictureLanguage.ts";
import type { GreyPicture, TextRecogniser } from "#shared/import/pictures/recognisedText.ts";
import { loadNodePictureTools } from "#node/pictures/nodePictureTools.ts";
import { drawScan } from "#test/support/pictures/drawScan.ts";
import { fixedPictureTools, recognisedLines } from "#test/support/pictures/fixedPictureTools.ts";

const PAGE: GreyPicture = { width: 100, height: 100, pixels: new Uint8Array(10_000).fill(90) };
const FRENCH = "Chaque partie veille à ce que les lanternes du port soient allumées dans la nuit et le jour";
const RUSSIAN = "Каждая сторона следит за тем, чтобы фонари в порту горели ночью";
const CHINESE = "各缔约国应当保证港口的灯笼从黄昏到黎明点亮并报告熄灭的灯";
const GERMAN = "Jede Partei sorgt dafür, dass die Laternen der Häfen und das Licht nicht von dem Wind zu löschen ist";
const UNNAMED = "Ama bera zot duri lanto semi kolo varu pente mora";

/** What is read in each language, and how surely; a language that is not there has no data. */
type Readings = Readonly<Partial<Record<Language, readonly [text: string, confidence: number]>>>;

function recogniserWith(readings: Readings): TextRecogniser {
  return {
    recognise: (_, { language }) => {
      const [text, confidence] = readings[language] ?? [];
      if (text === undefined) return Promise.resolve(refusal("reading.recognition-data", { language }));
      const read = recognisedLines([text]);
      const lines = read.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, confidence: confidence! })),
      }));
      return Promise.resolve({ ...read, lines });
    },
  };
}

async function languageOf(readings: Readings, expected?: Language): Promise<string> {
  const found = await detectPictureLanguage([PAGE], recogniserWith(readings), { isPhotographed: true, expected });
  return isRefusal(found) ? found.code : found;
}

const BAD: readonly [string, number] = ["xq wz kj vv qp zx jk", 20];

describe("The language of text in a picture", () => {
  test("is that of the letters, even if the data for another script read them with more confidence", async () => {
    expect(await languageOf({ en: [FRENCH, 70], ru: [FRENCH, 82], ar: BAD, zh: [FRENCH, 65] })).toBe("fr");
    expect(await languageOf({ en: [FRENCH, 79], ru: [FRENCH, 95], ar: BAD, zh: BAD }, "ru")).toBe("fr");
    expect(await languageOf({ en: BAD, ru: [RUSSIAN, 90], ar: BAD, zh: BAD }, "fr")).toBe("ru");
  });

  test("is the expected one if two scripts are read with nearly the same confidence, otherwise the surer one", async () => {
    const page: Readings = { en: [FRENCH, 68], zh: [CHINESE, 72], ar: BAD, ru: BAD };
    expect(await languageOf(page)).toBe("zh");
    expect(await languageOf(page, "fr")).toBe("fr");
    expect(await languageOf(page, "ar")).toBe("zh");
    expect(await languageOf({ ...page, zh: [CHINESE, 79] }, "fr")).toBe("zh");
  });

  test("is tried in one script if its words leave no doubt, the expected one first", async () => {
    const tried: Language[] = [];
    const recogniser = recogniserWith({ en: [FRENCH, 79], ru: [RUSSIAN, 90], ar: BAD, zh: BAD });
    const counting: TextRecogniser = {
      recognise: (picture, job) => {
        tried.push(job.language);
        return recogniser.recognise(picture, job);
      },
    };
    const find = (expected?: Language) => detectPictureLanguage([PAGE], counting, { isPhotographed: true, expected });
    expect([await find(), await find("es"), await find("ru"), await find("zh")]).toEqual(["fr", "fr", "ru", "fr"]);
    expect(tried).toEqual(["en", "en", "ru", "zh", "en"]);
  });

  test("is the expected one if the words name none, and English if none in Latin letters is expected", async () => {
    const page: Readings = { en: [UNNAMED, 85], zh: BAD, ar: BAD, ru: BAD };
    expect(await languageOf(page, "es")).toBe("es");
    expect(await languageOf(page, "ar")).toBe("en");
    expect(await languageOf(page)).toBe("en");
  });

  test("is refused as unreadable, as perhaps Russian, or because other data are missing", async () => {
    expect(await languageOf({ en: BAD, ru: BAD, ar: BAD, zh: BAD })).toBe("reading.picture-unreadable");
    expect(await languageOf({ en: BAD, ar: BAD, zh: BAD })).toBe("reading.picture-language");
    expect(await languageOf({ zh: BAD, ru: BAD, ar: BAD })).toBe("reading.recognition-data");
    expect(await languageOf({ en: [FRENCH, 79] })).toBe("fr");
  });

  test("is named by its words if it is none of those with data", async () => {
    const scan = new Uint8Array(
      drawScan([GERMAN], "en", { seed: 1, tilt: 0, noise: 0, height: 420 })[0]!.toBuffer("image/png"),
    );
    const read = await readPicture(scan, { pictures: () => fixedPictureTools([GERMAN]) });
    expect(isRefusal(read) ? read.code : read.language).toBe("de");
  });
});

describe("The language that is expected of a further text", () => {
  test("is that of the dossier's newest text, otherwise the user's", () => {
    const withText = (language: string) =>
      ({ newestText: { revision: { body: { draft: { language } } } } }) as unknown as Ledger;
    expect(expectedLanguageOf(withText("ar-EG"), "fr")).toBe("ar");
    expect(expectedLanguageOf(withText("de"), "fr")).toBe("fr");
    expect(expectedLanguageOf(undefined, "fr")).toBe("fr");
  });
});

describe("A picture where no canvas is installed", () => {
  test("is refused with the package that is missing", async () => {
    const pictures = () => loadNodePictureTools(() => Promise.reject(new Error("Cannot find module")));
    const scan = new Uint8Array(
      drawScan([GERMAN], "en", { seed: 1, tilt: 0, noise: 0, height: 420 })[0]!.toBuffer("image/png"),
    );
    expect(await readPicture(scan, { pictures })).toMatchObject({ code: "reading.recognition-canvas" });
  });
});

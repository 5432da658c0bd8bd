import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { isRefusal } from "#shared/base/result.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { readPicture } from "#shared/import/readers/picture/readPicture.ts";
import { loadNodePictureTools } from "#node/pictures/nodePictureTools.ts";
import { characterErrorRateOf } from "../support/pictures/characterErrors.ts";
import { drawScan, type ScanFaults } from "../support/pictures/drawScan.ts";

/**
 * `npm run bench:scans [-- LANGUAGE …]`: draws scans of the Universal Declaration in the corpus beside the checkout, and
 * of made-up texts in languages in which it is not there, recognises them, and prints the share of wrong characters and
 * the time per page. The exit code is 1 if a language is over its limit.
 */
const UDHR: Readonly<Partial<Record<Language, string>>> = {
  en: "udhr_eng.xml",
  fr: "udhr_fra.xml",
  ar: "udhr_arb.xml",
  zh: "udhr_cmn_hans.xml",
};
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/udhr/", import.meta.url));
const MADE_UP = fileURLToPath(new URL("../fixtures/import/languages/", import.meta.url));
const ENGLISH = fileURLToPath(new URL("../fixtures/sample/package.txt", import.meta.url));

/** The most characters that may be wrong, as a share. */
const LIMITS: Readonly<Record<Language, number>> = { en: 0.01, fr: 0.01, es: 0.01, ru: 0.02, ar: 0.05, zh: 0.03 };

const SCANS: readonly ScanFaults[] = [
  { seed: 1, tilt: 0, noise: 0 },
  { seed: 2, tilt: 0.6, noise: 40 },
  { seed: 3, tilt: -1.4, noise: 60, shade: 0.2 },
];

function paragraphsOf(language: Language): readonly string[] {
  const file = UDHR[language] === undefined ? "" : CORPUS + UDHR[language];
  if (existsSync(file)) {
    const text = decodeUtf8(readFileSync(file))!.replace(/<!--[^]*?-->/g, "");
    return [...text.matchAll(/<(?:title|para)>([^<]+)</g)].map(([, words]) => words!.replace(/\s+/g, " ").trim());
  }
  const made = decodeUtf8(readFileSync(language === "en" ? ENGLISH : `${MADE_UP}${language}.txt`))!;
  return made.split(/\n\s*\n|\n/).filter((each) => each.trim() !== "");
}

const given = process.argv.slice(2);
const languages = LANGUAGES.filter((each) => given.length === 0 || given.includes(each));
const tools = await loadNodePictureTools();
if (isRefusal(tools)) throw new Error(tools.code);
for (const language of languages) {
  for (const faults of SCANS) {
    const paragraphs = paragraphsOf(language).slice(0, 25);
    const pages = drawScan(paragraphs, language, faults);
    const began = performance.now();
    const texts: string[] = [];
    let confidence = 0;
    for (const page of pages) {
      const bytes = new Uint8Array(page.toBuffer("image/png"));
      const read = await readPicture(bytes, { pictures: () => Promise.resolve(tools), recogniseAs: language });
      if (isRefusal(read)) {
        console.log(`${language}: ${read.code}`);
        process.exitCode = 1;
        continue;
      }
      texts.push(...read.lines.map(({ text }) => text));
      confidence += read.recognised!.confidence / pages.length;
    }
    const wrong = characterErrorRateOf(texts.join(" "), paragraphs.join(" "), language);
    const seconds = (performance.now() - began) / 1000 / pages.length;
    const isOver = wrong > LIMITS[language];
    if (isOver) process.exitCode = 1;
    console.log(
      `${language}  tilt ${faults.tilt}°  noise ${faults.noise}  ${pages.length} pages  ${(wrong * 100).toFixed(2)} % wrong` +
        `  (limit ${LIMITS[language] * 100} %)${isOver ? "  OVER" : ""}  ${confidence.toFixed(0)} % sure  ${seconds.toFixed(1)} s a page`,
    );
  }
}

import { expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { dt, p, t, word } from "../unit/import/docxParts.ts";
import { markedParagraphs, readMarked, scoreMarks, type Marked } from "../unit/import/markedDraft.ts";
import { printed, SOFFICE } from "./office.ts";

if (!SOFFICE) console.warn("LibreOffice is missing: the marks in its PDF files are not tested");

const CHANGE = 'w:id="1" w:author="Li" w:date="2026-01-01T00:00:00Z"';
/** How a Word file marks words: with tracked changes, or by formatting. */
const STYLES: Readonly<Record<string, (marked: Marked, rtl: string) => string>> = {
  tracked: ({ type, words }, rtl) => {
    if (type === "deleted") return `<w:del ${CHANGE}>${dt(words)}</w:del>`;
    return type === "inserted" ? `<w:ins ${CHANGE}>${t(words, rtl)}</w:ins>` : t(words, rtl);
  },
  underlined: ({ type, words }, rtl) =>
    t(words, { deleted: "<w:strike/>", inserted: '<w:u w:val="single"/>', plain: "" }[type] + rtl),
  coloured: ({ type, words }, rtl) =>
    t(words, { deleted: "<w:dstrike/>", inserted: '<w:color w:val="0033CC"/>', plain: "" }[type] + rtl),
};

function wordFile(language: Language, style: (marked: Marked, rtl: string) => string): Uint8Array {
  const [paragraph, run] = language === "ar" ? ["<w:bidi/>", "<w:rtl/>"] : ["", ""];
  const body = markedParagraphs(language).map((parts, i) =>
    i === 0
      ? p(t(parts[0]!.words, `<w:b/>${run}`), `${paragraph}<w:jc w:val="center"/>`)
      : p(parts.map((each) => style(each, run)).join(""), paragraph),
  );
  return word(body.join(""));
}

it.skipIf(!SOFFICE)(
  "The marks in a PDF that LibreOffice prints are those of the Word file, none invented",
  async () => {
    const cases = Object.keys(STYLES).flatMap((style) => LANGUAGES.map((language) => ({ style, language })));
    const files = printed(cases.map(({ style, language }) => wordFile(language, STYLES[style]!)));
    const scores = await Promise.all(
      cases.map(async ({ language }, i) => scoreMarks(language, await readMarked(files[i]!))),
    );
    const count = (of: "right" | "all") => scores.reduce((sum, score) => sum + score[of], 0);
    console.log(`${count("right")} of ${count("all")} marks of ${files.length} files`);
    expect(scores.flatMap(({ invented }) => invented)).toEqual([]);
    expect(count("right") / count("all")).toBeGreaterThanOrEqual(0.95);
  },
);

import { languageDirectionOf, statedLanguageUnlessContradicted } from "../detectLanguage.ts";
import { pdfPagesToLines } from "../readers/pdf/pdfPagesToLines.ts";
import type { PdfPageContent } from "../readers/pdf/file/pdfPageContent.ts";
import type { FormatReaderOutput, ImportWarning, RecognisedSource } from "../sourceLines.ts";
import { cleanRecognisedWords } from "./cleanRecognisedWords.ts";
import { findDoubtfulWords } from "./doubtfulWords.ts";
import { recognisedPagesToPdfPages, type RecognisedPage } from "./recognisedPagesToPdfPages.ts";
import type { RecognisedPages } from "./recognisePages.ts";
import { repairRecognisedNumbers } from "./repairRecognisedNumbers.ts";

/**
 * Puts recognised pages together into lines, and repairs the numbers of paragraphs and articles. `annotations` are those
 * of each page.
 */
export function recognisedPagesToLines(
  { pages: recognised, source }: RecognisedPages,
  annotations: readonly PdfPageContent["annotations"][],
): FormatReaderOutput {
  const { pages, warnings } = repairRecognisedNumbers(cleanRecognisedWords(recognised));
  const output = pdfPagesToLines(
    recognisedPagesToPdfPages(pages).map((page, i) => ({ ...page, annotations: annotations[i] ?? [] })),
  );
  // Texts in further languages in Latin letters are read with the data for English, and are named by their words.
  const language = statedLanguageUnlessContradicted(output.lines.map(({ text }) => text).join("\n"), source.language);
  return {
    ...output,
    language,
    direction: languageDirectionOf(language),
    warnings: [...output.warnings, ...warnings, ...warnUnread(pages)],
    recognised: { ...source, doubts: findDoubtfulWords(pages) },
  };
}

function warnUnread(pages: readonly RecognisedPage[]): ImportWarning[] {
  return pages
    .filter(({ picture: { unread = 0 } }) => unread > 0)
    .map(({ n }) => ({ code: "reading.recognised-gap", params: {}, where: { unit: "page", n } }));
}

/** Says that text was recognised. `layer` says whether the file had a text of its own, with wrong letters. */
export function recognisedTextWarnings(
  { pages, confidence }: Pick<RecognisedSource, "pages" | "confidence">,
  layer: "none" | "wrong",
): readonly ImportWarning[] {
  return [{ code: "reading.recognised", params: { pages, confidence, layer }, where: null }];
}

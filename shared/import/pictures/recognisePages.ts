import type { Language } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { FileReadOptions } from "../importedDraft.ts";
import type { RecognisedSource } from "../sourceLines.ts";
import {
  recognitionConfidenceOf,
  detectPictureLanguage,
  MIN_READABLE_CONFIDENCE,
  countLettersAndDigits,
} from "./detectPictureLanguage.ts";
import { inkShareOf } from "./greyPicture.ts";
import type { RecognisedPage } from "./recognisedPagesToPdfPages.ts";
import type { PictureTools } from "./pictureTools.ts";
import type { GreyPicture } from "./recognisedText.ts";

/** Pages that can be drawn, whether from a PDF or a picture. */
export interface DrawablePages {
  /** The numbers of the pages to recognise, from 1. */
  readonly numbers: readonly number[];
  /** Whether they come from a camera or a scanner. */
  readonly isPhotographed: boolean;
  /** Draws a page; `height` is its height in points. */
  readonly draw: (n: number) => Promise<Outcome<{ readonly picture: GreyPicture; readonly height: number }>>;
}

/** What was recognised in the pages of a document. */
export interface RecognisedPages {
  readonly pages: readonly RecognisedPage[];
  readonly source: Omit<RecognisedSource, "doubts">;
}

/** How many pages are looked at for one whose language is tried. */
const PAGES_LOOKED_AT = 6;
/** With fewer letters per page, nothing was written on the pages. */
const LEAST_LETTERS = 8;

/**
 * Recognises the text of pages in the language given, or in that of the text. Refuses with `reading.stopped`,
 * `reading.picture-unreadable`, `reading.picture-language` or the refusals of the recogniser.
 */
export async function recognisePages(
  pictured: DrawablePages,
  { recogniser }: Pick<PictureTools, "recogniser">,
  { language: given, expectedLanguage, signal, progress }: RecognisePagesOptions,
): Promise<Outcome<RecognisedPages>> {
  const { numbers, isPhotographed } = pictured;
  progress?.(0, { page: 0, of: numbers.length });
  const language = given ?? (await languageOf(pictured, recogniser, expectedLanguage));
  if (isRefusal(language)) return language;
  const pages: RecognisedPage[] = [];
  for (const n of numbers) {
    if (signal?.aborted) return refusal("reading.stopped");
    progress?.(pages.length / numbers.length, { page: pages.length + 1, of: numbers.length });
    const drawn = await pictured.draw(n);
    if (isRefusal(drawn)) return drawn;
    const picture = isBlank(drawn.picture)
      ? { width: drawn.picture.width, height: drawn.picture.height, lines: [] }
      : await recogniser.recognise(drawn.picture, { language, isPhotographed });
    if (isRefusal(picture)) return picture;
    pages.push({ n, picture, height: drawn.height, width: (drawn.height * picture.width) / picture.height });
  }
  return accept(pages, language);
}

/** How to recognise: the language if it is known, and what reading in general is told. */
export interface RecognisePagesOptions {
  readonly language?: Language | undefined;
  readonly expectedLanguage?: Language | undefined;
  readonly progress?: FileReadOptions["progress"] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** With less ink, as a share of the page, there is no word on it. */
const LEAST_INK = 0.0001;

function isBlank(picture: GreyPicture): boolean {
  return inkShareOf(picture) < LEAST_INK;
}

async function languageOf(
  { numbers, isPhotographed, draw }: DrawablePages,
  recogniser: PictureTools["recogniser"],
  expected: Language | undefined,
): Promise<Outcome<Language>> {
  const looked: GreyPicture[] = [];
  for (const n of numbers.slice(0, PAGES_LOOKED_AT)) {
    const drawn = await draw(n);
    if (isRefusal(drawn)) return drawn;
    looked.push(drawn.picture);
  }
  const written = looked.filter((picture) => !isBlank(picture));
  return detectPictureLanguage(written, recogniser, { isPhotographed, expected });
}

function accept(pages: readonly RecognisedPage[], language: Language): Outcome<RecognisedPages> {
  const lines = pages.flatMap(({ picture }) => picture.lines);
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + countLettersAndDigits(text), 0);
  const confidence = recognitionConfidenceOf({ lines, width: 0, height: 0 });
  if (letters < LEAST_LETTERS * Math.min(pages.length, 10) || confidence < MIN_READABLE_CONFIDENCE)
    return refusal("reading.picture-unreadable");
  return { pages, source: { language, confidence: Math.round(confidence), pages: pages.length } };
}

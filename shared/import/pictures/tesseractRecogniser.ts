import { gunzipSync } from "fflate";
import type { TesseractModule, TessBaseApi } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { Language } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { separateArabicMarks } from "./arabicMarks.ts";
import { ALSO_RECOGNISED_LANGUAGES, MAX_LANGUAGE_DATA_BYTES, TESSERACT_LANGUAGES } from "./languageData.ts";
import { countUnreadLines } from "./unreadLines.ts";
import { straightenGreyPicture } from "./greyPicture.ts";
import type {
  GreyPicture,
  PixelBox,
  RecognisedLine,
  RecognisedPicture,
  RecognitionJob,
  TextRecogniser,
} from "./recognisedText.ts";

/** The files that the recogniser consists of. Each is asked for when it is first needed; null if it is not there. */
export interface RecogniserFiles {
  /** The compiled program: `tesseract-core-simd-lstm.wasm`. */
  program(): Promise<Uint8Array | null>;
  /** The data of a language: `*.traineddata`, plain or gzipped. */
  languageData(language: Language): Promise<Uint8Array | null>;
}

/** Tesseract's neural engine, the only one in this build of it. */
const NEURAL = 1;
/** Lines tilted by less, in radians, are read as they are. */
const MIN_TILT = 0.005;
/** Tesseract's adaptive threshold (Sauvola), which follows uneven light. */
const ADAPTIVE_THRESHOLD = "2";

/** Tesseract, in the caller's thread. Everything it needs is handed to it: it reads no file and sends no request. */
export class TesseractRecogniser implements TextRecogniser {
  readonly #files: RecogniserFiles;
  #module: TesseractModule | null = null;
  #open: { readonly language: Language; readonly api: TessBaseApi } | null = null;

  constructor(files: RecogniserFiles) {
    this.#files = files;
  }

  async recognise(
    picture: GreyPicture,
    { language, isPhotographed }: RecognitionJob,
  ): Promise<Outcome<RecognisedPicture>> {
    const module = await this.#start();
    if (isRefusal(module)) return module;
    const api = await this.#openLanguage(module, language);
    if (isRefusal(api)) return api;
    // Before it is straightened: in uneven light, lines that are found with the other threshold have another tilt.
    api.SetVariable("thresholding_method", isPhotographed ? ADAPTIVE_THRESHOLD : "0");
    const straight = isPhotographed ? straighten(picture, module, api) : picture;
    show(straight, module, api);
    api.Recognize(null);
    const lines = readLines(api.GetJSONText());
    return {
      lines: language === "ar" ? separateArabicMarks(lines, straight) : lines,
      width: straight.width,
      height: straight.height,
      ...(!isPhotographed && { unread: countUnreadLines(picture, lines) }),
    };
  }

  async #start(): Promise<Outcome<TesseractModule>> {
    if (this.#module) return this.#module;
    const wasmBinary = await this.#files.program();
    if (!wasmBinary) return refusal("reading.recognition-unavailable");
    const { default: start } = await import("tesseract.js-core/tesseract-core-simd-lstm.js");
    this.#module = await start({ wasmBinary, print: () => undefined, printErr: () => undefined });
    return this.#module;
  }

  async #openLanguage(module: TesseractModule, language: Language): Promise<Outcome<TessBaseApi>> {
    if (this.#open?.language === language) return this.#open.api;
    const data = unpack(await this.#files.languageData(language));
    if (!data) return refusal("reading.recognition-data", { language });
    const along = ALSO_RECOGNISED_LANGUAGES[language];
    const more = along && unpack(await this.#files.languageData(along));
    this.#open?.api.End();
    this.#open = null;
    const files = [[language, data] as const, ...(along && more ? [[along, more] as const] : [])];
    for (const [each, bytes] of files) module.FS.writeFile(fileOf(each), bytes);
    const api = new module.TessBaseAPI();
    const status = api.Init(null, files.map(([each]) => TESSERACT_LANGUAGES[each]).join("+"), NEURAL);
    for (const [each] of files) module.FS.unlink(fileOf(each));
    if (status !== 0) return refusal("reading.recognition-data", { language });
    this.#open = { language, api };
    return api;
  }
}

/** Where Tesseract looks for the data of a language, in its memory. */
const fileOf = (language: Language) => `./${TESSERACT_LANGUAGES[language]}.traineddata`;

/** Unpacks language data; null if there are none, or too many. */
function unpack(data: Uint8Array | null): Uint8Array | null {
  if (!data || data.length > MAX_LANGUAGE_DATA_BYTES) return null;
  if (data[0] !== 0x1f || data[1] !== 0x8b) return data;
  // The last four bytes of a gzip file are its unpacked size.
  const size = new DataView(data.buffer, data.byteOffset + data.length - 4, 4).getUint32(0, true);
  try {
    return size > MAX_LANGUAGE_DATA_BYTES ? null : gunzipSync(data, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

/** Hands a picture to Tesseract, as a PGM file in its memory. */
function show({ width, height, pixels }: GreyPicture, module: TesseractModule, api: TessBaseApi): void {
  const head = encodeUtf8(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  module.FS.writeFile("/input", file);
  if (api.SetImageFile(1, 0) === 1) throw new Error("Tesseract does not read the picture that was made for it.");
}

function straighten(picture: GreyPicture, module: TesseractModule, api: TessBaseApi): GreyPicture {
  show(picture, module, api);
  api.FindLines();
  const tilt = api.GetGradient();
  return Math.abs(tilt) < MIN_TILT ? picture : straightenGreyPicture(picture, tilt);
}

/** The parts of Tesseract's answer that are used. */
interface TesseractAnswer {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly TesseractLine[] }[] }[];
}
interface TesseractLine {
  readonly bbox: PixelBox;
  readonly baseline: { readonly y0: number; readonly y1: number };
  readonly words: readonly TesseractWord[];
}
interface TesseractWord {
  readonly bbox: PixelBox;
  readonly text: string;
  readonly confidence: number;
  readonly symbols: readonly { readonly bbox: PixelBox; readonly text: string; readonly confidence: number }[];
}

function readLines(json: string): RecognisedLine[] {
  const { blocks } = JSON.parse(json) as TesseractAnswer;
  return blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ bbox, baseline, words }) => ({
      ...bbox,
      baseline: (baseline.y0 + baseline.y1) / 2,
      words: words.map((word) => ({
        ...word.bbox,
        text: word.text,
        confidence: confidenceOf(word),
        ...(lacksDigit(word) && { lacksDigit: true as const }),
      })),
    }));
}

/** Letters recognised with at least this confidence are sure, and so is their word. */
const SURE_LETTER = 97;
const SURE_WORD = 90;
const ARABIC_MARKS = /^[،؛»]$/u;

/** Returns the confidence of a word; that of an Arabic mark does not count, since its ink decides which it is. */
function confidenceOf({ confidence, symbols }: TesseractWord): number {
  const letters = symbols.filter(({ text }) => !ARABIC_MARKS.test(text));
  const isSure = letters.length < symbols.length && letters.every((letter) => letter.confidence >= SURE_LETTER);
  return isSure ? Math.max(confidence, SURE_WORD) : confidence;
}

/** A digit is narrower than it is high; ink wider than this, as a multiple of its height, has another digit in it. */
const TWO_DIGITS_WIDE = 0.95;

/** Returns whether the ink of a digit has room for two: in Arabic text, Tesseract loses the first digit of "10". */
function lacksDigit({ bbox: { y0, y1 }, symbols }: TesseractWord): boolean {
  return symbols.some(({ text, bbox: { x0, x1 } }) => /^[0-9]$/.test(text) && x1 - x0 > TWO_DIGITS_WIDE * (y1 - y0));
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type * as Canvas from "@napi-rs/canvas";
import type { Language } from "#shared/base/language.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { makeDrawingFactories } from "#shared/import/pictures/pdfDrawingFactories.ts";
import { TESSERACT_LANGUAGES } from "#shared/import/pictures/languageData.ts";
import type { PictureTools } from "#shared/import/pictures/pictureTools.ts";
import { TesseractRecogniser } from "#shared/import/pictures/tesseractRecogniser.ts";
import { decodePictureInChildProcess } from "./decodePictureInChildProcess.ts";
import { readSystemLanguageData } from "./systemLanguageData.ts";

const require = createRequire(import.meta.url);

/**
 * Loads what reading text in pictures needs under Node: a canvas, and Tesseract with the language data of its packages
 * or of the system. Refuses with `reading.recognition-canvas` if the canvas, an optional package, is not installed or
 * not built for this platform.
 */
export async function loadNodePictureTools(
  loadCanvas: () => Promise<typeof Canvas> = () => import("@napi-rs/canvas"),
): Promise<Outcome<PictureTools>> {
  const canvas = await loadCanvas().catch(() => null);
  if (!canvas) return refusal("reading.recognition-canvas");
  providePaths(canvas);
  return {
    recogniser: new TesseractRecogniser({
      program: () => readPackageFile("tesseract.js-core/tesseract-core-simd-lstm.wasm"),
      languageData: async (language) =>
        (await readPackageFile(packagedDataOf(language))) ?? (await readSystemLanguageData(language)),
    }),
    factories: makeDrawingFactories((width, height) => canvas.createCanvas(width, height)),
    makeCanvas: (width, height) => canvas.createCanvas(width, height),
    decode: decodePictureInChildProcess,
  };
}

/** pdf.js draws with the paths of a browser, which Node does not have. */
function providePaths({ Path2D, DOMMatrix, ImageData }: typeof Canvas): void {
  for (const [name, value] of Object.entries({ Path2D, DOMMatrix, ImageData })) {
    if (!Object.hasOwn(globalThis, name)) Object.defineProperty(globalThis, name, { value, configurable: true });
  }
}

function packagedDataOf(language: Language): string {
  const code = TESSERACT_LANGUAGES[language];
  return `@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`;
}

/** Reads a file of an installed package; null if it is not there. */
async function readPackageFile(name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(require.resolve(name));
  } catch {
    return null;
  }
}

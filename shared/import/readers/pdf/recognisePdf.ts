import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_RECOGNISED_PIXELS } from "#shared/import/importLimits.ts";
import { toGreyPicture } from "#shared/import/pictures/greyPicture.ts";
import { pixelsOfCanvas, type PictureTools } from "#shared/import/pictures/pictureTools.ts";
import {
  recognisePages,
  type RecognisedPages,
  type RecognisePagesOptions,
} from "#shared/import/pictures/recognisePages.ts";
import { openDrawablePdf } from "./file/drawablePdf.ts";

/** The resolution at which pages are recognised, in pixels per point (200 dpi). */
const SCALE = 200 / 72;
/** The largest picture on a page that is decoded, in pixels: a page of A4 at 600 dpi has 35 million. */
const MAX_PICTURE_PIXELS = 40 * 1024 * 1024;

/** Which pages of a PDF to recognise, and how. */
export interface RecognisePdfOptions extends RecognisePagesOptions {
  readonly numbers: readonly number[];
  /** Whether the pages are scans, rather than text with the wrong letters. */
  readonly isScan: boolean;
}

/** Draws pages of a PDF and recognises their text. Refuses like `recognisePages` and `openPdf`. */
export async function recognisePdf(
  bytes: Uint8Array,
  tools: PictureTools,
  { numbers, isScan, ...options }: RecognisePdfOptions,
): Promise<Outcome<RecognisedPages>> {
  const pdf = await openDrawablePdf(bytes, tools.factories, MAX_PICTURE_PIXELS);
  if (isRefusal(pdf)) return pdf;
  try {
    const draw = async (n: number) => {
      const { width, height } = pdf.sizes[n - 1]!;
      const scale = Math.min(SCALE, Math.sqrt(MAX_RECOGNISED_PIXELS / (width * height)));
      let size = { width: 0, height: 0 };
      const canvas = await pdf.draw(n, scale, (w, h) => tools.makeCanvas((size = { width: w, height: h }).width, h));
      return { picture: toGreyPicture(pixelsOfCanvas(canvas, size.width, size.height)), height };
    };
    return await recognisePages({ numbers, isPhotographed: isScan, draw }, tools, options);
  } catch {
    return refusal("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

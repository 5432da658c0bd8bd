import type { CanvasLike, PdfDrawingFactories } from "../readers/pdf/file/drawablePdf.ts";
import type { TextRecogniser } from "./recognisedText.ts";

/** Pixels in RGBA, row by row from the top. */
export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** What reading text in pictures needs of its environment: a canvas, the decoder of pictures, and the recogniser. */
export interface PictureTools {
  readonly recogniser: TextRecogniser;
  /** For drawing the pages of a PDF. */
  readonly factories: PdfDrawingFactories;
  makeCanvas(width: number, height: number): CanvasLike;
  /**
   * Decodes a PNG or JPEG, upright as its metadata say, and scales it by `scale`. Null if it cannot be decoded.
   * @param scale in pixels per pixel of the file
   */
  decode(bytes: Uint8Array, scale: number): Promise<RgbaPixels | null>;
}

/** Returns the pixels of a canvas of the environment. */
export function pixelsOfCanvas(canvas: CanvasLike, width: number, height: number): RgbaPixels {
  const context = canvas.getContext("2d") as {
    getImageData(x: number, y: number, width: number, height: number): RgbaPixels;
  };
  return context.getImageData(0, 0, width, height);
}

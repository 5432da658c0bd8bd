import type { Outcome } from "#shared/base/result.ts";
import type { Language } from "#shared/base/language.ts";

/** A picture in shades of grey: one byte per pixel, 0 black to 255 white, row by row from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A rectangle of a picture in pixels from its upper left corner; `x1` and `y1` are outside. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A recognised word, and how sure the recogniser is of it, 0 to 100. */
export interface RecognisedWord extends PixelBox {
  readonly text: string;
  readonly confidence: number;
  /** Set if a digit has more ink than one digit needs, so that another was lost. */
  readonly lacksDigit?: true;
}

/** A recognised line: its words in reading order, and the height of its baseline in pixels from the top. */
export interface RecognisedLine extends PixelBox {
  readonly words: readonly RecognisedWord[];
  readonly baseline: number;
}

/** The text of a picture, in reading order. Boxes refer to the picture as straightened by the recogniser. */
export interface RecognisedPicture {
  readonly lines: readonly RecognisedLine[];
  /** The size of the picture in which the boxes are. */
  readonly width: number;
  readonly height: number;
  /** How many places have ink over the height of a line that was not recognised. Not counted in photographs. */
  readonly unread?: number;
}

/** How to recognise a picture. */
export interface RecognitionJob {
  readonly language: Language;
  /** Whether it comes from a camera or a scanner, so that it may be tilted or unevenly lit. */
  readonly isPhotographed: boolean;
}

/**
 * Recognises the text in pictures on this machine. Refuses with `reading.recognition-unavailable` if its program cannot
 * be loaded, with `reading.recognition-data` if it has no data for the language or cannot use them.
 */
export interface TextRecogniser {
  recognise(picture: GreyPicture, job: RecognitionJob): Promise<Outcome<RecognisedPicture>>;
}

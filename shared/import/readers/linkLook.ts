import type { WordsLook } from "../sourceLines.ts";

type Look = Omit<WordsLook, "start" | "end">;

/** Returns how the words of a link look, apart from the colour and the line under them, which mark it as a link only. */
export function linkLookOf({ colour: _colour, isUnderlined: _isUnderlined, ...look }: Look): Look {
  return look;
}

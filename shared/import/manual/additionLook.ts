import type { WordsLook } from "../sourceLines.ts";

/** The look of words that were added by hand. */
export const ADDITION_LOOKS = ["underlined", "coloured", "bold"] as const;
export type AdditionLook = (typeof ADDITION_LOOKS)[number];

/** Returns whether words look so. */
export const HAS_ADDITION_LOOK: Readonly<Record<AdditionLook, (look: WordsLook) => boolean>> = {
  underlined: ({ isUnderlined }) => isUnderlined === true,
  coloured: ({ colour, background }) => colour !== undefined || background !== undefined,
  bold: ({ isBold }) => isBold === true,
};

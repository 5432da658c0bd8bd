import type { WordsLook } from "#shared/import/sourceLines.ts";
import { linkLookOf } from "../linkLook.ts";
import type { RtfGroup } from "./rtfState.ts";

/** The colour table of a file: `\red192\green0\blue0;` is one colour, and a semicolon alone is the automatic one. */
export class RtfColourTable {
  readonly #colours: (string | null)[] = [];
  #parts: Partial<Record<"red" | "green" | "blue", number>> = {};

  takeWord(name: string, value: number | undefined): void {
    if (name === "red" || name === "green" || name === "blue") this.#parts = { ...this.#parts, [name]: value ?? 0 };
  }

  takeText(text: string): void {
    for (const _ of text.matchAll(/;/g)) {
      const { red, green, blue } = this.#parts;
      const isAutomatic = red === undefined && green === undefined && blue === undefined;
      this.#colours.push(isAutomatic ? null : [red, green, blue].map(hexOf).join(""));
      this.#parts = {};
    }
  }

  /** Returns how the words of a group look. The result of a field is underlined and coloured as a link. */
  lookOf({ characters, isInField }: RtfGroup): Omit<WordsLook, "start" | "end"> {
    const colour = this.#colourOf(characters.colour, "000000");
    const background = this.#colourOf(characters.background, "ffffff");
    const look = {
      ...(colour !== null && { colour }),
      ...(background !== null && { background }),
      ...(characters.struck && { isStruck: true as const }),
      ...(characters.underlined && { isUnderlined: true as const }),
      ...(characters.bold && { isBold: true as const }),
    };
    return isInField ? linkLookOf(look) : look;
  }

  #colourOf(index: number | undefined, plain: string): string | null {
    const colour = index === undefined ? null : (this.#colours[index] ?? null);
    return colour === plain ? null : colour;
  }
}

function hexOf(part: number | undefined): string {
  return Math.min(255, Math.max(0, part ?? 0))
    .toString(16)
    .padStart(2, "0");
}

import type { WordsLook } from "#shared/import/sourceLines.ts";
import { xmlChildOf, type XmlElement } from "../parseXml.ts";

/** How an automatic style makes text look. Absent means that it says nothing; null and false that it looks plain. */
export interface OdtLook {
  readonly colour?: string | null;
  readonly background?: string | null;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
  readonly isBold?: boolean;
}

/** Returns the look of an automatic style. Bold letters do not stand out if the style that it is based on is bold. */
export function odtLookOf(style: XmlElement, isParentBold: boolean): OdtLook {
  const text = xmlChildOf(style, "style:text-properties")?.attributes ?? {};
  const weight = text["font-weight"] ?? text["font-weight-complex"];
  const lines = {
    isStruck: lineStyleOf(text["text-line-through-style"]),
    isUnderlined: lineStyleOf(text["text-underline-style"]),
  };
  const colour = colourOf(text.color, "000000");
  const background = colourOf(text["background-color"], "ffffff");
  return {
    ...(colour !== undefined && { colour }),
    ...(background !== undefined && { background }),
    ...(lines.isStruck !== undefined && { isStruck: lines.isStruck }),
    ...(lines.isUnderlined !== undefined && { isUnderlined: lines.isUnderlined }),
    ...(weight !== undefined && { isBold: !isParentBold && (weight === "bold" || Number(weight) >= 600) }),
  };
}

function lineStyleOf(style: string | undefined): boolean | undefined {
  return style === undefined ? undefined : style !== "none";
}

function colourOf(value: string | undefined, plain: string): string | null | undefined {
  if (value === undefined) return undefined;
  const hex = /^#([0-9a-f]{6})$/i.exec(value)?.[1]?.toLowerCase();
  return hex === undefined || hex === plain ? null : hex;
}

/** Returns how words look within a paragraph, without what looks plain. */
export function odtWordsLookOf(look: OdtLook): Omit<WordsLook, "start" | "end"> {
  return {
    ...(look.colour != null && { colour: look.colour }),
    ...(look.background != null && { background: look.background }),
    ...(look.isStruck && { isStruck: true }),
    ...(look.isUnderlined && { isUnderlined: true }),
    ...(look.isBold && { isBold: true }),
  };
}

import type { RunFormatTally } from "./lineHints.ts";
import type { TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import type { EffectiveParagraphFormat, DocxStyles } from "../parts/styles.ts";
import type { WordsLook } from "#shared/import/sourceLines.ts";
import { docxChildOf, docxChildValueOf, type XmlElement } from "../package/docxXml.ts";

/** The format of a run. */
export interface EffectiveRunFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** How its words look beside plain ones, as far as the run itself says so. */
  readonly look: Omit<WordsLook, "start" | "end">;
}

export const UNFORMATTED_RUN: EffectiveRunFormat = {
  bold: false,
  italic: false,
  struck: false,
  hidden: false,
  look: {},
};

/** Returns the format of a run with these properties in a paragraph. Complex scripts have their own bold and italic. */
export function resolveRunFormat(
  properties: XmlElement | undefined,
  styles: DocxStyles,
  look: EffectiveParagraphFormat | undefined,
): EffectiveRunFormat {
  const of = (name: string) => styles.runToggle(properties, name);
  const runs = look?.runs;
  const complex = of("rtl") ?? runs?.rtl ?? false;
  const [bold, italic] = complex ? (["bCs", "iCs"] as const) : (["b", "i"] as const);
  const struck = (of("strike") ?? false) || (of("dstrike") ?? false);
  return {
    bold: of(bold) ?? runs?.[bold] ?? false,
    italic: of(italic) ?? runs?.[italic] ?? false,
    struck,
    hidden: of("vanish") ?? runs?.vanish ?? false,
    look: lookOf(properties, of(bold) === true && runs?.[bold] !== true, struck),
  };
}

/** Returns how the words of a run look; a paragraph that is bold as a whole does not make them stand out. */
function lookOf(
  properties: XmlElement | undefined,
  isBold: boolean,
  isStruck: boolean,
): Omit<WordsLook, "start" | "end"> {
  const underline = docxChildValueOf(properties, "u");
  const colour = hexColourOf(docxChildValueOf(properties, "color"), "000000");
  const shade = hexColourOf(docxChildOf(properties, "shd")?.attributes.fill, "ffffff");
  const background = HIGHLIGHTS[docxChildValueOf(properties, "highlight") ?? ""] ?? shade;
  return {
    ...(colour !== undefined && { colour }),
    ...(background !== undefined && { background }),
    ...(isStruck && { isStruck }),
    ...(underline !== undefined && underline !== "none" && { isUnderlined: true }),
    ...(isBold && { isBold }),
  };
}

function hexColourOf(value: string | undefined, plain: string): string | undefined {
  const hex = value?.toLowerCase() ?? "";
  return /^[0-9a-f]{6}$/.test(hex) && hex !== plain ? hex : undefined;
}

/** The colours of Word's highlighter. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: "ffff00",
  green: "00ff00",
  cyan: "00ffff",
  magenta: "ff00ff",
  blue: "0000ff",
  red: "ff0000",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  darkGray: "808080",
  lightGray: "c0c0c0",
};

/** Counts the runs of a line and their formats, in each view of the changes. */
export class RunFormatTallies {
  readonly accepted: RunFormatTally = { all: 0, bold: 0, italic: 0 };
  readonly rejected: RunFormatTally = { all: 0, bold: 0, italic: 0 };

  count({ bold, italic }: EffectiveRunFormat, { inserted, deleted }: TrackedState): void {
    for (const [tally, gone] of [
      [this.accepted, deleted],
      [this.rejected, inserted],
    ] as const) {
      if (gone) continue;
      tally.all++;
      if (bold) tally.bold++;
      if (italic) tally.italic++;
    }
  }
}

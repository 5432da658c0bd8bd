import type { RunFormatTally } from "./lineHints.ts";
import type { TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import type { EffectiveParagraphFormat, DocxStyles } from "../parts/styles.ts";
import type { XmlElement } from "../package/docxXml.ts";

/** The format of a run. */
export interface EffectiveRunFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
}

export const UNFORMATTED_RUN: EffectiveRunFormat = { bold: false, italic: false, struck: false, hidden: false };

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
  return {
    bold: of(bold) ?? runs?.[bold] ?? false,
    italic: of(italic) ?? runs?.[italic] ?? false,
    struck: (of("strike") ?? false) || (of("dstrike") ?? false),
    hidden: of("vanish") ?? runs?.vanish ?? false,
  };
}

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

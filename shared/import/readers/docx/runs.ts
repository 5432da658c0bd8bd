import type { Tally } from "./hints.ts";
import type { Standing } from "./standing.ts";
import type { Look, Styles } from "./styles.ts";
import type { Element } from "./xml.ts";

/** How a run is set. */
export interface Run {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
}

export const UNSET: Run = { bold: false, italic: false, struck: false, hidden: false };

/** How a run with these properties is set in a paragraph. Complex scripts have a bold and an italic of their own. */
export function runOf(properties: Element | undefined, styles: Styles, look: Look | undefined): Run {
  const of = (name: string) => styles.run(properties, name);
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

/** How many runs of a line there are and how they are set, in each view of the changes. */
export class Tallies {
  readonly accepted: Tally = { all: 0, bold: 0, italic: 0 };
  readonly rejected: Tally = { all: 0, bold: 0, italic: 0 };

  count({ bold, italic }: Run, { inserted, deleted }: Standing): void {
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

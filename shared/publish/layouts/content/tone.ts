import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";

/** The look of a note on paper. The template gives each tone its tint, ink and underline, as the window does. */
export type PrintedNoteTone = "critical" | "high" | "medium" | "low" | "bare" | "safe" | "ask";

type Looks = Pick<DisclosedThread, "kind" | "severity">;

/** Whether a note has a severity. Only risks and omissions do; safeguards and questions have tones of their own. */
export function hasSeverity({ kind }: Pick<DisclosedThread, "kind">): boolean {
  return kind === "risk" || kind === "omission";
}

export function printedNoteToneOf(note: Looks): PrintedNoteTone {
  if (note.kind === "safeguard") return "safe";
  if (note.kind === "question") return "ask";
  return "grade" in note.severity ? SEVERITY_GRADE_NAMES[note.severity.grade] : "bare";
}

/** The colours of a tone, as `#rrggbb`: text, lines, and the background of marked words. */
export interface ToneColours {
  readonly ink: string;
  readonly edge: string;
  readonly tint: string;
}

/** The window's colours, a little lighter: paper is whiter than a screen. */
export const TONE_COLOURS: Readonly<Record<PrintedNoteTone, ToneColours>> = {
  critical: { ink: "#7a0f22", edge: "#a1263c", tint: "#f1c6cc" },
  high: { ink: "#8a2f0c", edge: "#c4532a", tint: "#fad9c9" },
  medium: { ink: "#6b4b00", edge: "#b98a17", tint: "#f9ecc6" },
  low: { ink: "#2f5d2b", edge: "#6f7f3a", tint: "#e9eedd" },
  bare: { ink: "#474b53", edge: "#868279", tint: "#ecebe7" },
  safe: { ink: "#1c4f6b", edge: "#2f7ea6", tint: "#d9e9f2" },
  ask: { ink: "#4a3780", edge: "#7a62b8", tint: "#e9e4f4" },
};

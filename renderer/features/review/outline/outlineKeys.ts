import type { ReviewRow } from "./reviewRows.ts";

/** A key press, as far as it matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Returns the row that a key of the outline leads to, "turn" if it expands or collapses the row, or null. */
export function outlineStepOfKey(
  { key }: KeyPress,
  rows: readonly ReviewRow[],
  here: number,
  rtl: boolean,
  page: number,
): number | "turn" | null {
  const last = rows.length - 1;
  const to = (line: number) => Math.max(0, Math.min(line, last));
  if (key === "ArrowDown") return to(here + 1);
  if (key === "ArrowUp") return to(here - 1);
  if (key === "PageDown") return to(here + page);
  if (key === "PageUp") return to(here - page);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === (rtl ? "ArrowLeft" : "ArrowRight"))
    return rows[here]?.open === false ? "turn" : rows[here]?.open ? to(here + 1) : here;
  if (key === (rtl ? "ArrowRight" : "ArrowLeft")) return rows[here]?.open ? "turn" : parentOf(rows, here);
  return null;
}

function parentOf(rows: readonly ReviewRow[], here: number): number {
  const level = rows[here]?.provision.level ?? 0;
  for (let i = here - 1; i >= 0; i--) if (rows[i]!.provision.level < level) return i;
  return here;
}

/** Returns the repair that a key makes at once, or null. In a right-to-left text the arrows are mirrored. */
export function outlineRepairOfKey(
  { key, code, shiftKey }: KeyPress,
  rtl: boolean,
): "promote" | "demote" | "merge" | "delete" | null {
  if (key === "Delete") return "delete";
  if (code === "KeyM" || key === "Backspace") return "merge";
  if (!shiftKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return null;
  return (key === "ArrowLeft") !== rtl ? "promote" : "demote";
}

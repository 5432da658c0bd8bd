import type { Signal } from "@preact/signals-core";

/** What stands in the capture line, and the lines that are being noted at this moment. */
export interface CaptureLineState {
  readonly text: string;
  readonly saying?: readonly string[];
}

/** Where the line is kept; nowhere in a dossier that one only reads. */
export type CaptureLineSignal = Signal<CaptureLineState | null>;

/** Writes the line anew; "" empties it. */
export function setCaptureLine(cell: CaptureLineSignal, text: string): void {
  put(cell, text, cell.value?.saying ?? []);
}

/**
 * Empties the line at once, so that the next can be typed, and keeps what was in it until `say` has been answered: what
 * was refused, or broken off, stands in the line again, before what is typed there by then.
 */
export async function submitCaptureLine(cell: CaptureLineSignal, say: () => Promise<boolean>): Promise<boolean> {
  const line = cell.value?.text ?? "";
  put(cell, "", [...(cell.value?.saying ?? []), line]);
  const isSaid = await say();
  const { text = "", saying = [] } = cell.value ?? {};
  const at = saying.indexOf(line);
  put(cell, isSaid ? text : both(line, text), at < 0 ? saying : saying.filter((_, i) => i !== at));
  return isSaid;
}

/** Puts what was broken off back in the line. */
export function recoverCaptureLine(cell: CaptureLineSignal): void {
  const { text, saying = [] } = cell.value ?? { text: "" };
  if (saying.length > 0) put(cell, both(...saying, text), []);
}

function both(...lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("  ");
}

function put(cell: CaptureLineSignal, text: string, saying: readonly string[]): void {
  cell.value = text === "" && saying.length === 0 ? null : { text, ...(saying.length > 0 && { saying }) };
}

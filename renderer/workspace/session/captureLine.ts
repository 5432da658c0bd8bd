import type { Signal } from "@preact/signals-core";

/** The id of the input of the capture line. */
export const CAPTURE_FIELD_ID = "jump-box";

/** The contents of the capture line, and the lines that are being committed. */
export interface CaptureLineState {
  readonly text: string;
  readonly saying?: readonly string[];
}

/** The stored line; without storage in a read-only dossier. */
export type CaptureLineStore = Signal<CaptureLineState | null>;

/** Replaces the line; "" empties it. */
export function setCaptureLine(signal: CaptureLineStore, text: string): void {
  put(signal, text, signal.value?.saying ?? []);
}

/**
 * Empties the line at once, so that the next can be typed, and keeps its contents until `commit` resolves. A line that
 * was refused or interrupted returns to the capture line, before anything typed meanwhile.
 */
export async function submitCaptureLine(signal: CaptureLineStore, commit: () => Promise<boolean>): Promise<boolean> {
  const line = signal.value?.text ?? "";
  put(signal, "", [...(signal.value?.saying ?? []), line]);
  const isCommitted = await commit();
  const { text = "", saying = [] } = signal.value ?? {};
  const at = saying.indexOf(line);
  put(signal, isCommitted ? text : joinLines(line, text), at < 0 ? saying : saying.filter((_, i) => i !== at));
  return isCommitted;
}

/** Returns interrupted lines to the capture line. */
export function recoverCaptureLine(signal: CaptureLineStore): void {
  const { text, saying = [] } = signal.value ?? { text: "" };
  if (saying.length > 0) put(signal, joinLines(...saying, text), []);
}

function joinLines(...lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("  ");
}

function put(signal: CaptureLineStore, text: string, saying: readonly string[]): void {
  signal.value = text === "" && saying.length === 0 ? null : { text, ...(saying.length > 0 && { saying }) };
}

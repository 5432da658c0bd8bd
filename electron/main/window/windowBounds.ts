import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The position of the window, in screen pixels. */
export interface SavedWindowBounds {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** The smallest window size, and the size at the first start. */
export const SMALLEST_WINDOW = { width: 640, height: 480 };
const FIRST = { width: 1440, height: 900 };
/** How much of a window must be on a screen, in pixels each way, for the user to grab it. */
const GRIP = 80;

/**
 * Returns where to open the window: at its last position if that is still on a screen, else in the middle of the first
 * screen.
 */
export function chooseOpeningBounds(last: SavedWindowBounds | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (!last) return FIRST;
  const { x, y, width, height } = last.bounds;
  const size = { width: Math.max(width, SMALLEST_WINDOW.width), height: Math.max(height, SMALLEST_WINDOW.height) };
  return screens.some((screen) => overlap(screen, last.bounds)) ? { x, y, ...size } : size;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across >= GRIP && down >= GRIP;
}

/** Reads the saved frame, or null. Synchronous, since it is read before the window opens. */
export function readSavedWindowBounds(file: string): SavedWindowBounds | null {
  try {
    const read = parseJson(readFileSync(file, "utf8"));
    return isFrame(read) ? read : null;
  } catch {
    return null;
  }
}

// Checked by hand: the validation library would be loaded before the window for this alone.
function isFrame(value: unknown): value is SavedWindowBounds {
  const { bounds, maximized } = (value ?? {}) as Partial<Record<keyof SavedWindowBounds, unknown>>;
  const { x, y, width, height } = (bounds ?? {}) as Partial<Record<keyof Rectangle, unknown>>;
  return [x, y, width, height].every(Number.isInteger) && typeof maximized === "boolean";
}

/** Saves the frame. Synchronous, since it is written while the window closes; an incomplete file is read as none. */
export function writeWindowBounds(file: string, value: SavedWindowBounds): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, toCanonicalJson(value), { mode: 0o600 });
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { canonical, parseJson } from "../../shared/base/canonical.ts";

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const frame = z.object({ bounds: rectangle, maximized: z.boolean() });

/** Where the window stood, in the screen's own pixels. */
export type Frame = z.infer<typeof frame>;
export type Rectangle = z.infer<typeof rectangle>;

/** The smallest window, and the one of the first start. */
export const SMALLEST = { width: 640, height: 480 };
const FIRST = { width: 1440, height: 900 };
/** How much of a window must be on a screen, in pixels each way, for a person to get hold of it. */
const GRIP = 80;

/** Where to open the window: where it stood, if that is still on a screen; else in the middle of the first. */
export function openingFrame(last: Frame | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (!last) return FIRST;
  const { x, y, width, height } = last.bounds;
  const size = { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
  return screens.some((screen) => overlap(screen, last.bounds)) ? { x, y, ...size } : size;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across >= GRIP && down >= GRIP;
}

/** What was remembered, or null. Read before the window opens, so at once. */
export function readFrame(file: string): Frame | null {
  try {
    const read = frame.safeParse(parseJson(readFileSync(file, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Written as the window goes, so at once; a torn file is read as none. */
export function writeFrame(file: string, value: Frame): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, canonical(value), { mode: 0o600 });
}

import { parseJson } from "#shared/base/canonicalJson.ts";

const STORAGE_KEY = "clausemark-reading";

/** Sizes of the draft's text, as factors of its usual size. */
export const TEXT_SIZES = { small: 0.88, usual: 1, large: 1.25, largest: 1.6 } as const;
/** Widths of the draft's lines, in px at the usual size of the text. */
export const LINE_WIDTHS = { narrow: 560, usual: 690, wide: 900 } as const;

export type TextSize = keyof typeof TEXT_SIZES;
export type LineWidth = keyof typeof LINE_WIDTHS;

/** How the draft is set on this machine. */
export interface ReadingSettings {
  readonly textSize: TextSize;
  readonly lineWidth: LineWidth;
}

export function readReadingSettings(): ReadingSettings {
  const stored = parseJson(localStorage.getItem(STORAGE_KEY) ?? "null") as Partial<ReadingSettings> | null;
  return {
    textSize: keyIn(TEXT_SIZES, stored?.textSize) ?? "usual",
    lineWidth: keyIn(LINE_WIDTHS, stored?.lineWidth) ?? "usual",
  };
}

const keyIn = <T extends object>(choices: T, name: unknown): keyof T | undefined =>
  (Object.keys(choices) as (keyof T)[]).find((key) => key === name);

/** Applies the settings now and remembers them for the next start. What is placed beside the text follows it. */
export function applyAndSaveReadingSettings(settings: ReadingSettings): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
  applyReadingSettings();
  window.dispatchEvent(new Event("resize"));
}

export function applyReadingSettings(): void {
  const { textSize, lineWidth } = readReadingSettings();
  const { style } = document.documentElement;
  style.setProperty("--text-scale", String(TEXT_SIZES[textSize]));
  style.setProperty("--line-width", `${LINE_WIDTHS[lineWidth]}px`);
}

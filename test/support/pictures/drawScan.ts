import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Language } from "#shared/base/language.ts";
import { greyOf } from "#shared/import/pictures/greyPicture.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { Random } from "../random.ts";

const require = createRequire(import.meta.url);

/** The typefaces of made scans: those with which briefings are typeset. */
const FACES = {
  serif: "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf",
  arabic: "@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf",
  chinese: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
} as const;

/** How a page is damaged on its way through the scanner or the camera. */
export interface ScanFaults {
  readonly seed: number;
  /** How far the page is turned, in degrees. */
  readonly tilt: number;
  /** The most by which a pixel becomes lighter or darker, of 255. */
  readonly noise: number;
  /** By how much of its light one side of the page is darker than the other, 0 to 1. */
  readonly shade?: number;
  /** How much narrower the top of the page is than its foot, 0 to 1, as in a photograph taken at an angle. */
  readonly keystone?: number;
}

/** A page of A4 at 200 dpi. */
const WIDTH = 1654;
const HEIGHT = 2339;
const MARGIN = 190;
/** The type size, in pixels: 11.5 points. */
const SIZE = 32;
const LEADING = 1.6;

/** Draws paragraphs on pages as a scanner delivers them. The same seed gives the same pages. */
export function drawScan(paragraphs: readonly string[], language: Language, faults: ScanFaults): Canvas[] {
  return setPages(paragraphs, language).map((page, i) => damage(page, { ...faults, seed: faults.seed + i }));
}

function setPages(paragraphs: readonly string[], language: Language): Canvas[] {
  const pages: Canvas[] = [];
  const isRightToLeft = textDirectionOf(language) === "rtl";
  let context: SKRSContext2D | null = null;
  let y = 0;
  for (const paragraph of paragraphs) {
    const lines = wrap(paragraph, language);
    for (const line of lines) {
      if (!context || y > HEIGHT - MARGIN) {
        const page = createCanvas(WIDTH, HEIGHT);
        pages.push(page);
        context = page.getContext("2d");
        context.fillStyle = "white";
        context.fillRect(0, 0, WIDTH, HEIGHT);
        setType(context, language);
        y = MARGIN;
      }
      context.fillText(line, isRightToLeft ? WIDTH - MARGIN : MARGIN, y);
      y += SIZE * LEADING;
    }
    y += SIZE * 0.8;
  }
  return pages;
}

function setType(context: SKRSContext2D, language: Language): void {
  const face = language === "ar" ? "arabic" : language === "zh" ? "chinese" : "serif";
  if (!GlobalFonts.has(`Scan ${face}`)) GlobalFonts.registerFromPath(require.resolve(FACES[face]), `Scan ${face}`);
  context.font = `${language === "ar" ? SIZE * 1.15 : SIZE}px "Scan ${face}"`;
  context.fillStyle = "#1c1c1c";
  context.direction = textDirectionOf(language);
  context.textAlign = textDirectionOf(language) === "rtl" ? "right" : "left";
}

function wrap(paragraph: string, language: Language): string[] {
  const context = createCanvas(1, 1).getContext("2d");
  setType(context, language);
  const parts = language === "zh" ? [...paragraph] : paragraph.split(/(?<= )/);
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && context.measureText(line + part.trimEnd()).width > WIDTH - 2 * MARGIN) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

function damage(page: Canvas, { seed, tilt, noise, shade = 0, keystone = 0 }: ScanFaults): Canvas {
  const random = new Random(seed);
  const from = greyOf(page.getContext("2d").getImageData(0, 0, WIDTH, HEIGHT)).pixels;
  const damaged = page.getContext("2d").createImageData(WIDTH, HEIGHT);
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  for (let y = 0; y < HEIGHT; y++) {
    const width = 1 - keystone * (1 - y / HEIGHT);
    for (let x = 0; x < WIDTH; x++) {
      const [dx, dy] = [(x - WIDTH / 2) / width, y - HEIGHT / 2];
      const seen = shadeAt(from, cos * dx + sin * dy + WIDTH / 2, cos * dy - sin * dx + HEIGHT / 2);
      const change = (random.next() + random.next() - 1) * noise;
      const light = Math.max(0, Math.min(255, seen * (1 - (shade * x) / WIDTH) + change));
      damaged.data.set([light, light, light, 255], (y * WIDTH + x) * 4);
    }
  }
  page.getContext("2d").putImageData(damaged, 0, 0);
  return page;
}

/** Returns the shade of a page between its pixels; around it there is paper. */
function shadeAt(pixels: Uint8Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= WIDTH || top + 1 >= HEIGHT) return 255;
  const at = top * WIDTH + left;
  const above = pixels[at]! * (left + 1 - x) + pixels[at + 1]! * (x - left);
  const below = pixels[at + WIDTH]! * (left + 1 - x) + pixels[at + WIDTH + 1]! * (x - left);
  return above * (top + 1 - y) + below * (y - top);
}

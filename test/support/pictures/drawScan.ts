import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Language } from "#shared/base/language.ts";
import { toGreyPicture } from "#shared/import/pictures/greyPicture.ts";
import type { GreyPicture } from "#shared/import/pictures/recognisedText.ts";
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
  /** The height of the page in pixels. Default: that of A4 at 200 dpi. */
  readonly height?: number;
}

/** A page of A4 at 200 dpi. */
const WIDTH = 1654;
const A4_HEIGHT = 2339;
const MARGIN = 190;
/** The type size, in pixels: 11.5 points. */
const SIZE = 32;
const LEADING = 1.6;

/** Draws paragraphs on pages as a scanner delivers them. The same seed gives the same pages. */
export function drawScan(paragraphs: readonly string[], language: Language, faults: ScanFaults): Canvas[] {
  const { height = A4_HEIGHT, seed } = faults;
  return setPages(paragraphs, language, height).map((page, i) => damage(page, { ...faults, seed: seed + i }));
}

function setPages(paragraphs: readonly string[], language: Language, height: number): Canvas[] {
  const pages: Canvas[] = [];
  const isRightToLeft = textDirectionOf(language) === "rtl";
  let context: SKRSContext2D | null = null;
  let y = 0;
  for (const paragraph of paragraphs) {
    const lines = wrap(paragraph, language);
    for (const line of lines) {
      if (!context || y > height - MARGIN / 2) {
        const page = createCanvas(WIDTH, height);
        pages.push(page);
        context = page.getContext("2d");
        context.fillStyle = "white";
        context.fillRect(0, 0, WIDTH, height);
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
  const { width, height } = page;
  const context = page.getContext("2d");
  const sheet = toGreyPicture(context.getImageData(0, 0, width, height));
  const damaged = context.createImageData(width, height);
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  let at = 0;
  for (let y = 0; y < height; y++) {
    const narrow = 1 - keystone * (1 - y / height);
    const dy = y - height / 2;
    for (let x = 0; x < width; x++) {
      const dx = (x - width / 2) / narrow;
      const seen = shadeAt(sheet, cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2);
      const light = seen * (1 - (shade * x) / width) + (random.next() + random.next() - 1) * noise;
      damaged.data[at] = damaged.data[at + 1] = damaged.data[at + 2] = light;
      damaged.data[at + 3] = 255;
      at += 4;
    }
  }
  context.putImageData(damaged, 0, 0);
  return page;
}

/** Returns the shade of a page between its pixels; around it there is paper. */
function shadeAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const at = top * width + left;
  const above = pixels[at]! * (left + 1 - x) + pixels[at + 1]! * (x - left);
  const below = pixels[at + width]! * (left + 1 - x) + pixels[at + width + 1]! * (x - left);
  return above * (top + 1 - y) + below * (y - top);
}

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { ROOT } from "./bundles.ts";
import { CHROMIUM_ARGS, findChromium } from "./findChromium.ts";
import {
  encodeIcns,
  encodeIco,
  LINUX_ICON_SIZES,
  MAC_ICON_SIZES,
  type PngsBySize,
  WINDOWS_ICON_SIZES,
} from "./iconFormats.ts";

/**
 * `npm run icons`: renders the SVG in the sizes and formats of the three systems, into `electron/icons/`. `drawn-from`
 * contains its SHA-256, so that a test detects outdated icons.
 */
export const ICON_SOURCE = path.join(ROOT, "renderer/theme/icon.svg");
export const ICONS_FOLDER = path.join(ROOT, "electron/icons");
export const ICON_HASH_FILE = path.join(ICONS_FOLDER, "drawn-from");

/** On a Mac, the icon has a margin and fills this share of its picture. */
const MAC_SHARE = 824 / 1024;

export const hashSvg = (svg: string) => createHash("sha256").update(svg).digest("hex");

async function drawAll(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium or Chrome was found to draw with.");
  const svg = readFileSync(ICON_SOURCE, "utf8");
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    const plain = await drawn(page, svg, [...new Set([...LINUX_ICON_SIZES, ...WINDOWS_ICON_SIZES])], 1);
    const inset = await drawn(page, svg, MAC_ICON_SIZES, MAC_SHARE);
    rmSync(ICONS_FOLDER, { recursive: true, force: true });
    mkdirSync(ICONS_FOLDER, { recursive: true });
    for (const size of LINUX_ICON_SIZES)
      writeFileSync(path.join(ICONS_FOLDER, `${size}x${size}.png`), plain.get(size)!);
    writeFileSync(path.join(ICONS_FOLDER, "icon.ico"), encodeIco(plain));
    writeFileSync(path.join(ICONS_FOLDER, "icon.icns"), encodeIcns(inset));
    writeFileSync(ICON_HASH_FILE, `${hashSvg(svg)}\n`);
  } finally {
    await browser.close();
  }
}

async function drawn(page: Page, svg: string, sizes: readonly number[], share: number): Promise<PngsBySize> {
  const pngs = new Map<number, Buffer>();
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const width = `width: ${share * 100}%; margin: ${((1 - share) / 2) * 100}%`;
    await page.setContent(`<body style="margin: 0"><img style="display: block; ${width}" src="${source}">`);
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    pngs.set(size, await page.screenshot({ omitBackground: true }));
  }
  return pngs;
}

if (import.meta.main) await drawAll();

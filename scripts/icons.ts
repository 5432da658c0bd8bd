import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { ROOT } from "./bundles.ts";
import { CHROMIUM_ARGS, findChromium } from "./chromium.ts";
import { icns, ico, LINUX_SIZES, MAC_SIZES, type Pngs, WINDOWS_SIZES } from "./icon-files.ts";

/**
 * `npm run icons`: draws the one SVG in the sizes and file forms of the three systems, into `electron/icons/`. `drawn-from`
 * has its SHA-256, so that a test sees icons that are older than it.
 */
export const DRAWING = path.join(ROOT, "renderer/theme/icon.svg");
export const ICONS = path.join(ROOT, "electron/icons");
export const DRAWN_FROM = path.join(ICONS, "drawn-from");

/** On a Mac an icon stands in a margin, as large as this share of its picture. */
const MAC_SHARE = 824 / 1024;

export const hashOf = (svg: string) => createHash("sha256").update(svg).digest("hex");

async function drawAll(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium or Chrome was found to draw with.");
  const svg = readFileSync(DRAWING, "utf8");
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    const plain = await drawn(page, svg, [...new Set([...LINUX_SIZES, ...WINDOWS_SIZES])], 1);
    const inset = await drawn(page, svg, MAC_SIZES, MAC_SHARE);
    rmSync(ICONS, { recursive: true, force: true });
    mkdirSync(ICONS, { recursive: true });
    for (const size of LINUX_SIZES) writeFileSync(path.join(ICONS, `${size}x${size}.png`), plain.get(size)!);
    writeFileSync(path.join(ICONS, "icon.ico"), ico(plain));
    writeFileSync(path.join(ICONS, "icon.icns"), icns(inset));
    writeFileSync(DRAWN_FROM, `${hashOf(svg)}\n`);
  } finally {
    await browser.close();
  }
}

async function drawn(page: Page, svg: string, sizes: readonly number[], share: number): Promise<Pngs> {
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

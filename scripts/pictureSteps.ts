import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./findChromium.ts";

/** What a picture is taken of: the web edition, used in Chromium by key and mouse. */

/** Starts the Chromium or Chrome of this machine; throws if there is none. */
export async function startPictureBrowser(): Promise<Browser> {
  const found = findChromium();
  if (found === null) throw new Error("No Chromium or Chrome was found; CLAUSEMARK_CHROMIUM may name one.");
  return chromium.launch({ executablePath: found, args: CHROMIUM_ARGS });
}

/** Opens the web edition that a hub serves in a window of its own, and waits until it is drawn. */
export async function openWindow(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  // Intercepts file dialogs from the start, so that none opens before the first handler is set.
  page.on("filechooser", () => undefined);
  await page.goto(url);
  await page.locator("body[data-ready]").waitFor();
  return page;
}

/** Opens a file as a user does who chooses it. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
  await chooser.setFiles(file);
}

/** Goes to a provision, and waits until the text has the focus. */
export async function jumpTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("#jump-box:focus").waitFor();
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await page.locator(".text-draft:focus").waitFor();
}

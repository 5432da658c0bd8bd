import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { isLanguage, type Language } from "#shared/base/language.ts";
import { translatorsFolder, type PicturedView } from "#scripts/picturesOfMessages.ts";

const asked = process.env["CLAUSEMARK_PICTURES"];

/** The language for whose translators every view is photographed (`npm run translators`); none in other runs. */
export const PICTURED_LANGUAGE: Language | null = asked !== undefined && isLanguage(asked) ? asked : null;

/** Takes a picture of a view, and writes down the sentences that are in it. */
export async function pictureForTranslators(page: Page, view: string): Promise<void> {
  if (!PICTURED_LANGUAGE) return;
  const folder = translatorsFolder(PICTURED_LANGUAGE);
  mkdirSync(folder, { recursive: true });
  const file = `${view.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`;
  await page.screenshot({ path: path.join(folder, file), animations: "disabled" });
  const pictured: PicturedView = { file, sentences: await page.evaluate(readSentences) };
  writeFileSync(path.join(folder, `${file}.json`), JSON.stringify(pictured));
}

/** Returns the words of every visible text and element that is no longer than a sentence or two. */
function readSentences(): readonly string[] {
  const sentences = new Set<string>();
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const names = ["aria-label", "placeholder", "title", "aria-description"].map((name) => element.getAttribute(name));
    for (const text of [element.textContent, ...texts.map((node) => node.textContent), ...names]) {
      const words = text?.replace(/\s+/g, " ").trim() ?? "";
      if (words !== "" && words.length <= 600) sentences.add(words);
    }
  }
  return [...sentences];
}

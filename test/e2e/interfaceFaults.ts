import type { Page } from "@playwright/test";
import { loadMessageCatalogue } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";
import type { Language } from "#shared/base/language.ts";

/** Elements whose text users wrote, in the draft or about it: it is in its own language and may be truncated. */
const PEOPLE =
  ".frame-brand, .capture-target, .capture-under, .text-draft, .outline, .review-text, .review-tree, [lang]:not(html), [data-words], kbd, code";

/** The first quotation mark of a language. */
const QUOTE: Readonly<Record<Language, string>> = { en: "“", fr: "«", es: "«", ru: "«", ar: "«", zh: "“" };

/**
 * Returns what is wrong with the visible words: those cut off by their container, and English ones of the window that
 * are translated in this language. Words that can be scrolled to are not cut off. Also returns views that are not all
 * in sight, cards and dialogs that are narrower than their fields, and quotations with the marks of another language.
 */
export async function findInterfaceFaults(page: Page, language: Language): Promise<readonly string[]> {
  const english = language === "en" ? [] : await onlyEnglish(language);
  return page.evaluate(
    ({ english, people, quote }) => {
      const said = new Set(english);
      const wrong = new Set<string>();
      const shows = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const [text, element] = [node.textContent!.trim(), node.parentElement!];
        if (text === "" || element.closest(people) || !shows(element)) continue;
        if (said.has(text)) wrong.add(`English: ${text}`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const by = cutBy(element, range.getBoundingClientRect());
        if (by) wrong.add(`cut off by ${by}: ${text}`);
      }
      for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [aria-description]")) {
        if (element.closest(people) || !shows(element)) continue;
        for (const name of ["aria-label", "placeholder", "title", "aria-description"]) {
          const text = element.getAttribute(name);
          if (text && said.has(text)) wrong.add(`English ${name}: ${text}`);
        }
      }
      for (const part of document.querySelectorAll(".margin-card, [role=dialog], [role=alertdialog]")) {
        if (shows(part) && part.scrollWidth > part.clientWidth + 1) wrong.add(`wider than its ${part.className}`);
      }
      for (const mark of document.querySelectorAll("q")) {
        if (!getComputedStyle(mark).quotes.includes(quote))
          wrong.add(`quotation marks of another language: ${mark.textContent}`);
      }
      const [status, views, bar] = [".frame-status", ".frame-views", ".marking-selection-bar"].map((one) =>
        document.querySelector(one),
      );
      if (views && views.scrollWidth > views.clientWidth + 1) wrong.add("views out of sight");
      for (const over of [bar, ...document.querySelectorAll(".frame-notice, .texts-of-texts, .compare-placing")]) {
        if (status && over && shows(over) && over.getBoundingClientRect().bottom > status.getBoundingClientRect().top) {
          wrong.add(`the views are covered by ${over.className}`);
        }
      }
      return [...wrong];

      function cutBy(from: Element, { left, right, top, bottom, width }: DOMRect): string | null {
        for (let box: Element | null = from; box && width > 0; box = box.parentElement) {
          const { overflowX, overflowY, position, clipPath } = getComputedStyle(box);
          const around = box.getBoundingClientRect();
          // Words for screen readers only.
          if (clipPath !== "none" || around.width <= 1) return null;
          const hides = (way: string) => way === "hidden" || way === "clip";
          const name = `${box.localName}.${box.className}`;
          if (hides(overflowX) && (left < around.left - 1 || right > around.right + 1)) return name;
          if (hides(overflowY) && (top < around.top - 4 || bottom > around.bottom + 4)) return name;
          if (/auto|scroll/.test(overflowX + overflowY)) return null;
          if (position === "fixed") return left < -1 || right > innerWidth + 1 ? "the window" : null;
        }
        return null;
      }
    },
    { english, people: PEOPLE, quote: QUOTE[language] },
  );
}

/** The English sentences without arguments whose translation differs and that no other translation uses. */
async function onlyEnglish(language: Language): Promise<readonly string[]> {
  const catalogue = await loadMessageCatalogue(language);
  const own = new Set<string>(Object.values(catalogue));
  return Object.values(en).filter((said) => !said.includes("{") && /\p{L}{3}/u.test(said) && !own.has(said));
}

import { h } from "hastscript";
import type { RedlinePiece } from "#shared/draft/redline.ts";
import type { TemplateTextWithLanguage } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";

/** An element of a page. Whatever is text in it is escaped when the page is written. */
export type HtmlPageElement = ReturnType<typeof h>;
/** What an element contains. */
export type HtmlPageContent = HtmlPageElement | string;

/** Returns the attributes of text in a language other than that of the page's labels. */
export function languageAttributes({ lang, dir }: Pick<TemplateTextWithLanguage, "lang" | "dir">): {
  readonly lang?: string;
  readonly dir?: string;
} {
  const label = getMessageLanguage();
  return {
    ...(lang !== label && { lang: lang === "und" ? "" : lang }),
    ...(dir !== textDirectionOf(label) && { dir }),
  };
}

/** Makes an element of one text. */
export function htmlTextElement(selector: string, text: TemplateTextWithLanguage): HtmlPageElement {
  return h(selector, languageAttributes(text), text.t);
}

/** Makes an element of each text that is not empty. */
export function htmlTextElements(selector: string, texts: readonly TemplateTextWithLanguage[]): HtmlPageElement[] {
  return texts.filter(({ t }) => t !== "").map((text) => htmlTextElement(selector, text));
}

/** Makes an element of a label, unless it is empty. */
export function htmlLabelElement(selector: string, label: string): HtmlPageElement[] {
  return label === "" ? [] : [h(selector, label)];
}

/** Makes the content of a redline: deletions struck, insertions underlined. */
export function htmlRedlineContent(pieces: readonly RedlinePiece[]): HtmlPageContent[] {
  return pieces.map(({ is, text }) => (is === "same" ? text : h(is === "gone" ? "del" : "ins", text)));
}

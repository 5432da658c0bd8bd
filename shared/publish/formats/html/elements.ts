import { h } from "hastscript";
import type { RedlinePiece } from "#shared/draft/redline.ts";
import type { TemplateTextWithLanguage } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";

/** An element of a page. Whatever is text in it is escaped when the page is written. */
export type PageElement = ReturnType<typeof h>;
/** What an element contains. */
export type PageContent = PageElement | string;

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
export function textElement(selector: string, text: TemplateTextWithLanguage): PageElement {
  return h(selector, languageAttributes(text), text.t);
}

/** Makes an element of each text that is not empty. */
export function textElements(selector: string, texts: readonly TemplateTextWithLanguage[]): PageElement[] {
  return texts.filter(({ t }) => t !== "").map((text) => textElement(selector, text));
}

/** Makes an element of a label, unless it is empty. */
export function labelElement(selector: string, label: string): PageElement[] {
  return label === "" ? [] : [h(selector, label)];
}

/** Makes the content of a redline: deletions struck, insertions underlined. */
export function redlineContent(pieces: readonly RedlinePiece[]): PageContent[] {
  return pieces.map(({ is, text }) => (is === "same" ? text : h(is === "gone" ? "del" : "ins", text)));
}

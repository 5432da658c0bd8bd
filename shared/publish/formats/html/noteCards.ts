import { h } from "hastscript";
import type { PrintedNote } from "#shared/publish/layouts/data/printedNote.ts";
import { message } from "#shared/messages/messages.ts";
import { htmlLabelElement, htmlTextElement, htmlTextElements, type HtmlPageElement } from "./elements.ts";

/** A note of a page: what is printed of it, its fragment, and the fragments that it had on earlier pages. */
export interface NoteOnPage {
  readonly card: PrintedNote;
  readonly fragment: string;
  readonly earlier: readonly string[];
  /** The rights that it names, by id. */
  readonly rights: readonly string[];
}

/** Makes a note's card. Its number links to the note itself, so that the link can be copied. */
export function noteCardElement({ card, fragment, earlier, rights }: NoteOnPage): HtmlPageElement {
  const { n, tone, settled, label, place, comment, quote, standards, lines, replies } = card;
  return h(
    `article.note.tone-${tone}`,
    { id: fragment, "data-tone": tone, "data-rights": rights.join(" "), ...(settled && { "data-settled": "" }) },
    [
      ...linkTargetElements(earlier),
      h("header", [
        h("a.number", { href: `#${fragment}`, "aria-label": message("page.note-link", { n }) }, String(n)),
        " ",
        h("strong", label),
        ...(place.t === "" ? [] : [" ", htmlTextElement("span.place", place)]),
      ]),
      ...(quote ? [h("blockquote", [htmlTextElement("p", quote)])] : []),
      ...htmlTextElements("p.rights", [card.rights]),
      ...htmlTextElements("p", comment),
      ...standards.map(({ where, words }) =>
        h("p.standard", [htmlTextElement("cite", where), ": ", htmlTextElement("span", words)]),
      ),
      ...(lines.length > 0 ? [h("ul.lines", htmlTextElements("li", lines))] : []),
      ...replies.map(({ by, text }) => h("div.reply", [...labelOf(by.t), ...htmlTextElements("p", text)])),
    ],
  );
}

/** Makes the targets of links to fragments of earlier pages. */
export function linkTargetElements(fragments: readonly string[]): readonly HtmlPageElement[] {
  return fragments.map((id) => h("span.earlier", { id }));
}

function labelOf(name: string): readonly HtmlPageElement[] {
  return htmlLabelElement("p.by", name);
}

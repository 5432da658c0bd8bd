import { h } from "hastscript";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { message } from "#shared/messages/messages.ts";
import type { HtmlPageElement } from "./elements.ts";
import { urlFragmentOfProvision, type PageLinkFragments } from "./fragments.ts";
import type { NoteOnPage } from "./noteCards.ts";
import { headingWithNumber } from "./textRowElements.ts";

/** Makes the contents: the headings of the text, each with the number of notes beneath it, and the other sections. */
export function contentsListElement(
  { rows, words, lang, dir, method }: AnnotatedLayoutData,
  { text }: PageLinkFragments,
): HtmlPageElement {
  const headings: { readonly title: string; readonly eId: string; count: number }[] = [];
  for (const row of rows) {
    if (row.is === "heading") headings.push({ title: headingWithNumber(row), eId: row.eId, count: 0 });
    const last = headings.at(-1);
    if (last) last.count += row.notes.length;
  }
  const section = (id: string, title: string | undefined) => h("li", [h("a", { href: `#${id}` }, title)]);
  return h("nav", { "aria-label": message("page.contents") }, [
    h("details", [
      h("summary", message("page.contents")),
      h("ul", [
        section("recommendations", words["asks"]),
        section("summary", words["summary"]),
        h("li", [
          h("a", { href: "#text" }, words["text"]),
          h(
            "ul",
            { lang, dir },
            headings.map(({ title, eId, count }) =>
              h("li", [
                h("a", { href: `#${urlFragmentOfProvision(text, eId)}` }, title),
                ...(count > 0 ? [h("span.count", ` (${count})`)] : []),
              ]),
            ),
          ),
        ]),
        ...(method ? [section("method", method.title)] : []),
      ]),
    ]),
  ]);
}

/** Makes the controls with which the notes are filtered. They are hidden until the script runs. */
export function noteFilterBarElement(
  notes: readonly NoteOnPage[],
  { words, summary }: Pick<AnnotatedLayoutData, "words" | "summary">,
): HtmlPageElement {
  const tones = new Set(notes.map(({ card }) => card.tone));
  const rights = [...new Set(notes.flatMap((note) => note.rights))].map((id) => ({ id, name: rightName(id) }));
  const labels = new Map(summary.counts.map(({ tone, label }) => [tone, label]));
  return h("div", { id: "controls", role: "group", "aria-label": message("page.controls"), hidden: true }, [
    picker(
      "by-severity",
      words["severity"],
      [...labels].filter(([tone]) => tones.has(tone)),
    ),
    picker(
      "by-right",
      words["rights"],
      rights.sort((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => [id, name]),
    ),
    h("label", [h("input", { id: "only-noted", type: "checkbox" }), message("page.only-noted")]),
    h("button", { id: "previous", type: "button" }, message("page.previous")),
    h("button", { id: "next", type: "button" }, message("page.next")),
    h("output", { id: "shown", "data-text": message("page.shown", { shown: "%1", total: notes.length }) }, ""),
  ]);
}

function picker(
  id: string,
  label: string | undefined,
  options: readonly (readonly [value: string, name: string])[],
): HtmlPageElement {
  return h("label", [
    `${label} `,
    h("select", { id }, [
      h("option", { value: "" }, message("page.all")),
      ...options.map(([value, name]) => h("option", { value }, name)),
    ]),
  ]);
}

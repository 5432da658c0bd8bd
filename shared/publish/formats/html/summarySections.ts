import { h } from "hastscript";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { SeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { message } from "#shared/messages/messages.ts";
import { labelElement, textElement, type PageElement } from "./elements.ts";
import type { NoteOnPage } from "./noteCards.ts";

/** Makes the first sections: what is asked for, and how many notes there are of each severity and on each right. */
export function summarySections(
  { summary, words }: Pick<AnnotatedLayoutData, "summary" | "words">,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly PageElement[] {
  const { asks, more, counts, rights, total } = summary;
  return [
    h("section", { id: "recommendations" }, [
      h("h2", words["asks"]),
      ...(asks.length === 0
        ? labelElement("p", words["noAsks"] ?? "")
        : [
            h(
              "ol.asks",
              asks.map((n) => ask(notes.get(n)!)),
            ),
          ]),
      ...labelElement("p.more", more[asks.length] ?? ""),
    ]),
    h("section", { id: "summary" }, [
      h("h2", words["summary"]),
      h("p", total),
      h("div.tables", [
        h("table", [
          h("caption", words["bySeverity"]),
          h("thead", [
            h("tr", [
              h("th", { scope: "col" }, words["severity"]),
              h("th.figure", { scope: "col" }, words["assessed"]),
              h("th.figure", { scope: "col" }, words["provisional"]),
            ]),
          ]),
          h(
            "tbody",
            counts.map(({ tone, label, count, provisional }) =>
              h("tr", [
                h("th", { scope: "row" }, [h(`span.swatch.tone-${tone}`), label]),
                h("td.figure", String(count)),
                h("td.figure", provisional === null ? "" : String(provisional)),
              ]),
            ),
          ),
        ]),
        ...(rights.length > 0 ? [rightsTable(rights, words)] : []),
      ]),
    ]),
  ];
}

function ask({ card, fragment }: NoteOnPage): PageElement {
  return h("li", [
    h("a", { href: `#${fragment}` }, [textElement("span", card.place)]),
    ` · ${card.label}: `,
    textElement("span", card.short),
  ]);
}

function rightsTable(
  rights: AnnotatedLayoutData["summary"]["rights"],
  words: AnnotatedLayoutData["words"],
): PageElement {
  return h("table", [
    h("caption", words["byRight"]),
    h("thead", [
      h("tr", [h("th", { scope: "col" }, words["rights"]), h("th.figure", { scope: "col" }, words["note"])]),
    ]),
    h(
      "tbody",
      rights.map(({ label, total }) =>
        h("tr", [h("th", { scope: "row" }, [textElement("span", label)]), h("td.figure", String(total))]),
      ),
    ),
  ]);
}

/** Explains how severity was assessed, with the table of examples. */
export function methodSection({ title, paragraphs, columns, levels }: SeverityMethodNote): PageElement {
  return h("section", { id: "method" }, [
    h("h2", title),
    ...paragraphs.map((paragraph) => h("p", paragraph)),
    h("div.scroll", { tabIndex: 0, role: "region", "aria-label": title }, [
      h("table", [
        h("thead", [
          h("tr", [
            h("th", { scope: "col" }, message("briefing.level")),
            ...columns.map(({ name, question }) => h("th", { scope: "col" }, [h("strong", name), h("br"), question])),
          ]),
        ]),
        h(
          "tbody",
          levels.map(({ name, examples }) =>
            h("tr", [h("th", { scope: "row" }, name), ...examples.map((example) => h("td", example))]),
          ),
        ),
      ]),
    ]),
  ]);
}

import { h } from "hastscript";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { BriefingRecommendation } from "#shared/publish/layouts/data/recommendations.ts";
import type { SeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { message } from "#shared/messages/messages.ts";
import { htmlLabelElement, htmlTextElement, type HtmlPageElement } from "./elements.ts";
import type { NoteOnPage } from "./noteCards.ts";

/** Makes the first sections: what is asked for, and how many notes there are of each severity and on each right. */
export function summarySectionElements(
  { summary, words, agreed }: Pick<AnnotatedLayoutData, "summary" | "words" | "agreed">,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly HtmlPageElement[] {
  const { changes, retained, moreRecommendations, concerns, moreConcerns, counts, rights, total } = summary;
  const recommendations = [...changes, ...retained];
  const isEmpty = recommendations.length + concerns.length === 0;
  return [
    h("section", { id: "recommendations" }, [
      h("h2", words["asks"]),
      ...(isEmpty ? htmlLabelElement("p", words["noAsks"] ?? "") : []),
      ...(recommendations.length > 0 ? [recommendationList(recommendations, notes)] : []),
      ...htmlLabelElement("p.more", moreRecommendations),
      ...htmlLabelElement("p.agreed", agreed),
      ...(concerns.length > 0
        ? [
            h("h3", words["concerns"]),
            h(
              "ol.asks",
              concerns.map((n) => concern(notes.get(n)!)),
            ),
          ]
        : []),
      ...htmlLabelElement("p.more", moreConcerns[concerns.length] ?? ""),
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

function recommendationList(
  recommendations: readonly BriefingRecommendation[],
  notes: ReadonlyMap<number, NoteOnPage>,
): HtmlPageElement {
  const reference = (n: number) => h("a", { href: `#${notes.get(n)!.fragment}` }, `${message("briefing.note")} ${n}`);
  return h(
    "ol.asks",
    recommendations.map(({ sentence, reason, note, status }) =>
      h("li", [
        htmlTextElement("strong", sentence),
        ...(status.t === "" ? [] : [` · ${status.t}`]),
        ...(reason.t === "" ? [] : [" ", htmlTextElement("span", reason)]),
        ...(note === null ? [] : [" ", reference(note)]),
      ]),
    ),
  );
}

function concern({ card, fragment }: NoteOnPage): HtmlPageElement {
  return h("li", [
    h("a", { href: `#${fragment}` }, [htmlTextElement("span", card.place)]),
    ` · ${card.label}: `,
    htmlTextElement("span", card.short),
  ]);
}

function rightsTable(
  rights: AnnotatedLayoutData["summary"]["rights"],
  words: AnnotatedLayoutData["words"],
): HtmlPageElement {
  return h("table", [
    h("caption", words["byRight"]),
    h("thead", [
      h("tr", [h("th", { scope: "col" }, words["rights"]), h("th.figure", { scope: "col" }, words["note"])]),
    ]),
    h(
      "tbody",
      rights.map(({ label, total }) =>
        h("tr", [h("th", { scope: "row" }, [htmlTextElement("span", label)]), h("td.figure", String(total))]),
      ),
    ),
  ]);
}

/** Explains how severity was assessed, with the table of examples. */
export function severityMethodSectionElement({
  title,
  paragraphs,
  columns,
  levels,
}: SeverityMethodNote): HtmlPageElement {
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

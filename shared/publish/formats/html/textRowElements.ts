import { h } from "hastscript";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { PrintedMatrixRow, PrintedMatrixTable } from "#shared/publish/layouts/data/matrix.ts";
import type { ProposalWordingRow } from "#shared/publish/layouts/data/wordingRows.ts";
import type { ProvisionTextRow } from "#shared/publish/layouts/data/bodyRows.ts";
import type { HighlightRun } from "#shared/publish/layouts/content/highlightRuns.ts";
import { message } from "#shared/messages/messages.ts";
import {
  languageAttributes,
  htmlLabelElement,
  htmlRedlineContent,
  htmlTextElement,
  htmlTextElements,
  type HtmlPageElement,
} from "./elements.ts";
import type { HtmlPageContent } from "./elements.ts";
import { urlFragmentOfProvision, type UniquePageFragments, type PageLinkFragments } from "./fragments.ts";
import { linkTargetElements, noteCardElement, type NoteOnPage } from "./noteCards.ts";

/** What stands beside a provision: what is known of its status, and the positions on it. */
export interface ProvisionStatusesAndPositions {
  readonly statuses: ReadonlyMap<string, string>;
  readonly positions: PrintedMatrixTable;
}

/** The levels of headings: the first is the page's own, the second those of its sections. */
const [OUTERMOST_HEADING, INNERMOST_HEADING] = [3, 6];
/** Deeper provisions are indented no further: a phone has no room for it. */
const DEEPEST = 6;

/** Returns a heading with its number, "Article 24 · Safeguards", where it stands in a list. */
export function headingWithNumber({ num, title }: { readonly num: string; readonly title: string }): string {
  return [num, title].filter((part) => part !== "").join(" · ");
}

/** Makes the rows of the text: each provision with its marks, and beside them the notes. */
export function textRowElements(
  { rows, lang, dir }: Pick<AnnotatedLayoutData, "rows" | "lang" | "dir">,
  notes: ReadonlyMap<number, NoteOnPage>,
  names: PageLinkFragments,
  fragments: UniquePageFragments,
  { statuses, positions }: ProvisionStatusesAndPositions,
): readonly HtmlPageElement[] {
  const seen = new Set<string>();
  const lastOf = new Map(rows.flatMap((row, i) => ("eId" in row ? [[row.eId, i] as const] : [])));
  const held = new Map(positions.rows.map((row) => [row.eId, row]));
  return rows.map((row, i) => {
    const eId = "eId" in row ? row.eId : "";
    const isFirst = eId !== "" && !seen.has(eId);
    seen.add(eId);
    const fragment = isFirst ? fragments.takeUnique(urlFragmentOfProvision(names.text, eId)) : "";
    const targets = isFirst ? linkTargetElements(fragments.takeFree(names.provisions[eId] ?? [])) : [];
    const status = (isFirst && statuses.get(eId)) || "";
    const own = lastOf.get(eId) === i ? held.get(eId) : undefined;
    const words = h(`div.words.indent-${Math.min(DEEPEST, "indent" in row ? row.indent : 0)}`, { lang, dir }, [
      ...targets,
      ...rowContent(row, fragment, notes),
    ]);
    return h("div.row", { id: fragment || undefined, ...(row.is === "heading" && { "data-depth": row.depth }) }, [
      words,
      ...htmlLabelElement("p.status", status),
      ...(own ? [positionListElement(own, positions.stances)] : []),
      ...(row.notes.length > 0
        ? [
            h(
              "div.notes",
              row.notes.map((n) => noteCardElement(notes.get(n)!)),
            ),
          ]
        : []),
    ]);
  });
}

function rowContent(
  row: AnnotatedLayoutData["rows"][number],
  fragment: string,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly HtmlPageContent[] {
  switch (row.is) {
    case "heading": {
      const level = Math.min(INNERMOST_HEADING, row.depth - 1 + OUTERMOST_HEADING);
      const title = headingWithNumber(row);
      return [
        h(`h${level}`, [
          ...htmlLabelElement("span.unit", row.num),
          row.title,
          ...(fragment ? [" ", linkTo(fragment, message("page.provision-link", { place: title }))] : []),
          ...references(row.notes, notes),
        ]),
        ...htmlLabelElement("p.source", row.source ?? ""),
      ];
    }
    case "text":
      return textRow(row, fragment, notes);
    case "wording":
      return [rivalWordingElement(row)];
    case "skipped":
      return [h("p.gap", row.text)];
    case "gap":
      return [h("p.gap", [`${message("briefing.gap")}: ${message("briefing.after", { place: row.after })}`])];
  }
}

function textRow(
  { num, lead, runs, footnotes, whole }: ProvisionTextRow,
  fragment: string,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly HtmlPageElement[] {
  const number = num === "" ? [] : fragment ? [h("a.num", { href: `#${fragment}` }, num)] : [h("span.num", num)];
  return [
    h("p", [
      ...number,
      ...references(whole, notes),
      ...(number.length > 0 ? [" "] : []),
      ...(lead === "" ? [] : [h("span.lead", lead), " "]),
      ...runs.flatMap((run) => runContent(run, notes)),
    ]),
    ...footnotes.map(({ mark, text }) => h("p.footnote", [h("sup", mark), " ", text])),
  ];
}

function runContent({ text, notes: over, ends, footnotes }: HighlightRun, notes: ReadonlyMap<number, NoteOnPage>) {
  const tones = over.map(({ n }) => notes.get(n)!.card.tone);
  const words =
    over.length === 0
      ? text
      : h(`mark.tone-${gravest(tones)}`, { "data-notes": over.map(({ n }) => n).join(" ") }, text);
  return [words, ...references(ends, notes), ...footnotes.map((mark) => h("sup.footnote-mark", { dir: "auto" }, mark))];
}

const GRAVITY = ["critical", "high", "medium", "low", "bare", "safe", "ask"] as const;

/** Returns the tone that shows where several notes overlap. */
function gravest(tones: readonly (typeof GRAVITY)[number][]): string {
  return GRAVITY.find((tone) => tones.includes(tone)) ?? "bare";
}

/**
 * Makes the numbers of notes, each of which leads to its note. Their own direction keeps them apart from other digits: in
 * Arabic, the mark of note 3 behind "2." would make it "2.3".
 */
function references(numbers: readonly number[], notes: ReadonlyMap<number, NoteOnPage>): readonly HtmlPageElement[] {
  return numbers.map((n) => {
    const { fragment, card } = notes.get(n)!;
    return h(`sup.reference.tone-${card.tone}`, { "data-note": n, dir: "ltr" }, [
      h("a", { href: `#${fragment}`, "aria-label": `${message("briefing.note")} ${n}` }, String(n)),
    ]);
  });
}

function linkTo(fragment: string, label: string): HtmlPageElement {
  return h("a.link", { href: `#${fragment}`, "aria-label": label }, "#");
}

/** Makes a rival wording: deletions struck, insertions underlined. */
export function rivalWordingElement({ label, lang, dir, pieces, comment }: ProposalWordingRow): HtmlPageElement {
  return h("div.wording", [
    htmlTextElement("p.label", label),
    h("p", languageAttributes({ lang, dir }), htmlRedlineContent(pieces)),
    ...htmlTextElements("p.comment", comment),
  ]);
}

/** Lists the delegations of each stance. */
export function positionListElement(
  { cells }: Pick<PrintedMatrixRow, "cells">,
  stances: PrintedMatrixTable["stances"],
): HtmlPageElement {
  const held = stances.flatMap((stance, i) => ((cells[i] ?? []).length > 0 ? [{ stance, names: cells[i]! }] : []));
  return h("details.positions", { open: true }, [
    h("summary", message("briefing.layout.matrix")),
    h(
      "dl",
      held.flatMap(({ stance, names }) => [
        htmlTextElement("dt", stance),
        h("dd", [
          h(
            "ul",
            names.map((name) => htmlTextElement("li", name)),
          ),
        ]),
      ]),
    ),
  ]);
}

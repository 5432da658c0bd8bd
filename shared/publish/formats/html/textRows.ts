import { h } from "hastscript";
import type { BriefingBodyRow, ProvisionTextRow } from "#shared/publish/layouts/data/bodyRows.ts";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { PrintedMatrixRow, PrintedMatrixTable } from "#shared/publish/layouts/data/matrix.ts";
import type { ProposalWordingRow } from "#shared/publish/layouts/data/wordingRows.ts";
import type { HighlightRun } from "#shared/publish/layouts/content/highlightRuns.ts";
import { message } from "#shared/messages/messages.ts";
import {
  languageAttributes,
  labelElement,
  redlineContent,
  textElement,
  textElements,
  type PageElement,
} from "./elements.ts";
import type { PageContent } from "./elements.ts";
import { fragmentOfProvision, type FragmentsOnPage, type PageNames } from "./fragments.ts";
import { linkTargets, noteCard, type NoteOnPage } from "./noteCards.ts";

/** What stands beside a provision: what is known of its status, and the positions on it. */
export interface BesideProvision {
  readonly statuses: ReadonlyMap<string, string>;
  readonly positions: PrintedMatrixTable;
}

/** The levels of headings: the first is the page's own, the second those of its sections. */
const [OUTERMOST_HEADING, INNERMOST_HEADING] = [3, 6];
/** Deeper provisions are indented no further: a phone has no room for it. */
const DEEPEST = 6;

/** Returns a heading with its number, "Article 24 · Safeguards", where it stands in a list. */
export function headingTitle({ num, title }: { readonly num: string; readonly title: string }): string {
  return [num, title].filter((part) => part !== "").join(" · ");
}

/** Makes the rows of the text: each provision with its marks, and beside them the notes. */
export function textRows(
  { rows, lang, dir }: Pick<AnnotatedLayoutData, "rows" | "lang" | "dir">,
  notes: ReadonlyMap<number, NoteOnPage>,
  names: PageNames,
  fragments: FragmentsOnPage,
  { statuses, positions }: BesideProvision,
): readonly PageElement[] {
  const seen = new Set<string>();
  const lastOf = new Map(rows.flatMap((row, i) => ("eId" in row ? [[row.eId, i] as const] : [])));
  const held = new Map(positions.rows.map((row) => [row.eId, row]));
  return rows.map((row, i) => {
    const eId = "eId" in row ? row.eId : "";
    const isFirst = eId !== "" && !seen.has(eId);
    seen.add(eId);
    const fragment = isFirst ? fragments.takeUnique(fragmentOfProvision(names.text, eId)) : "";
    const targets = isFirst ? linkTargets(fragments.takeFree(names.provisions[eId] ?? [])) : [];
    const status = (isFirst && statuses.get(eId)) || "";
    const own = lastOf.get(eId) === i ? held.get(eId) : undefined;
    const words = h(`div.words.indent-${Math.min(DEEPEST, "indent" in row ? row.indent : 0)}`, { lang, dir }, [
      ...targets,
      ...rowContent(row, fragment, notes),
    ]);
    return h("div.row", { id: fragment || undefined, ...(row.is === "heading" && { "data-depth": row.depth }) }, [
      words,
      ...labelElement("p.status", status),
      ...(own ? [positionList(own, positions.stances)] : []),
      ...(row.notes.length > 0
        ? [
            h(
              "div.notes",
              row.notes.map((n) => noteCard(notes.get(n)!)),
            ),
          ]
        : []),
    ]);
  });
}

function rowContent(
  row: BriefingBodyRow,
  fragment: string,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly PageContent[] {
  switch (row.is) {
    case "heading": {
      const level = Math.min(INNERMOST_HEADING, row.depth - 1 + OUTERMOST_HEADING);
      const title = headingTitle(row);
      return [
        h(`h${level}`, [
          ...labelElement("span.unit", row.num),
          row.title,
          ...(fragment ? [" ", linkTo(fragment, message("page.provision-link", { place: title }))] : []),
          ...references(row.notes, notes),
        ]),
        ...labelElement("p.source", row.source ?? ""),
      ];
    }
    case "text":
      return textRow(row, fragment, notes);
    case "wording":
      return [wordingElement(row)];
    case "gap":
      return [h("p.gap", [`${message("briefing.gap")}: ${message("briefing.after", { place: row.after })}`])];
  }
}

function textRow(
  { num, lead, runs, footnotes, whole }: ProvisionTextRow,
  fragment: string,
  notes: ReadonlyMap<number, NoteOnPage>,
): readonly PageElement[] {
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
  return [words, ...references(ends, notes), ...footnotes.map((mark) => h("sup.footnote-mark", mark))];
}

const GRAVITY = ["critical", "high", "medium", "low", "bare", "safe", "ask"] as const;

/** Returns the tone that shows where several notes overlap. */
function gravest(tones: readonly (typeof GRAVITY)[number][]): string {
  return GRAVITY.find((tone) => tones.includes(tone)) ?? "bare";
}

/** Makes the numbers of notes, each of which leads to its note. */
function references(numbers: readonly number[], notes: ReadonlyMap<number, NoteOnPage>): readonly PageElement[] {
  return numbers.map((n) => {
    const { fragment, card } = notes.get(n)!;
    return h(`sup.reference.tone-${card.tone}`, { "data-note": n }, [
      h("a", { href: `#${fragment}`, "aria-label": `${message("briefing.note")} ${n}` }, String(n)),
    ]);
  });
}

function linkTo(fragment: string, label: string): PageElement {
  return h("a.link", { href: `#${fragment}`, "aria-label": label }, "#");
}

/** Makes a rival wording: deletions struck, insertions underlined. */
export function wordingElement({ label, lang, dir, pieces, comment }: ProposalWordingRow): PageElement {
  return h("div.wording", [
    textElement("p.label", label),
    h("p", languageAttributes({ lang, dir }), redlineContent(pieces)),
    ...textElements("p.comment", comment),
  ]);
}

/** Lists the delegations of each stance. */
export function positionList(
  { cells }: Pick<PrintedMatrixRow, "cells">,
  stances: PrintedMatrixTable["stances"],
): PageElement {
  const held = stances.flatMap((stance, i) => ((cells[i] ?? []).length > 0 ? [{ stance, names: cells[i]! }] : []));
  return h("details.positions", { open: true }, [
    h("summary", message("briefing.layout.matrix")),
    h(
      "dl",
      held.flatMap(({ stance, names }) => [
        textElement("dt", stance),
        h("dd", [
          h(
            "ul",
            names.map((name) => textElement("li", name)),
          ),
        ]),
      ]),
    ),
  ]);
}

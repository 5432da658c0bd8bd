import { isHeaded, subtreeEnd, type Draft, type Footnote, type Provision } from "#shared/draft/draft.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { ShownProposal } from "#shared/ledger/shownEntries.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import type { NumberedNote } from "../content/numberedNotes.ts";
import { splitIntoRuns, type HighlightMark, type HighlightRun } from "../content/highlightRuns.ts";
import { countAncestors, printedNumberOf, placeLabel } from "./placeLabel.ts";
import { buildWordingRows, type WordingRow } from "./wordingRows.ts";

/** The title of a chapter, an article and the like. `notes` are those whose card stands beside it. */
export interface HeadingRow {
  readonly is: "heading";
  /** 1 for the outermost; never skips a step. */
  readonly depth: number;
  /** "Article 24"; "" where nothing is printed. */
  readonly num: string;
  readonly title: string;
  readonly notes: readonly number[];
  /** Of the current text: where the provision comes from. */
  readonly source?: string;
}

/** One block of text. Its number stands before the first block of its provision. */
export interface TextRow {
  readonly is: "text";
  readonly num: string;
  /** Steps beneath the paragraph that holds it; 0 for the paragraph itself. */
  readonly indent: number;
  /** The provision's own heading, run in before its text. */
  readonly lead: string;
  readonly runs: readonly HighlightRun[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
  /** Notes on the provision as a whole, whose mark is its number. */
  readonly whole: readonly number[];
  readonly notes: readonly number[];
}

/** A place where something is missing, after the provision called `after`. */
export interface GapRow {
  readonly is: "gap";
  readonly after: string;
  readonly indent: number;
  readonly notes: readonly number[];
}

export type BodyRow = HeadingRow | TextRow | GapRow | WordingRow;

/** Carries the mark of a provision that has neither a number nor a heading nor words. */
const UNNUMBERED = "¶";

interface Marks {
  /** By provision and block: what is marked in it. */
  readonly inBlocks: ReadonlyMap<string, readonly HighlightMark[]>;
  /** By provision: notes on all of it, whose mark is its number or heading. */
  readonly onWhole: ReadonlyMap<number, readonly number[]>;
  /** By the provision behind whose subtree the gap lies, in order. */
  readonly gaps: ReadonlyMap<number, readonly { readonly n: number; readonly provision: number }[]>;
}

/** Of the current text where its provisions come from, and which provisions are printed, where not all. */
interface Parts {
  readonly sources?: PrintedSources;
  readonly only?: { readonly printed: ReadonlySet<number> };
}

/** The draft in reading order, a row a heading, block, rival wording or gap, with the notes at their places. */
export function buildBodyRows(
  draft: Draft,
  draftId: Hash,
  notes: readonly NumberedNote[],
  proposals: readonly ShownProposal[],
  { sources = new Map(), only }: Parts = {},
): readonly BodyRow[] {
  const wordings = buildWordingRows(draft, draftId, proposals, indentOf);
  const marks = collect(draft, notes);
  const rows: BodyRow[] = [];
  const seen = new Set<number>();
  const first = (ns: readonly number[]) => ns.filter((n) => !seen.has(n) && seen.add(n));
  draft.provisions.forEach((provision, index) => {
    if (only && !only.printed.has(index)) return;
    const whole = marks.onWhole.get(index) ?? [];
    if (isHeaded(provision))
      rows.push({ ...heading(draft, index, provision, first(whole)), ...sourceAt(sources, index) });
    provision.blocks.forEach((_block, b) => {
      const row = textRow(draft, index, b, marks.inBlocks.get(`${index}/${b}`) ?? []);
      const own = b === 0 && !isHeaded(provision) ? whole : [];
      const mentioned = [...own, ...row.runs.flatMap((run) => run.notes.map(({ n }) => n))];
      const num = row.num || row.lead || own.length === 0 ? row.num : UNNUMBERED;
      rows.push({ ...row, num, whole: own, notes: first([...new Set(mentioned)].sort((a, b) => a - b)) });
    });
    if (provision.blocks.length === 0 && !isHeaded(provision))
      rows.push(...bare(draft, index, provision, first(whole)));
    rows.push(...(wordings.get(index) ?? []));
    for (const { n, provision: after } of marks.gaps.get(index) ?? [])
      rows.push({ is: "gap", after: placeLabel(draft, after), indent: indentOf(draft, after), notes: [n] });
  });
  return rows;
}

/** The text that a provision comes from: its symbol or name, and its date (YYYY-MM-DD) where it is known. */
export type PrintedSources = ReadonlyMap<number, { readonly name: string; readonly date?: string }>;

function sourceAt(sources: PrintedSources, index: number): Pick<HeadingRow, "source"> {
  const source = sources.get(index);
  if (!source) return {};
  const day = source.date && inWords(new Date(`${source.date}T00:00:00Z`), DAY_FORMAT);
  return { source: [source.name, day].filter(Boolean).join(message("list.comma")) };
}

/** A day in words. */
export const DAY_FORMAT = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

function heading(draft: Draft, index: number, provision: Provision, notes: readonly number[]): HeadingRow {
  const num = printedNumberOf(provision);
  const title = provision.heading || (num ? "" : placeLabel(draft, index));
  return { is: "heading", depth: countAncestors(draft, index, isHeaded) + 1, num, title, notes };
}

function textRow(draft: Draft, index: number, b: number, marks: readonly HighlightMark[]): TextRow {
  const provision = draft.provisions[index]!;
  const { text, footnotes = [] } = provision.blocks[b]!;
  const labelled = b === 0 && !isHeaded(provision);
  return {
    is: "text",
    num: labelled ? provision.num.trim() : "",
    indent: indentOf(draft, index),
    lead: labelled ? provision.heading : "",
    runs: splitIntoRuns(text, marks, footnotes),
    footnotes: footnotes.map(({ mark, text }: Footnote) => ({ mark, text })),
    whole: [],
    notes: [],
  };
}

/** A numbered provision without text of its own, such as one that only has points. */
function bare(draft: Draft, index: number, provision: Provision, notes: readonly number[]): readonly TextRow[] {
  if (!hasLabel(provision) && notes.length === 0) return [];
  const num = provision.num.trim() || (provision.heading ? "" : UNNUMBERED);
  const indent = indentOf(draft, index);
  return [{ is: "text", num, indent, lead: provision.heading, runs: [], footnotes: [], whole: notes, notes }];
}

function indentOf(draft: Draft, index: number): number {
  return countAncestors(draft, index, (above) => !isHeaded(above));
}

function collect(draft: Draft, notes: readonly NumberedNote[]): Marks {
  const inBlocks = new Map<string, HighlightMark[]>();
  const onWhole = new Map<number, number[]>();
  const gaps = new Map<number, { n: number; provision: number }[]>();
  for (const { n, note, place } of notes) {
    if (!place) continue;
    const provision = draft.provisions[place.provision]!;
    if (note.anchor.gap) file(gaps, subtreeEnd(draft, place.provision) - 1, { n, provision: place.provision });
    else if (!note.anchor.quote && hasLabel(provision)) file(onWhole, place.provision, n);
    else if (place.pieces.length === 0) file(onWhole, place.provision, n);
    else
      for (const { provision, block, start, end } of place.pieces)
        file(inBlocks, `${provision}/${block}`, { n, start, end });
  }
  return { inBlocks, onWhole, gaps };
}

/** Whether there is a number or a heading that can carry the mark of the whole. */
function hasLabel(provision: Provision): boolean {
  return isHeaded(provision) || provision.num.trim() !== "" || provision.heading !== "";
}

function file<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

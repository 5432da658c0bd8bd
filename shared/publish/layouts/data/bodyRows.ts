import { isPrintedAsHeading, findSubtreeEnd, type Draft, type Footnote, type Provision } from "#shared/draft/draft.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import type { NumberedNote } from "../content/numberedNotes.ts";
import { splitIntoHighlightRuns, type HighlightedNoteRange, type HighlightRun } from "../content/highlightRuns.ts";
import { countAncestors, printedNumberOf, formatProvisionLabel } from "./provisionLabel.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import type { StatusLabelsByProvision } from "./provisionStatuses.ts";
import { buildProposalWordingRows, type ProposalWordingRow } from "./wordingRows.ts";

/** The title of a chapter, an article and the like. `notes` are those whose cards are printed beside it. */
export interface BriefingHeadingRow {
  readonly is: "heading";
  /** The provision's name in the draft. */
  readonly eId: string;
  /** 1 for the outermost; no level is skipped. */
  readonly depth: number;
  /** "Article 24"; "" if no number is printed. */
  readonly num: string;
  readonly title: string;
  readonly notes: readonly number[];
  /** In the current text only: the text that the provision comes from. */
  readonly source?: string;
  /** How far the provision has come, if it has a status of its own. */
  readonly status?: string;
}

/** One block of text. The provision's number is printed before its first block. */
export interface ProvisionTextRow {
  readonly is: "text";
  /** The provision's name in the draft. */
  readonly eId: string;
  readonly num: string;
  /** Levels below the paragraph that contains it; 0 for the paragraph itself. */
  readonly indent: number;
  /** The provision's own heading, run in before its text. */
  readonly lead: string;
  readonly runs: readonly HighlightRun[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
  /** Notes on the whole provision. Its number carries their mark. */
  readonly whole: readonly number[];
  readonly notes: readonly number[];
  /** "Article 3(19)", by which readers cite it. */
  readonly place: string;
  /** Whether it must not be the last row of a page: a number alone, or a sub-heading. */
  readonly keep?: true;
  /** How far the provision has come, if it has a status of its own. */
  readonly status?: string;
}

/** A place where something is missing, after the provision called `after`. */
export interface BriefingGapRow {
  readonly is: "gap";
  readonly after: string;
  readonly indent: number;
  readonly notes: readonly number[];
}

export type BriefingBodyRow = BriefingHeadingRow | ProvisionTextRow | BriefingGapRow | ProposalWordingRow;

/** Carries the mark of a provision that has neither a number nor a heading. */
const UNNUMBERED = "¶";

interface Marks {
  /** The marks in each block, by `provision/block`. */
  readonly inBlocks: ReadonlyMap<string, readonly HighlightedNoteRange[]>;
  /** The notes on a whole provision, by its index. Its number or heading carries their mark. */
  readonly onWhole: ReadonlyMap<number, readonly number[]>;
  /** The gaps after each subtree, in order, by the index of its last provision. */
  readonly gaps: ReadonlyMap<number, readonly { readonly n: number; readonly provision: number }[]>;
}

/** The sources of the current text's provisions, and the provisions to print if not all. */
interface Parts {
  readonly sources?: PrintedProvisionSources;
  readonly only?: { readonly printed: ReadonlySet<number> };
  readonly statuses?: StatusLabelsByProvision;
}

/** Builds the rows of a draft in reading order: one per heading, block, rival wording and gap, each with its notes. */
export function buildBriefingBodyRows(
  draft: Draft,
  draftId: Hash,
  notes: readonly NumberedNote[],
  proposals: readonly DisclosedProposal[],
  { sources = new Map(), only, statuses = new Map() }: Parts = {},
): readonly BriefingBodyRow[] {
  const wordings = buildProposalWordingRows(draft, draftId, proposals, indentOf);
  const marks = collect(draft, notes);
  const rows: BriefingBodyRow[] = [];
  const seen = new Set<number>();
  const first = (ns: readonly number[]) => ns.filter((n) => !seen.has(n) && seen.add(n));
  draft.provisions.forEach((provision, index) => {
    if (only && !only.printed.has(index)) return;
    const whole = marks.onWhole.get(index) ?? [];
    if (isPrintedAsHeading(provision))
      rows.push({ ...heading(draft, index, provision, first(whole)), ...sourceAt(sources, index), ...statusAt(index) });
    provision.blocks.forEach((_block, b) => {
      const row = textRow(draft, index, b, marks.inBlocks.get(`${index}/${b}`) ?? []);
      const own = b === 0 && !isPrintedAsHeading(provision) ? whole : [];
      const mentioned = [...own, ...row.runs.flatMap((run) => run.notes.map(({ n }) => n))];
      const num = row.num || row.lead || own.length === 0 ? row.num : UNNUMBERED;
      const status = b === 0 && !isPrintedAsHeading(provision) ? statusAt(index) : {};
      const shown = first([...new Set(mentioned)].sort((a, b) => a - b));
      rows.push({ ...row, num, whole: own, notes: shown, ...status });
    });
    if (provision.blocks.length === 0 && !isPrintedAsHeading(provision))
      rows.push(...bare(draft, index, provision, first(whole)).map((row) => ({ ...row, ...statusAt(index) })));
    rows.push(...(wordings.get(index) ?? []));
    for (const { n, provision: after } of marks.gaps.get(index) ?? [])
      rows.push({ is: "gap", after: formatProvisionLabel(draft, after), indent: indentOf(draft, after), notes: [n] });
  });
  return rows.map((row, i) => (row.is === "text" && mustPrecede(row, rows[i + 1]) ? { ...row, keep: true } : row));

  function statusAt(index: number): { readonly status?: string } {
    const status = statuses.get(index);
    return status === undefined ? {} : { status };
  }
}

/** The longest text that may be a sub-heading which the reader of the file did not recognise as one. */
const SUBHEADING = 60;

/** Whether a row must not be parted from the next: a number without text, a sub-heading, and the text before an omission. */
function mustPrecede(row: ProvisionTextRow, next: BriefingBodyRow | undefined): boolean {
  if (!next) return false;
  const text = row.runs.map((run) => run.text).join("");
  const isSubheading = row.num === "" && text.length <= SUBHEADING && /[\p{L}\p{N}\]})]\s*$/u.test(text);
  return text.trim() === "" || next.is === "gap" || (isSubheading && next.is === "text");
}

/** The text that each provision comes from: its symbol or name, and its date (YYYY-MM-DD) if known. */
export type PrintedProvisionSources = ReadonlyMap<number, { readonly name: string; readonly date?: string }>;

function sourceAt(sources: PrintedProvisionSources, index: number): Pick<BriefingHeadingRow, "source"> {
  const source = sources.get(index);
  if (!source) return {};
  const day = source.date && formatDate(new Date(`${source.date}T00:00:00Z`), LONG_DAY_FORMAT);
  return { source: [source.name, day].filter(Boolean).join(message("list.comma")) };
}

/** The date format of a day in words. */
export const LONG_DAY_FORMAT = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

function heading(draft: Draft, index: number, provision: Provision, notes: readonly number[]): BriefingHeadingRow {
  const num = printedNumberOf(provision);
  const title = provision.heading || (num ? "" : printProvisionPlace(draft, index));
  return {
    is: "heading",
    eId: provision.eId,
    depth: countAncestors(draft, index, isPrintedAsHeading) + 1,
    num,
    title,
    notes,
  };
}

function textRow(draft: Draft, index: number, b: number, marks: readonly HighlightedNoteRange[]): ProvisionTextRow {
  const provision = draft.provisions[index]!;
  const { text, footnotes = [] } = provision.blocks[b]!;
  const labelled = b === 0 && !isPrintedAsHeading(provision);
  return {
    is: "text",
    eId: provision.eId,
    num: labelled ? provision.num.trim() : "",
    indent: indentOf(draft, index),
    lead: labelled ? provision.heading : "",
    runs: splitIntoHighlightRuns(text, marks, footnotes),
    footnotes: footnotes.map(({ mark, text }: Footnote) => ({ mark, text })),
    whole: [],
    notes: [],
    place: printProvisionPlace(draft, index),
  };
}

/** Returns the row of a provision without text of its own, such as one that only has points. */
function bare(
  draft: Draft,
  index: number,
  provision: Provision,
  notes: readonly number[],
): readonly ProvisionTextRow[] {
  if (!hasLabel(provision) && notes.length === 0) return [];
  const num = provision.num.trim() || (provision.heading ? "" : UNNUMBERED);
  const indent = indentOf(draft, index);
  const { eId, heading: lead } = provision;
  return [
    {
      is: "text",
      eId,
      num,
      indent,
      lead,
      runs: [],
      footnotes: [],
      whole: notes,
      notes,
      place: printProvisionPlace(draft, index),
    },
  ];
}

function indentOf(draft: Draft, index: number): number {
  return countAncestors(draft, index, (above) => !isPrintedAsHeading(above));
}

function collect(draft: Draft, notes: readonly NumberedNote[]): Marks {
  const inBlocks = new Map<string, HighlightedNoteRange[]>();
  const onWhole = new Map<number, number[]>();
  const gaps = new Map<number, { n: number; provision: number }[]>();
  for (const { n, note, place } of notes) {
    if (!place) continue;
    const provision = draft.provisions[place.provision]!;
    if (note.anchor.gap) file(gaps, findSubtreeEnd(draft, place.provision) - 1, { n, provision: place.provision });
    else if (!note.anchor.quote && hasLabel(provision)) file(onWhole, place.provision, n);
    else if (place.pieces.length === 0) file(onWhole, place.provision, n);
    else
      for (const { provision, block, start, end } of place.pieces)
        file(inBlocks, `${provision}/${block}`, { n, start, end });
  }
  return { inBlocks, onWhole, gaps };
}

/** Whether a provision has a number or a heading to carry the mark of notes on the whole. */
function hasLabel(provision: Provision): boolean {
  return isPrintedAsHeading(provision) || provision.num.trim() !== "" || provision.heading !== "";
}

function file<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

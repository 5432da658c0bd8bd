import { subtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { Other } from "#renderer/desk/asked/others.ts";
import type { Note } from "#renderer/desk/standing/notes.ts";
import { toneOf, type Tone } from "#renderer/desk/words/tone.ts";

/** A line of the outline: a heading of articles, or an article (or what stands in its place) with its notes. */
export interface Row {
  readonly index: number;
  readonly provision: Provision;
  readonly heading: boolean;
  /** The index behind the last provision that its bar counts. */
  readonly end: number;
}

const HEADINGS: ReadonlySet<string> = new Set(["part", "title", "chapter", "section", "annex"]);
const LINES: ReadonlySet<string> = new Set(["article", "rule", "preamble"]);

/** The outline of a draft: containers as headings, articles as lines; of a draft without any, its top units. */
export function rowsOf(draft: Draft): readonly Row[] {
  const rows = draft.provisions.flatMap((provision, index) => {
    const heading = HEADINGS.has(provision.kind);
    return heading || LINES.has(provision.kind) ? [{ index, provision, heading, end: subtreeEnd(draft, index) }] : [];
  });
  return rows.length > 0 ? rows : topRows(draft);
}

function topRows(draft: Draft): readonly Row[] {
  return draft.provisions.flatMap((provision, index) =>
    provision.level === 1 ? [{ index, provision, heading: false, end: subtreeEnd(draft, index) }] : [],
  );
}

/** How many notes of each tone begin in each row's provisions. */
export function countTones(rows: readonly Row[], notes: readonly Note[]): ReadonlyMap<number, Record<Tone, number>> {
  const counts = new Map<number, Record<Tone, number>>();
  const lines = rows.filter(({ heading }) => !heading);
  let at = 0;
  for (const { from, thread } of notes) {
    while (at < lines.length && lines[at]!.end <= from.provision) at++;
    const line = lines[at];
    if (!line || from.provision < line.index) continue;
    const row = counts.get(line.index) ?? { critical: 0, high: 0, medium: 0, low: 0, bare: 0, ask: 0, safe: 0 };
    row[toneOf(thread)]++;
    counts.set(line.index, row);
  }
  return counts;
}

/** Who else is at each row's provisions, by the row's index. */
export function othersByRow(rows: readonly Row[], others: readonly Other[]): ReadonlyMap<number, readonly Other[]> {
  const by = new Map<number, readonly Other[]>();
  for (const { index, end, heading } of rows) {
    const here = heading ? [] : others.filter((other) => other.index >= index && other.index < end);
    if (here.length > 0) by.set(index, here);
  }
  return by;
}

import { indexOfParent, ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { findLanguageCounterparts } from "../match/languageCounterparts.ts";
import { draftLengthWithoutHeadings } from "../match/alignPassagesByLength.ts";

/** Provisions of two language versions that belong together; one side is empty if that version lacks them. */
export interface LanguageRow {
  readonly index: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The rows of two language versions in reading order, and the row of each provision. */
export interface LanguageRows {
  readonly all: readonly LanguageRow[];
  readonly ofFrom: readonly number[];
  readonly ofTo: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageRows>>();

/**
 * Pairs the provisions of two language versions as rows, in the order of the first; what only the second has follows
 * what it follows there. A passage without a number or a counterpart joins the provision that it continues, if the other
 * version has both in one. Computed once per pair.
 */
export function languageRowsOf(from: Draft, to: Draft): LanguageRows {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let rows = of.get(to);
  if (!rows) of.set(to, (rows = buildRows(from, to)));
  return rows;
}

interface OpenRow {
  readonly from: number[];
  readonly to: number[];
}

function buildRows(from: Draft, to: Draft): LanguageRows {
  const counterparts = findLanguageCounterparts(from, to);
  const [ofFrom, ofTo] = [new Map<number, OpenRow>(), new Map<number, OpenRow>()];
  const rowFor = (one: number | null, other: number | null) => {
    const row = (one !== null && ofFrom.get(one)) || (other !== null && ofTo.get(other)) || { from: [], to: [] };
    if (one !== null && !row.from.includes(one)) row.from.push(one);
    if (other !== null && !row.to.includes(other)) row.to.push(other);
    if (one !== null) ofFrom.set(one, row);
    if (other !== null) ofTo.set(other, row);
    return row;
  };
  counterparts.to.forEach((other, one) => rowFor(one, other < 0 ? null : other));
  counterparts.from.forEach((one, other) => rowFor(one < 0 ? null : one, other));
  const ratio = (draftLengthWithoutHeadings(to) || 1) / (draftLengthWithoutHeadings(from) || 1);
  foldContinuations(from, ofFrom, "from", (row) => lengthOf(to, row.to) / ratio);
  foldContinuations(to, ofTo, "to", (row) => lengthOf(from, row.from) * ratio);
  return numbered(from, to, ofFrom, ofTo);
}

/** Joins passages without a number or a counterpart with the provision that they continue, if that fits better. */
function foldContinuations(
  draft: Draft,
  rows: Map<number, OpenRow>,
  side: "from" | "to",
  expectedLength: (row: OpenRow) => number,
): void {
  for (let i = 1; i < draft.provisions.length; i++) {
    const own = rows.get(i)!;
    if (own.from.length > 0 && own.to.length > 0) continue;
    const { num, kind, level } = draft.provisions[i]!;
    if (num !== "" || kind === "recital" || kind === "text" || level <= 1) continue;
    const length = ownTextOfProvision(draft.provisions[i]!).length;
    const gainOf = (host: OpenRow) => {
      const [is, expected] = [lengthOf(draft, host[side]), expectedLength(host)];
      return Math.abs(expected - is) - Math.abs(expected - is - length);
    };
    const hosts = [i - 1, indexOfParent(draft, i)]
      .filter((at) => at >= 0)
      .map((at) => rows.get(at)!)
      .filter((row) => row.from.length > 0 && row.to.length > 0);
    const host = hosts.sort((a, b) => gainOf(b) - gainOf(a))[0];
    const before = rows.get(i - 1)!;
    // What continues a provision that the other version lacks is lacking with it.
    if (host && gainOf(host) >= length / 4) join(host, i);
    else if (isNumbered(i - 1) && (before.from.length === 0 || before.to.length === 0)) join(before, i);
  }

  function isNumbered(at: number): boolean {
    return draft.provisions[at]!.num !== "";
  }

  function join(host: OpenRow, i: number): void {
    host[side].push(i);
    rows.set(i, host);
  }
}

function lengthOf(draft: Draft, provisions: readonly number[]): number {
  return provisions.reduce((sum, i) => sum + ownTextOfProvision(draft.provisions[i]!).length, 0);
}

function numbered(
  from: Draft,
  to: Draft,
  ofFrom: ReadonlyMap<number, OpenRow>,
  ofTo: ReadonlyMap<number, OpenRow>,
): LanguageRows {
  const ordered: OpenRow[] = [];
  const placed = new Set<OpenRow>();
  const following = new Map<OpenRow | null, OpenRow[]>();
  let before: OpenRow | null = null;
  to.provisions.forEach((_, i) => {
    const row = ofTo.get(i)!;
    if (row.from.length > 0) before = row;
    else following.set(before, [...(following.get(before) ?? []), row]);
  });
  const place = (row: OpenRow) => {
    if (placed.has(row)) return;
    placed.add(row);
    ordered.push(row);
    following.get(row)?.forEach(place);
  };
  following.get(null)?.forEach(place);
  from.provisions.forEach((_, i) => place(ofFrom.get(i)!));
  const index = new Map(ordered.map((row, i) => [row, i]));
  const sorted = (row: readonly number[]) => [...row].sort((a, b) => a - b);
  return {
    all: ordered.map((row, i) => ({ index: i, from: sorted(row.from), to: sorted(row.to) })),
    ofFrom: from.provisions.map((_, i) => index.get(ofFrom.get(i)!)!),
    ofTo: to.provisions.map((_, i) => index.get(ofTo.get(i)!)!),
  };
}

/** The percentage of paired provisions below which two texts are hardly versions of one text. */
export const MIN_PAIRED_PROVISION_PERCENT = 80;

/** Returns how many per cent of the provisions have a counterpart, rounded down. */
export function pairedProvisionPercentOf(from: Draft, to: Draft, { all }: LanguageRows): number {
  const paired = all.filter((row) => row.from.length > 0 && row.to.length > 0);
  const count = paired.reduce((sum, row) => sum + row.from.length + row.to.length, 0);
  return Math.floor((100 * count) / Math.max(1, from.provisions.length + to.provisions.length));
}

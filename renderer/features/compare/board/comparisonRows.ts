import { isHeaded, ownText, parentOf, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts, type Alignment, type ProvisionMatch } from "#shared/revise/match/alignment.ts";
import { isRelocated, relocationOf, type Relocation } from "#shared/revise/provenance/relocation.ts";

/** What happened to a provision: several of these may be true of one. */
export type RowChange = "edited" | "moved" | "renumbered" | "split" | "merged" | "added" | "deleted" | "elsewhere";

/** A line of the comparison: provisions of the older text and those of the newer one that they belong with. */
export interface ComparisonRow {
  readonly index: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly changes: readonly RowChange[];
  /** Where words of a provision without a counterpart stand in the other text; null where none do. */
  readonly elsewhere: Relocation | null;
  /** The row that has what stood here: it has moved away. */
  readonly movedTo: number | null;
  /** Where what stands here comes from, as a row; null where it has not moved. */
  readonly movedFrom: number | null;
  /** Whether one stops here on the way from change to change: at an added article once, at a mere new number never. */
  readonly isStop: boolean;
  readonly depth: number;
  readonly isHeaded: boolean;
}

/** The rows of a comparison in the order of the newer text, and where each provision is among them. */
export interface ComparisonRows {
  readonly all: readonly ComparisonRow[];
  readonly ofFrom: (provision: number) => number;
  readonly ofTo: (provision: number) => number;
}

type Line = { readonly match: ProvisionMatch; readonly isTrace: boolean };

/** The comparison of two drafts as rows. What has moved has one where it stands now, and a trace where it stood. */
export function buildComparisonRows(from: Draft, to: Draft): ComparisonRows {
  const alignment = alignDrafts(from, to);
  const lines = linesOf(from, to, alignment);
  const [rowOf, traceOf] = [new Map<ProvisionMatch, number>(), new Map<ProvisionMatch, number>()];
  lines.forEach(({ match, isTrace }, index) => (isTrace ? traceOf : rowOf).set(match, index));
  const all = lines.map(({ match, isTrace }, index): ComparisonRow => {
    const relocation = standingOfMatch(from, to, match);
    const changes = isTrace ? [] : changesOf(from, to, alignment, match, relocation);
    const isFirst = isFirstOfItsKind(from, to, alignment, match);
    const { draft, provision } =
      match.to[0] === undefined ? { draft: from, provision: match.from[0]! } : { draft: to, provision: match.to[0] };
    return {
      index,
      from: match.from,
      to: isTrace ? [] : match.to,
      changes,
      elsewhere: relocation,
      movedTo: isTrace ? rowOf.get(match)! : null,
      movedFrom: isTrace ? null : (traceOf.get(match) ?? null),
      isStop: changes.some((change) => change !== "renumbered") && isFirst,
      depth: depthOf(draft, provision),
      isHeaded: isHeaded(draft.provisions[provision]!),
    };
  });
  return {
    all,
    ofFrom: (provision) => rowOf.get(alignment.matchOfFrom(provision))!,
    ofTo: (provision) => rowOf.get(alignment.matchOfTo(provision))!,
  };
}

function linesOf(from: Draft, to: Draft, alignment: Alignment): readonly Line[] {
  const traces = new Map<ProvisionMatch | null, Line[]>();
  for (const match of alignment.matches) {
    if (!hasMoved(from, to, alignment, match)) continue;
    const before = stillBefore(alignment, match.from[0]!);
    traces.set(before, [...(traces.get(before) ?? []), { match, isTrace: true }]);
  }
  const rows = alignment.matches.flatMap((match) => [{ match, isTrace: false }, ...(traces.get(match) ?? [])]);
  return [...(traces.get(null) ?? []), ...rows];
}

/** What stands before a provision of the older text and has not moved itself. */
function stillBefore(alignment: Alignment, provision: number): ProvisionMatch | null {
  for (let i = provision - 1; i >= 0; i--) {
    const match = alignment.matchOfFrom(i);
    if (match.kind !== "moved") return match;
  }
  return null;
}

/** Whether it has moved by itself, and not with what it lies in. */
function hasMoved(from: Draft, to: Draft, alignment: Alignment, match: ProvisionMatch): boolean {
  if (match.kind !== "moved") return false;
  const [mine, theirs] = [parentOf(from, match.from[0]!), parentOf(to, match.to[0]!)];
  if (mine < 0 || theirs < 0) return true;
  const parent = alignment.matchOfFrom(mine);
  return !parent.to.includes(theirs) || parent.kind !== "moved";
}

function standingOfMatch(
  from: Draft,
  to: Draft,
  { kind, from: [one], to: [other] }: ProvisionMatch,
): Relocation | null {
  if (kind === "deleted") return relocationOf(from, to, one!);
  return kind === "added" ? relocationOf(to, from, other!) : null;
}

function changesOf(
  from: Draft,
  to: Draft,
  alignment: Alignment,
  match: ProvisionMatch,
  relocation: Relocation | null,
): readonly RowChange[] {
  const { kind } = match;
  if (kind === "same") return [];
  if (isRelocated(relocation)) return ["elsewhere"];
  if (kind === "added" || kind === "deleted") return [kind];
  const changes: RowChange[] = [];
  if (kind === "split" || kind === "merged") changes.push(kind);
  if (hasMoved(from, to, alignment, match)) changes.push("moved");
  const [one, other] = [from.provisions[match.from[0]!]!, to.provisions[match.to[0]!]!];
  if (match.from.length === match.to.length && folded(one.num) !== folded(other.num)) changes.push("renumbered");
  if (wordsOf(from, match.from) !== wordsOf(to, match.to)) changes.push("edited");
  return changes;
}

function wordsOf(draft: Draft, provisions: readonly number[]): string {
  const words = provisions.map((i) => `${draft.provisions[i]!.heading}\n${ownText(draft.provisions[i]!)}`);
  return folded(words.join("\n"));
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** What is new or gone with what it lies in is no change of its own. */
function isFirstOfItsKind(
  from: Draft,
  to: Draft,
  alignment: Alignment,
  { kind, from: mine, to: theirs }: ProvisionMatch,
) {
  if (kind === "added") {
    const parent = parentOf(to, theirs[0]!);
    return parent < 0 || alignment.matchOfTo(parent).kind !== "added";
  }
  if (kind !== "deleted") return true;
  const parent = parentOf(from, mine[0]!);
  return parent < 0 || alignment.matchOfFrom(parent).kind !== "deleted";
}

function depthOf(draft: Draft, provision: number): number {
  let depth = 0;
  for (let i = parentOf(draft, provision); i >= 0; i = parentOf(draft, i)) if (!isHeaded(draft.provisions[i]!)) depth++;
  return depth;
}

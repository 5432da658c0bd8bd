import {
  isPrintedAsHeading,
  ownTextOfProvision,
  indexOfParent,
  parentsOfProvisions,
  type Draft,
} from "#shared/draft/draft.ts";
import { alignDrafts, type ProvisionAlignment, type ProvisionMatch } from "#shared/revise/match/alignDrafts.ts";
import {
  isMostlyRelocated,
  findProvisionRelocation,
  type ProvisionRelocation,
} from "#shared/revise/provenance/provisionRelocation.ts";

/** A change to a provision. Several may apply to one. */
export type ComparisonRowChange =
  "edited" | "rewritten" | "moved" | "renumbered" | "split" | "merged" | "added" | "deleted" | "elsewhere";

/**
 * A row of the comparison: provisions of the older text and their counterparts in the newer one. What changed is found
 * when it is first needed: that compares the words of the provisions, and most rows are far from what is in view.
 */
export interface ComparisonRow {
  readonly index: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly changes: readonly ComparisonRowChange[];
  readonly isChanged: boolean;
  /** How certain it is that the provisions belong together: 0 to 1. */
  readonly confidence: number;
  /** Where words of a provision without a counterpart are in the other text; null if they are nowhere. */
  readonly elsewhere: ProvisionRelocation | null;
  /** For the former place of a provision that has moved: the row where it is now. */
  readonly movedTo: number | null;
  /** The row of its former place; null if it has not moved. */
  readonly movedFrom: number | null;
  /** Whether moving from change to change stops here: once for an added article, never for a new number alone. */
  readonly isStop: boolean;
  readonly depth: number;
  readonly isHeaded: boolean;
}

/** The rows of a comparison in the order of the newer text, and the row of each provision. */
export interface ComparisonRows {
  readonly all: readonly ComparisonRow[];
  readonly ofFrom: (provision: number) => number;
  readonly ofTo: (provision: number) => number;
}

const ELSEWHERE: readonly ComparisonRowChange[] = ["elsewhere"];

type Line = { readonly match: ProvisionMatch; readonly isTrace: boolean };

/**
 * Builds the rows of a comparison of two drafts. A provision that has moved has a row where it is now, and a trace
 * where it was.
 */
export function buildComparisonRows(from: Draft, to: Draft): ComparisonRows {
  const alignment = alignDrafts(from, to);
  const lines = linesOf(from, to, alignment);
  const [rowOf, traceOf] = [new Map<ProvisionMatch, number>(), new Map<ProvisionMatch, number>()];
  lines.forEach(({ match, isTrace }, index) => (isTrace ? traceOf : rowOf).set(match, index));
  const compared = { from, to, alignment, parents: [parentsOfProvisions(from), parentsOfProvisions(to)] } as const;
  const all = lines.map(({ match, isTrace }, index): ComparisonRow => {
    const [movedTo, movedFrom] = isTrace ? [rowOf.get(match)!, null] : [null, traceOf.get(match) ?? null];
    return new Row(compared, match, index, movedTo, movedFrom);
  });
  return {
    all,
    ofFrom: (provision) => rowOf.get(alignment.matchOfFrom(provision))!,
    ofTo: (provision) => rowOf.get(alignment.matchOfTo(provision))!,
  };
}

/** Two drafts that are compared, and the parent of each of their provisions. */
interface ComparedTexts {
  readonly from: Draft;
  readonly to: Draft;
  readonly alignment: ProvisionAlignment;
  readonly parents: readonly [from: readonly number[], to: readonly number[]];
}

class Row implements ComparisonRow {
  readonly index: number;
  readonly movedTo: number | null;
  readonly movedFrom: number | null;
  readonly #texts: ComparedTexts;
  readonly #match: ProvisionMatch;
  #found: readonly ComparisonRowChange[] | undefined;

  constructor(
    texts: ComparedTexts,
    match: ProvisionMatch,
    index: number,
    movedTo: number | null,
    movedFrom: number | null,
  ) {
    [this.#texts, this.#match, this.index] = [texts, match, index];
    [this.movedTo, this.movedFrom] = [movedTo, movedFrom];
  }

  get from(): readonly number[] {
    return this.#match.from;
  }

  get to(): readonly number[] {
    return this.movedTo === null ? this.#match.to : [];
  }

  get confidence(): number {
    return this.#match.confidence;
  }

  get changes(): readonly ComparisonRowChange[] {
    return isMostlyRelocated(this.elsewhere) ? ELSEWHERE : this.#changes;
  }

  get isChanged(): boolean {
    return this.#changes.length > 0;
  }

  get elsewhere(): ProvisionRelocation | null {
    return relocationOfMatch(this.#texts.from, this.#texts.to, this.#match);
  }

  get isStop(): boolean {
    const { alignment, parents } = this.#texts;
    return this.#changes.some((change) => change !== "renumbered") && isFirstOfItsKind(alignment, this.#match, parents);
  }

  get depth(): number {
    const [draft, provision, parents] = this.#main();
    return depthOf(draft, provision, parents);
  }

  get isHeaded(): boolean {
    const [draft, provision] = this.#main();
    return isPrintedAsHeading(draft.provisions[provision]!);
  }

  /** The changes, whether or not the words of a provision without a counterpart are elsewhere. */
  get #changes(): readonly ComparisonRowChange[] {
    const { from, to, alignment } = this.#texts;
    return (this.#found ??= this.movedTo === null ? changesOf(from, to, alignment, this.#match) : []);
  }

  /** The provision that determines how the row looks, with its draft and the parents there. */
  #main(): readonly [Draft, number, readonly number[]] {
    const { from, to, parents } = this.#texts;
    const [own, other] = [this.#match.to[0], this.#match.from[0]];
    return own === undefined ? [from, other!, parents[0]] : [to, own, parents[1]];
  }
}

function linesOf(from: Draft, to: Draft, alignment: ProvisionAlignment): readonly Line[] {
  const traces = new Map<ProvisionMatch | null, Line[]>();
  for (const match of alignment.matches) {
    if (!hasMoved(from, to, alignment, match)) continue;
    const before = nearestUnmovedBefore(alignment, match.from[0]!);
    traces.set(before, [...(traces.get(before) ?? []), { match, isTrace: true }]);
  }
  const rows = alignment.matches.flatMap((match) => [{ match, isTrace: false }, ...(traces.get(match) ?? [])]);
  return [...(traces.get(null) ?? []), ...rows];
}

/** Returns the match of the nearest preceding provision of the older text that has not moved; null if there is none. */
function nearestUnmovedBefore(alignment: ProvisionAlignment, provision: number): ProvisionMatch | null {
  for (let i = provision - 1; i >= 0; i--) {
    const match = alignment.matchOfFrom(i);
    if (match.kind !== "moved") return match;
  }
  return null;
}

/** Whether a provision has moved by itself rather than with its parent. */
function hasMoved(from: Draft, to: Draft, alignment: ProvisionAlignment, match: ProvisionMatch): boolean {
  if (match.kind !== "moved") return false;
  const [mine, theirs] = [indexOfParent(from, match.from[0]!), indexOfParent(to, match.to[0]!)];
  if (mine < 0 || theirs < 0) return true;
  const parent = alignment.matchOfFrom(mine);
  return !parent.to.includes(theirs) || parent.kind !== "moved";
}

function relocationOfMatch(
  from: Draft,
  to: Draft,
  { kind, from: [one], to: [other] }: ProvisionMatch,
): ProvisionRelocation | null {
  if (kind === "deleted") return findProvisionRelocation(from, to, one!);
  return kind === "added" ? findProvisionRelocation(to, from, other!) : null;
}

/** Returns what changed, whether or not the words of a provision without a counterpart are elsewhere. */
function changesOf(
  from: Draft,
  to: Draft,
  alignment: ProvisionAlignment,
  match: ProvisionMatch,
): readonly ComparisonRowChange[] {
  const { kind, isRewritten } = match;
  if (kind === "same" && !isRewritten) return [];
  if (kind === "added" || kind === "deleted") return [kind];
  const changes: ComparisonRowChange[] = [];
  if (kind === "split" || kind === "merged") changes.push(kind);
  if (hasMoved(from, to, alignment, match)) changes.push("moved");
  const [one, other] = [from.provisions[match.from[0]!]!, to.provisions[match.to[0]!]!];
  if (match.from.length === match.to.length && folded(one.num) !== folded(other.num)) changes.push("renumbered");
  if (isRewritten) changes.push("rewritten");
  else if (!isSameText(wordsOf(from, match.from), wordsOf(to, match.to))) changes.push("edited");
  return changes;
}

function wordsOf(draft: Draft, provisions: readonly number[]): string {
  return provisions
    .map((i) => `${draft.provisions[i]!.heading}\n${ownTextOfProvision(draft.provisions[i]!)}`)
    .join("\n");
}

/** Most texts are the same to the letter. */
function isSameText(one: string, other: string): boolean {
  return one === other || folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** Whether a match is a change of its own: a provision added or deleted with its parent is not. */
function isFirstOfItsKind(
  alignment: ProvisionAlignment,
  { kind, from: mine, to: theirs }: ProvisionMatch,
  [parentsFrom, parentsTo]: readonly [readonly number[], readonly number[]],
) {
  if (kind === "added") {
    const parent = parentsTo[theirs[0]!]!;
    return parent < 0 || alignment.matchOfTo(parent).kind !== "added";
  }
  if (kind !== "deleted") return true;
  const parent = parentsFrom[mine[0]!]!;
  return parent < 0 || alignment.matchOfFrom(parent).kind !== "deleted";
}

function depthOf(draft: Draft, provision: number, parents: readonly number[]): number {
  let depth = 0;
  for (let i = parents[provision]!; i >= 0; i = parents[i]!) if (!isPrintedAsHeading(draft.provisions[i]!)) depth++;
  return depth;
}

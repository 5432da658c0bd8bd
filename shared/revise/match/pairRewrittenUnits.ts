import { groupBy } from "#shared/base/groupBy.ts";
import { longestIncreasingSubsequence } from "#shared/base/longestIncreasingSubsequence.ts";
import { isAlphanumericWord } from "../words/textFlow.ts";
import type { ComparedDraft } from "./comparedDraft.ts";
import type { HeadedUnit } from "./headedUnits.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";
import { UnitWordSimilarity } from "./unitWordSimilarity.ts";

/**
 * Two rewritten units that may be anywhere share at least this much of their rare vocabulary, and this many times as
 * much as either shares with any other. All shares are in percent. (ADR 57 tells what this and the following were
 * measured on.)
 */
const [LEAST_ANYWHERE, CLEARLY] = [40, 1.7];
/**
 * Between two neighbours that are paired, this much is enough, and this many times as much as with any other: less with
 * an equal number, for another article may have been added about the same matter.
 */
const [LEAST_BETWEEN, BETTER, BETTER_SAME_NUMBER] = [24, 1.2, 1.15];
/** Texts that share at least this much are as good as equal. If others are, too, an equal number decides. */
const EQUAL = 90;
/** A unit with fewer words of its own says hardly more than that it was repealed. */
const NEARLY_EMPTY = 6;

/**
 * Pairs the leaf units whose wording and heading changed so much that nothing else tells them: first those that are
 * each other's best match anywhere, then those between the same two neighbours, in order, then those with equal numbers
 * there, of which one is nearly empty. A unit that was deleted is never paired with a new one for its place alone.
 */
export function pairRewrittenUnits(
  a: ComparedDraft,
  b: ComparedDraft,
  from: readonly HeadedUnit[],
  to: readonly HeadedUnit[],
  pairs: ProvisionPairs,
): void {
  const isLeft = from.some(({ at }) => pairs.isUnpairedFrom(at)) && to.some(({ at }) => pairs.isUnpairedTo(at));
  if (isLeft) new RewrittenUnits(a, b, from, to, pairs).pair();
}

/** Unpaired units between the same two neighbours, and whether both neighbours have kept their numbers. */
interface Gap {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isNumberKept: boolean;
}

/** The two lists of units; a row is a place in the older one, a column a place in the newer one. */
class RewrittenUnits {
  readonly #a: ComparedDraft;
  readonly #b: ComparedDraft;
  readonly #from: readonly HeadedUnit[];
  readonly #to: readonly HeadedUnit[];
  readonly #pairs: ProvisionPairs;
  readonly #vocabulary: UnitWordSimilarity;
  /** How much each unpaired unit shares with each unit of the other draft, in percent; 0 is left out. */
  readonly #ofRow: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly #ofColumn: ReadonlyMap<number, ReadonlyMap<number, number>>;

  constructor(
    a: ComparedDraft,
    b: ComparedDraft,
    from: readonly HeadedUnit[],
    to: readonly HeadedUnit[],
    pairs: ProvisionPairs,
  ) {
    [this.#a, this.#b, this.#from, this.#to, this.#pairs] = [a, b, from, to, pairs];
    this.#vocabulary = new UnitWordSimilarity(a, b, from, to);
    const percents = (side: "from" | "to", free: readonly number[]) =>
      new Map(free.map((unit) => [unit, this.#vocabulary.percentsOf(side, unit)]));
    [this.#ofRow, this.#ofColumn] = [percents("from", this.#freeRows()), percents("to", this.#freeColumns())];
  }

  pair(): void {
    const gaps = this.#gaps();
    for (const row of this.#freeRows()) {
      for (const column of this.#likeColumns(row)) {
        if (!this.#isBest(row, column, LEAST_ANYWHERE, CLEARLY)) continue;
        const gap = gaps.find(({ rows, columns }) => rows.includes(row) && columns.includes(column));
        if (!gap || !this.#isRenumberedAlone(row, column, gap)) this.#join(row, column);
      }
    }
    for (const gap of this.#gaps()) {
      const likely = gap.rows.flatMap((row) =>
        this.#likeColumns(row)
          .filter((column) => gap.columns.includes(column) && this.#isRewritten(row, column, gap))
          .map((column) => [row, column] as const),
      );
      for (const [row, column] of longestIncreasingSubsequence(likely)) this.#join(row, column);
    }
    for (const { rows, columns } of this.#gaps()) {
      const numbered = groupBy(columns, (column) => this.#to[column]!.number);
      for (const row of rows) {
        for (const column of numbered.get(this.#from[row]!.number) ?? [])
          if (this.#isRepealed(row, column)) this.#join(row, column);
      }
    }
  }

  /** Returns the unpaired units that share enough with one that is unpaired, too, to be considered. */
  #likeColumns(row: number): readonly number[] {
    const columns: number[] = [];
    for (const [column, percent] of this.#ofRow.get(row)!)
      if (percent >= LEAST_BETWEEN && this.#pairs.isUnpairedTo(this.#to[column]!.at)) columns.push(column);
    return columns;
  }

  #isRewritten(row: number, column: number, gap: Gap): boolean {
    if (this.#isRenumberedAlone(row, column, gap) || this.#vocabulary.areHeadingsUnrelated(row, column)) return false;
    if (!this.#isSameNumber(row, column)) return this.#isBest(row, column, LEAST_BETWEEN, BETTER);
    const times = this.#shared(row, column) >= EQUAL ? 1 : BETTER_SAME_NUMBER;
    return this.#isBest(row, column, LEAST_BETWEEN, times);
  }

  #isRepealed(row: number, column: number): boolean {
    if (!this.#isSameNumber(row, column)) return false;
    return Math.min(countWords(this.#a, this.#from[row]!), countWords(this.#b, this.#to[column]!)) < NEARLY_EMPTY;
  }

  /** Returns whether two units would have changed their number although both neighbours kept theirs. */
  #isRenumberedAlone(row: number, column: number, { isNumberKept }: Gap): boolean {
    return isNumberKept && !this.#isSameNumber(row, column);
  }

  #isSameNumber(row: number, column: number): boolean {
    return this.#from[row]!.number !== "" && this.#from[row]!.number === this.#to[column]!.number;
  }

  /** Returns whether two units share enough, and so many times as much as either does with any other of its kind. */
  #isBest(row: number, column: number, least: number, times: number): boolean {
    const [one, other] = [this.#from[row]!, this.#to[column]!];
    const shared = this.#shared(row, column);
    if (one.kind !== other.kind || shared < least) return false;
    const isBelow = (percents: ReadonlyMap<number, number>, units: readonly HeadedUnit[], self: number) => {
      for (const [i, percent] of percents)
        if (percent * times > shared && i !== self && units[i]!.kind === one.kind) return false;
      return true;
    };
    return isBelow(this.#ofRow.get(row)!, this.#to, column) && isBelow(this.#ofColumn.get(column)!, this.#from, row);
  }

  #shared(row: number, column: number): number {
    return this.#ofRow.get(row)!.get(column) ?? 0;
  }

  #join(row: number, column: number): void {
    const [from, to] = [this.#from[row]!.at, this.#to[column]!.at];
    if (!this.#pairs.isUnpairedFrom(from) || !this.#pairs.isUnpairedTo(to)) return;
    this.#pairs.joinRewritten(from, to, this.#shared(row, column));
  }

  #freeRows(): readonly number[] {
    return this.#from.flatMap(({ at }, row) => (this.#pairs.isUnpairedFrom(at) ? [row] : []));
  }

  #freeColumns(): readonly number[] {
    return this.#to.flatMap(({ at }, column) => (this.#pairs.isUnpairedTo(at) ? [column] : []));
  }

  /** Returns the unpaired units between paired ones that have kept their order. The ends of the drafts are neighbours. */
  #gaps(): readonly Gap[] {
    const columnAt = new Map(this.#to.map(({ at }, column) => [at, column]));
    const paired = this.#from.flatMap(({ at }, row) => {
      const column = columnAt.get(this.#pairs.to[at]!);
      return column === undefined ? [] : [[row, column] as const];
    });
    const [rows, columns] = [this.#freeRows(), this.#freeColumns()];
    const ends = [...longestIncreasingSubsequence(paired), [this.#from.length, this.#to.length] as const];
    return ends.flatMap(([row, column], i) => {
      const [before, there] = ends[i - 1] ?? [-1, -1];
      const gap = {
        rows: rows.filter((each) => each > before && each < row),
        columns: columns.filter((each) => each > there && each < column),
        isNumberKept: this.#isEndOrSameNumber(before, there) && this.#isEndOrSameNumber(row, column),
      };
      return gap.rows.length > 0 && gap.columns.length > 0 ? [gap] : [];
    });
  }

  #isEndOrSameNumber(row: number, column: number): boolean {
    return !this.#from[row] || !this.#to[column] || this.#isSameNumber(row, column);
  }
}

/** Counts the words of a leaf unit, without its heading, numbers and signs. */
function countWords({ flow, textStart, textEnd, subtreeEnd }: ComparedDraft, { at }: HeadedUnit): number {
  let count = 0;
  for (let i = at; i < subtreeEnd[at]!; i++) {
    for (let word = textStart[i]!; word < textEnd[i]!; word++) count += Number(isAlphanumericWord(flow, word));
  }
  return count;
}

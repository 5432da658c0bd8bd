import { groupBy } from "#shared/base/groupBy.ts";
import {
  isPrintedAsHeading,
  indexOfParent,
  parentsOfProvisions,
  type Draft,
  type Provision,
  type ProvisionKind,
} from "#shared/draft/draft.ts";
import {
  canBeSameNumber,
  provisionNumberValuesOf,
  resolveListNumbers,
  type ProvisionNumberValues,
} from "#shared/draft/numbers/provisionNumberValues.ts";
import {
  alignPassagesByLength,
  draftLengthWithoutHeadings,
  passageMismatchOf,
  alignablePassageOf,
  type AlignedPassages,
} from "./alignPassagesByLength.ts";

/**
 * The counterparts of the provisions of two language versions of one text: an index for each provision, or -1. Two
 * passages without a number may have one counterpart, if the other version does not divide them.
 */
export interface LanguageCounterparts {
  readonly to: readonly number[];
  readonly from: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageCounterparts>>();

/**
 * Finds the provisions that correspond in two language versions by their numbers and order, since words cannot be
 * compared. Headed units are matched by kind and number, and provisions in matched units by number, such as "(a)" with
 * "(أ)" and "а)". Where numbers differ or are missing, provisions are aligned in order by how long they are. Pure;
 * computed once per pair.
 */
export function findLanguageCounterparts(from: Draft, to: Draft): LanguageCounterparts {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let found = of.get(to);
  if (!found) of.set(to, (found = new CounterpartFinder(from, to).find()));
  return found;
}

/** Siblings of two versions, by index. */
interface Rows {
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
}

class CounterpartFinder {
  readonly #from: Draft;
  readonly #to: Draft;
  readonly #ratio: number;
  readonly #found: { readonly to: number[]; readonly from: number[] };
  readonly #numbers = new Map<Provision, ProvisionNumberValues>();

  constructor(from: Draft, to: Draft) {
    this.#from = from;
    this.#to = to;
    this.#ratio = Math.min(
      4,
      Math.max(0.25, (draftLengthWithoutHeadings(to) || 1) / (draftLengthWithoutHeadings(from) || 1)),
    );
    this.#found = {
      to: new Array<number>(from.provisions.length).fill(-1),
      from: new Array<number>(to.provisions.length).fill(-1),
    };
  }

  find(): LanguageCounterparts {
    this.#pairSiblings({ mine: units(this.#from), theirs: units(this.#to) }, true);
    const [mine, theirs] = [childrenOf(this.#from), childrenOf(this.#to)];
    for (let i = -1; i < this.#from.provisions.length; i++) {
      const there = i < 0 ? -1 : this.#found.to[i]!;
      if (i >= 0 && there < 0) continue;
      this.#pairSiblings({ mine: mine.get(i) ?? [], theirs: theirs.get(there) ?? [] }, false);
    }
    return this.#found;
  }

  #pairSiblings({ mine, theirs }: Rows, isWhole: boolean): void {
    const isNumbered = (draft: Draft) => (i: number) => isWhole || this.#numberOf(draft.provisions[i]!).text !== "";
    const [inMine, inTheirs] = [isNumbered(this.#from), isNumbered(this.#to)];
    this.#resolveNumbers(this.#from, mine);
    this.#resolveNumbers(this.#to, theirs);
    this.#pairNumbered({ mine: mine.filter(inMine), theirs: theirs.filter(inTheirs) });
    this.#pairUnnumbered({
      mine: mine.filter((i) => !inMine(i)),
      theirs: theirs.filter((i) => !inTheirs(i)),
    });
  }

  /** Pairs provisions by their numbers, or in order if the numbers of one version are evidently shifted. */
  #pairNumbered({ mine, theirs }: Rows): void {
    const pairs = this.#pairsByNumber(mine, theirs);
    if (pairs.length < Math.max(mine.length, theirs.length) && mine.length > 0 && theirs.length > 0) {
      const shifted = this.#pairsInOrder({ mine, theirs }, pairs);
      if (shifted) return this.#join(shifted);
    }
    this.#join(pairs.map(([one, other]) => ({ from: [one], to: [other] })));
  }

  /** Pairs each provision with the first free one that may have the same number. */
  #pairsByNumber(mine: readonly number[], theirs: readonly number[]): readonly (readonly [number, number])[] {
    const taken = new Set<number>();
    return mine.flatMap((one) => {
      const other = theirs.find((each) => !taken.has(each) && this.#isSame(one, each));
      if (other === undefined) return [];
      taken.add(other);
      return [[one, other] as const];
    });
  }

  /**
   * Aligns provisions in order, whatever their numbers. Returns null if that does not fit much better than the pairs by
   * number, whose provisions without a counterpart then have none.
   */
  #pairsInOrder(
    { mine, theirs }: Rows,
    pairs: readonly (readonly [number, number])[],
  ): readonly AlignedPassages[] | null {
    const [own, others] = [
      mine.map((i) => alignablePassageOf(this.#from, i, true)),
      theirs.map((i) => alignablePassageOf(this.#to, i, true)),
    ];
    const byNumber = pairs.reduce(
      (sum, [one, other]) =>
        sum + passageMismatchOf(own[mine.indexOf(one)]!, others[theirs.indexOf(other)]!, this.#ratio),
      GAP * (mine.length + theirs.length - 2 * pairs.length),
    );
    const aligned = alignPassagesByLength(own, others, this.#ratio, false);
    if (aligned.cost > byNumber * MUCH || byNumber - aligned.cost < 1) return null;
    const joined = aligned.pairs.map(({ from, to }) => ({
      from: from.map((i) => mine[i]!),
      to: to.map((i) => theirs[i]!),
    }));
    const isOneKind = joined.every(
      ({ from: [one], to: [other] }) =>
        one === undefined ||
        other === undefined ||
        this.#from.provisions[one]!.kind === this.#to.provisions[other]!.kind,
    );
    return isOneKind ? joined : null;
  }

  /** Aligns passages without a number by their lengths. */
  #pairUnnumbered({ mine, theirs }: Rows): void {
    for (const kind of new Set(mine.map((i) => this.#from.provisions[i]!.kind))) {
      const own = mine.filter((i) => this.#from.provisions[i]!.kind === kind);
      const others = theirs.filter((i) => this.#to.provisions[i]!.kind === kind);
      const { pairs } = alignPassagesByLength(
        own.map((i) => alignablePassageOf(this.#from, i, false)),
        others.map((i) => alignablePassageOf(this.#to, i, false)),
        this.#ratio,
        true,
      );
      this.#join(pairs.map(({ from, to }) => ({ from: from.map((i) => own[i]!), to: to.map((i) => others[i]!) })));
    }
  }

  #join(pairs: readonly AlignedPassages[]): void {
    for (const { from, to } of pairs) {
      if (from.length === 0 || to.length === 0) continue;
      for (const one of from) this.#found.to[one] = to[0]!;
      for (const other of to) this.#found.from[other] = from[0]!;
    }
  }

  #isSame(mine: number, theirs: number): boolean {
    const [a, b] = [this.#from.provisions[mine]!, this.#to.provisions[theirs]!];
    if ((isPrintedAsHeading(a) || isPrintedAsHeading(b)) && a.kind !== b.kind) return false;
    return canBeSameNumber(this.#numberOf(a), this.#numberOf(b));
  }

  /** Decides what the numbers of siblings of one kind mean. */
  #resolveNumbers(draft: Draft, siblings: readonly number[]): void {
    const lists = groupBy(
      siblings.map((i) => draft.provisions[i]!).filter((each) => !isPrintedAsHeading(each)),
      ({ kind }) => kind,
    );
    for (const list of lists.values()) {
      const resolved = resolveListNumbers(list.map((each) => this.#numberOf(each)));
      list.forEach((each, i) => this.#numbers.set(each, resolved[i]!));
    }
  }

  #numberOf(provision: Provision): ProvisionNumberValues {
    let number = this.#numbers.get(provision);
    if (number) return number;
    number = provisionNumberValuesOf(provision.num);
    // A single annex has the word alone, in its language.
    if (number.values.length === 0 && UNNUMBERED.has(provision.kind)) number = { values: [], suffix: 0, text: "" };
    this.#numbers.set(provision, number);
    return number;
  }
}

const UNNUMBERED: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(["annex", "preamble"]);
/** The cost of a provision without a counterpart, as in `alignPassagesByLength`. */
const GAP = 0.8;
/** Numbers are overruled only if the order fits at least this much better. */
const MUCH = 0.5;

/**
 * Returns the provisions of a version that the other version lacks, without those inside them. Text before the first
 * unit is not a provision.
 */
export function findProvisionsWithoutCounterpart(from: Draft, counterpart: readonly number[]): readonly number[] {
  return counterpart.flatMap((there, i) => {
    if (there >= 0 || from.provisions[i]!.kind === "text") return [];
    const above = indexOfParent(from, i);
    return above >= 0 && counterpart[above]! < 0 ? [] : [i];
  });
}

function units({ provisions }: Draft): readonly number[] {
  return provisions.flatMap((provision, i) => (isPrintedAsHeading(provision) ? [i] : []));
}

/** Returns the children of each provision that are not units themselves; the key -1 holds those at the top. */
function childrenOf(draft: Draft): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  parentsOfProvisions(draft).forEach((above, i) => {
    if (isPrintedAsHeading(draft.provisions[i]!)) return;
    const row = children.get(above);
    if (row) row.push(i);
    else children.set(above, [i]);
  });
  return children;
}

/** Matching provisions of two drafts, ascending; both sides have at least one. */
export interface MatchedProvisionGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For a unit that was rewritten: how much of its rare vocabulary both have, in whole percent; otherwise null. */
  readonly rewritten: number | null;
}

/** The provisions of two drafts paired so far: partners, and the parts split off from or merged into them. */
export class ProvisionPairs {
  /** The partner of each provision in the other draft, or -1. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** Further provisions that one of the older draft became, and further sources of one of the newer draft. */
  readonly #parts = new Map<number, number[]>();
  readonly #sources = new Map<number, number[]>();
  readonly #partOf = new Map<number, number>();
  readonly #sourceOf = new Map<number, number>();
  readonly #rewritten = new Map<number, number>();

  constructor(from: number, to: number) {
    this.to = new Int32Array(from).fill(-1);
    this.from = new Int32Array(to).fill(-1);
  }

  join(from: number, to: number): void {
    this.to[from] = to;
    this.from[to] = from;
  }

  /** Pairs a unit with its rewritten counterpart. `percent` is how much of their rare vocabulary both have. */
  joinRewritten(from: number, to: number, percent: number): void {
    this.join(from, to);
    this.#rewritten.set(from, percent);
  }

  /** Records that `part` of the newer draft was split off from the counterpart of `from`. */
  split(from: number, part: number): void {
    this.#parts.set(from, [...(this.#parts.get(from) ?? []), part]);
    this.#partOf.set(part, from);
  }

  /** Records that `source` of the older draft was merged into `to`. */
  merge(source: number, to: number): void {
    this.#sources.set(to, [...(this.#sources.get(to) ?? []), source]);
    this.#sourceOf.set(source, to);
  }

  /** Returns whether a provision has no counterpart in the other draft yet. */
  isUnpairedFrom(from: number): boolean {
    return this.to[from]! < 0 && !this.#sourceOf.has(from);
  }

  isUnpairedTo(to: number): boolean {
    return this.from[to]! < 0 && !this.#partOf.has(to);
  }

  /** Returns everything that a provision became, its partner first. */
  counterpartsOf(from: number): readonly number[] {
    const partner = this.to[from] ?? -1;
    if (partner < 0) return this.#sourceOf.has(from) ? [this.#sourceOf.get(from)!] : [];
    return [partner, ...(this.#parts.get(from) ?? [])];
  }

  /** Returns everything that a provision was made from, its partner first. */
  originsOf(to: number): readonly number[] {
    const partner = this.from[to] ?? -1;
    if (partner < 0) return this.#partOf.has(to) ? [this.#partOf.get(to)!] : [];
    return [partner, ...(this.#sources.get(to) ?? [])];
  }

  /** Yields the groups of matching provisions; unpaired provisions are left out. */
  *groups(): Iterable<MatchedProvisionGroup> {
    const ascending = (all: readonly number[]) => [...all].sort((one, other) => one - other);
    for (let i = 0; i < this.to.length; i++) {
      const j = this.to[i]!;
      if (j < 0) continue;
      const [from, to] = [
        [i, ...(this.#sources.get(j) ?? [])],
        [j, ...(this.#parts.get(i) ?? [])],
      ];
      yield { from: ascending(from), to: ascending(to), rewritten: this.#rewritten.get(i) ?? null };
    }
  }
}

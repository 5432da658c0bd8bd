/** Provisions of two drafts that belong together, ascending; both have at least one. */
export interface ProvisionGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Which provisions of two drafts belong together so far: partners, and what was split off or merged into them. */
export class ProvisionPairs {
  /** The partner of each provision of the one and of the other draft, or -1. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** More that a provision of the one became, and more that one of the other was made of. */
  readonly #parts = new Map<number, number[]>();
  readonly #sources = new Map<number, number[]>();
  readonly #partOf = new Map<number, number>();
  readonly #sourceOf = new Map<number, number>();

  constructor(from: number, to: number) {
    this.to = new Int32Array(from).fill(-1);
    this.from = new Int32Array(to).fill(-1);
  }

  join(from: number, to: number): void {
    this.to[from] = to;
    this.from[to] = from;
  }

  /** `part` of the newer draft was split off from what `from` became. */
  split(from: number, part: number): void {
    this.#parts.set(from, [...(this.#parts.get(from) ?? []), part]);
    this.#partOf.set(part, from);
  }

  /** `source` of the older draft was merged into `to`. */
  merge(source: number, to: number): void {
    this.#sources.set(to, [...(this.#sources.get(to) ?? []), source]);
    this.#sourceOf.set(source, to);
  }

  /** True for what belongs to nothing of the other draft yet. */
  isUnpairedFrom(from: number): boolean {
    return this.to[from]! < 0 && !this.#sourceOf.has(from);
  }

  isUnpairedTo(to: number): boolean {
    return this.from[to]! < 0 && !this.#partOf.has(to);
  }

  /** All that a provision became, its partner first. */
  counterpartsOf(from: number): readonly number[] {
    const partner = this.to[from] ?? -1;
    if (partner < 0) return this.#sourceOf.has(from) ? [this.#sourceOf.get(from)!] : [];
    return [partner, ...(this.#parts.get(from) ?? [])];
  }

  /** Each two sets that belong together; what belongs to nothing is apart. */
  *groups(): Iterable<ProvisionGroup> {
    const ascending = (all: readonly number[]) => [...all].sort((one, other) => one - other);
    for (let i = 0; i < this.to.length; i++) {
      const j = this.to[i]!;
      if (j < 0) continue;
      const [from, to] = [
        [i, ...(this.#sources.get(j) ?? [])],
        [j, ...(this.#parts.get(i) ?? [])],
      ];
      yield { from: ascending(from), to: ascending(to) };
    }
  }
}

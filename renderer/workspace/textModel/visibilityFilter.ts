import type { ReadonlySignal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import { buildFilterContext, type Locate } from "#shared/ledger/filters/filterContext.ts";
import {
  factsOfPrivateNote,
  factsOfProposal,
  factsOfThread,
  type FilterFacts,
  type NoteLike,
} from "#shared/ledger/filters/filterFacts.ts";
import { isFiltering, type Filter } from "#shared/ledger/filters/filter.ts";
import { compileFilter, type FilterPredicate } from "#shared/ledger/filters/compileFilter.ts";
import { findPlacement, type Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { findAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Severity } from "#shared/rights/severity.ts";
import { onChange } from "../base/signals.ts";

/** What stands somewhere on a text: a note, rival wording, or a private note. */
export type FilterItem = { readonly anchor: Anchor; readonly place: ResolvedRange } & (
  | { readonly thread: Thread }
  | { readonly proposal: Proposal }
  | {
      readonly id: string;
      readonly privateNote: { readonly at: Anchor; readonly words: NoteLike };
      readonly severity: Severity;
    }
);

/** What a sieve is asked of besides the ledger. */
export interface VisibilityContext {
  /** What is let through; null lets nothing through: the notes are hidden. */
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me?: () => MemberId | undefined;
  readonly isUnread?: (id: string) => boolean;
}

/** Changes of the ledger after which a filter may let other things through that did not change themselves. */
const AROUND = /^(?:status|position|proposal|member|meeting|document)\//;

/** Tells what of that which stands on a text is let through. What it knows of each it finds out once. */
export class VisibilityFilter {
  readonly #ledger: Ledger;
  readonly #text: { readonly id: Hash; readonly draft: Draft };
  readonly #sieving: VisibilityContext;
  readonly #facts = new WeakMap<FilterItem, FilterFacts>();
  readonly #watchers = new Set<() => void>();
  readonly #end: () => void;
  #test: FilterPredicate | null = null;

  constructor(ledger: Ledger, text: { readonly id: Hash; readonly draft: Draft }, sieving: VisibilityContext) {
    this.#ledger = ledger;
    this.#text = text;
    this.#sieving = sieving;
    this.#end = onChange(sieving.filter, () => this.invalidate());
  }

  /** Whether nothing is kept back. */
  get acceptsAll(): boolean {
    const filter = this.#sieving.filter.value;
    return filter !== null && !isFiltering(filter);
  }

  accepts(each: FilterItem): boolean {
    const filter = this.#sieving.filter.value;
    if (filter === null) return false;
    if (this.acceptsAll) return true;
    this.#test ??= compileFilter(filter, buildFilterContext(this.#ledger, this.#asked()));
    return this.#test(this.#factsOf(each));
  }

  /** How many of a row another filter would let through. */
  countMatching(row: readonly FilterItem[], filter: Filter): number {
    const test = compileFilter(filter, buildFilterContext(this.#ledger, this.#asked()));
    return row.filter((each) => test(this.#factsOf(each))).length;
  }

  #factsOf(each: FilterItem): FilterFacts {
    let facts = this.#facts.get(each);
    if (!facts) this.#facts.set(each, (facts = this.#find(each)));
    return facts;
  }

  /** Takes in what has changed in the ledger. */
  applyChange({ changed }: LedgerChange): void {
    if (![...changed].some((subject) => AROUND.test(subject))) return;
    this.#test = null;
    if (!this.acceptsAll) this.invalidate();
  }

  /** Something that is asked about has changed: what is let through is found out anew. */
  invalidate(): void {
    this.#test = null;
    for (const watch of [...this.#watchers]) watch();
  }

  /** Calls back when it lets other things through, perhaps; returns the end of it. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#end();
  }

  #asked() {
    const { id, draft } = this.#text;
    const stand: Locate = (said) => {
      const there = findAnchor(this.#ledger, id, said);
      const provision = there ? provisionIndex(draft, there.provision) : -1;
      return there && provision >= 0 ? { draft, anchor: there, provision } : null;
    };
    const { me, isUnread } = this.#sieving;
    return { locate: stand, me: me?.(), isUnread: isUnread ?? (() => false) };
  }

  #find(each: FilterItem): FilterFacts {
    const there = { draft: this.#text.draft, anchor: each.anchor, provision: each.place.provision };
    const placed = (said: Placeable) => findPlacement(this.#ledger, this.#text.id, said);
    if ("thread" in each) return factsOfThread(each.thread, there, placed(each.thread));
    if ("proposal" in each) return factsOfProposal(each.proposal, there, placed(each.proposal.body.anchor).status);
    return factsOfPrivateNote(
      each.id,
      each.privateNote.words,
      each.severity,
      there,
      placed(each.privateNote.at).status,
    );
  }
}

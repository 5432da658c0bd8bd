import type { ReadonlySignal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex, type Place } from "#shared/anchor/find.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Change, Ledger } from "#shared/ledger/ledger.ts";
import { aroundIn, type Stand } from "#shared/ledger/lists/around.ts";
import { privateFacts, proposalFacts, threadFacts, type Facts, type Noted } from "#shared/ledger/lists/facts.ts";
import { isFiltering, type Filter } from "#shared/ledger/lists/filter.ts";
import { passing, type Test } from "#shared/ledger/lists/passes.ts";
import { placedOn, type Placeable } from "#shared/ledger/placed.ts";
import { anchorOn } from "#shared/ledger/places.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Severity } from "#shared/rights/severity.ts";
import { onChange } from "../base/signals.ts";

/** What stands somewhere on a text: a note, rival wording, or a private note. */
export type Sifted = { readonly anchor: Anchor; readonly place: Place } & (
  | { readonly thread: Thread }
  | { readonly proposal: Proposal }
  | {
      readonly id: string;
      readonly mine: { readonly at: Anchor; readonly words: Noted };
      readonly severity: Severity;
    }
);

/** What a sieve is asked of besides the ledger. */
export interface Sieving {
  /** What is let through; null lets nothing through: the notes are hidden. */
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me?: () => MemberId | undefined;
  readonly isUnread?: (id: string) => boolean;
}

/** Changes of the ledger after which a filter may let other things through that did not change themselves. */
const AROUND = /^(?:status|position|proposal|member|meeting|document)\//;

/** Tells what of that which stands on a text is let through. What it knows of each it finds out once. */
export class Sieve {
  readonly #ledger: Ledger;
  readonly #text: { readonly id: Hash; readonly draft: Draft };
  readonly #sieving: Sieving;
  readonly #facts = new WeakMap<Sifted, Facts>();
  readonly #watchers = new Set<() => void>();
  readonly #end: () => void;
  #test: Test | null = null;

  constructor(ledger: Ledger, text: { readonly id: Hash; readonly draft: Draft }, sieving: Sieving) {
    this.#ledger = ledger;
    this.#text = text;
    this.#sieving = sieving;
    this.#end = onChange(sieving.filter, () => this.again());
  }

  /** Whether nothing is kept back. */
  get isOpen(): boolean {
    const filter = this.#sieving.filter.value;
    return filter !== null && !isFiltering(filter);
  }

  lets(each: Sifted): boolean {
    const filter = this.#sieving.filter.value;
    if (filter === null) return false;
    if (this.isOpen) return true;
    this.#test ??= passing(filter, aroundIn(this.#ledger, this.#asked()));
    return this.#test(this.#factsOf(each));
  }

  /** How many of a row another filter would let through. */
  count(row: readonly Sifted[], filter: Filter): number {
    const test = passing(filter, aroundIn(this.#ledger, this.#asked()));
    return row.filter((each) => test(this.#factsOf(each))).length;
  }

  #factsOf(each: Sifted): Facts {
    let facts = this.#facts.get(each);
    if (!facts) this.#facts.set(each, (facts = this.#find(each)));
    return facts;
  }

  /** Takes in what has changed in the ledger. */
  follow({ changed }: Change): void {
    if (![...changed].some((subject) => AROUND.test(subject))) return;
    this.#test = null;
    if (!this.isOpen) this.again();
  }

  /** Something that is asked about has changed: what is let through is found out anew. */
  again(): void {
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
    const stand: Stand = (said) => {
      const there = anchorOn(this.#ledger, id, said);
      const provision = there ? provisionIndex(draft, there.provision) : -1;
      return there && provision >= 0 ? { draft, anchor: there, provision } : null;
    };
    const { me, isUnread } = this.#sieving;
    return { stand, me: me?.(), isUnread: isUnread ?? (() => false) };
  }

  #find(each: Sifted): Facts {
    const there = { draft: this.#text.draft, anchor: each.anchor, provision: each.place.provision };
    const placed = (said: Placeable) => placedOn(this.#ledger, this.#text.id, said);
    if ("thread" in each) return threadFacts(each.thread, there, placed(each.thread));
    if ("proposal" in each) return proposalFacts(each.proposal, there, placed(each.proposal.body.anchor).status);
    return privateFacts(each.id, each.mine.words, each.severity, there, placed(each.mine.at).status);
  }
}

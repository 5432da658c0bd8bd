import type { ReadonlySignal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import { buildFilterContext, type LocateEntry } from "#shared/ledger/filters/filterContext.ts";
import {
  filterFactsOfPrivateNote,
  filterFactsOfProposal,
  filterFactsOfThread,
  type FilterFacts,
  type SharedNoteFields,
} from "#shared/ledger/filters/filterFacts.ts";
import { canFilterHideItems, type Filter } from "#shared/ledger/filters/filter.ts";
import { compileFilter, type FilterPredicate } from "#shared/ledger/filters/compileFilter.ts";
import { findPlacementInDraft, type Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Severity } from "#shared/rights/severity.ts";
import { onSignalChange } from "../base/onSignalChange.ts";

/** An item on a text: a note, a proposal, or a private note. */
export type FilterableItem = { readonly anchor: Anchor; readonly place: ResolvedRange } & (
  | { readonly thread: Thread }
  | { readonly proposal: Proposal }
  | {
      readonly id: string;
      readonly privateNote: { readonly at: Anchor; readonly words: SharedNoteFields };
      readonly severity: Severity;
    }
);

/** What a filter needs besides the ledger. */
export interface NoteFilterContext {
  /** The current filter; null accepts nothing: the notes are hidden. */
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me?: () => MemberId | undefined;
  readonly isUnread?: (id: string) => boolean;
}

/** Ledger subjects whose change may affect how a filter judges items that did not change themselves. */
const AROUND = /^(?:status|position|proposal|member|meeting|document)\//;

/** Decides which items on a text pass the current filter. Facts about an item are computed once. */
export class VisibilityFilter {
  readonly #ledger: Ledger;
  readonly #text: { readonly id: Hash; readonly draft: Draft };
  readonly #context: NoteFilterContext;
  readonly #facts = new WeakMap<FilterableItem, FilterFacts>();
  readonly #watchers = new Set<() => void>();
  readonly #end: () => void;
  #test: FilterPredicate | null = null;

  constructor(ledger: Ledger, text: { readonly id: Hash; readonly draft: Draft }, context: NoteFilterContext) {
    this.#ledger = ledger;
    this.#text = text;
    this.#context = context;
    this.#end = onSignalChange(context.filter, () => this.invalidate());
  }

  /** Whether the filter accepts everything. */
  get acceptsAll(): boolean {
    const filter = this.#context.filter.value;
    return filter !== null && !canFilterHideItems(filter);
  }

  accepts(each: FilterableItem): boolean {
    const filter = this.#context.filter.value;
    if (filter === null) return false;
    if (this.acceptsAll) return true;
    this.#test ??= compileFilter(filter, buildFilterContext(this.#ledger, this.#filterContext()));
    return this.#test(this.#factsOf(each));
  }

  /** Counts the items that another filter would accept. */
  countMatching(row: readonly FilterableItem[], filter: Filter): number {
    const test = compileFilter(filter, buildFilterContext(this.#ledger, this.#filterContext()));
    return row.filter((each) => test(this.#factsOf(each))).length;
  }

  #factsOf(each: FilterableItem): FilterFacts {
    let facts = this.#facts.get(each);
    if (!facts) this.#facts.set(each, (facts = this.#find(each)));
    return facts;
  }

  /** Applies a change to the ledger. */
  applyChange({ changed }: LedgerChange): void {
    if (![...changed].some((subject) => AROUND.test(subject))) return;
    this.#test = null;
    if (!this.acceptsAll) this.invalidate();
  }

  /** Notifies watchers that any result may have changed. */
  invalidate(): void {
    this.#test = null;
    for (const watch of [...this.#watchers]) watch();
  }

  /** Calls `watcher` when results may have changed. Returns a function that unsubscribes it. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#end();
  }

  #filterContext() {
    const { id, draft } = this.#text;
    const locate: LocateEntry = (item) => {
      const there = findEntryAnchor(this.#ledger, id, item);
      const provision = there ? indexOfProvision(draft, there.provision) : -1;
      return there && provision >= 0 ? { draft, anchor: there, provision } : null;
    };
    const { me, isUnread } = this.#context;
    return { locate, me: me?.(), isUnread: isUnread ?? (() => false) };
  }

  #find(each: FilterableItem): FilterFacts {
    const there = { draft: this.#text.draft, anchor: each.anchor, provision: each.place.provision };
    const placed = (item: Placeable) => findPlacementInDraft(this.#ledger, this.#text.id, item);
    if ("thread" in each) return filterFactsOfThread(each.thread, there, placed(each.thread));
    if ("proposal" in each)
      return filterFactsOfProposal(each.proposal, there, placed(each.proposal.body.anchor).status);
    return filterFactsOfPrivateNote(
      each.id,
      each.privateNote.words,
      each.severity,
      there,
      placed(each.privateNote.at).status,
    );
  }
}

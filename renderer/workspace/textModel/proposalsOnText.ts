import { signal, type Signal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import { assessEntryValidityInText, isEntryValidInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredPrivateNote } from "./privateNotes.ts";
import { comparePoints, startPointOfRange } from "#shared/anchor/readingOrder.ts";
import type { AnchoredNote, OpenedText } from "./notesOnText.ts";
import type { VisibilityFilter } from "./visibilityFilter.ts";

/** A proposal and its place in the text. It stays the same object until the proposal or its place changes. */
export interface AnchoredProposal {
  readonly id: RecordKey;
  readonly proposal: Proposal;
  /** Its target here: its own anchor, or the one carried over from another reading of the text. */
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  readonly from: DraftPoint;
  /** Whether it was made on other words than those here. */
  readonly isEarlier: boolean;
}

/** An item beside the text: a note, a proposal, or a private note. */
export type AnchoredItem = AnchoredNote | AnchoredProposal | AnchoredPrivateNote;

/** The proposals on one text, in reading order; `shown` are those that the filter accepts. */
export class ProposalsOnText {
  readonly all: Signal<readonly AnchoredProposal[]>;
  readonly shown: Signal<readonly AnchoredProposal[]>;
  readonly text: OpenedText;
  readonly #ledger: Ledger;
  readonly #filter: VisibilityFilter;
  #byId: ReadonlyMap<RecordKey, AnchoredProposal> = new Map();
  readonly #end: () => void;

  constructor(ledger: Ledger, text: OpenedText, visibilityFilter: VisibilityFilter) {
    this.#ledger = ledger;
    this.#filter = visibilityFilter;
    this.text = text;
    this.all = signal(this.#placed());
    this.shown = signal(this.#filtered());
    this.#end = visibilityFilter.watch(() => (this.shown.value = this.#filtered()));
  }

  get(id: RecordKey): AnchoredProposal | undefined {
    return this.#byId.get(id);
  }

  /** Applies a change of the ledger. */
  applyChange({ changed }: LedgerChange): void {
    const isAbout = (what: RegExp) => [...changed].some((subject) => what.test(subject));
    const anew = isAbout(/^(?:document|edition)\//);
    if (!anew && !isAbout(/^proposal\//)) return;
    if (anew) this.#byId = new Map();
    this.all.value = this.#placed();
    this.shown.value = this.#filtered();
  }

  close(): void {
    this.#end();
  }

  #placed(): readonly AnchoredProposal[] {
    const placed = this.#ledger
      .all(proposalProjection)
      .map((each) => this.#place(each))
      .filter((each) => each !== null);
    this.#byId = new Map(placed.map((each) => [each.id, each]));
    return placed.sort((a, b) => comparePoints(a.from, b.from));
  }

  #place(proposal: Proposal): AnchoredProposal | null {
    const { id } = proposal;
    const known = this.#byId.get(id);
    if (known?.proposal === proposal) return known;
    const { draft } = this.text;
    const applied = assessEntryValidityInText(this.#ledger, this.text.id, proposal);
    const anchor = applied?.anchor;
    const place = anchor && resolveAnchor(draft, anchor);
    if (!place) return null;
    return {
      id,
      proposal,
      anchor,
      place,
      from: startPointOfRange(draft, place, anchor.gap),
      isEarlier: !isEntryValidInText(applied),
    };
  }

  #filtered(): readonly AnchoredProposal[] {
    return this.#filter.acceptsAll ? this.all.value : this.all.value.filter((each) => this.#filter.accepts(each));
  }
}

/** Merges two lists in reading order, such as notes and proposals; at the same place, items of `first` come first. */
export function mergeInReadingOrder(
  first: readonly AnchoredItem[],
  second: readonly AnchoredItem[],
): readonly AnchoredItem[] {
  if (second.length === 0) return first;
  const row: AnchoredItem[] = [];
  let at = 0;
  for (const next of second) {
    while (at < first.length && comparePoints(first[at]!.from, next.from) <= 0) row.push(first[at++]!);
    row.push(next);
  }
  return [...row, ...first.slice(at)];
}

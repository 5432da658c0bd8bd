import type { ReadonlySignal } from "@preact/signals-core";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import type { QueryField, Filter } from "#shared/ledger/filters/filter.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { PositionsView } from "./positionsView.ts";
import { PrivateNotes, type PrivateNoteStore } from "./privateNotes.ts";
import { NotesView, type OpenText } from "./notesView.ts";
import { OriginsView } from "./originsView.ts";
import { ProposalsView } from "./proposalsView.ts";
import { VisibilityFilter } from "./visibilityFilter.ts";
import { StatusesView } from "./statusesView.ts";

/** What a text model needs to know besides the ledger. */
export interface TextModelContext {
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me: () => MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
  /** Where private notes are kept; undefined in a dossier that can only be read. */
  readonly privateNotes: PrivateNoteStore | undefined;
}

/** Everything that stands on one text. Its parts keep up with the ledger together, and share one filter. */
export class TextModel {
  readonly text: OpenText;
  readonly notes: NotesView;
  readonly proposals: ProposalsView;
  readonly statuses: StatusesView;
  /** What delegations hold of it. */
  readonly positions: PositionsView;
  /** Where its provisions have their language from. */
  readonly origins: OriginsView;
  /** The private notes on it. */
  readonly privateNotes: PrivateNotes;
  readonly #sieve: VisibilityFilter;

  constructor(ledger: Ledger, text: OpenText, context: TextModelContext) {
    this.text = text;
    this.#sieve = new VisibilityFilter(ledger, text, context);
    this.privateNotes = new PrivateNotes(ledger, text, context.privateNotes, this.#sieve);
    this.proposals = new ProposalsView(ledger, text, this.#sieve);
    this.statuses = new StatusesView(ledger, text);
    this.positions = new PositionsView(ledger, text);
    this.origins = new OriginsView(ledger, text);
    this.notes = new NotesView(ledger, text, this.#sieve);
  }

  /** Takes in what has changed in the ledger; the filter comes last, since it is asked about what the others have. */
  applyChange(change: LedgerChange): void {
    for (const part of [this.proposals, this.statuses, this.positions, this.origins, this.notes, this.#sieve]) {
      part.applyChange(change);
    }
  }

  /** How much of what stands beside the text has a value. */
  count(field: QueryField, value: string): number {
    const row = [...this.notes.all.value, ...this.proposals.all.value, ...this.privateNotes.all];
    return this.#sieve.countMatching(row, [{ field, values: [value] }]);
  }

  /** Filters again: something that a filter asks about has changed outside the ledger. */
  refilter(): void {
    this.#sieve.invalidate();
  }

  close(): void {
    for (const part of [this.#sieve, this.notes, this.proposals, this.privateNotes]) part.close();
  }
}

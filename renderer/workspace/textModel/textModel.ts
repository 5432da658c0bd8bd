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

/** What a text model needs besides the ledger. */
export interface TextModelContext {
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me: () => MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
  /** The stored private notes; undefined in a read-only dossier. */
  readonly privateNotes: PrivateNoteStore | undefined;
}

/** Everything on one text. Its parts follow the ledger together, and share one filter. */
export class TextModel {
  readonly text: OpenText;
  readonly notes: NotesView;
  readonly proposals: ProposalsView;
  readonly statuses: StatusesView;
  /** The delegations' positions on it. */
  readonly positions: PositionsView;
  /** The origins of its provisions' language. */
  readonly origins: OriginsView;
  /** The user's private notes on it. */
  readonly privateNotes: PrivateNotes;
  readonly #filter: VisibilityFilter;

  constructor(ledger: Ledger, text: OpenText, context: TextModelContext) {
    this.text = text;
    this.#filter = new VisibilityFilter(ledger, text, context);
    this.privateNotes = new PrivateNotes(ledger, text, context.privateNotes, this.#filter);
    this.proposals = new ProposalsView(ledger, text, this.#filter);
    this.statuses = new StatusesView(ledger, text);
    this.positions = new PositionsView(ledger, text);
    this.origins = new OriginsView(ledger, text);
    this.notes = new NotesView(ledger, text, this.#filter);
  }

  /** Applies a change of the ledger. The filter comes last, because it depends on the other parts. */
  applyChange(change: LedgerChange): void {
    for (const part of [this.proposals, this.statuses, this.positions, this.origins, this.notes, this.#filter]) {
      part.applyChange(change);
    }
  }

  /** Counts the items beside the text that have a value in a field. */
  count(field: QueryField, value: string): number {
    const row = [...this.notes.all.value, ...this.proposals.all.value, ...this.privateNotes.all];
    return this.#filter.countMatching(row, [{ field, values: [value] }]);
  }

  /** Filters again, because facts outside the ledger have changed. */
  refilter(): void {
    this.#filter.invalidate();
  }

  close(): void {
    for (const part of [this.#filter, this.notes, this.proposals, this.privateNotes]) part.close();
  }
}

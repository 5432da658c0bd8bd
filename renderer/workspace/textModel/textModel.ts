import type { ReadonlySignal } from "@preact/signals-core";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import type { FilterFieldName, Filter } from "#shared/ledger/filters/filter.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { PositionsOnText } from "./positionsOnText.ts";
import { PrivateNotesOnText, type PrivateNote } from "./privateNotes.ts";
import { NotesOnText, type OpenedText } from "./notesOnText.ts";
import { AgreedLanguageOriginsOnText } from "./agreedLanguageOriginsOnText.ts";
import { ProposalsOnText } from "./proposalsOnText.ts";
import { VisibilityFilter } from "./visibilityFilter.ts";
import { StatusesOnText } from "./statusesOnText.ts";

/** What a text model needs besides the ledger. */
export interface TextModelContext {
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me: () => MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
  /** The stored private, unfinished and unsigned notes. */
  readonly privateNotes: ReadonlySignal<readonly PrivateNote[]>;
}

/** Everything on one text. Its parts follow the ledger together, and share one filter. */
export class TextModel {
  readonly text: OpenedText;
  readonly notes: NotesOnText;
  readonly proposals: ProposalsOnText;
  readonly statuses: StatusesOnText;
  /** The delegations' positions on it. */
  readonly positions: PositionsOnText;
  /** The origins of its provisions' language. */
  readonly origins: AgreedLanguageOriginsOnText;
  /** The user's private notes on it. */
  readonly privateNotes: PrivateNotesOnText;
  readonly #filter: VisibilityFilter;

  constructor(ledger: Ledger, text: OpenedText, context: TextModelContext) {
    this.text = text;
    this.#filter = new VisibilityFilter(ledger, text, context);
    this.privateNotes = new PrivateNotesOnText(ledger, text, context.privateNotes, this.#filter);
    this.proposals = new ProposalsOnText(ledger, text, this.#filter);
    this.statuses = new StatusesOnText(ledger, text);
    this.positions = new PositionsOnText(ledger, text);
    this.origins = new AgreedLanguageOriginsOnText(ledger, text);
    this.notes = new NotesOnText(ledger, text, this.#filter);
  }

  /** Applies a change of the ledger. The filter comes last, because it depends on the other parts. */
  applyChange(change: LedgerChange): void {
    for (const part of [this.proposals, this.statuses, this.positions, this.origins, this.notes, this.#filter]) {
      part.applyChange(change);
    }
  }

  /** Counts the items beside the text that have a value in a field. */
  count(field: FilterFieldName, value: string): number {
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

import type { ReadonlySignal } from "@preact/signals-core";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import type { QueryField, Filter } from "#shared/ledger/filters/filter.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { Holdings } from "./held.ts";
import { Mines, type Keep } from "./mine.ts";
import { Notes, type Text } from "./notes.ts";
import { Origins } from "./origins.ts";
import { Proposals } from "./proposals.ts";
import { Sieve } from "./sieve.ts";
import { Statuses } from "./statuses.ts";

/** What a text model needs to know besides the ledger. */
export interface TextContext {
  readonly filter: ReadonlySignal<Filter | null>;
  readonly me: () => MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
  /** Where private notes are kept; undefined in a dossier that can only be read. */
  readonly mine: Keep | undefined;
}

/** Everything that stands on one text. Its parts keep up with the ledger together, and share one filter. */
export class TextModel {
  readonly text: Text;
  readonly notes: Notes;
  readonly proposals: Proposals;
  readonly statuses: Statuses;
  /** What delegations hold of it. */
  readonly held: Holdings;
  /** Where its provisions have their language from. */
  readonly origins: Origins;
  /** The private notes on it. */
  readonly mine: Mines;
  readonly #sieve: Sieve;

  constructor(ledger: Ledger, text: Text, context: TextContext) {
    this.text = text;
    this.#sieve = new Sieve(ledger, text, context);
    this.mine = new Mines(ledger, text, context.mine, this.#sieve);
    this.proposals = new Proposals(ledger, text, this.#sieve);
    this.statuses = new Statuses(ledger, text);
    this.held = new Holdings(ledger, text);
    this.origins = new Origins(ledger, text);
    this.notes = new Notes(ledger, text, this.#sieve);
  }

  /** Takes in what has changed in the ledger; the filter comes last, since it is asked about what the others have. */
  follow(change: LedgerChange): void {
    for (const part of [this.proposals, this.statuses, this.held, this.origins, this.notes, this.#sieve]) {
      part.follow(change);
    }
  }

  /** How much of what stands beside the text has a value. */
  count(field: QueryField, value: string): number {
    const row = [...this.notes.all.value, ...this.proposals.all.value, ...this.mine.all];
    return this.#sieve.count(row, [{ field, values: [value] }]);
  }

  /** Filters again: something that a filter asks about has changed outside the ledger. */
  refilter(): void {
    this.#sieve.again();
  }

  close(): void {
    for (const part of [this.#sieve, this.notes, this.proposals, this.mine]) part.close();
  }
}

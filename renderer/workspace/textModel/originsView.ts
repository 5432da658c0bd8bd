import type { Ledger } from "#shared/ledger/ledger.ts";
import { listOrigins, type PlacedOrigin } from "#shared/ledger/queries/origins.ts";
import type { OpenText } from "./notesView.ts";
import { LedgerKindView } from "./ledgerKindView.ts";

/** The origins of the language of one text's provisions, as members state them, in reading order. */
export class OriginsView extends LedgerKindView<readonly PlacedOrigin[]> {
  constructor(ledger: Ledger, text: OpenText) {
    super(text, "origin", () => listOrigins(ledger, text.id));
  }
}

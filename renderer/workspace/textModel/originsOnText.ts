import type { Ledger } from "#shared/ledger/ledger.ts";
import { listWordingOrigins, type PlacedWordingOrigin } from "#shared/ledger/queries/wordingOrigins.ts";
import type { OpenText } from "./notesOnText.ts";
import { LedgerKindOnText } from "./ledgerKindOnText.ts";

/** The origins of the language of one text's provisions, as members state them, in reading order. */
export class OriginsOnText extends LedgerKindOnText<readonly PlacedWordingOrigin[]> {
  constructor(ledger: Ledger, text: OpenText) {
    super(text, "origin", () => listWordingOrigins(ledger, text.id));
  }
}

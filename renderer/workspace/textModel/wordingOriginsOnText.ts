import type { Ledger } from "#shared/ledger/ledger.ts";
import { listWordingOrigins, type PlacedWordingOrigin } from "#shared/ledger/queries/wordingOrigins.ts";
import type { OpenedText } from "./notesOnText.ts";
import { LedgerEntriesOnText } from "./ledgerEntriesOnText.ts";

/** The origins of the language of one text's provisions, as members state them, in reading order. */
export class WordingOriginsOnText extends LedgerEntriesOnText<readonly PlacedWordingOrigin[]> {
  constructor(ledger: Ledger, text: OpenedText) {
    super(text, "origin", () => listWordingOrigins(ledger, text.id));
  }
}

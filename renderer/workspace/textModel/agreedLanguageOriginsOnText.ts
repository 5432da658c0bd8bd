import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  listAgreedLanguageOrigins,
  type PlacedAgreedLanguageOrigin,
} from "#shared/ledger/queries/agreedLanguageOrigins.ts";
import type { OpenedText } from "./notesOnText.ts";
import { LedgerEntriesOnText } from "./ledgerEntriesOnText.ts";

/** The origins of the language of one text's provisions, as members state them, in reading order. */
export class AgreedLanguageOriginsOnText extends LedgerEntriesOnText<readonly PlacedAgreedLanguageOrigin[]> {
  constructor(ledger: Ledger, text: OpenedText) {
    super(text, "origin", () => listAgreedLanguageOrigins(ledger, text.id));
  }
}

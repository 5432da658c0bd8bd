import type { Ledger } from "#shared/ledger/ledger.ts";
import { listOrigins, type PlacedOrigin } from "#shared/ledger/queries/origins.ts";
import type { Text } from "./notes.ts";
import { OfText } from "./ofText.ts";

/** Where the provisions of one text have their language from, as people say, in reading order. */
export class Origins extends OfText<readonly PlacedOrigin[]> {
  constructor(ledger: Ledger, text: Text) {
    super(text, "origin", () => listOrigins(ledger, text.id));
  }
}

import type { Ledger } from "#shared/ledger/ledger.ts";
import { originsOn, type StandingOrigin } from "#shared/ledger/origins.ts";
import type { Text } from "./notes.ts";
import { OfText } from "./ofText.ts";

/** Where the provisions of one text have their language from, as people say, in reading order. */
export class Origins extends OfText<readonly StandingOrigin[]> {
  constructor(ledger: Ledger, text: Text) {
    super(text, "origin", () => originsOn(ledger, text.id));
  }
}

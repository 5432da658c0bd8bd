import type { Ledger } from "#shared/ledger/ledger.ts";
import { groupPositionsByProvision, type PositionsAtProvision } from "#shared/ledger/placement/entryValidityInText.ts";
import type { OpenedText } from "./notesOnText.ts";
import { LedgerEntriesOnText } from "./ledgerEntriesOnText.ts";

/** The delegations' positions on one text's provisions, by their index. Unchanged parts stay the same objects. */
export class PositionsOnText extends LedgerEntriesOnText<ReadonlyMap<number, PositionsAtProvision>> {
  readonly ledger: Ledger;

  constructor(ledger: Ledger, text: OpenedText) {
    super(text, "position", (before) => groupPositionsByProvision(ledger, text.id, before));
    this.ledger = ledger;
  }
}

import type { Ledger } from "#shared/ledger/ledger.ts";
import { groupPositionsByProvision, type ProvisionPositions } from "#shared/ledger/placement/appliedPositions.ts";
import type { OpenText } from "./notesView.ts";
import { LedgerKindView } from "./ledgerKindView.ts";

/** The delegations' positions on one text's provisions, by their index. Unchanged parts stay the same objects. */
export class PositionsView extends LedgerKindView<ReadonlyMap<number, ProvisionPositions>> {
  readonly ledger: Ledger;

  constructor(ledger: Ledger, text: OpenText) {
    super(text, "position", (before) => groupPositionsByProvision(ledger, text.id, before));
    this.ledger = ledger;
  }
}

import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  groupStatusesByProvision,
  unanimousStatusAt,
  type StatusesAtProvision,
} from "#shared/ledger/placement/statusPlacement.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import type { OpenedText } from "./notesOnText.ts";
import { LedgerEntriesOnText } from "./ledgerEntriesOnText.ts";

/** A provision's status on the open text. */
export interface ProvisionStatusOnText {
  readonly provision: number;
  /** Null if leads who did not know of each other say different things. */
  readonly word: ProvisionStatusWord | null;
  /** Whether it was set on other words, those of an earlier text. */
  readonly isEarlier: boolean;
  /**
   * The entries that set it: one, or several if texts that are treated as one have one each; they may be on an earlier
   * text.
   */
  readonly entries: readonly ProvisionStatus[];
}

/** The statuses of one text's provisions, by their index. */
export class StatusesOnText extends LedgerEntriesOnText<ReadonlyMap<number, ProvisionStatusOnText>> {
  constructor(ledger: Ledger, text: OpenedText) {
    super(text, "status", () => {
      const statuses = groupStatusesByProvision(ledger, text.id);
      return new Map([...statuses].map(([provision, here]) => [provision, toTextStatus(provision, here)]));
    });
  }
}

function toTextStatus(provision: number, here: StatusesAtProvision): ProvisionStatusOnText {
  const { entries, isEarlier } = here;
  return { provision, word: unanimousStatusAt(here), isEarlier, entries };
}

/** Lists the statuses beneath a provision, in reading order, without its own. */
export function listStatusesBeneath(
  draft: Draft,
  statuses: ReadonlyMap<number, ProvisionStatusOnText>,
  index: number,
): readonly ProvisionStatusOnText[] {
  const end = findSubtreeEnd(draft, index);
  return [...statuses.values()]
    .filter(({ provision }) => provision > index && provision < end)
    .sort((a, b) => a.provision - b.provision);
}

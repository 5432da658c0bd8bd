import type { Hash } from "#shared/base/hash.ts";
import type { LedgerTextsAndEntries } from "../placement/findPlacementInDraft.ts";
import { groupStatusesByProvision, unanimousStatusAt } from "../placement/statusPlacement.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { findTextChain } from "../texts/textChains.ts";
import type { TextEntry } from "../texts/textEntries.ts";
import { measureArticleTextStates, sumArticleTextStates, type TextStateTotals } from "./textState.ts";

/** The statuses of a text's provisions by index, of its present words only: null where leads say different things. */
export type StatusWordsByProvision = ReadonlyMap<number, ProvisionStatusWord | null>;

/** Returns the statuses of a text as its team knows them. */
function statusWordsOfText(ledger: LedgerTextsAndEntries, draft: Hash): StatusWordsByProvision {
  const current = [...groupStatusesByProvision(ledger, draft)].filter(([, { isEarlier }]) => !isEarlier);
  return new Map(current.map(([index, here]) => [index, unanimousStatusAt(here)]));
}

/** A text, and the sums of its articles. */
export interface TextWithStateTotals {
  readonly text: TextEntry;
  readonly totals: TextStateTotals;
}

/** Returns the state of a text and of all others of its document in its language, the oldest first. */
export function listTextStateHistory(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
  statusesOf: (draft: Hash) => StatusWordsByProvision = (id) => statusWordsOfText(ledger, id),
): readonly TextWithStateTotals[] {
  const chain = findTextChain(ledger.texts, draft);
  return (chain?.texts ?? []).map((text) => {
    const { draftId, body } = text.revision;
    return { text, totals: sumArticleTextStates(measureArticleTextStates(body.draft, statusesOf(draftId))) };
  });
}

import type { Anchor } from "../shared/anchor/anchor.ts";
import { anchorGap, anchorWhole, anchorWords } from "../shared/anchor/select.ts";
import type { Hash } from "../shared/base/hash.ts";
import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import type { Draft } from "../shared/draft/draft.ts";
import { findProvision } from "../shared/draft/find.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";

/** A provision of the dossier's text. */
export interface FoundProvision {
  readonly draft: Draft;
  readonly draftId: Hash;
  readonly index: number;
}

/** The provision at an address, in the newest text of the dossier's first document. */
export function provisionAt(ledger: Ledger, address: string): Outcome<FoundProvision> {
  const revision = ledger.newest?.revision;
  if (!revision) return refuse("draft.none");
  const draft = revision.body.draft as Draft;
  const index = findProvision(draft, address);
  return isRefusal(index) ? index : { draft, draftId: revision.draftId, index };
}

/** The words at an address, or, without any, the gap after the provision or all of it. */
export function anchorAt(
  ledger: Ledger,
  address: string,
  quote: string | undefined,
  without: "whole" | "gap",
): Outcome<Anchor> {
  const found = provisionAt(ledger, address);
  if (isRefusal(found)) return found;
  const { draft, draftId, index } = found;
  if (quote !== undefined) return anchorWords(draft, draftId, index, quote);
  return without === "gap" ? anchorGap(draft, draftId, index) : anchorWhole(draft, draftId, index);
}

import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { describeProposalAsTopic, proposedWordsOf } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import { message } from "#shared/messages/messages.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";

type Party = Pick<PositionBody, "delegation" | "behalf" | "aligning">;

/** Names a delegation, on whose behalf it speaks and with whom it aligns: "Barbados for the Caribbean Community". */
export function describeDelegationWithGroup({ delegation, behalf, aligning }: Party): string {
  return message("position.party", {
    name: localisedDelegationName(delegation),
    behalf: behalf ? localisedDelegationName(behalf) : "none",
    aligning: aligning ? localisedDelegationName(aligning) : "none",
  });
}

/** Names a delegation in short, by codes: "BRB (CARICOM)". */
export function abbreviateDelegation({ delegation, behalf }: Party): string {
  const name = delegation.code ?? localisedDelegationName(delegation);
  return behalf
    ? message("position.party-short", { name, behalf: behalf.code ?? localisedDelegationName(behalf) })
    : name;
}

/**
 * Describes a position: the stance, on whose behalf, and on which words: "supports on behalf of the Caribbean Community
 * (“may”)".
 */
export function describePosition(ledger: Ledger, { body }: Pick<Position, "body">): string {
  const { stance, behalf, aligning, proposal, anchor } = body;
  const held = message("positions.held", {
    stance: message(`stance.${stance}`),
    behalf: behalf ? localisedDelegationName(behalf) : "none",
    aligning: aligning ? localisedDelegationName(aligning) : "none",
  });
  const of = proposal ? ledger.get(proposalProjection, proposal)?.body : undefined;
  const quoted = anchor.quote && message("matrix.words", { words: anchor.quote.exact });
  const proposed =
    of && stance === "proposes"
      ? message("matrix.words.proposal", proposedWordsOf(of.wording))
      : describeProposalAsTopic(of);
  const words = proposal ? proposed : quoted;
  return message("matrix.position", { held, words: words || "none" });
}

import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { blindRatingRoundProjection } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Starts a round of blind rating for the dossier, or ends it. Only leads may do so.
 * @returns a refusal (`round.already`) if nothing would change
 */
export function setBlindRoundAct(ledger: Ledger, me: Author | null, blind: boolean): Outcome<Act> {
  const refused = refusalToCommit(me, "round");
  if (refused) return refused;
  if ((ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)?.blind ?? false) === blind)
    return refusal("round.already", { blind: String(blind) });
  return makeAct({
    type: "round",
    of: BLIND_ROUND_REGISTER,
    after: ledger.heads(`round|${BLIND_ROUND_REGISTER}`, "round"),
    body: { blind },
  });
}

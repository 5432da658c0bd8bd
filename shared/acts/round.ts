import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { rounds } from "../ledger/projections.ts";
import type { Author } from "../records/kind.ts";
import { ROUND } from "../records/subjects.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** Begins a round of blind rating for the dossier, or ends it. A lead's to say. */
export function rateBlind(ledger: Ledger, me: Author | null, blind: boolean): Outcome<Act> {
  const refused = refusalToSay(me, "round");
  if (refused) return refused;
  if ((ledger.get(rounds, ROUND)?.blind ?? false) === blind) return refuse("round.already", { blind: String(blind) });
  return act({ type: "round", of: ROUND, after: ledger.heads(`round|${ROUND}`, "round"), body: { blind } });
}

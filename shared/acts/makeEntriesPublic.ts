import { isRefusal, type Outcome } from "../base/result.ts";
import type { Proposal } from "../ledger/entries/proposal.ts";
import type { Thread } from "../ledger/entries/thread.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { proposalProjection } from "../ledger/store/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/recordKind.ts";
import { combineActs, type Act } from "./act.ts";
import { editAnnotationAct } from "./notes/editAnnotation.ts";
import { editProposalAct } from "./negotiation/proposals.ts";

/** Returns true if an entry is the member's own and visible to the team. Any other visibility was chosen on purpose. */
export function canMakePublic(me: Author | null, said: Thread | Proposal): boolean {
  const now = "annotation" in said ? said.annotation : said.body;
  return me?.member === said.author && [now, ...said.rivals].every(({ confidentiality }) => confidentiality === "team");
}

/** Makes the member's own notes and proposals public: all of them, or none if any of them is refused. */
export function makeEntriesPublicAct(ledger: Ledger, me: Author | null, on: readonly RecordKey[]): Outcome<Act> {
  const open = { confidentiality: "public" } as const;
  const acts = on.map((id) =>
    ledger.get(proposalProjection, id)
      ? editProposalAct(ledger, me, id, open)
      : editAnnotationAct(ledger, me, id, open),
  );
  return acts.find(isRefusal) ?? combineActs(...(acts as readonly Act[]));
}

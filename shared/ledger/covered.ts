import type { Said } from "./coverage.ts";
import type { Position } from "./entries/position.ts";
import type { Proposal } from "./entries/proposal.ts";
import type { Thread } from "./entries/thread.ts";
import type { Ledger } from "./ledger.ts";
import { standing } from "./places.ts";
import { statusSteps, type StatusStep } from "./steps.ts";

/** What is covered as the ledger has it: for members, on their screens. What leaves is made by `shared/exchange`. */
export interface InLedger {
  readonly position: Position;
  readonly wording: Proposal;
  readonly status: StatusStep;
  readonly note: Thread;
}

/** Everything that was said of provisions, with its circumstances; `threads` are the notes as they are to be seen. */
export function saidIn(ledger: Ledger, threads: readonly Thread[] = ledger.threads): readonly Said<InLedger>[] {
  return [
    ...ledger.positions.map((of) => {
      const { anchor, meeting = null, delegation } = of.body;
      return { what: "position", anchor, at: of.at, meeting, delegation, of } as const;
    }),
    ...ledger.proposals.flatMap(asTheyStood).map((of) => {
      const { anchor, meeting = null, at = of.at } = of.body;
      return { what: "wording", anchor, at, meeting, of } as const;
    }),
    ...statusSteps(ledger).map((of) => {
      const { draft, provision, meeting = null } = of.body;
      return { what: "status", anchor: { draft, provision }, at: of.at, meeting, of } as const;
    }),
    ...threads.map((of) => {
      const { anchor: made, meeting = null } = of.annotation;
      const anchor = standing(ledger, of)?.anchor ?? made;
      return { what: "note", anchor, at: of.at, meeting, of } as const;
    }),
  ];
}

/** Floor text in each of its states, each as confidential as all that is said of it now; other wording as it is. */
function asTheyStood(proposal: Proposal): readonly Proposal[] {
  const { states, body, rivals } = proposal;
  if (states.length < 2) return [proposal];
  return states.map((state) => ({ ...proposal, at: state.at, body: state.body, rivals: [body, ...rivals] }));
}

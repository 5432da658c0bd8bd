import { erase } from "../../../shared/acts/erase.ts";
import { repropose, retract } from "../../../shared/acts/propose.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import type { Proposal } from "../../../shared/ledger/entries/proposal.ts";
import { command, type Command } from "../../desk/command.ts";
import type { Desk } from "../../desk/desk.ts";
import { wordsOfProposal } from "../../desk/writing.ts";

/** Those that stand on the card itself; the rest are in its menu. */
export const FRONT_OF_PROPOSALS: ReadonlySet<string> = new Set([
  "proposal.edit",
  "proposal.withdrawn",
  "proposal.tabled",
]);

type Definition = Parameters<typeof command>[0];

/** A command about the proposal attended to, which is one's own. */
function about(
  definition: Omit<Definition, "run" | "group">,
  go: (desk: Desk, proposal: Proposal) => void,
  applies: (desk: Desk, proposal: Proposal) => boolean = isMine,
): Command {
  const run = (desk: Desk, really?: boolean) => {
    const id = desk.place.thread.now;
    const proposal = id ? desk.ledger?.proposal(id) : undefined;
    if (!proposal || !applies(desk, proposal)) return false;
    if (really) go(desk, proposal);
    return true;
  };
  return command({ ...definition, group: "note", run });
}

const isMine = (desk: Desk, { author }: Proposal) =>
  desk.me !== null && desk.me.role !== "reader" && desk.me.member === author;

export const proposalCommands: readonly Command[] = [
  about({ id: "proposal.edit", name: "command.note.edit", keys: ["Enter"] }, (desk, proposal) => {
    if (desk.place.hasJustFinished) return;
    desk.write({ what: "reproposal", on: proposal.id, words: wordsOfProposal(proposal) });
  }),
  about(
    { id: "proposal.withdrawn", name: "command.proposal.withdrawn" },
    (desk, { id }) => void desk.say(repropose(desk.ledger!, desk.me, id, { fate: "withdrawn" })),
    (desk, proposal) => isMine(desk, proposal) && proposal.body.fate === undefined,
  ),
  about(
    { id: "proposal.tabled", name: "command.proposal.tabled" },
    (desk, { id }) => void desk.say(repropose(desk.ledger!, desk.me, id, { fate: undefined })),
    (desk, proposal) => isMine(desk, proposal) && proposal.body.fate !== undefined,
  ),
  about(
    { id: "proposal.retract", name: "command.proposal.retract" },
    (desk, { id }) => void desk.say(retract(desk.ledger!, desk.me, id)),
  ),
  about(
    { id: "proposal.erase", name: "command.note.erase" },
    (desk) => desk.place.dialog.set("erase"),
    (desk, { id }) => !isRefusal(erase(desk.ledger!, desk.me, id)),
  ),
];

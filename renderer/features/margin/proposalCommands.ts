import { erase } from "#shared/acts/erase.ts";
import { editProposal, retractProposal } from "#shared/acts/negotiation/propose.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import type { ProposalOutcome } from "#shared/records/kinds/proposal.ts";
import { steppedState, turnedOver } from "#renderer/desk/asked/floor.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { FloorView } from "#renderer/desk/place.ts";
import { wordsOfProposal } from "#renderer/desk/words/writing.ts";

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
    const id = desk.place.thread.value;
    const proposal = id ? desk.ledger?.get(proposals, id) : undefined;
    if (!proposal || !applies(desk, proposal)) return false;
    if (really) go(desk, proposal);
    return true;
  };
  return command({ ...definition, group: "note", run });
}

const isMine = (desk: Desk, { author }: Proposal) =>
  desk.refusalToSay("proposal") === null && desk.me?.member === author;

/** Says what became of one's own proposal; null: it is on the table again. */
function fate(id: string, name: Definition["name"], fate: ProposalOutcome | null): Command {
  return about(
    { id, name },
    (desk, proposal) => void desk.say(editProposal(desk.ledger!, desk.me, proposal.id, { fate: fate ?? undefined })),
    (desk, proposal) => isMine(desk, proposal) && (proposal.body.fate === undefined) !== (fate === null),
  );
}

/** Shows floor text otherwise: another of its states, or over something else. */
function showing(
  definition: Omit<Definition, "run" | "group">,
  next: (proposal: Proposal, view: FloorView | null) => FloorView | null,
): Command {
  return about(
    definition,
    ({ place }, proposal) => (place.floor.value = next(proposal, place.floor.value)),
    ({ place }, proposal) => next(proposal, place.floor.value) !== null,
  );
}

/** Those that walk through the states of floor text, which stand on its card beside the state. */
export const stateCommands = {
  earlier: showing({ id: "proposal.earlier", name: "command.proposal.earlier", keys: ["Comma"] }, (...shown) =>
    steppedState(...shown, -1),
  ),
  later: showing({ id: "proposal.later", name: "command.proposal.later", keys: ["Period"] }, (...shown) =>
    steppedState(...shown, 1),
  ),
  over: showing({ id: "proposal.over", name: "command.proposal.over", keys: ["KeyB"] }, turnedOver),
};

/** Those that stand in the card's menu or in sight on it. */
export const proposalCommands: readonly Command[] = [
  about({ id: "proposal.edit", name: "command.note.edit", keys: ["Enter"] }, (desk, proposal) => {
    if (desk.place.hasJustFinished) return;
    desk.write({ what: "reproposal", on: proposal.id, words: wordsOfProposal(proposal) });
  }),
  fate("proposal.withdrawn", "command.proposal.withdrawn", "withdrawn"),
  fate("proposal.tabled", "command.proposal.tabled", null),
  fate("proposal.adopted", "command.proposal.adopted", "adopted"),
  fate("proposal.partly", "command.proposal.partly", "partly"),
  fate("proposal.dropped", "command.proposal.dropped", "dropped"),
  about(
    { id: "proposal.retract", name: "command.proposal.retract" },
    (desk, { id }) => void desk.say(retractProposal(desk.ledger!, desk.me, id)),
  ),
  about(
    { id: "proposal.erase", name: "command.note.erase" },
    (desk) => (desk.place.dialog.value = "erase"),
    (desk, { id }) => !isRefusal(erase(desk.ledger!, desk.me, id)),
  ),
];

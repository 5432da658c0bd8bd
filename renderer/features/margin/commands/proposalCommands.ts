import { eraseAct } from "#shared/acts/erase.ts";
import { editProposalAct, retractProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { ProposalOutcome } from "#shared/records/kinds/proposal.ts";
import { stepFloorTextVersion, toggleFloorTextComparison } from "#renderer/workspace/queries/displayedFloorText.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { ChosenFloorTextVersion } from "#renderer/workspace/viewState.ts";
import { proposalInputForEditing } from "#renderer/workspace/textModel/entryFormState.ts";

/** The commands shown on the card itself; the others are in its menu. */
export const PROPOSAL_CARD_COMMAND_IDS: ReadonlySet<string> = new Set([
  "proposal.edit",
  "proposal.withdrawn",
  "proposal.tabled",
]);

type Definition = Parameters<typeof defineCommand>[0];

/** Defines a command about the active proposal, if it is the user's own. */
function proposalCommand(
  definition: Omit<Definition, "run" | "group">,
  go: (workspace: Workspace, proposal: Proposal) => void,
  applies: (workspace: Workspace, proposal: Proposal) => boolean = isMine,
): Command {
  const run = (workspace: Workspace, really?: boolean) => {
    const id = workspace.viewState.thread.value;
    const proposal = id ? workspace.ledger?.get(proposalProjection, id) : undefined;
    if (!proposal || !applies(workspace, proposal)) return false;
    if (really) go(workspace, proposal);
    return true;
  };
  return defineCommand({ ...definition, group: "note", places: ["note"], run });
}

const isMine = (workspace: Workspace, { author }: Proposal) =>
  workspace.refusalToSay("proposal") === null && workspace.me?.member === author;

/** Defines a command that records the outcome of the user's own proposal; null for tabled again. */
function fate(id: string, name: Definition["name"], fate: ProposalOutcome | null): Command {
  return proposalCommand(
    { id, name },
    (workspace, proposal) =>
      void workspace.commit(editProposalAct(workspace.ledger!, workspace.me, proposal.id, { fate: fate ?? undefined })),
    (workspace, proposal) => isMine(workspace, proposal) && (proposal.body.fate === undefined) !== (fate === null),
  );
}

/** Defines a command that shows another state of floor text, or compares it with something else. */
function floorViewCommand(
  definition: Omit<Definition, "run" | "group">,
  next: (proposal: Proposal, view: ChosenFloorTextVersion | null) => ChosenFloorTextVersion | null,
): Command {
  return proposalCommand(
    definition,
    ({ viewState }, proposal) => (viewState.floor.value = next(proposal, viewState.floor.value)),
    ({ viewState }, proposal) => next(proposal, viewState.floor.value) !== null,
  );
}

/** Commands that step through the states of floor text; shown on its card beside the state. */
export const floorTextVersionCommands = {
  earlier: floorViewCommand({ id: "proposal.earlier", name: "command.proposal.earlier", keys: ["Comma"] }, (...shown) =>
    stepFloorTextVersion(...shown, -1),
  ),
  later: floorViewCommand({ id: "proposal.later", name: "command.proposal.later", keys: ["Period"] }, (...shown) =>
    stepFloorTextVersion(...shown, 1),
  ),
  over: floorViewCommand(
    { id: "proposal.over", name: "command.proposal.over", keys: ["KeyB"] },
    toggleFloorTextComparison,
  ),
};

/** Commands shown in the card's menu or on the card. */
export const proposalCommands: readonly Command[] = [
  proposalCommand({ id: "proposal.edit", name: "command.note.edit", keys: ["Enter"] }, (workspace, proposal) => {
    if (workspace.viewState.hasJustFinished) return;
    workspace.openForm({ what: "reproposal", on: proposal.id, words: proposalInputForEditing(proposal) });
  }),
  fate("proposal.withdrawn", "command.proposal.withdrawn", "withdrawn"),
  fate("proposal.tabled", "command.proposal.tabled", null),
  fate("proposal.adopted", "command.proposal.adopted", "adopted"),
  fate("proposal.partly", "command.proposal.partly", "partly"),
  fate("proposal.dropped", "command.proposal.dropped", "dropped"),
  proposalCommand(
    { id: "proposal.retract", name: "command.proposal.retract" },
    (workspace, { id }) => void workspace.commit(retractProposalAct(workspace.ledger!, workspace.me, id)),
  ),
  proposalCommand(
    { id: "proposal.erase", name: "command.note.erase" },
    (workspace) => (workspace.viewState.dialog.value = "erase"),
    (workspace, { id }) => !isRefusal(eraseAct(workspace.ledger!, workspace.me, id)),
  ),
];

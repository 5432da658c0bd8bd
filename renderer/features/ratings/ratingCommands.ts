import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { listThreadsWithDifferingRatings } from "#shared/ledger/queries/raterAgreement.ts";
import { defineActCommand, defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { listNotesUserMayRate } from "./listNotesUserMayRate.ts";

const show = defineCommand({
  id: "ratings.show",
  name: "command.ratings.show",
  group: "view",
  keys: ["Mod+Shift+KeyD"],
  run(workspace, go) {
    if (!workspace.dossier.value) return false;
    if (go) workspace.viewState.view.value = "ratings";
    return true;
  },
});

/** Defines a command that goes to the note of a list on the open text that follows the active one, around the end. */
function walk(
  definition: Pick<Command, "id" | "name" | "keys">,
  list: (workspace: Workspace, all: readonly Thread[]) => readonly Thread[],
) {
  const run = (workspace: Workspace, go?: boolean) => {
    const all = workspace.dossier.value?.notes.value?.all.value.map(({ thread }) => thread) ?? [];
    const listed = list(workspace, all);
    const here = listed.findIndex(({ id }) => id === workspace.viewState.thread.value);
    const next = listed[(here + 1) % listed.length];
    if (!next) return false;
    if (go) workspace.focusText((textController) => void textController.jump({ note: next.id }));
    return true;
  };
  return defineCommand({ ...definition, group: "go", run });
}

function round(blind: boolean): Command {
  return defineActCommand({
    id: blind ? "ratings.blind" : "ratings.open",
    name: blind ? "command.ratings.blind" : "command.ratings.open",
    group: "dossier",
    act: ({ ledger, me }) => ledger && setBlindRoundAct(ledger, me, blind),
  });
}

export const ratingCommands: readonly Command[] = [
  show,
  walk({ id: "ratings.next", name: "command.ratings.next", keys: ["KeyG"] }, (_, all) =>
    listThreadsWithDifferingRatings(all),
  ),
  walk({ id: "ratings.todo", name: "command.ratings.todo", keys: ["Shift+KeyG"] }, listNotesUserMayRate),
  round(true),
  round(false),
];

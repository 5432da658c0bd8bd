import { setBlindRound } from "#shared/acts/notes/setBlindRound.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { listThreadsToDiscuss } from "#shared/ledger/queries/raterAgreement.ts";
import { actCommand, command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { toRate } from "./lists.ts";

const show = command({
  id: "ratings.show",
  name: "command.ratings.show",
  group: "go",
  keys: ["Mod+Shift+KeyD"],
  run(desk, go) {
    if (!desk.dossier.value) return false;
    if (go) desk.place.view.value = "ratings";
    return true;
  },
});

/** To the note of a list on the open text that follows the one attended to; from the last to the first. */
function walk(
  definition: Pick<Command, "id" | "name" | "keys">,
  list: (desk: Desk, all: readonly Thread[]) => readonly Thread[],
) {
  const run = (desk: Desk, go?: boolean) => {
    const all = desk.dossier.value?.notes.value?.all.value.map(({ thread }) => thread) ?? [];
    const listed = list(desk, all);
    const here = listed.findIndex(({ id }) => id === desk.place.thread.value);
    const next = listed[(here + 1) % listed.length];
    if (!next) return false;
    if (go) desk.toText((hand) => void hand.jump({ note: next.id }));
    return true;
  };
  return command({ ...definition, group: "go", run });
}

function round(blind: boolean): Command {
  return actCommand({
    id: blind ? "ratings.blind" : "ratings.open",
    name: blind ? "command.ratings.blind" : "command.ratings.open",
    group: "dossier",
    act: ({ ledger, me }) => ledger && setBlindRound(ledger, me, blind),
  });
}

export const ratingCommands: readonly Command[] = [
  show,
  walk({ id: "ratings.next", name: "command.ratings.next", keys: ["KeyG"] }, (_desk, all) => listThreadsToDiscuss(all)),
  walk({ id: "ratings.todo", name: "command.ratings.todo", keys: ["Shift+KeyG"] }, toRate),
  round(true),
  round(false),
];

import { isRefusal } from "#shared/base/result.ts";
import { anchorHere } from "#renderer/desk/asked/here.ts";
import { refusalToKeep } from "#renderer/desk/asked/refusals.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { dropMine, putMine, type Keep, type PrivateNote } from "#renderer/desk/standing/mine.ts";
import { blank } from "#renderer/desk/words/writing.ts";
import { commitMine, newNote } from "./save.ts";

/** Those that stand on the card itself; the rest are in its menu. */
export const FRONT_OF_MINE: ReadonlySet<string> = new Set([
  "mine.say",
  "mine.edit",
  "unfinished.edit",
  "unfinished.save",
  "unfinished.discard",
]);

type Definition = Parameters<typeof command>[0];

/** A command about the private note attended to, or about the unfinished one. */
function about(
  what: "mine" | "unfinished",
  definition: Omit<Definition, "run" | "group">,
  go: (desk: Desk, mine: PrivateNote, keep: Keep) => void,
  applies: (desk: Desk, mine: PrivateNote) => boolean = () => true,
): Command {
  const run = (desk: Desk, really?: boolean) => {
    const keep = desk.dossier.value?.seat?.own.mine;
    const mine = keep?.value.find(({ id }) => id === desk.place.thread.value);
    if (!keep || !mine || (what === "unfinished") !== Boolean(mine.unfinished) || !applies(desk, mine)) return false;
    if (really) go(desk, mine, keep);
    return true;
  };
  return command({ ...definition, group: "note", run });
}

function mayCommit({ ledger, me }: Desk, mine: PrivateNote): boolean {
  return ledger !== null && me !== null && !isRefusal(newNote(ledger, me, mine));
}

/** Commits a private or unfinished note as it is, and attends to the note that it is then. */
async function commit(desk: Desk, { id }: PrivateNote): Promise<void> {
  const key = await commitMine(desk, id);
  if (key !== null) desk.place.thread.value = key;
}

export const mineCommands: readonly Command[] = [
  about(
    "mine",
    { id: "mine.say", name: "command.mine.say", keys: ["KeyA"] },
    (desk, mine) => void commit(desk, mine),
    mayCommit,
  ),
  about(
    "mine",
    { id: "mine.edit", name: "command.note.edit", keys: ["Enter"], refusal: refusalToKeep },
    (desk, { id, words }) => {
      if (!desk.place.hasJustFinished) desk.write({ what: "mine-edit", on: id, words, before: words });
    },
  ),
  about("mine", { id: "mine.drop", name: "command.mine.drop" }, (desk, { id }, keep) => {
    dropMine(keep, id);
    desk.place.thread.value = null;
    desk.notices.tell("mine.dropped");
  }),
  about(
    "unfinished",
    { id: "unfinished.edit", name: "command.unfinished.edit", keys: ["Enter"], refusal: refusalToKeep },
    (desk, { id, at, words }, keep) => {
      // It is in the form before it is let go: a crash between the two leaves it twice, and never not at all.
      if (!desk.place.hasJustFinished && desk.write({ what: "note", at, words })) dropMine(keep, id);
    },
  ),
  about(
    "unfinished",
    { id: "unfinished.save", name: "command.unfinished.save", keys: ["KeyA"], says: "annotation" },
    (desk, mine) => void commit(desk, mine),
    mayCommit,
  ),
  about("unfinished", { id: "unfinished.discard", name: "command.unfinished.discard" }, (desk, mine, keep) => {
    dropMine(keep, mine.id);
    desk.place.thread.value = null;
    desk.discarded("note", () => putMine(keep, mine));
  }),
];

/** Opens a new private note on what is selected, or on the provision with the caret. */
export const writeMine = command({
  id: "mine.write",
  name: "command.mine.write",
  group: "note",
  keys: ["KeyN"],
  refusal: refusalToKeep,
  run(desk, go) {
    const at = anchorHere(desk);
    if (at === null) return false;
    if (!go) return true;
    const anchor = desk.notices.valueOf(at);
    return anchor !== null && desk.write({ what: "mine", at: anchor, words: blank("risk") });
  },
});

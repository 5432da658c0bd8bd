import { areSameText } from "#shared/ledger/placement/currentPlacement.ts";
import { threadHere } from "#renderer/desk/asked/seen.ts";
import { command } from "#renderer/desk/command.ts";

/** Shows the words that the note attended to was made on, where they are others now; again, hides them. */
export const oldWords = command({
  id: "note.old-words",
  name: "command.note.old-words",
  group: "note",
  keys: ["Shift+KeyV"],
  run(desk, go) {
    const [thread, text] = [threadHere(desk), desk.dossier.value?.notes.value?.text];
    if (!thread || !text || areSameText(desk.ledger!, thread.annotation.anchor.draft, text.id)) return false;
    if (go) desk.place.oldWords.value = !desk.place.oldWords.value;
    return true;
  },
});

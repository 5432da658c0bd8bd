import { isRefusal } from "../../../shared/base/result.ts";
import { anchorHere } from "../../desk/asked/here.ts";
import { mayKeep } from "../../desk/asked/permitted.ts";
import { command, type Command } from "../../desk/command.ts";
import type { Desk } from "../../desk/desk.ts";
import { dropMine, type Keep, type PrivateNote } from "../../desk/standing/mine.ts";
import { blank } from "../../desk/words/writing.ts";
import { newNote } from "./save.ts";

/** Those that stand on the card itself; the rest are in its menu. */
export const FRONT_OF_MINE: ReadonlySet<string> = new Set(["mine.say", "mine.edit"]);

type Definition = Parameters<typeof command>[0];

/** A command about the private note attended to. */
function about(
  definition: Omit<Definition, "run" | "group">,
  go: (desk: Desk, mine: PrivateNote, keep: Keep) => void,
  applies: (desk: Desk, mine: PrivateNote) => boolean = () => true,
): Command {
  const run = (desk: Desk, really?: boolean) => {
    const keep = desk.dossier.now?.seat?.own.mine;
    const mine = keep?.now.find(({ id }) => id === desk.place.thread.now);
    if (!keep || !mine || !applies(desk, mine)) return false;
    if (really) go(desk, mine, keep);
    return true;
  };
  return command({ ...definition, group: "note", run });
}

/** Says a private note as it is; only when that has been done is it let go. */
async function sayMine(desk: Desk, mine: PrivateNote, keep: Keep): Promise<void> {
  if (!desk.ledger || !desk.me) return;
  const said = await desk.say(newNote(desk.ledger, desk.me, mine));
  if (!said) return;
  dropMine(keep, mine.id);
  desk.place.thread.set(said[0]!.key);
}

/** What one says is said once, however often the key is pressed. */
const saying = new WeakSet<PrivateNote>();

export const mineCommands: readonly Command[] = [
  about(
    { id: "mine.say", name: "command.mine.say", keys: ["KeyA"] },
    (desk, mine, keep) => {
      if (saying.has(mine)) return;
      saying.add(mine);
      void sayMine(desk, mine, keep).finally(() => saying.delete(mine));
    },
    ({ ledger, me }, mine) => ledger !== null && me !== null && !isRefusal(newNote(ledger, me, mine)),
  ),
  about({ id: "mine.edit", name: "command.note.edit", keys: ["Enter"] }, (desk, { id, words }) => {
    if (!desk.place.hasJustFinished) desk.write({ what: "mine-edit", on: id, words, before: words });
  }),
  about({ id: "mine.drop", name: "command.mine.drop" }, (desk, { id }, keep) => {
    dropMine(keep, id);
    desk.place.thread.set(null);
    desk.notices.tell("mine.dropped");
  }),
];

/** Opens a new private note on what is selected, or on the provision with the caret. */
export const writeMine = command({
  id: "mine.write",
  name: "command.mine.write",
  group: "note",
  keys: ["KeyN"],
  may: mayKeep,
  run(desk, go) {
    const at = anchorHere(desk);
    if (at === null) return false;
    if (!go) return true;
    const anchor = desk.notices.valueOf(at);
    return anchor !== null && desk.write({ what: "mine", at: anchor, words: blank("risk") });
  },
});

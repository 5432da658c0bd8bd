import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { isMac } from "#renderer/desk/keys/chord.ts";
import { leadsOn } from "#renderer/desk/standing/gloss.ts";

/** As browsers have it: on a Mac the arrows with Option go through the words. */
const RETRACE = isMac
  ? { back: "Mod+BracketLeft", forth: "Mod+BracketRight" }
  : { back: "Alt+ArrowLeft", forth: "Alt+ArrowRight" };

const retrace = (way: "back" | "forth") => (desk: Desk, go?: boolean) => {
  const { hand, place } = desk;
  if (!hand.value?.canRetrace(way) || place.view.value !== "text") return false;
  if (go) hand.value.retrace(way);
  return true;
};

/** What one can do with what stands behind the words at the caret, and how one comes back. */
export const glossCommands = [
  command({
    id: "gloss.follow",
    name: "command.gloss.follow",
    group: "go",
    keys: ["Mod+Enter"],
    run({ hand }, go) {
      const meaning = hand.value?.meaning();
      if (!meaning || !leadsOn(meaning)) return false;
      if (go) hand.value!.follow(meaning);
      return true;
    },
  }),
  command({ id: "gloss.back", name: "command.gloss.back", group: "go", keys: [RETRACE.back], run: retrace("back") }),
  command({
    id: "gloss.forth",
    name: "command.gloss.forth",
    group: "go",
    keys: [RETRACE.forth],
    run: retrace("forth"),
  }),
  command({
    id: "gloss.show",
    name: "command.gloss.show",
    group: "go",
    keys: ["KeyI"],
    run({ hand }, go) {
      if (!hand.value?.meaning()) return false;
      if (go) hand.value.explain();
      return true;
    },
  }),
  command({
    id: "gloss.close",
    name: "command.gloss.close",
    group: "go",
    keys: ["Escape"],
    run({ place }, go) {
      if (!place.gloss.value) return false;
      if (go) place.gloss.value = null;
      return true;
    },
  }),
];

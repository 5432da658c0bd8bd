import { chosen, EVERYTHING, isFiltering } from "../../../shared/ledger/lists/filter.ts";
import { isVeiled } from "../../desk/base/veil.ts";
import { command } from "../../desk/command.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Feature } from "../../frame/feature.ts";
import { FIELD_ID } from "./FilterField.tsx";
import { Filters } from "./Filters.tsx";
import { SAVED } from "./saved.ts";
import { SavedFilters } from "./SavedFilters.tsx";

/** Goes to the line, which stands beside the text. */
function toLine(desk: Desk): void {
  desk.place.view.set("text");
  const go = () => {
    const field = document.getElementById(FIELD_ID);
    if (field instanceof HTMLInputElement) field.select();
    field?.focus();
  };
  if (isVeiled()) requestAnimationFrame(go);
  else go();
}

/** Which notes are shown, in the text and beside it. */
export const filter: Feature = {
  commands: [
    command({
      id: "filter.line",
      name: "command.filter.line",
      group: "go",
      keys: ["Slash", "Mod+Shift+KeyF"],
      run(desk, go) {
        if (!desk.dossier.now?.notes.now || desk.place.hidden.now) return false;
        if (go) toLine(desk);
        return true;
      },
    }),
    command({
      id: "filter.saved",
      name: "command.filter.saved",
      group: "go",
      keys: ["KeyL"],
      run({ dossier, place }, go) {
        if (!dossier.now?.seat) return false;
        if (go) place.dialog.set(SAVED);
        return true;
      },
    }),
    command({
      id: "filter.unread",
      name: "command.filter.unread",
      group: "go",
      keys: ["Shift+KeyU"],
      run({ dossier, place }, go) {
        if (!dossier.now?.seat) return false;
        if (go) place.filter.set(chosen(place.filter.now, "is", "unread"));
        return true;
      },
    }),
    command({
      id: "filter.clear",
      name: "command.filter.clear",
      group: "go",
      keys: ["KeyX"],
      run({ place }, go) {
        if (!isFiltering(place.filter.now)) return false;
        if (go) place.filter.set(EVERYTHING);
        return true;
      },
    }),
    command({
      id: "read-all",
      name: "command.read-all",
      group: "go",
      run({ dossier }, go) {
        if (!dossier.now || dossier.now.unread.ids.now.size === 0) return false;
        if (go) dossier.now.readAll();
        return true;
      },
    }),
  ],
  slots: { filter: Filters, over: SavedFilters },
};

import { toggleOnlyValue, NO_FILTER, isFiltering } from "#shared/ledger/filters/filter.ts";
import { isVeiled } from "#renderer/desk/base/veil.ts";
import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { FIELD_ID } from "./FilterField.tsx";
import { Filters } from "./Filters.tsx";
import { SAVED } from "./saved.ts";
import { SavedFilters } from "./SavedFilters.tsx";

/** Goes to the line, which stands beside the text. */
function toLine(desk: Desk): void {
  desk.place.view.value = "text";
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
        if (!desk.dossier.value?.notes.value || desk.place.hidden.value) return false;
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
        if (!dossier.value?.seat) return false;
        if (go) place.dialog.value = SAVED;
        return true;
      },
    }),
    command({
      id: "filter.unread",
      name: "command.filter.unread",
      group: "go",
      keys: ["Shift+KeyU"],
      run({ dossier, place }, go) {
        if (!dossier.value?.seat) return false;
        if (go) place.filter.value = toggleOnlyValue(place.filter.value, "is", "unread");
        return true;
      },
    }),
    command({
      id: "filter.clear",
      name: "command.filter.clear",
      group: "go",
      keys: ["KeyX"],
      run({ place }, go) {
        if (!isFiltering(place.filter.value)) return false;
        if (go) place.filter.value = NO_FILTER;
        return true;
      },
    }),
    command({
      id: "read-all",
      name: "command.read-all",
      group: "go",
      run({ dossier }, go) {
        if (!dossier.value || dossier.value.unread.ids.value.size === 0) return false;
        if (go) dossier.value.readAll();
        return true;
      },
    }),
  ],
  slots: { filter: Filters, over: SavedFilters },
};

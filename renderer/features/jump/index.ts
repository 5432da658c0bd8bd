import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { POSITIONS_DIALOG } from "#renderer/text/holdings.ts";
import { JUMP_ID } from "./CaptureField.tsx";
import { Guide } from "./Guide.tsx";
import { Jump } from "./Jump.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { DIALOG } from "./MeetingDialog.tsx";

/** The line in the header: an address goes there, and what delegations hold is noted. */
export const jump: Feature = {
  commands: [
    command({
      id: "jump",
      name: "command.jump",
      group: "go",
      keys: ["Mod+KeyK"],
      run(desk, go) {
        if (!desk.dossier.value?.notes.value) return false;
        if (!go) return true;
        const field = document.getElementById(JUMP_ID);
        if (!(field instanceof HTMLInputElement)) return false;
        // Pressed in the line itself it takes all of it, to be typed over; from elsewhere it goes on at its end.
        if (field === document.activeElement) field.select();
        else field.setSelectionRange(field.value.length, field.value.length);
        field.focus();
        return true;
      },
    }),
    command({
      id: "positions",
      name: "command.positions",
      group: "note",
      keys: ["Shift+KeyH"],
      run(desk, go) {
        if (!desk.dossier.value?.held.value) return false;
        if (go && !desk.tellsHidden()) desk.place.dialog.value = POSITIONS_DIALOG;
        return true;
      },
    }),
    command({
      id: "meeting",
      name: "command.meeting",
      group: "note",
      keys: ["Shift+KeyM"],
      says: "meeting",
      run(desk, go) {
        if (!desk.dossier.value?.notes.value) return false;
        if (go) desk.place.dialog.value = DIALOG;
        return true;
      },
    }),
  ],
  slots: { jump: Jump, guide: Guide, over: Dialogs },
};

import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { POSITIONS_DIALOG } from "#renderer/text/plugins/positionLines.ts";
import { CAPTURE_FIELD_ID } from "./CaptureField.tsx";
import { CaptureLineGuide } from "./CaptureLineGuide.tsx";
import { CaptureLine } from "./CaptureLine.tsx";
import { CaptureDialogs } from "./CaptureDialogs.tsx";
import { MEETING_DIALOG } from "./MeetingDialog.tsx";

/** The line in the header: an address goes there, and what delegations hold is noted. */
export const captureFeature: Feature = {
  commands: [
    defineCommand({
      id: "jump",
      name: "command.jump",
      group: "go",
      keys: ["Mod+KeyK"],
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value) return false;
        if (!go) return true;
        const field = document.getElementById(CAPTURE_FIELD_ID);
        if (!(field instanceof HTMLInputElement)) return false;
        // Pressed in the line itself it takes all of it, to be typed over; from elsewhere it goes on at its end.
        if (field === document.activeElement) field.select();
        else field.setSelectionRange(field.value.length, field.value.length);
        field.focus();
        return true;
      },
    }),
    defineCommand({
      id: "positions",
      name: "command.positions",
      group: "note",
      keys: ["Shift+KeyH"],
      run(workspace, go) {
        if (!workspace.dossier.value?.positions.value) return false;
        if (go && !workspace.warnIfHidden()) workspace.viewState.dialog.value = POSITIONS_DIALOG;
        return true;
      },
    }),
    defineCommand({
      id: "meeting",
      name: "command.meeting",
      group: "note",
      keys: ["Shift+KeyM"],
      recordKind: "meeting",
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value) return false;
        if (go) workspace.viewState.dialog.value = MEETING_DIALOG;
        return true;
      },
    }),
  ],
  slots: { jump: CaptureLine, guide: CaptureLineGuide, over: CaptureDialogs },
};

import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { POSITIONS_DIALOG } from "#renderer/text/plugins/positionLines.ts";
import { CAPTURE_FIELD_ID } from "#renderer/workspace/session/captureLine.ts";
import { CaptureSyntaxReference } from "./CaptureSyntaxReference.tsx";
import { CaptureLineBar } from "./CaptureLineBar.tsx";
import { MeetingAndPositionsDialogs } from "./MeetingAndPositionsDialogs.tsx";
import { CURRENT_MEETING_DIALOG } from "./CurrentMeetingDialog.tsx";

/** The line in the header: an address goes to its provision, and positions of delegations are noted. */
export const captureLineFeature: Feature = {
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
        // In the line itself the command selects everything, to be overwritten; from elsewhere it puts the caret at the
        // end.
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
      places: ["provision"],
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
        if (go) workspace.viewState.dialog.value = CURRENT_MEETING_DIALOG;
        return true;
      },
    }),
  ],
  slots: { jump: CaptureLineBar, guide: CaptureSyntaxReference, over: MeetingAndPositionsDialogs },
};

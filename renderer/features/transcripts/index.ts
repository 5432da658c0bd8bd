import { getActiveThread } from "#renderer/workspace/queries/activeThread.ts";
import {
  hasTranscriptTime,
  showTranscript,
  showTranscriptAtWebcastTime,
} from "#renderer/workspace/actions/transcripts.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { StoreTranscriptOverlay } from "./StoreTranscriptOverlay.tsx";
import { TranscriptPaneSlot } from "./TranscriptPaneSlot.tsx";

async function pick(workspace: Workspace): Promise<void> {
  const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("transcript"));
  if (file) await workspace.incoming.addTranscript(file);
}

/** Returns what the active note knows of its time in the webcast; null if it does not, or no transcript is here. */
function webcastTimeOfActiveNote(workspace: Workspace) {
  const annotation = getActiveThread(workspace)?.annotation;
  return annotation && hasTranscriptTime(workspace, annotation) ? annotation : null;
}

/** Transcripts of meetings, beside the text: who said what, and what of it is not in the ledger. */
export const transcriptsFeature: Feature = {
  commands: [
    defineCommand({
      id: "transcript.open",
      name: "command.transcript.open",
      group: "dossier",
      run(workspace, go) {
        if (!workspace.dossier.value?.session || !workspace.dossier.value.notes.value) return false;
        if (go) void pick(workspace);
        return true;
      },
    }),
    defineCommand({
      id: "transcript.show",
      name: "command.transcript.show",
      group: "view",
      keys: ["Shift+KeyT"],
      run(workspace, go) {
        const { transcript } = workspace.viewState;
        const last = workspace.dossier.value?.session?.localState.transcripts.value.at(-1);
        if (!last || !workspace.dossier.value?.notes.value) return false;
        if (!go) return true;
        if (transcript.value) {
          transcript.value = null;
          workspace.focusText();
        } else if (!workspace.warnIfHidden()) showTranscript(workspace, last.id);
        return true;
      },
    }),
    defineCommand({
      id: "transcript.time",
      name: "command.transcript.time",
      group: "go",
      places: ["note"],
      run(workspace, go) {
        const time = webcastTimeOfActiveNote(workspace);
        if (!time) return false;
        if (go) showTranscriptAtWebcastTime(workspace, time);
        return true;
      },
    }),
  ],
  slots: { over: StoreTranscriptOverlay, transcript: TranscriptPaneSlot },
};

import { indexOfCueAt, parseWebcastTime } from "#shared/import/transcripts/transcript.ts";
import type { KnowledgeBasis } from "#shared/records/kinds/annotation.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { CAPTURE_FIELD_ID, setCaptureLine } from "../session/captureLine.ts";
import type { StoredTranscript } from "../session/transcriptStore.ts";
import type { Workspace } from "../workspace.ts";

/** Shows a transcript beside the text, at one of its cues. */
export function showTranscript({ viewState }: Workspace, id: string, cue = 0): void {
  viewState.view.value = "text";
  const request = (viewState.transcript.value?.request ?? 0) + 1;
  viewState.transcript.value = { id, cue, request };
}

/** Where a webcast time is: its basis, and the meeting in which it was noted. */
export interface WebcastTimeReference {
  readonly basis?: KnowledgeBasis | undefined;
  readonly meeting?: RecordKey | undefined;
}

/** Returns whether something has a webcast time, and this machine has a transcript in which it may be. */
export function hasTranscriptTime({ dossier }: Workspace, { basis }: WebcastTimeReference): boolean {
  const stored = dossier.value?.session?.localState.transcripts.value ?? [];
  return basis?.clock !== undefined && stored.length > 0;
}

/**
 * Shows the cue at a webcast time, in the transcript of its meeting. If several may be meant and none is of that meeting,
 * nothing is guessed: the shown one is taken, or the only one.
 */
export function showTranscriptAtWebcastTime(workspace: Workspace, { basis, meeting }: WebcastTimeReference): void {
  const stored = workspace.dossier.value?.session?.localState.transcripts.value ?? [];
  const transcript = transcriptOf(stored, meeting, workspace.viewState.transcript.value?.id);
  if (!transcript) return workspace.notifications.notify("transcript.time.none");
  const at = parseWebcastTime(basis?.clock ?? "");
  const { cues, name, id } = transcript;
  const isInside = at !== null && at <= (cues.at(-1)?.to ?? 0) + LATE_MS;
  const cue = isInside ? indexOfCueAt(cues, at) : -1;
  if (cue < 0) return workspace.notifications.notify("transcript.time.outside", { name, clock: basis?.clock ?? "" });
  showTranscript(workspace, id, cue);
}

/** A time may be noted some seconds after the last words. */
const LATE_MS = 60_000;

function transcriptOf(
  stored: readonly StoredTranscript[],
  meeting: RecordKey | undefined,
  shown: string | undefined,
): StoredTranscript | undefined {
  if (meeting !== undefined) {
    const own = stored.find((each) => each.meeting === meeting);
    if (own) return own;
  }
  const possible = meeting === undefined ? stored : stored.filter((each) => each.meeting === undefined);
  return possible.length === 1 ? possible[0] : possible.find(({ id }) => id === shown);
}

/**
 * Puts a line in the capture line, for the user to complete and record, with the caret before its basis. Refused with a
 * notification if the line has something else in it.
 */
export function prefillCaptureLine(workspace: Workspace, line: string): boolean {
  const { dossier, notifications } = workspace;
  const store = dossier.value?.session?.localState.captureLine;
  if (!store || workspace.warnIfHidden()) return false;
  if ((store.value?.text ?? "").trim() !== "") {
    notifications.notify("transcript.line-busy");
    return false;
  }
  setCaptureLine(store, line);
  requestAnimationFrame(() => {
    const field = document.getElementById(CAPTURE_FIELD_ID);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    const caret = Math.max(0, line.indexOf(" ^webcast"));
    field.setSelectionRange(caret, caret);
  });
  return true;
}

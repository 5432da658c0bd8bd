import { signal } from "@preact/signals-core";
import { useEffect } from "react";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useWorkspace } from "#renderer/workspace/context.ts";
import type { StoredTranscript } from "#renderer/workspace/session/transcriptStore.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const TranscriptPane = lazyComponent(
  () => import("./TranscriptPane.tsx"),
  ({ TranscriptPane }) => TranscriptPane,
);
const NONE = signal<readonly StoredTranscript[]>([]);

/** The transcript in the place of the margin. A form that is opened in the margin takes its place back. */
export function TranscriptPaneSlot() {
  const { viewState } = useWorkspace();
  const { session } = useDossier();
  const shown = useSignal(viewState.transcript);
  const all = useSignal<readonly StoredTranscript[]>(session?.localState.transcripts ?? NONE);
  const transcript = all.find(({ id }) => id === shown?.id);
  useEffect(() => {
    const form = session?.localState.form;
    return form && onSignalChange(form, () => form.value && (viewState.transcript.value = null));
  }, [session, viewState]);
  useEffect(() => {
    if (shown && !transcript) viewState.transcript.value = null;
  }, [shown, transcript, viewState]);
  if (!session || !shown || !transcript) return null;
  return (
    <TranscriptPane key={transcript.id} transcript={transcript} all={all} store={session.localState} goTo={shown} />
  );
}

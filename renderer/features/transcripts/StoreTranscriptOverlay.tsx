import { useMemo, useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { TRANSCRIPT_MAKERS, type TranscriptMaker } from "#shared/acts/transcripts/transcriptQuote.ts";
import { formatWebcastTime } from "#shared/import/transcripts/transcript.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { showTranscript } from "#renderer/workspace/actions/transcripts.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useIncomingFileStep, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import type { TranscriptToStore } from "#renderer/workspace/incoming/incomingState.ts";
import { describeMeeting } from "#renderer/workspace/labels/entryLabels.ts";
import { findCurrentMeeting } from "#renderer/workspace/queries/currentMeeting.ts";
import { storeTranscript } from "#renderer/workspace/session/transcriptStore.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { RadioList } from "#renderer/parts/controls/RadioList.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** A transcript that has been read: asks who made it and of which meeting it is, before it is stored and shown. */
export function StoreTranscriptOverlay() {
  const isOpen = useSignal(useWorkspace().dossier) !== null;
  const step = useIncomingFileStep();
  return isOpen && step.kind === "transcript" && <OpenTranscriptDialog key={step.file.name} step={step} />;
}

const NO_MEETING = "none";

function OpenTranscriptDialog({ step: { file, transcript } }: { readonly step: TranscriptToStore }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const [maker, setMaker] = useState<TranscriptMaker>("automatic");
  const [meeting, setMeeting] = useState<string>(findCurrentMeeting(dossier)?.id ?? NO_MEETING);
  const { cues, unread } = transcript;
  const speakers = useMemo(() => new Set(cues.map(({ label }) => label).filter(Boolean)).size, [cues]);
  const meetings = [...ledger.all(meetingProjection)].reverse();
  const close = () => workspace.incoming.dismiss();
  const open = () => {
    const store = dossier.session?.localState;
    if (!store) return close();
    const stored = storeTranscript(store, {
      name: file.name,
      maker,
      ...(meeting !== NO_MEETING && { meeting }),
      cues,
    });
    close();
    if (isRefusal(stored)) return workspace.notifications.showRefusal(stored);
    if (!workspace.warnIfHidden()) showTranscript(workspace, stored.id);
  };
  return (
    <Dialog title={message("transcript.ask", { name: file.name })} onClose={close}>
      <p>
        {message("transcript.ask.counts", {
          cues: cues.length,
          speakers,
          end: formatWebcastTime(cues.at(-1)?.to ?? 0),
        })}
      </p>
      {unread.length > 0 && (
        <details>
          <summary>{message("transcript.ask.unread", { count: unread.length })}</summary>
          {unread.map((line, i) => (
            <p key={i} dir="auto">
              {line}
            </p>
          ))}
        </details>
      )}
      <RadioList
        autoFocus
        label={message("transcript.ask.maker")}
        options={TRANSCRIPT_MAKERS.map((id) => ({
          id,
          name: message(`transcript.maker.${id}`),
          note: message(`transcript.maker.${id}.note`),
        }))}
        value={maker}
        onChange={setMaker}
      />
      {meetings.length > 0 && (
        <SelectField
          label={message("transcript.ask.meeting")}
          options={[
            { id: NO_MEETING, name: message("transcript.ask.no-meeting") },
            ...meetings.map((each) => ({ id: each.id, name: describeMeeting(each) })),
          ]}
          value={meeting}
          onChange={setMeeting}
        />
      )}
      <p className={partsStyles.hint}>
        {message("transcript.ask.kept")} <LearnMoreButton section="transcripts" />
      </p>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("dialog.cancel")}</Button>
        <Button look="primary" onPress={open}>
          {message("transcript.ask.open")}
        </Button>
      </div>
    </Dialog>
  );
}

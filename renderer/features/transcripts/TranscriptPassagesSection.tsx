import { useMemo, useState } from "react";
import { printIncompleteQuoteLine } from "#shared/acts/transcripts/transcriptQuote.ts";
import { formatWebcastTime } from "#shared/import/transcripts/transcript.ts";
import { message } from "#shared/messages/messages.ts";
import { prefillCaptureLine } from "#renderer/workspace/actions/transcripts.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { TranscriptStore } from "#renderer/workspace/session/transcriptStore.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { TranscriptPassageList, type ListedTranscriptPassage } from "./TranscriptPassageList.tsx";
import { TranscriptSpeakerForm } from "./TranscriptSpeakerForm.tsx";
import {
  describeTranscriptSpeaker,
  searchTranscriptCues,
  spokenTurnsByCue,
  type TranscriptWithSpeakers,
} from "./transcriptWithSpeakers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface PassagesProps {
  readonly read: TranscriptWithSpeakers;
  readonly store: TranscriptStore;
  /** The cue that is selected at first. */
  readonly goTo: number;
}

/** The passages of a transcript with a search, and what can be done with the selected one. */
export function TranscriptPassagesSection({ read, store, goTo }: PassagesProps) {
  const workspace = useWorkspace();
  const { cues, maker } = read.transcript;
  const [typed, setTyped] = useState("");
  const [selected, setSelected] = useState(goTo);
  const [isCorrecting, setCorrecting] = useState(false);
  const turns = useMemo(() => spokenTurnsByCue(read), [read]);
  const found = useMemo(() => searchTranscriptCues(read, typed), [read, typed]);
  const items = useMemo(
    () =>
      found.map((i): ListedTranscriptPassage => {
        const { from, words } = cues[i]!;
        return {
          id: i,
          time: formatWebcastTime(from),
          who: describeTranscriptSpeaker(turns[i]!),
          isSure: turns[i]!.isSure,
          words,
        };
      }),
    [found, cues, turns],
  );
  const quote = (cue: number) => {
    const turn = turns[cue];
    if (!turn) return;
    const { words, from } = cues[cue]!;
    // Who is not sure is for the user to name.
    const speaker = turn.isSure ? turn.delegation : null;
    const party = speaker && turn.behalf ? { ...speaker, behalf: turn.behalf } : speaker;
    if (prefillCaptureLine(workspace, printIncompleteQuoteLine(party, { words, at: from, maker })))
      workspace.notifications.notify("transcript.taken");
  };
  const isShown = found.includes(selected);
  return (
    <>
      <TextInputField label={message("transcript.search")} value={typed} onChange={setTyped} />
      <p className={partsStyles.hint} aria-live="polite">
        {message("transcript.count", { shown: found.length, count: cues.length })}
      </p>
      <TranscriptPassageList
        items={items}
        goTo={goTo}
        selected={isShown ? selected : null}
        select={(cue) => {
          setSelected(cue);
          setCorrecting(false);
        }}
        quote={quote}
      />
      {isShown && isCorrecting && (
        <TranscriptSpeakerForm
          key={turns[selected]!.label}
          label={turns[selected]!.label}
          of={read.transcript.id}
          store={store}
          close={() => setCorrecting(false)}
        />
      )}
      {isShown && !isCorrecting && (
        <div className={styles.actions}>
          <Button look="primary" onPress={() => quote(selected)}>
            {message("transcript.take")}
          </Button>
          <Button onPress={() => setCorrecting(true)}>{message("transcript.speaker.set")}</Button>
        </div>
      )}
    </>
  );
}

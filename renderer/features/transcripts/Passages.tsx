import { useMemo, useState } from "react";
import { printQuoteOf } from "#shared/acts/transcripts/transcriptQuote.ts";
import { printClock } from "#shared/import/transcripts/transcript.ts";
import { message } from "#shared/messages/messages.ts";
import { putInCaptureLine } from "#renderer/workspace/actions/transcripts.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { TranscriptStore } from "#renderer/workspace/session/transcripts.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import { PassageList, type ListedPassage } from "./PassageList.tsx";
import { SpeakerCorrectionForm } from "./SpeakerCorrectionForm.tsx";
import { describeSpeaker, searchCues, turnsByCue, type ReadTranscript } from "./readTranscript.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface PassagesProps {
  readonly read: ReadTranscript;
  readonly store: TranscriptStore;
  /** The cue that is selected at first. */
  readonly goTo: number;
}

/** The passages of a transcript with a search, and what can be done with the selected one. */
export function Passages({ read, store, goTo }: PassagesProps) {
  const workspace = useWorkspace();
  const { cues, maker } = read.transcript;
  const [typed, setTyped] = useState("");
  const [selected, setSelected] = useState(goTo);
  const [isCorrecting, setCorrecting] = useState(false);
  const turns = useMemo(() => turnsByCue(read), [read]);
  const found = useMemo(() => searchCues(read, typed), [read, typed]);
  const items = useMemo(
    () =>
      found.map((i): ListedPassage => {
        const { from, words } = cues[i]!;
        return { id: i, time: printClock(from), who: describeSpeaker(turns[i]!), isSure: turns[i]!.isSure, words };
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
    if (putInCaptureLine(workspace, printQuoteOf(party, { words, at: from, maker })))
      workspace.notifications.notify("transcript.taken");
  };
  const isShown = found.includes(selected);
  return (
    <>
      <Field label={message("transcript.search")} value={typed} onChange={setTyped} />
      <p className={partsStyles.hint} aria-live="polite">
        {message("transcript.count", { shown: found.length, count: cues.length })}
      </p>
      <PassageList
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
        <SpeakerCorrectionForm
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

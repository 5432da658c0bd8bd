import { useState } from "react";
import type { SpeakerCorrections, TranscriptSpeaker } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import { isInventedSpeakerLabel } from "#shared/import/transcripts/speakers/splitCuesIntoTurns.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import type { TranscriptStore } from "#renderer/workspace/session/transcriptStore.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CueTimeButton } from "./CueTimeButton.tsx";
import { TranscriptSpeakerForm } from "./TranscriptSpeakerForm.tsx";
import { describeTranscriptSpeaker, type TranscriptWithSpeakers } from "./transcriptWithSpeakers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface SpeakersProps {
  readonly read: TranscriptWithSpeakers;
  readonly corrections: SpeakerCorrections;
  readonly store: TranscriptStore;
  readonly goToCue: (cue: number) => void;
}

/** The speakers of a transcript: those who are not sure first. */
export function TranscriptSpeakerList({ read, store, goToCue }: SpeakersProps) {
  const { speakers, transcript, turns } = read;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const sorted = [...speakers.filter(({ isSure }) => !isSure), ...speakers.filter(({ isSure }) => isSure)];
  return (
    <>
      <p className={partsStyles.hint}>{message("transcript.speakers.what")}</p>
      <ul className={styles.rows} aria-label={message("transcript.part.speakers")}>
        {sorted.map((speaker) => (
          <li key={speaker.label}>
            <p>
              {!isInventedSpeakerLabel(speaker.label) && (
                <>
                  <bdi>{speaker.label}</bdi>
                  {" · "}
                </>
              )}
              <b data-unsure={!speaker.isSure || undefined} className={styles.who}>
                {describeTranscriptSpeaker(speaker)}
              </b>
            </p>
            <Candidates speaker={speaker} />
            {correcting === speaker.label ? (
              <TranscriptSpeakerForm
                label={speaker.label}
                of={transcript.id}
                store={store}
                close={() => setCorrecting(null)}
              />
            ) : (
              <div className={styles.actions}>
                <Button
                  aria-label={`${message("transcript.speaker.set")}: ${speaker.label}`}
                  onPress={() => setCorrecting(speaker.label)}
                >
                  {message("transcript.speaker.set")}
                </Button>
                <CueTimeButton
                  time={transcript.cues[turns.find(({ label }) => label === speaker.label)!.from]!.from}
                  onPress={() => goToCue(turns.find(({ label }) => label === speaker.label)!.from)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Candidates({ speaker: { candidates, isSure } }: { readonly speaker: TranscriptSpeaker }) {
  if (isSure || candidates.length === 0) return null;
  const names = candidates.map(localisedDelegationName).join(message("list.comma"));
  return <p className={partsStyles.hint}>{message("transcript.speaker.perhaps", { names })}</p>;
}

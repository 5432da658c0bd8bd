import { useMemo } from "react";
import { findUnrecordedSpeakers } from "#shared/acts/transcripts/unrecordedSpeakers.ts";
import { articleLevelProvisionOf } from "#shared/ledger/matrix/articleLevelProvisions.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { CueTimeButton } from "./CueTimeButton.tsx";
import type { TranscriptWithSpeakers } from "./transcriptWithSpeakers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface UnrecordedProps {
  readonly read: TranscriptWithSpeakers;
  readonly goToCue: (cue: number) => void;
}

/** The delegations that spoke of the article at the caret and are not in the ledger there, with the times. */
export function UnrecordedSpeakerList({ read: { transcript, turns }, goToCue }: UnrecordedProps) {
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  const text = useSignal(useDossier().notes)?.text;
  const provision = useSignal(useWorkspace().viewState.caret);
  const { cues } = transcript;
  const unrecorded = useMemo(
    () => (text ? findUnrecordedSpeakers(ledger, text, provision, cues, turns) : []),
    // The ledger changes in place; its version shows that it has.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [ledger, version, text, provision, cues, turns],
  );
  if (!text?.draft.provisions[provision]) return null;
  const { address } = text.draft.provisions[articleLevelProvisionOf(text.draft, provision)]!;
  if (unrecorded.length === 0)
    return (
      <p className={partsStyles.hint} aria-live="polite">
        {message("transcript.missing.none", { address })}
      </p>
    );
  return (
    <>
      <p className={partsStyles.hint} aria-live="polite">
        {message("transcript.missing.what", { address })}
      </p>
      <ul className={styles.rows} aria-label={message("transcript.part.missing")}>
        {unrecorded.map(({ delegation, isSure, cues: own }) => {
          const name = localisedDelegationName(delegation);
          return (
            <li key={name}>
              <b className={styles.who} data-unsure={!isSure || undefined}>
                {isSure ? name : message("transcript.speaker.unsure", { name })}
              </b>
              <p className={styles.times}>
                {own.map((cue) => (
                  <CueTimeButton key={cue} time={cues[cue]!.from} onPress={() => goToCue(cue)} />
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

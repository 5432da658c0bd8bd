import type { OfferedCaptureLine } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { message } from "#shared/messages/messages.ts";
import { prefillCaptureLine } from "#renderer/workspace/actions/transcripts.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { markOfferedLineHandled, type TranscriptStore } from "#renderer/workspace/session/transcriptStore.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CueTimeButton } from "./CueTimeButton.tsx";
import type { TranscriptWithSpeakers } from "./transcriptWithSpeakers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface OfferedProps {
  readonly read: TranscriptWithSpeakers;
  readonly offered: readonly OfferedCaptureLine[];
  readonly handled: readonly string[];
  readonly store: TranscriptStore;
  readonly goToCue: (cue: number) => void;
}

/** How many lines are shown. Those behind them follow as these are dealt with. */
const MOST = 30;

/**
 * The lines that sentences of the transcript seem to say, except those that the user has dealt with. Accepting one puts
 * it in the capture line, where the user records it or does not.
 */
export function OfferedCaptureLineList({ read: { transcript }, offered, handled, store, goToCue }: OfferedProps) {
  const workspace = useWorkspace();
  const done = new Set(handled);
  const left = offered.filter(({ line }) => !done.has(line));
  const put = ({ line }: OfferedCaptureLine) => {
    if (prefillCaptureLine(workspace, line)) markOfferedLineHandled(store, transcript.id, line);
  };
  if (left.length === 0) return <p className={partsStyles.hint}>{message("transcript.offered.none")}</p>;
  return (
    <>
      <p className={partsStyles.hint}>{message("transcript.offered.what")}</p>
      <ul className={styles.rows} aria-label={message("transcript.part.offered")}>
        {left.slice(0, MOST).map((each) => {
          const { line, sentence, cue, addressFrom } = each;
          const said = line.slice(0, line.indexOf(" ^"));
          return (
            <li key={line}>
              <code dir="ltr">{said}</code>
              <p dir="auto">{sentence}</p>
              {addressFrom !== "sentence" && (
                <p className={partsStyles.hint}>{message(`transcript.offered.${addressFrom}`)}</p>
              )}
              <div className={styles.actions}>
                <Button aria-label={`${message("transcript.offered.put")}: ${said}`} onPress={() => put(each)}>
                  {message("transcript.offered.put")}
                </Button>
                <Button
                  look="quiet"
                  aria-label={`${message("transcript.offered.dismiss")}: ${said}`}
                  onPress={() => markOfferedLineHandled(store, transcript.id, line)}
                >
                  {message("transcript.offered.dismiss")}
                </Button>
                <CueTimeButton time={transcript.cues[cue]!.from} onPress={() => goToCue(cue)} />
              </div>
            </li>
          );
        })}
      </ul>
      {left.length > MOST && (
        <p className={partsStyles.hint}>{message("matrix.more", { count: left.length - MOST })}</p>
      )}
    </>
  );
}

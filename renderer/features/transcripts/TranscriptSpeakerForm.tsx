import { useState, type FormEvent } from "react";
import { refusal } from "#shared/base/result.ts";
import { isInventedSpeakerLabel } from "#shared/import/transcripts/speakers/splitCuesIntoTurns.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { message } from "#shared/messages/messages.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import { searchDelegations } from "#shared/states/searchDelegations.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { correctTranscriptSpeaker, type TranscriptStore } from "#renderer/workspace/session/transcriptStore.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CommaSeparatedNamesField } from "#renderer/parts/controls/CommaSeparatedNamesField.tsx";
import { explainRefusal } from "#shared/messages/messages.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

interface CorrectionProps {
  readonly label: string;
  /** The transcript's id. */
  readonly of: string;
  readonly store: TranscriptStore;
  readonly close: () => void;
}

/** How many names are offered while one is typed. */
const OFFERED = 6;

/** Says who speaks under a label, in all its passages. */
export function TranscriptSpeakerForm({ label, of, store, close }: CorrectionProps) {
  const directory = delegationDirectoryOf(useLedger());
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const name = isInventedSpeakerLabel(label) ? message("transcript.turn") : label;
  const say = (correction: Delegation | "chair" | "nobody" | null) => {
    correctTranscriptSpeaker(store, of, label, correction);
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [delegation, another] = directory.named(typed);
    if (delegation && !another) say(delegation);
    else setWrong(true);
  };
  const complete = (value: string) => ({
    from: 0,
    to: value.length,
    options:
      value.trim() === ""
        ? []
        : searchDelegations(value, directory)
            .slice(0, OFFERED)
            .map((each) => each.name),
  });
  return (
    <form className={styles.correction} onSubmit={submit}>
      <CommaSeparatedNamesField
        label={message("transcript.speaker.correct", { label: name })}
        hint={isWrong ? explainRefusal(refusal("transcript.speaker.no-name", { typed })) : undefined}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        complete={complete}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {message("transcript.speaker.set")}
        </Button>
        <Button onPress={() => say("chair")}>{message("transcript.speaker.chair")}</Button>
        <Button onPress={() => say("nobody")}>{message("transcript.speaker.nobody")}</Button>
        <Button look="quiet" onPress={() => say(null)}>
          {message("transcript.speaker.reset")}
        </Button>
        <Button look="quiet" className={partsStyles.first} onPress={close}>
          {message("dialog.cancel")}
        </Button>
      </div>
    </form>
  );
}

import { useMemo, useState } from "react";
import { offerCaptureLines } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { message } from "#shared/messages/messages.ts";
import { showTranscript } from "#renderer/workspace/actions/transcripts.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import {
  removeTranscript,
  transcriptWorkOf,
  type StoredTranscript,
  type TranscriptStore,
} from "#renderer/workspace/session/transcriptStore.ts";
import type { ShownTranscript } from "#renderer/workspace/viewState.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { OfferedCaptureLineList } from "./OfferedCaptureLineList.tsx";
import { TranscriptPassagesSection } from "./TranscriptPassagesSection.tsx";
import { TranscriptSpeakerList } from "./TranscriptSpeakerList.tsx";
import { UnrecordedSpeakerList } from "./UnrecordedSpeakerList.tsx";
import type { TranscriptWithSpeakers } from "./transcriptWithSpeakers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./transcripts.module.css";

const PARTS = ["all", "missing", "offered", "speakers"] as const;
type Part = (typeof PARTS)[number];

interface PaneProps {
  readonly transcript: StoredTranscript;
  readonly all: readonly StoredTranscript[];
  readonly store: TranscriptStore;
  readonly goTo: ShownTranscript;
}

/** A transcript beside the text. Escape returns to the text. */
export function TranscriptPane({ transcript, all, store, goTo }: PaneProps) {
  const workspace = useWorkspace();
  const directory = delegationDirectoryOf(useLedger());
  const { id, maker, cues, name } = transcript;
  const work = transcriptWorkOf(useSignal(store.transcriptWork), id);
  const { corrections } = work;
  const mapped = useMemo(
    () => identifyTranscriptSpeakers(cues, directory, corrections),
    [cues, directory, corrections],
  );
  const [chosen, setChosen] = useState<{ readonly part: Part; readonly at: ShownTranscript }>({
    part: "all",
    at: goTo,
  });
  // A time to go to is among all passages.
  const part = chosen.at === goTo ? chosen.part : "all";
  const setPart = (next: Part) => setChosen({ part: next, at: goTo });
  const offered = useMemo(
    () => (part === "offered" ? offerCaptureLines(cues, mapped.turns, maker, directory) : []),
    [part, cues, mapped, maker, directory],
  );
  const [isRemoving, setRemoving] = useState(false);
  const leave = () => {
    workspace.viewState.transcript.value = null;
    workspace.focusText();
  };
  const goToCue = (cue: number) => showTranscript(workspace, id, cue);
  const read: TranscriptWithSpeakers = { transcript, ...mapped };
  return (
    <div
      className={styles.pane}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) leave();
      }}
    >
      <PaneHead transcript={transcript} all={all} leave={leave} remove={() => setRemoving(true)} />
      <SelectField
        label={message("transcript.part")}
        options={PARTS.map((each) => ({ id: each, name: message(`transcript.part.${each}`) }))}
        value={part}
        onChange={setPart}
      />
      {part === "all" && <TranscriptPassagesSection key={goTo.request} read={read} store={store} goTo={goTo.cue} />}
      {part === "missing" && <UnrecordedSpeakerList read={read} goToCue={goToCue} />}
      {part === "offered" && (
        <OfferedCaptureLineList read={read} offered={offered} handled={work.handled} store={store} goToCue={goToCue} />
      )}
      {part === "speakers" && (
        <TranscriptSpeakerList read={read} corrections={corrections} store={store} goToCue={goToCue} />
      )}
      {isRemoving && (
        <RemoveDialog
          name={name}
          close={() => setRemoving(false)}
          remove={() => {
            leave();
            removeTranscript(store, id);
          }}
        />
      )}
    </div>
  );
}

interface HeadProps {
  readonly transcript: StoredTranscript;
  readonly all: readonly StoredTranscript[];
  readonly leave: () => void;
  readonly remove: () => void;
}

/** Who made the transcript, which one it is, and the ways out. */
function PaneHead({ transcript: { id, maker, name }, all, leave, remove }: HeadProps) {
  const workspace = useWorkspace();
  return (
    <div className={styles.head}>
      <NoteLabelBadge tone="plain">{message("transcript.label", { maker })}</NoteLabelBadge>
      {all.length > 1 ? (
        <SelectField
          bare
          label={message("transcript.choose")}
          options={all.map((each) => ({ id: each.id, name: each.name }))}
          value={id}
          onChange={(next) => showTranscript(workspace, next)}
        />
      ) : (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      )}
      <span className={styles.actions}>
        <Button look="quiet" onPress={remove}>
          {message("transcript.remove")}
        </Button>
        <Button look="quiet" onPress={leave}>
          {message("transcript.close")}
        </Button>
      </span>
    </div>
  );
}

interface RemoveProps {
  readonly name: string;
  readonly close: () => void;
  readonly remove: () => void;
}

function RemoveDialog({ name, close, remove }: RemoveProps) {
  return (
    <Dialog title={message("transcript.remove.title", { name })} onClose={close}>
      <p>{message("transcript.remove.what")}</p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button look="danger" onPress={remove}>
          {message("transcript.remove.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}

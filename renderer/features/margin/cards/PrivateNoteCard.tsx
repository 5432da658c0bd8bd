import { signal } from "@preact/signals-core";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { stateOfPrivateNote, type AnchoredPrivateNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { isUnassessedSeverity, toneOfNote } from "#renderer/workspace/labels/noteColourTone.ts";
import {
  noteBadgeLabelOf,
  noteLabelOf,
  rightName,
  formatTimeOmittingToday,
} from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import type { PrivatePhotograph } from "#renderer/workspace/textModel/privatePhotographs.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { MarginCardActions } from "./MarginCardActions.tsx";
import { NotePhotographs } from "./NotePhotographs.tsx";
import { useEditOnDoubleClick } from "./useEditOnDoubleClick.ts";
import { useItemAddress } from "./useItemAddress.ts";
import { PRIVATE_NOTE_CARD_COMMAND_IDS } from "../commands/privateNoteCommands.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "../margin.module.css";

const NONE = signal<readonly PrivatePhotograph[]>([]);
const LABELS = { mine: "mine.label", unfinished: "unfinished.label", unsigned: "unsigned.label" } as const;
const CHIPS = { mine: "mine.chip", unfinished: "unfinished.chip", unsigned: "unsigned.chip" } as const;

/** A private note, or one that is unfinished or not signed yet: it is on this machine only until it is committed. */
export function PrivateNoteCard({
  standing,
  attended,
}: {
  readonly standing: AnchoredPrivateNote;
  readonly attended: boolean;
}) {
  const { viewState, textController, dossier } = useWorkspace();
  const { id, privateNote, severity } = standing;
  const { words, written } = privateNote;
  const state = stateOfPrivateNote(privateNote);
  const label = noteLabelOf({ annotation: words, severity });
  const photographs = useSignal(dossier.value?.session?.localState.privatePhotographs ?? NONE);
  const address = useItemAddress(id, standing.anchor);
  const edit = useEditOnDoubleClick(id);
  const attend = () => {
    viewState.clearFinished();
    if (viewState.thread.value === id) return;
    viewState.thread.value = id;
    void textController.value?.reveal(id);
  };
  return (
    <article
      className={`${styles.card} ${styles.mine}`}
      tabIndex={-1}
      data-keys="text"
      data-note={state === "mine" ? id : undefined}
      data-unfinished={privateNote.unfinished}
      data-unsigned={privateNote.unsigned}
      data-attended={attended || undefined}
      aria-label={message(LABELS[state], { label })}
      onClick={attend}
    >
      <div className={styles.top}>
        <NoteLabelBadge
          tone={toneOfNote({ kind: words.kind, severity })}
          provisional={isUnassessedSeverity({ annotation: words, severity })}
        >
          {noteBadgeLabelOf({ annotation: words, severity })}
        </NoteLabelBadge>
        <span dir="ltr">{address}</span>
      </div>
      {words.comment && (
        <p className={styles.comment} dir="auto" onDoubleClick={edit}>
          {words.comment}
        </p>
      )}
      <NotePhotographs
        note={id}
        photographs={photographs.filter(({ note }) => note === id).map((each) => ({ id: each.id, picture: each }))}
      />
      <div className={styles.meta}>
        {[words.rights.map(rightName).join(message("list.comma")), formatTimeOmittingToday(written)]
          .filter(Boolean)
          .join(" · ")}{" "}
        <span className={chipsStyles.confidentiality}>{message(CHIPS[state])}</span>
      </div>
      {attended && <MarginCardActions id={id} front={PRIVATE_NOTE_CARD_COMMAND_IDS} more="card.more" />}
    </article>
  );
}

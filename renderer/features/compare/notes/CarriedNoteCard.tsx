import { message } from "#shared/messages/messages.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { placementCandidatesOf, type ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { findAnchorAddress } from "#renderer/workspace/textModel/anchorContext.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteBadgeLabelOf, noteLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { PlacementActionButtons } from "./PlacementActionButtons.tsx";
import { PlacementCandidateList } from "./PlacementCandidateList.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import { describeCarriedNote } from "../comparisonLabels.ts";
import * as styles from "../compare.module.css";

interface CardProps {
  readonly note: CarriedNote;
  readonly comparison: ComparisonModel;
  /** The current position, if this note is active. */
  readonly at: ComparisonPosition | null;
  readonly inTray?: true;
}

/** A note of the older text, and what became of it. An active note shows what the user can say about that. */
export function CarriedNoteCard({ note, comparison, at: position, inTray }: CardProps) {
  const { comparison: comparing } = useWorkspace().viewState;
  const ledger = useLedger();
  const { thread, placed, was } = note;
  const { pair } = comparison;
  const status = describeCarriedNote(ledger, note);
  const attend = () => {
    if (!position)
      comparing.position.value = {
        row: Math.max(0, comparison.rowOf(note)),
        note: note.id,
        candidate: 0,
        ...(inTray && { inTray }),
      };
  };
  const [old, now] = [
    was && findAnchorAddress(pair.from.draft, was.anchor),
    "anchor" in placed && findAnchorAddress(pair.to.draft, placed.anchor),
  ];
  const made =
    old ?? findAnchorAddress(ledger.draft(thread.annotation.anchor.draft) ?? pair.from.draft, thread.annotation.anchor);
  const where = now && now !== made ? message("comparison.became", { from: made, to: now }) : now || made;
  return (
    <article
      className={styles.comparedNote}
      data-attended={position !== null || undefined}
      data-doubtful={note.isDoubtful || undefined}
      aria-label={message("carried.label", { note: noteLabelOf(thread), where, status })}
      tabIndex={inTray ? (position ? 0 : -1) : undefined}
      data-note={note.id}
      onClick={(event) => {
        event.stopPropagation();
        attend();
      }}
    >
      <div className={styles.top}>
        <NoteLabelBadge tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
          {noteBadgeLabelOf(thread)}
        </NoteLabelBadge>
        <span className={styles.statusOf} data-status={note.isDisputed ? placed.status : (note.says ?? placed.status)}>
          {status}
        </span>
        <span className={styles.where} dir={where === made ? "ltr" : undefined}>
          {where}
        </span>
      </div>
      {thread.annotation.comment && (
        <p className={styles.comment} dir="auto">
          {thread.annotation.comment}
        </p>
      )}
      <OldWords note={note} full={position !== null || inTray === true} />
      {(inTray || (position && !position.inTray)) &&
        placementCandidatesOf(note).length > 0 &&
        !("anchor" in placed) && <PlacementCandidateList note={note} comparison={comparison} at={position} />}
      {position && Boolean(position.inTray) === Boolean(inTray) && <PlacementActionButtons note={note} />}
    </article>
  );
}

/** The words that the note was made on, if they differ from those it is on now. */
function OldWords({ note: { thread, placed, says }, full }: { readonly note: CarriedNote; readonly full: boolean }) {
  const exact = placed.status === "lost" && placed.exact ? placed.exact : thread.annotation.anchor.quote?.exact;
  const isSame = says === null && (placed.status === "exact" || placed.status === "moved");
  if (!exact || isSame) return null;
  return (
    <p className={styles.oldWords} data-full={full || undefined} dir="auto">
      {message("carried.old-words", { words: exact })}
    </p>
  );
}

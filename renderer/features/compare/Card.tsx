import { message } from "#shared/messages/messages.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { candidatesOf, type At } from "#renderer/desk/compare/comparing.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { addressOf } from "#renderer/desk/standing/around.ts";
import { isProvisional, toneOf } from "#renderer/desk/words/tone.ts";
import { labelOf } from "#renderer/desk/words/wording.ts";
import { Badge } from "#renderer/parts/Badge.tsx";
import { Actions } from "./Actions.tsx";
import { Candidates } from "./Candidates.tsx";
import type { Comparison } from "./comparison.ts";
import { statusOf } from "./labels.ts";
import * as styles from "./compare.module.css";

interface CardProps {
  readonly note: CarriedNote;
  readonly comparison: Comparison;
  /** Where one is, if this note is attended to. */
  readonly at: At | null;
  readonly inTray?: true;
}

/** A note of the older text and what became of it. Attended to, it shows what can be said of that. */
export function Card({ note, comparison, at, inTray }: CardProps) {
  const { comparing } = useDesk().place;
  const ledger = useLedger();
  const { thread, placed, was } = note;
  const { pair } = comparison;
  const status = statusOf(ledger, note);
  const attend = () => {
    if (!at)
      comparing.at.value = {
        row: Math.max(0, comparison.rowOf(note)),
        note: note.id,
        candidate: 0,
        ...(inTray && { inTray }),
      };
  };
  const [old, now] = [
    was && addressOf(pair.from.draft, was.anchor),
    "anchor" in placed && addressOf(pair.to.draft, placed.anchor),
  ];
  const made =
    old ?? addressOf(ledger.draft(thread.annotation.anchor.draft) ?? pair.from.draft, thread.annotation.anchor);
  const where = now && now !== made ? message("comparison.became", { from: made, to: now }) : now || made;
  return (
    <article
      className={styles.comparedNote}
      data-attended={at !== null || undefined}
      data-doubtful={note.isDoubtful || undefined}
      aria-label={message("carried.label", { note: labelOf(thread), where, status })}
      tabIndex={inTray ? (at ? 0 : -1) : undefined}
      data-note={note.id}
      onClick={(event) => {
        event.stopPropagation();
        attend();
      }}
    >
      <div className={styles.top}>
        <Badge tone={toneOf(thread)} provisional={isProvisional(thread)}>
          {labelOf(thread)}
        </Badge>
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
      <OldWords note={note} full={at !== null || inTray === true} />
      {(inTray || (at && !at.inTray)) && candidatesOf(note).length > 0 && !("anchor" in placed) && (
        <Candidates note={note} comparison={comparison} at={at} />
      )}
      {at && Boolean(at.inTray) === Boolean(inTray) && <Actions note={note} />}
    </article>
  );
}

/** The words that the note was made on, where they are not the ones it stands on now. */
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

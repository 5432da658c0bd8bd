import { memo } from "react";
import type { Thread, ThreadResolution } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { noteLabelOf, memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import type { EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import { MarginCardActions } from "./MarginCardActions.tsx";
import { NotePhotographs } from "./NotePhotographs.tsx";
import { NoteStandards } from "./NoteStandards.tsx";
import { NoteConflictResolver } from "./NoteConflictResolver.tsx";
import { UnreadBadge } from "./UnreadBadge.tsx";
import { NoteCarriedFromLine } from "./NoteProvenance.tsx";
import { SeverityBadges } from "./SeverityBadges.tsx";
import { MentionText } from "./MentionText.tsx";
import { NoteMetadata } from "./NoteMetadata.tsx";
import { NoteRatingForm } from "../forms/NoteRatingForm.tsx";
import { AgreedSeverityLine, NoteRatings } from "./NoteRatings.tsx";
import { NoteReplies } from "./NoteReplies.tsx";
import { ReplyForm } from "../forms/ReplyForm.tsx";
import { ResolveForm } from "../forms/ResolveForm.tsx";
import { useEditOnDoubleClick } from "./useEditOnDoubleClick.ts";
import { useItemAddress } from "./useItemAddress.ts";
import { NOTE_CARD_COMMAND_IDS } from "../commands/noteCommands.ts";
import * as styles from "../margin.module.css";

interface CardProps {
  readonly thread: Thread;
  readonly attended: boolean;
  /** Whether something in it is unread. */
  readonly fresh: boolean;
  /** The form open in it: a reply, the user's rating, or the reason for resolving it. */
  readonly writing: (EntryFormState & { what: "reply" | "rating" | "settle" }) | null;
}

/** A note with everything said about it. An active note shows its ratings in full and the commands for it. */
export const NoteCard = memo(function Card({ thread, attended, fresh, writing }: CardProps) {
  const { viewState, textController } = useWorkspace();
  const { annotation } = thread;
  const edit = useEditOnDoubleClick(thread.id);
  const attend = () => {
    viewState.clearFinished();
    if (viewState.thread.value === thread.id) return;
    viewState.thread.value = thread.id;
    void textController.value?.reveal(thread.id);
  };
  return (
    <article
      className={styles.card}
      tabIndex={-1}
      data-keys="text"
      data-note={thread.id}
      data-attended={attended || undefined}
      data-settled={thread.resolution?.state === "settled" || undefined}
      data-fresh={fresh || undefined}
      aria-label={noteLabelOf(thread)}
      onClick={attend}
    >
      <div className={styles.top}>
        <SeverityBadges thread={thread} />
        <span>
          {fresh && <UnreadBadge />}
          <Address thread={thread} />
        </span>
      </div>
      {annotation.comment && (
        <p className={styles.comment} dir="auto" onDoubleClick={edit}>
          <MentionText text={annotation.comment} mentions={annotation.mentions} />
        </p>
      )}
      {attended && writing?.what !== "rating" && <NoteRatings thread={thread} />}
      {attended && <AgreedSeverityLine thread={thread} />}
      <NotePhotographs
        note={thread.id}
        photographs={thread.photographs.map(({ id, body }) => ({ id, picture: body }))}
      />
      <NoteStandards thread={thread} short={!attended} />
      <NoteCarriedFromLine thread={thread} attended={attended} />
      <NoteMetadata thread={thread} />
      <NoteConflictResolver thread={thread} />
      <NoteReplies thread={thread} short={!attended} />
      {thread.resolution && <Resolved resolution={thread.resolution} />}
      {writing?.what === "reply" && <ReplyForm writing={writing} />}
      {writing?.what === "settle" && <ResolveForm writing={writing} />}
      {writing?.what === "rating" && <NoteRatingForm writing={writing} thread={thread} />}
      {attended && !writing && <MarginCardActions id={thread.id} front={NOTE_CARD_COMMAND_IDS} more="card.more" />}
    </article>
  );
});

function Address({ thread }: { readonly thread: Thread }) {
  return <span dir="ltr">{useItemAddress(thread.id, thread.annotation.anchor)}</span>;
}

/** Who resolved or reopened it, and why. */
function Resolved({ resolution: { state, member, at, reason } }: { readonly resolution: ThreadResolution }) {
  const ledger = useLedger();
  const [who, time] = [memberNameOf(ledger, member), formatTimeOmittingToday(at)];
  const what = state === "settled" ? "settled" : "reopened";
  return (
    <p className={styles.meta} dir="auto">
      {reason
        ? message(`card.${what}-because`, { who, when: time, reason })
        : message(`card.${what}`, { who, when: time })}
    </p>
  );
}

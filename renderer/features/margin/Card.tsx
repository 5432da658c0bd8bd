import { memo } from "react";
import type { Thread, ThreadResolution } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { labelOf, nameOf, when } from "#renderer/desk/words/wording.ts";
import type { Writing } from "#renderer/desk/words/writing.ts";
import { Actions } from "./Actions.tsx";
import { Against } from "./Against.tsx";
import { Conflict } from "./Conflict.tsx";
import { Fresh } from "./Fresh.tsx";
import { From } from "./From.tsx";
import { Levels } from "./Levels.tsx";
import { Mentioned } from "./Mentioned.tsx";
import { Meta } from "./Meta.tsx";
import { RateForm } from "./RateForm.tsx";
import { Agreed, Ratings } from "./Ratings.tsx";
import { Replies } from "./Replies.tsx";
import { ReplyForm } from "./ReplyForm.tsx";
import { SettleForm } from "./SettleForm.tsx";
import { useAddress } from "./address.ts";
import { FRONT, noteCommands } from "./commands.ts";
import * as styles from "./margin.module.css";

const ABOUT = noteCommands.filter(({ about }) => about);

interface CardProps {
  readonly thread: Thread;
  readonly attended: boolean;
  /** Whether something in it is unread. */
  readonly fresh: boolean;
  /** What is being written in it: an answer, one's rating, or why it is settled. */
  readonly writing: (Writing & { what: "reply" | "rating" | "settle" }) | null;
}

/** A note with everything said about it. Attended to, it shows its ratings in full and what one can do. */
export const Card = memo(function Card({ thread, attended, fresh, writing }: CardProps) {
  const { place, hand } = useDesk();
  const { annotation } = thread;
  const attend = () => {
    place.goOn();
    if (place.thread.value === thread.id) return;
    place.thread.value = thread.id;
    void hand.value?.show(thread.id);
  };
  return (
    <article
      className={styles.card}
      tabIndex={-1}
      data-keys="text"
      data-attended={attended || undefined}
      data-settled={thread.resolution?.state === "settled" || undefined}
      data-fresh={fresh || undefined}
      aria-label={labelOf(thread)}
      onClick={attend}
    >
      <div className={styles.top}>
        <Levels thread={thread} />
        <span>
          {fresh && <Fresh />}
          <Address thread={thread} />
        </span>
      </div>
      {annotation.comment && (
        <p className={styles.comment} dir="auto">
          <Mentioned text={annotation.comment} mentions={annotation.mentions} />
        </p>
      )}
      {attended && writing?.what !== "rating" && <Ratings thread={thread} />}
      {attended && <Agreed thread={thread} />}
      <Against thread={thread} short={!attended} />
      <From thread={thread} attended={attended} />
      <Meta thread={thread} />
      <Conflict thread={thread} />
      <Replies thread={thread} short={!attended} />
      {thread.resolution && <Resolved resolution={thread.resolution} />}
      {writing?.what === "reply" && <ReplyForm writing={writing} />}
      {writing?.what === "settle" && <SettleForm writing={writing} />}
      {writing?.what === "rating" && <RateForm writing={writing} thread={thread} />}
      {attended && !writing && <Actions id={thread.id} commands={ABOUT} front={FRONT} more="card.more" />}
    </article>
  );
});

function Address({ thread }: { readonly thread: Thread }) {
  return <span dir="ltr">{useAddress(thread.id, thread.annotation.anchor)}</span>;
}

/** Who settled it, or opened it again, and why. */
function Resolved({ resolution: { state, member, at, reason } }: { readonly resolution: ThreadResolution }) {
  const ledger = useLedger();
  const [who, told] = [nameOf(ledger, member), when(at)];
  const what = state === "settled" ? "settled" : "reopened";
  return (
    <p className={styles.meta} dir="auto">
      {reason
        ? message(`card.${what}-because`, { who, when: told, reason })
        : message(`card.${what}`, { who, when: told })}
    </p>
  );
}

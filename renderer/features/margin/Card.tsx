import { memo } from "react";
import { message } from "../../../shared/messages/messages.ts";
import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { labelOf, nameOf, when } from "../../desk/wording.ts";
import type { Writing } from "../../desk/writing.ts";
import { Actions } from "./Actions.tsx";
import { Against } from "./Against.tsx";
import { useAddress } from "./address.ts";
import { FRONT, noteCommands } from "./commands.ts";
import { Conflict } from "./Conflict.tsx";
import { Levels } from "./Levels.tsx";
import { Meta } from "./Meta.tsx";
import { RateForm } from "./RateForm.tsx";
import { Agreed, Ratings } from "./Ratings.tsx";
import { Replies } from "./Replies.tsx";
import { ReplyForm } from "./ReplyForm.tsx";

const ABOUT = noteCommands.filter(({ about }) => about);

interface CardProps {
  readonly thread: Thread;
  readonly attended: boolean;
  /** What is being written in it: an answer, or one's rating. */
  readonly writing: (Writing & { what: "reply" | "rating" }) | null;
}

/** A note with everything said about it. Attended to, it shows its ratings in full and what one can do. */
export const Card = memo(function Card({ thread, attended, writing }: CardProps) {
  const { place, hand } = useDesk();
  const { annotation } = thread;
  const attend = () => {
    if (place.thread.now === thread.id) return;
    place.thread.set(thread.id);
    void hand.now?.show(thread.id);
  };
  return (
    <article
      className="card"
      data-attended={attended || undefined}
      data-settled={thread.resolution?.state === "settled" || undefined}
      aria-label={labelOf(thread)}
      onClick={attend}
    >
      <div className="top">
        <Levels thread={thread} />
        <Address thread={thread} />
      </div>
      {annotation.comment && (
        <p className="comment" dir="auto">
          {annotation.comment}
        </p>
      )}
      {attended && writing?.what !== "rating" && <Ratings thread={thread} />}
      {attended && <Agreed thread={thread} />}
      <Against thread={thread} short={!attended} />
      <Meta thread={thread} />
      <Conflict thread={thread} />
      <Replies thread={thread} short={!attended} />
      {thread.resolution?.state === "settled" && <Settled thread={thread} />}
      {writing?.what === "reply" && <ReplyForm writing={writing} />}
      {writing?.what === "rating" && <RateForm writing={writing} thread={thread} />}
      {attended && !writing && <Actions id={thread.id} commands={ABOUT} front={FRONT} more="card.more" />}
    </article>
  );
});

function Address({ thread }: { readonly thread: Thread }) {
  return <span>{useAddress(thread.id, thread.annotation.anchor)}</span>;
}

function Settled({ thread: { resolution } }: { readonly thread: Thread }) {
  const ledger = useLedger();
  const { member, at, reason } = resolution!;
  const who = nameOf(ledger, member);
  return (
    <p className="meta">
      {reason
        ? message("card.settled-because", { who, when: when(at), reason })
        : message("card.settled", { who, when: when(at) })}
    </p>
  );
}

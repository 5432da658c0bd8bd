import { memo } from "react";
import { message } from "../../../shared/messages/messages.ts";
import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { isProvisional, toneOf } from "../../desk/tone.ts";
import { labelOf, nameOf, when } from "../../desk/wording.ts";
import type { Writing } from "../../desk/writing.ts";
import { Badge } from "../../parts/Badge.tsx";
import { Actions } from "./Actions.tsx";
import { useAddress } from "./address.ts";
import { FRONT, noteCommands } from "./commands.ts";
import { Conflict } from "./Conflict.tsx";
import { Meta } from "./Meta.tsx";
import { Ratings } from "./Ratings.tsx";
import { Replies } from "./Replies.tsx";
import { ReplyForm } from "./ReplyForm.tsx";

const ABOUT = noteCommands.filter(({ about }) => about);

interface CardProps {
  readonly thread: Thread;
  readonly attended: boolean;
  readonly reply: (Writing & { what: "reply" }) | null;
}

/** A note with everything said about it. Attended to, it shows its ratings in full and what one can do. */
export const Card = memo(function Card({ thread, attended, reply }: CardProps) {
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
        <Badge tone={toneOf(thread)} provisional={isProvisional(thread)}>
          {labelOf(thread)}
        </Badge>
        <Address thread={thread} />
      </div>
      {annotation.comment && (
        <p className="comment" dir="auto">
          {annotation.comment}
        </p>
      )}
      {attended && <Ratings thread={thread} />}
      <Meta thread={thread} />
      <Conflict thread={thread} />
      <Replies thread={thread} short={!attended} />
      {thread.resolution?.state === "settled" && <Settled thread={thread} />}
      {reply && <ReplyForm writing={reply} />}
      {attended && !reply && <Actions id={thread.id} commands={ABOUT} front={FRONT} more="card.more" />}
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

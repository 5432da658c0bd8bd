import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useLedger } from "../../desk/context.ts";
import { nameOf, when } from "../../desk/wording.ts";

/** What was answered; in short, how often and the last of it. */
export function Replies({ thread: { replies }, short }: { readonly thread: Thread; readonly short: boolean }) {
  const ledger = useLedger();
  const shown = short ? replies.slice(-1) : replies;
  return (
    <>
      {shown.length < replies.length && <p className="meta">{message("card.replies", { count: replies.length })}</p>}
      {shown.map(({ id, member, at, text, by }) => (
        <div key={id} className="reply">
          <p dir="auto">{text}</p>
          <p className="meta">
            {by
              ? message("card.taken-over", { by, who: nameOf(ledger, member), when: when(at) })
              : message("card.by", { who: nameOf(ledger, member), when: when(at) })}
          </p>
        </div>
      ))}
    </>
  );
}

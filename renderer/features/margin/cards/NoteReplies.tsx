import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { UnreadBadge } from "./UnreadBadge.tsx";
import { MentionText } from "./MentionText.tsx";
import * as styles from "../margin.module.css";

/** The replies; in `short`, how many and the last one. */
export function NoteReplies({ thread: { replies }, short }: { readonly thread: Thread; readonly short: boolean }) {
  const ledger = useLedger();
  const { unread } = useDossier();
  const shown = short ? replies.slice(-1) : replies;
  return (
    <>
      {shown.length < replies.length && (
        <p className={styles.meta}>{message("card.replies", { count: replies.length })}</p>
      )}
      {shown.map(({ id, key, member, at, text, mentions, by }) => (
        <div key={id} className={styles.reply}>
          <p dir="auto">
            <MentionText text={text} mentions={mentions} />
          </p>
          <p className={styles.meta}>
            {unread.isNew(key) && <UnreadBadge />}
            {by
              ? message("card.taken-over", { by, who: memberNameOf(ledger, member), when: formatTimeOmittingToday(at) })
              : message("card.by", { who: memberNameOf(ledger, member), when: formatTimeOmittingToday(at) })}
          </p>
        </div>
      ))}
    </>
  );
}

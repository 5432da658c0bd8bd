import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useAuthorNameFormatter } from "#renderer/workspace/queries/verifiedMembers.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, rightName, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "../margin.module.css";

/** Rights, author, circumstances and, on every card, the visibility. */
export function NoteMetadata({ thread }: { readonly thread: Thread }) {
  const ledger = useLedger();
  const { me } = useWorkspace();
  const called = useAuthorNameFormatter();
  const { annotation, author, at, hidden, source, assigned } = thread;
  const parts = [
    [...annotation.rights.map(rightName), ...annotation.tags.map((tag) => `#${tag}`)].join(message("list.comma")),
    called(ledger.member(author)),
    [annotation.track, formatTimeOmittingToday(at)].filter(Boolean).join(message("list.comma")),
    annotation.basis && message(`basis.${annotation.basis.how}`),
    source && message("card.source", { source: source.body.source }),
    hidden && message("card.hidden", { count: hidden }),
  ];
  return (
    <div className={styles.meta}>
      {parts.filter(Boolean).join(" · ")}{" "}
      <span className={chipsStyles.confidentiality}>{message(`confidentiality.${annotation.confidentiality}`)}</span>
      {assigned && (
        <span className={styles.assigned} data-me={assigned.member === me?.member || undefined}>
          {message("card.assigned", { who: memberNameOf(ledger, assigned.member) })}
        </span>
      )}
    </div>
  );
}

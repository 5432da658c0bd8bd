import type { ReturnedReply } from "#shared/publish/returned/returnedContent.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import type { ReturnedCommentReview } from "./commentImportSelection.ts";
import * as styles from "./importComments.module.css";

/** A comment in a file: its kind, the words it is on, its author, and what it says. */
export function ReturnedCommentItem({
  each,
  address,
}: {
  readonly each: ReturnedCommentReview;
  readonly address: string;
}) {
  const who = authorOf(each);
  return (
    <span className={styles.saidThere}>
      <span className={styles.what}>
        <b>{labelFor(each)}</b>
        {address && <span dir="ltr">{address}</span>}
        {who && <bdi className={styles.who}>{who}</bdi>}
      </span>
      {"note" in each ? <NoteWords each={each} /> : <ProposalWords each={each} />}
    </span>
  );
}

function labelFor(each: ReturnedCommentReview): string {
  if (!("note" in each)) return message("proposal.label");
  return each.kind === "known" ? noteLabelOf(each.thread) : message(`kind.${each.note.kind ?? "question"}`);
}

function authorOf(each: ReturnedCommentReview): string {
  if (!("note" in each)) return each.proposal.by ?? "";
  return each.kind === "known" ? "" : (each.note.by ?? "");
}

function NoteWords({ each }: { readonly each: Extract<ReturnedCommentReview, { readonly note: unknown }> }) {
  const { note } = each;
  const quote = each.kind === "known" ? each.thread.annotation.anchor.quote?.exact : note.place.exact;
  return (
    <>
      {quote && <q dir="auto">{quote}</q>}
      {each.kind === "known" ? (
        <Changes thread={each.thread} differs={each.differs} by={note.by} />
      ) : (
        <>
          {note.comment && <span dir="auto">{note.comment}</span>}
          <Replies replies={note.replies} />
          {note.state === "settled" && <i>{message("returned.settled")}</i>}
        </>
      )}
    </>
  );
}

interface ChangesProps {
  readonly thread: Thread;
  readonly differs: Extract<ReturnedCommentReview, { readonly differs: unknown }>["differs"];
  readonly by: string | undefined;
}

/** A note that exists here, and how the file differs from it. */
function Changes({ thread, differs: { comment, replies, state }, by }: ChangesProps) {
  const { me } = useWorkspace();
  const { comment: now } = thread.annotation;
  const isOwn = me?.member === thread.author;
  return (
    <>
      {comment === null && now && (
        <span className={styles.known} dir="auto">
          {now}
        </span>
      )}
      {comment !== null && isOwn && <Redline before={now} after={comment} lang="" dir="auto" />}
      <Replies replies={[...(comment !== null && !isOwn ? [{ text: comment, ...(by && { by }) }] : []), ...replies]} />
      {state !== null && <i>{message(state === "settled" ? "returned.settled" : "returned.open")}</i>}
    </>
  );
}

function Replies({ replies }: { readonly replies: readonly ReturnedReply[] }) {
  return replies.map(({ text, by }, i) => (
    <span key={i} className={styles.reply} dir="auto">
      {by && <bdi className={styles.who}>{by}: </bdi>}
      {text}
    </span>
  ));
}

function ProposalWords({
  each: { proposal },
}: {
  readonly each: Extract<ReturnedCommentReview, { readonly proposal: unknown }>;
}) {
  return (
    <>
      <Redline before={proposal.old} after={proposal.new} lang="" dir="auto" short />
      {proposal.comment && <span dir="auto">{proposal.comment}</span>}
    </>
  );
}

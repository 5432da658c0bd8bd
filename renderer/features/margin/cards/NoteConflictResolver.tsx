import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { describeNoteDifferences } from "./noteChanges.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/**
 * Conflicting versions of the user's own note, written on two machines: each with its time and other differences. The
 * author resolves the conflict by choosing one of them, or by rewriting the note.
 */
export function NoteConflictResolver({ thread }: { readonly thread: Thread }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { rivals, author, id, heads } = thread;
  if (rivals.length === 0) return null;
  const versions = heads.flatMap((key) => {
    const version = ledger.record(key);
    return version?.state === "open" ? [{ key, at: version.record.at, body: version.body as AnnotationBody }] : [];
  });
  const isMine = workspace.me?.member === author;
  const keep = ({ anchor: _, ...words }: AnnotationBody) =>
    void workspace.commit(editAnnotationAct(ledger, workspace.me, id, words));
  return (
    <section className={partsStyles.conflict}>
      <p>{message(isMine ? "card.conflict-mine" : "card.conflict", { count: versions.length })}</p>
      {versions.map(({ key, at, body }, i) => (
        <div key={key}>
          <div>
            <p className={styles.meta}>
              {[formatTimeOmittingToday(at), ...describeNoteDifferences(body, versions[i === 0 ? 1 : 0]!.body)].join(
                " · ",
              )}
            </p>
            <p dir="auto">{body.comment || message("card.no-comment")}</p>
          </div>
          {isMine && <Button onPress={() => keep(body)}>{message("card.keep")}</Button>}
        </div>
      ))}
    </section>
  );
}

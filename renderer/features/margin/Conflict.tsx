import { edit } from "../../../shared/acts/edit.ts";
import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import type { AnnotationBody } from "../../../shared/records/kinds/annotation.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";

/** Versions that were made apart and disagree, to be settled by the author: one of them is said again. */
export function Conflict({ thread }: { readonly thread: Thread }) {
  const desk = useDesk();
  const { rivals, annotation, author, id } = thread;
  if (rivals.length === 0) return null;
  const keep = ({ anchor: _, ...words }: AnnotationBody) => {
    if (desk.ledger) void desk.say(edit(desk.ledger, desk.me, id, words));
  };
  return (
    <section className="conflict">
      <p>{message("card.conflict", { count: rivals.length + 1 })}</p>
      {[annotation, ...rivals].map((body, i) => (
        <div key={i}>
          <p dir="auto">{body.comment || message("card.no-comment")}</p>
          {desk.me?.member === author && <Button onPress={() => keep(body)}>{message("card.keep")}</Button>}
        </div>
      ))}
    </section>
  );
}

import { explain, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import * as styles from "./margin.module.css";

/** What stands in the margin where no note is in view: how to make one, why one may not, or why none is shown. */
export function Empty({ notes }: { readonly notes: Notes }) {
  const desk = useDesk();
  useLedger();
  const all = useSignal(notes.all).length;
  const shown = useSignal(notes.shown).length;
  if (all > 0 && shown === 0) return <p className={styles.empty}>{message("margin.filtered", { count: all })}</p>;
  if (all > 0) return null;
  const refused = desk.refusalToSay("annotation");
  return (
    <p className={styles.empty}>
      {refused ? message("margin.bare", { reason: explain(refused) }) : message("margin.empty")}
    </p>
  );
}

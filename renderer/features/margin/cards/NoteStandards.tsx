import type { Thread } from "#shared/ledger/entries/thread.ts";
import { findCatalogueOrTeamStandard } from "#shared/ledger/queries/listStandards.ts";
import { message } from "#shared/messages/messages.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import * as styles from "../margin.module.css";

/** The standards that a note refers to; `short` shows only their references. */
export function NoteStandards({ thread, short }: { readonly thread: Thread; readonly short: boolean }) {
  const ledger = useLedger();
  const all = (thread.annotation.standards ?? []).flatMap((id) => findCatalogueOrTeamStandard(ledger, id) ?? []);
  if (all.length === 0) return null;
  return (
    <ul className={styles.against} aria-label={message("standards.chosen")}>
      {all.map(({ id, instrument, place, words, told }) => (
        <li key={id}>
          {[instrument, place].filter(Boolean).join(", ")}
          {!short && <p dir="auto">{told ? words : message("briefing.quoted", { words })}</p>}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { printPlacementAddress, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { ratingSpreadOf } from "#shared/ledger/queries/raterAgreement.ts";
import { message } from "#shared/messages/messages.ts";
import { goToNote } from "#renderer/workspace/actions/navigation.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { formatAgreedSeverity, listRatingSigns } from "#renderer/workspace/labels/ratingSigns.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { GradeSignRow } from "#renderer/parts/domain/GradeSigns.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** How many notes are listed at most; nobody discusses more in one meeting. */
const MOST = 200;

interface NoteListProps {
  readonly title: string;
  readonly hint: ReactNode;
  /** Shown if the list is empty. */
  readonly empty?: string;
  readonly threads: readonly Thread[];
}

/** A list of notes: arrows select, Enter goes to the note in its text. */
export function RatingNoteLinks({ title, hint, empty = "", threads }: NoteListProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const rows = threads.slice(0, MOST).map((thread) => rowOf(ledger, thread));
  const go = (id: unknown) => {
    const thread = threads.find((each) => each.id === id);
    if (thread) goToNote(workspace, thread);
  };
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className={partsStyles.hint}>{empty}</p>
      ) : (
        <>
          <p className={partsStyles.hint}>{hint}</p>
          <ListBox
            className={`${listsStyles.list} ${listsStyles.noteList}`}
            aria-label={title}
            items={rows}
            onAction={go}
          >
            {({ id, address, words, about, signs, apart }) => (
              <ListBoxItem id={id} textValue={`${address} ${about}`}>
                <span slot="label">
                  <b dir="ltr">{address}</b> <span dir="auto">{about}</span>
                </span>
                <span className={partsStyles.grades} aria-hidden="true">
                  <GradeSignRow signs={signs} />
                </span>
                <span slot="description">{[apart, words].filter(Boolean).join(" · ")}</span>
              </ListBoxItem>
            )}
          </ListBox>
          {threads.length > MOST && (
            <p className={partsStyles.hint}>{message("ratings.more", { count: threads.length - MOST })}</p>
          )}
        </>
      )}
    </section>
  );
}

function rowOf(ledger: Ledger, thread: Thread) {
  const { id, annotation, author, hidden, agreed } = thread;
  const there = findCurrentPlacement(ledger, thread);
  const provision = there?.draft.provisions[there.place.provision];
  const signs = listRatingSigns(ledger, thread);
  const spread = ratingSpreadOf(thread);
  const by = message("ratings.by", { who: memberNameOf(ledger, author) });
  return {
    id,
    address: there ? printPlacementAddress(ledger, there) : "",
    about: annotation.comment || annotation.anchor.quote?.exact || provision?.heading || message("card.no-comment"),
    signs,
    apart: [
      spread > 0 && message("ratings.apart", { spread }),
      agreed?.grade === null && message("agreed.conflict", { levels: formatAgreedSeverity(agreed) }),
    ]
      .filter(Boolean)
      .join(" · "),
    words: hidden
      ? [by, message("card.hidden", { count: hidden })].join(" · ")
      : signs.map(({ words }) => words).join(message("list.semicolon")) || by,
  };
}

import { signal, type Signal } from "@preact/signals-core";
import { useState } from "react";
import {
  countPlacementsToReview,
  findPlacementsToReviewExceptNotes,
} from "#shared/ledger/queries/placementsToReview.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { findCarriedNotes, tallyCarriedNotes } from "#renderer/workspace/comparison/carriedNotes.ts";
import { pairTextWithPrevious } from "#shared/ledger/placement/carriedNotes.ts";
import {
  describePlacementTally,
  describePlacementsExceptNotes,
} from "#renderer/workspace/comparison/describePlacementTally.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { textNameOfDraft } from "#renderer/workspace/labels/entryLabels.ts";
import { useAllCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "./texts.module.css";

/** What became of the notes in the next draft; shown over it until the user has dismissed it here. */
export function CarriedNotesBanner() {
  const { dossier, viewState } = useWorkspace();
  const isOpen = useSignal(dossier) !== null;
  const view = useSignal(viewState.view);
  const hidden = useSignal(viewState.hidden);
  return isOpen && view === "text" && !hidden ? <OpenNotice /> : null;
}

function OpenNotice() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const [announcedSignal] = useState<Signal<readonly string[]>>(
    () => dossier.session?.localState.announcedDrafts ?? signal<readonly string[]>([]),
  );
  const announced = useSignal(announcedSignal);
  const reviewCommand = useAllCommands().find(({ id }) => id === "compare.start");
  const text = useSignal(dossier.notes)?.text;
  const pair = text ? pairTextWithPrevious(ledger, text) : null;
  if (!pair || announced.includes(pair.to.id)) return null;
  const carried = findCarriedNotes(dossier, pair);
  const beside = findPlacementsToReviewExceptNotes(ledger, pair.to.id);
  const counts = [describePlacementTally(tallyCarriedNotes(carried)), ...describePlacementsExceptNotes(beside)]
    .filter(Boolean)
    .join(message("list.comma"));
  if (!counts) return null;
  const count = countPlacementsToReview({ notes: carried.filter(({ isDoubtful }) => isDoubtful), ...beside });
  const dismiss = () => {
    announcedSignal.value = [...announced, pair.to.id];
  };
  const names = { text: textNameOfDraft(ledger, pair.to.id), older: textNameOfDraft(ledger, pair.from.id) };
  return (
    <section className={styles.sameText} aria-label={message("texts.next")}>
      <p>
        {message("texts.next.what", names)} <strong>{counts}</strong>
      </p>
      {count > 0 && <p>{message("belonging.review", { count })}</p>}
      <div className={styles.buttons}>
        <Button onPress={dismiss}>{message("texts.next.seen")}</Button>
        <Button
          look="primary"
          onPress={() => {
            dismiss();
            reviewCommand?.run(workspace, true);
          }}
        >
          {message("texts.next.look", { count })}
        </Button>
      </div>
    </section>
  );
}

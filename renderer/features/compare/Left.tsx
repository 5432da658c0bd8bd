import { useMemo } from "react";
import { findReviewItemsWithoutNotes } from "#shared/ledger/queries/reviewItems.ts";
import { message } from "#shared/messages/messages.ts";
import { trayOfOpen } from "#renderer/desk/asked/reviewing.ts";
import { useSignal, useSignalLater } from "#renderer/desk/base/signals.ts";
import { carriedIn, tallyOf } from "#renderer/desk/compare/carried.ts";
import { pairForReview } from "#shared/ledger/placement/carriedNotes.ts";
import { tallied, talliedBeside } from "#renderer/desk/compare/tallied.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import type { Text } from "#renderer/desk/standing/notes.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { countAbsent } from "./positions.ts";
import { heapOf } from "./tray.ts";
import * as styles from "./compare.module.css";

/** In the last line: how much of what was said has no sure place in the text that is open, with the way to it. */
export function Left() {
  const desk = useDesk();
  const dossier = useDossier();
  // Nobody waits for a count while a note is said.
  const version = useSignalLater(dossier.version);
  const view = useSignal(desk.place.view);
  const text = useSignal(dossier.notes)?.text;
  const shown = view === "text" ? text : undefined;
  const left = useMemo(() => leftIn(dossier, shown, version), [dossier, shown, version]);
  if (!left) return null;
  return (
    <Button look="quiet" className={styles.leftOver} onPress={() => trayOfOpen(desk)?.()}>
      {left}
    </Button>
  );
}

/** What was said and has no sure place, counted as the dossier is at a version of it; "" if there is nothing. */
function leftIn(dossier: Dossier, text: Text | undefined, _version: number): string {
  if (!text) return "";
  const { ledger } = dossier;
  // What somebody has put aside is looked at.
  const carried = carriedIn(dossier, pairForReview(ledger, text)).filter((each) => heapOf(each) !== "discarded");
  const tally = tallyOf(carried);
  const absent = tally.by.absent + countAbsent(ledger, text.id);
  const notes = tallied({ ...tally, by: { ...tally.by, absent } }, ["ambiguous", "lost", "absent"]);
  return [notes, ...talliedBeside(findReviewItemsWithoutNotes(ledger, text.id))]
    .filter(Boolean)
    .join(message("list.comma"));
}

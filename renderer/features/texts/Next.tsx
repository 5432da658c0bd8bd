import { signal, type Signal } from "@preact/signals-core";
import { useState } from "react";
import { countReviewItems, findReviewItemsWithoutNotes } from "#shared/ledger/queries/reviewItems.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { carriedIn, tallyOf } from "#renderer/desk/compare/carried.ts";
import { pairWithPrevious } from "#shared/ledger/placement/carriedNotes.ts";
import { tallied, talliedBeside } from "#renderer/desk/compare/tallied.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import { textCalled } from "#renderer/desk/words/wording.ts";
import { useCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/Button.tsx";
import * as styles from "./texts.module.css";

/** What became of the notes in the next draft: told over it until somebody has seen it here. */
export function Next() {
  const { dossier, place } = useDesk();
  const isOpen = useSignal(dossier) !== null;
  const view = useSignal(place.view);
  const hidden = useSignal(place.hidden);
  return isOpen && view === "text" && !hidden ? <News /> : null;
}

function News() {
  const desk = useDesk();
  const dossier = useDossier();
  const ledger = useLedger();
  const [own] = useState<Signal<readonly string[]>>(() => dossier.seat?.own.told ?? signal<readonly string[]>([]));
  const told = useSignal(own);
  const look = useCommands().find(({ id }) => id === "compare.start");
  const text = useSignal(dossier.notes)?.text;
  const pair = text ? pairWithPrevious(ledger, text) : null;
  if (!pair || told.includes(pair.to.id)) return null;
  const carried = carriedIn(dossier, pair);
  const beside = findReviewItemsWithoutNotes(ledger, pair.to.id);
  const counts = [tallied(tallyOf(carried)), ...talliedBeside(beside)].filter(Boolean).join(message("list.comma"));
  if (!counts) return null;
  const count = countReviewItems({ notes: carried.filter(({ isDoubtful }) => isDoubtful), ...beside });
  const tell = () => {
    own.value = [...told, pair.to.id];
  };
  const names = { text: textCalled(ledger, pair.to.id), older: textCalled(ledger, pair.from.id) };
  return (
    <section className={styles.sameText} aria-label={message("texts.next")}>
      <p>
        {message("texts.next.what", names)} <strong>{counts}</strong>
        {count > 0 && ` ${message("belonging.review", { count })}`}
      </p>
      <div className={styles.buttons}>
        <Button onPress={tell}>{message("texts.next.seen")}</Button>
        <Button
          look="primary"
          onPress={() => {
            tell();
            look?.run(desk, true);
          }}
        >
          {message("texts.next.look", { count })}
        </Button>
      </div>
    </section>
  );
}

import { useState } from "react";
import { needsReview, positionsOn } from "../../../shared/ledger/positions.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell, Variable, type Cell } from "../../desk/base/cell.ts";
import { carriedIn, tallyOf } from "../../desk/compare/carried.ts";
import { pairBefore } from "../../desk/compare/comparing.ts";
import { tallied } from "../../desk/compare/tallied.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { textCalled } from "../../desk/words/wording.ts";
import { useCommands } from "../../frame/feature.ts";
import { Button } from "../../parts/Button.tsx";

/** What became of the notes in the next draft: told over it until somebody has seen it here. */
export function Next() {
  const { dossier, place } = useDesk();
  const isOpen = useCell(dossier) !== null;
  const view = useCell(place.view);
  const hidden = useCell(place.hidden);
  return isOpen && view === "text" && !hidden ? <News /> : null;
}

function News() {
  const desk = useDesk();
  const dossier = useDossier();
  const ledger = useLedger();
  const [own] = useState<Cell<readonly string[]> & { set(ids: readonly string[]): void }>(
    () => dossier.seat?.own.told ?? new Variable<readonly string[]>([]),
  );
  const told = useCell(own);
  const look = useCommands().find(({ id }) => id === "compare.start");
  const text = useCell(dossier.notes)?.text;
  const pair = text ? pairBefore(ledger, text) : null;
  if (!pair || told.includes(pair.to.id)) return null;
  const tally = tallyOf(carriedIn(dossier, pair));
  const positions = positionsOn(ledger, pair.to.id).filter(needsReview).length;
  const parts = [tallied(tally), positions > 0 && message("tray.positions.count", { count: positions })];
  const counts = parts.filter(Boolean).join(message("list.comma"));
  if (!counts) return null;
  const tell = () => own.set([...told, pair.to.id]);
  const names = { text: textCalled(ledger, pair.to.id), older: textCalled(ledger, pair.from.id) };
  return (
    <section className="same-text next-draft" aria-label={message("texts.next")}>
      <p>
        {message("texts.next.what", names)} <strong>{counts}</strong>
      </p>
      <div className="buttons">
        <Button onPress={tell}>{message("texts.next.seen")}</Button>
        <Button
          look="primary"
          onPress={() => {
            tell();
            look?.run(desk, true);
          }}
        >
          {message("texts.next.look", { count: tally.toLook - tally.looked + positions })}
        </Button>
      </div>
    </section>
  );
}

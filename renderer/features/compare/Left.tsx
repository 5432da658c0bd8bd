import { useMemo } from "react";
import { needsReview, positionsOn } from "../../../shared/ledger/positions.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell, useCellLater } from "../../desk/base/cell.ts";
import { carriedIn, tallyOf } from "../../desk/compare/carried.ts";
import { pairBefore } from "../../desk/compare/comparing.ts";
import { tallied } from "../../desk/compare/tallied.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Dossier } from "../../desk/dossier/dossier.ts";
import type { Text } from "../../desk/standing/notes.ts";
import { Button } from "../../parts/Button.tsx";
import { showTray } from "./commands.ts";

/** In the last line: how many notes of the text before have no place in the one that is open, with the way to them. */
export function Left() {
  const desk = useDesk();
  const dossier = useDossier();
  // Nobody waits for a count while a note is said.
  const version = useCellLater(dossier.version);
  const view = useCell(desk.place.view);
  const text = useCell(dossier.notes)?.text;
  const shown = view === "text" ? text : undefined;
  const { pair, left } = useMemo(() => leftIn(dossier, shown, version), [dossier, shown, version]);
  if (!pair || !left) return null;
  return (
    <Button look="quiet" className="left-over" onPress={() => showTray(desk, { from: pair.from.id, to: pair.to.id })}>
      {left}
    </Button>
  );
}

/** The notes and positions without a place, counted as the dossier is at a version of it; "" where there are none. */
function leftIn(dossier: Dossier, text: Text | undefined, _version: number) {
  const pair = text ? pairBefore(dossier.ledger, text) : null;
  if (!pair) return { pair, left: "" };
  const notes = tallied(tallyOf(carriedIn(dossier, pair)), ["ambiguous", "lost", "absent"]);
  const count = positionsOn(dossier.ledger, pair.to.id).filter(needsReview).length;
  const positions = count > 0 && message("tray.positions.count", { count });
  return { pair, left: [notes, positions].filter(Boolean).join(message("list.comma")) };
}

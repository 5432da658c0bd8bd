import { useCell } from "../../desk/cell.ts";
import { carriedIn, tallyOf } from "../../desk/carried.ts";
import { pairBefore } from "../../desk/comparing.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { tallied } from "../../desk/tallied.ts";
import { Button } from "../../parts/Button.tsx";
import { showTray } from "./commands.ts";

/** In the last line: how many notes of the text before have no place in the one that is open, with the way to them. */
export function Left() {
  const desk = useDesk();
  const dossier = useDossier();
  const ledger = useLedger();
  const view = useCell(desk.place.view);
  const text = useCell(dossier.notes)?.text;
  const pair = text ? pairBefore(ledger, text) : null;
  if (!pair || view !== "text") return null;
  const left = tallied(tallyOf(carriedIn(dossier, pair)), ["ambiguous", "lost", "absent"]);
  if (!left) return null;
  return (
    <Button look="quiet" className="left-over" onPress={() => showTray(desk, { from: pair.from.id, to: pair.to.id })}>
      {left}
    </Button>
  );
}

import { useEffect, useState, type KeyboardEvent } from "react";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { spell } from "../../desk/chord.ts";
import { Board } from "./Board.tsx";
import { comparisonOf, pairOf, type Comparison } from "./comparison.ts";
import { Toolbar } from "./Toolbar.tsx";
import { Tray } from "./Tray.tsx";
import "./compare.css";

/** Two texts of the dossier beside each other, with what became of the notes. */
export function Compare() {
  const desk = useDesk();
  const { comparing } = desk.place;
  useLedger();
  useCell(useDossier().notes);
  useCell(comparing.chosen);
  const pair = pairOf(desk);
  const isReady = useAfterPaint(pair ? `${pair.from.id} ${pair.to.id}` : "");
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") desk.toText();
  };
  if (!pair) return <Single />;
  return (
    <div className="compare" data-keys="compare" onKeyDown={onKey}>
      {isReady ? <Both comparison={comparisonOf(desk)!} /> : <p className="waiting">{message("comparison.waiting")}</p>}
    </div>
  );
}

function Both({ comparison }: { readonly comparison: Comparison }) {
  const { comparing } = useDesk().place;
  const isTrayOpen = useCell(comparing.tray);
  return (
    <>
      <Toolbar comparison={comparison} />
      <div className="compare-body" data-tray={isTrayOpen || undefined}>
        <Board key={`${comparison.pair.from.id} ${comparison.pair.to.id}`} comparison={comparison} />
        {isTrayOpen && <Tray comparison={comparison} />}
      </div>
    </>
  );
}

/** Whether the frame around what `of` names has been seen: comparing takes a moment. */
function useAfterPaint(of: string): boolean {
  const [painted, setPainted] = useState("");
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(of)));
    return () => cancelAnimationFrame(frame);
  }, [of]);
  return painted === of;
}

/** What stands here while there is one text only. */
function Single() {
  return (
    <div className="compare-none">
      <h1>{message("view.compare")}</h1>
      <p>{message("comparison.single")}</p>
      <p>{message("comparison.single.how", { key: spell("Mod+KeyO") })}</p>
    </div>
  );
}

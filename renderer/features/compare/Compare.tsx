import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { isVeiled } from "#renderer/desk/base/veil.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import { isAlone } from "#renderer/desk/compare/comparing.ts";
import { spell } from "#renderer/desk/keys/chord.ts";
import { Board } from "./Board.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { Tray } from "./Tray.tsx";
import { comparisonOf, pairOf, type Comparison } from "./comparison.ts";
import * as frameStyles from "#renderer/frame/frame.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./compare.module.css";

/** Two texts of the dossier beside each other, with what became of the notes. */
export function Compare() {
  const desk = useDesk();
  const { comparing } = desk.place;
  useLedger();
  useSignal(useDossier().notes);
  useSignal(comparing.chosen);
  const pair = pairOf(desk);
  const isReady = useAfterPaint(pair ? `${pair.from.id} ${pair.to.id}` : "");
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") desk.toText();
  };
  const view = useRef<HTMLDivElement>(null);
  // Keys are heard from the first; what is about to close keeps the focus until it has.
  useLayoutEffect(() => {
    if (!isVeiled()) return view.current?.focus();
    const frame = requestAnimationFrame(() => view.current?.matches(":focus-within") || view.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className={styles.compare} ref={view} tabIndex={-1} data-keys="compare" onKeyDown={onKey}>
      {!pair && <Single />}
      {pair && !isReady && <p className={frameStyles.waiting}>{message("comparison.waiting")}</p>}
      {pair && isReady && (isAlone(pair) ? <Alone /> : <Both comparison={comparisonOf(desk)!} />)}
    </div>
  );
}

function Both({ comparison }: { readonly comparison: Comparison }) {
  const { comparing } = useDesk().place;
  const isTrayOpen = useSignal(comparing.tray);
  return (
    <>
      <Toolbar comparison={comparison} />
      <div className={styles.compareBody} data-tray={isTrayOpen || undefined}>
        <Board key={`${comparison.pair.from.id} ${comparison.pair.to.id}`} comparison={comparison} />
        {isTrayOpen && <Tray comparison={comparison} />}
      </div>
    </>
  );
}

/** What has no sure place in a text that is compared with none. */
function Alone() {
  const desk = useDesk();
  return (
    <div className={styles.compareBody} data-alone>
      <Tray comparison={comparisonOf(desk)!} />
    </div>
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
    <div className={styles.compareNothing}>
      <h1>{message("view.compare")}</h1>
      <p className={partsStyles.hint}>{message("comparison.single")}</p>
      <p className={partsStyles.hint}>{message("comparison.single.how", { key: spell("Mod+KeyO") })}</p>
    </div>
  );
}

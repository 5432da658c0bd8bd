import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { DraftComparison } from "#shared/revise/match/draftComparison.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { isTextPairedWithItself } from "#renderer/workspace/comparison/comparisonState.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { useAfterPaint } from "#renderer/parts/behaviour/useAfterPaint.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { ComparisonBoard } from "./board/ComparisonBoard.tsx";
import { ComparisonToolbar } from "./ComparisonToolbar.tsx";
import { UnplacedPanel } from "./unplaced/UnplacedPanel.tsx";
import { findShownComparison, resolveTextPair, type ComparisonModel } from "./comparisonModel.ts";
import * as frameStyles from "#renderer/frame/frame.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./compare.module.css";

/** Two texts of the dossier side by side, with what became of the notes. */
export function CompareView() {
  const workspace = useWorkspace();
  const { comparison } = workspace.viewState;
  useLedger();
  useSignal(useDossier().notes);
  useSignal(comparison.chosenTexts);
  const pair = resolveTextPair(workspace);
  // If placing the notes of the newer text has compared the two already, nobody has to wait.
  const isCompared = pair !== null && DraftComparison.isMade(pair.from.draft, pair.to.draft);
  const isReady = useAfterPaint(pair && !isCompared ? `${pair.from.id} ${pair.to.id}` : "") || isCompared;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") workspace.focusText();
  };
  const view = useRef<HTMLDivElement>(null);
  // Takes the focus at once, so that keys work from the start. An overlay that is closing keeps it until it has closed.
  useLayoutEffect(() => {
    // If the rows are there already, the current one has it.
    const focus = () => view.current?.matches(":focus-within") || view.current?.focus();
    if (!isOverlayOpen()) return void focus();
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className={styles.compare} ref={view} tabIndex={-1} data-keys="compare" onKeyDown={onKey}>
      {!pair && <SingleText />}
      {pair && !isReady && <p className={frameStyles.waiting}>{message("comparison.waiting")}</p>}
      {pair &&
        isReady &&
        (isTextPairedWithItself(pair) ? <UnplacedOnly /> : <Both comparison={findShownComparison(workspace)!} />)}
    </div>
  );
}

function Both({ comparison }: { readonly comparison: ComparisonModel }) {
  const { comparison: comparing } = useWorkspace().viewState;
  const isTrayOpen = useSignal(comparing.trayOpen);
  return (
    <>
      <ComparisonToolbar comparison={comparison} />
      <div className={styles.compareBody} data-tray={isTrayOpen || undefined}>
        <ComparisonBoard key={`${comparison.pair.from.id} ${comparison.pair.to.id}`} comparison={comparison} />
        {isTrayOpen && <UnplacedPanel comparison={comparison} />}
      </div>
    </>
  );
}

/** The unplaced notes of a text that is compared with none. */
function UnplacedOnly() {
  const workspace = useWorkspace();
  return (
    <div className={styles.compareBody} data-alone>
      <UnplacedPanel comparison={findShownComparison(workspace)!} />
    </div>
  );
}

/** Shown while there is only one text. */
function SingleText() {
  return (
    <div className={styles.compareNothing}>
      <h1>{message("view.compare")}</h1>
      <p className={partsStyles.hint}>{message("comparison.single")}</p>
      <p className={partsStyles.hint}>
        {message("comparison.single.how", { key: formatChord("Mod+KeyO") })}{" "}
        <LearnMoreButton section="the-next-draft" />
      </p>
    </div>
  );
}

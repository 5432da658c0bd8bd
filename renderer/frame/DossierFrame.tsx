import { useLayoutEffect } from "react";
import { Button } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace, useDossier } from "../workspace/context.ts";
import { formatChord } from "../workspace/shortcuts/chord.ts";
import { KeyCap } from "../parts/controls/KeyCap.tsx";
import { paneStates } from "../theme/panes.ts";
import { TextPane } from "../text/view/TextPane.tsx";
import { ContextMenu } from "./ContextMenu.tsx";
import { DossierHeader } from "./DossierHeader.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { FeatureSlot } from "./FeatureSlot.tsx";
import { PaneSeparator, paneElementId } from "./PaneSeparator.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TextPlaceholder } from "./TextPlaceholder.tsx";
import { ViewSwitcher } from "./ViewSwitcher.tsx";
import { frameCommands } from "./frameCommands.ts";
import { useIsMatrixBeside } from "./useIsMatrixBeside.ts";
import * as styles from "./frame.module.css";

/**
 * The frame around an open dossier: outline, text, the matrix if it is beside the text, margin; above them the header
 * and the views, below them the status.
 */
export function DossierFrame() {
  const { viewState } = useWorkspace();
  const view = useSignal(viewState.view);
  const outlined = useSignal(viewState.outlineOpen);
  const hidden = useSignal(viewState.hidden);
  const transcript = useSignal(viewState.transcript);
  const panes = useSignal(paneStates);
  const isMatrixBeside = useIsMatrixBeside();
  const notes = useSignal(useDossier().notes);
  useMatrixOnRoot(isMatrixBeside);
  return (
    <div
      className={styles.shell}
      data-outlined={outlined || undefined}
      data-without-outline={panes.outline.isClosed || undefined}
      data-without-margin={panes.margin.isClosed || undefined}
      data-with-matrix={isMatrixBeside || undefined}
      data-view={view}
    >
      <div className={styles.topRows}>
        <FeatureSlot name="banner" />
        <DossierHeader />
        <nav className={styles.bar} aria-label={message("menu.all")}>
          <MainMenu />
          <ViewSwitcher />
        </nav>
      </div>
      <nav id={paneElementId("outline")} className={styles.outlinePane} aria-label={message("region.outline")}>
        <div className={styles.outlineScroll}>
          <FeatureSlot name="outline" />
        </div>
        <PaneSeparator pane="outline" />
      </nav>
      <main className={styles.middle} aria-label={message("region.text")} hidden={view !== "text"}>
        {notes ? <TextPane /> : <TextPlaceholder />}
        {notes && <FeatureSlot name="marks" />}
      </main>
      {isMatrixBeside && (
        <aside id={paneElementId("matrix")} className={styles.matrixPane} aria-label={message("region.matrix")}>
          {hidden ? <Hidden /> : <FeatureSlot name="matrixPane" />}
          <PaneSeparator pane="matrix" />
        </aside>
      )}
      <aside
        id={paneElementId("margin")}
        className={styles.marginPane}
        aria-label={message(transcript ? "region.transcript" : "region.margin")}
        hidden={view !== "text"}
      >
        {hidden ? (
          <Hidden />
        ) : transcript ? (
          <FeatureSlot name="transcript" />
        ) : (
          <>
            <FeatureSlot name="filter" />
            <FeatureSlot name="margin" />
          </>
        )}
        <PaneSeparator pane="margin" />
      </aside>
      {view !== "text" && (
        <main className={styles.view} aria-label={message(`region.${view}`)}>
          {hidden && view !== "team" ? <Hidden /> : <FeatureSlot name={view} />}
        </main>
      )}
      <StatusBar />
      <ContextMenu />
    </div>
  );
}

/** Tells the style sheets of what lies over the text whether the matrix is beside it. */
function useMatrixOnRoot(isMatrixBeside: boolean): void {
  useLayoutEffect(() => {
    if (!isMatrixBeside) return;
    document.documentElement.dataset["withMatrix"] = "true";
    return () => {
      delete document.documentElement.dataset["withMatrix"];
    };
  }, [isMatrixBeside]);
}

/** Replaces the margin while the notes are hidden from people sitting nearby. */
function Hidden() {
  const { viewState, keymap } = useWorkspace();
  useSignal(keymap.chosen);
  const command = frameCommands.find(({ id }) => id === "hide")!;
  return (
    <Button className={styles.notesHidden} onPress={() => (viewState.hidden.value = false)}>
      {message("notes.hidden")}
      {keymap.keysOf(command).map((chord) => (
        <KeyCap key={chord}>{formatChord(chord)}</KeyCap>
      ))}
    </Button>
  );
}

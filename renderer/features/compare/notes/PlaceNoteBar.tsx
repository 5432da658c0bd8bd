import { useEffect } from "react";
import { shortenAtSentenceEnd } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useShortcutLookup, useLedger } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { noteLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { useAllCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { KeyCap } from "#renderer/parts/controls/KeyCap.tsx";
import { findNoteBeingPlaced, compareCommands } from "../compareCommands.ts";
import * as styles from "../compare.module.css";

const command = compareCommands.find(({ id }) => id === "placing.here")!;

/** How many characters of its comment are shown to identify a note. */
const SHORT = 60;

/** How many of a note's words are searched for. */
const SOUGHT = 3;

/** A bar over the newer text: which note's words to select, and how to finish. */
export function PlaceNoteBar() {
  const { dossier, viewState } = useWorkspace();
  const isOpen = useSignal(dossier) !== null;
  const id = useSignal(viewState.comparison.placingNote);
  const view = useSignal(viewState.view);
  return isOpen && id !== null && view === "text" ? <Bar /> : null;
}

function Bar() {
  const workspace = useWorkspace();
  const { comparison, view } = workspace.viewState;
  const keysOf = useShortcutLookup();
  const commands = useAllCommands();
  useLedger();
  useSignal(useDossier().notes);
  const placed = findNoteBeingPlaced(workspace);
  const leave = () => {
    comparison.placingNote.value = null;
    comparison.position.value = { ...comparison.position.value };
    view.value = "compare";
  };
  // Another text was opened, which cannot contain the words.
  useEffect(() => {
    if (!placed) comparison.placingNote.value = null;
  });
  if (!placed) return null;
  const { thread } = placed.note;
  const { anchor, comment } = thread.annotation;
  const words = anchor.quote?.exact ?? "";
  const find = () => {
    // The first words of a longer quote are more likely to be found than all of it.
    workspace.viewState.lastSearch = words.split(/\s+/u).slice(0, SOUGHT).join(" ");
    commands.find(({ id }) => id === "find")?.run(workspace, true);
  };
  const note = shortenAtSentenceEnd(comment, SHORT).replace(/[.。]$/u, "") || noteLabelOf(thread);
  return (
    <section className={styles.placing} aria-label={message("placing.bar")}>
      <p>
        {message("placing.what", { note, gap: String(anchor.gap ?? false) })}
        {words && (
          <>
            {" "}
            {message("placing.stood")} <q dir="auto">{words}</q>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button onPress={leave}>{message("placing.leave")}</Button>
        <Button onPress={find}>{message("placing.find")}</Button>
        <Button look="primary" onPress={() => void command.run(workspace, true)}>
          {message(command.name)}{" "}
          {keysOf(command).map((chord) => (
            <KeyCap key={chord}>{formatChord(chord)}</KeyCap>
          ))}
        </Button>
      </div>
    </section>
  );
}

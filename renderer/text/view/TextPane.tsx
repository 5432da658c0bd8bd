import { useEffect, useRef } from "react";
import { articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { yieldToInput } from "#renderer/workspace/base/scheduling.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { precomputeProseMirrorDoc } from "../document/draftDocument.ts";
import { TextView } from "./textView.ts";
import * as styles from "../text.module.css";

/** Shows the draft in a scrollable pane. */
export function TextPane() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const notes = useSignal(dossier.notes);
  const proposals = useSignal(dossier.proposals);
  const positions = useSignal(dossier.positions);
  const origins = useSignal(dossier.origins);
  const privateNotes = useSignal(dossier.privateNotes);
  const pane = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (
      !privateNotes ||
      !notes ||
      !proposals ||
      proposals.text !== notes.text ||
      positions?.text !== notes.text ||
      origins?.text !== notes.text ||
      !pane.current ||
      !mount.current
    )
      return;
    const [scrolls, holds] = [pane.current, mount.current];
    let [reader, isOver]: [TextView | null, boolean] = [null, false];
    // Tasks of their own, so that keys are handled in between. Notes are read in meanwhile, and are needed later.
    void yieldToInput()
      .then(() => precomputeProseMirrorDoc(notes.text.draft, yieldToInput))
      .then(() => {
        if (isOver) return;
        const { current, receiving } = dossier;
        const sources = current?.id === notes.text.id ? { sources: articleSourcesOf(current) } : {};
        reader = new TextView(
          scrolls,
          holds,
          { notes, proposals, held: positions, origins, mine: privateNotes, arriving: receiving, ...sources },
          workspace.viewState,
        );
        workspace.textController.value = reader;
      });
    return () => {
      isOver = true;
      workspace.textController.value = null;
      reader?.destroy();
    };
  }, [workspace, dossier, notes, proposals, positions, origins, privateNotes]);
  return (
    <div className={styles.textPane} ref={pane}>
      <div ref={mount} key={notes?.text.id} />
    </div>
  );
}

import { useEffect, useRef } from "react";
import { articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import { useSignal } from "../desk/base/signals.ts";
import { pause } from "../desk/base/pause.ts";
import { useDesk, useDossier } from "../desk/context.ts";
import { makeDocument } from "./document.ts";
import { Reader } from "./reader.ts";
import * as styles from "./text.module.css";

/** The draft, in a pane that scrolls. */
export function Text() {
  const desk = useDesk();
  const dossier = useDossier();
  const notes = useSignal(dossier.notes);
  const proposals = useSignal(dossier.proposals);
  const held = useSignal(dossier.held);
  const origins = useSignal(dossier.origins);
  const mine = useSignal(dossier.mine);
  const pane = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (
      !mine ||
      !notes ||
      !proposals ||
      proposals.text !== notes.text ||
      held?.text !== notes.text ||
      origins?.text !== notes.text ||
      !pane.current ||
      !mount.current
    )
      return;
    const [scrolls, holds] = [pane.current, mount.current];
    let [reader, isOver]: [Reader | null, boolean] = [null, false];
    // Tasks of their own: with a long text, the frame around it is to be seen before.
    void pause()
      .then(() => makeDocument(notes.text.draft, pause))
      .then(() => {
        if (isOver) return;
        const { current, arriving } = dossier;
        const sources = current?.id === notes.text.id ? { sources: articleSourcesOf(current) } : {};
        reader = new Reader(
          scrolls,
          holds,
          { notes, proposals, held, origins, mine, arriving, ...sources },
          desk.place,
        );
        desk.hand.value = reader;
      });
    return () => {
      isOver = true;
      desk.hand.value = null;
      reader?.destroy();
    };
  }, [desk, dossier, notes, proposals, held, origins, mine]);
  return (
    <div className={styles.textPane} ref={pane}>
      <div ref={mount} key={notes?.text.id} />
    </div>
  );
}

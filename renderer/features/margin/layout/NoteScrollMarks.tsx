import { useEffect, useState } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useWorkspace } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { markGravestNotes, thinOutScrollMarks, type PlacedScrollMark } from "./gravestNotes.ts";
import * as styles from "../margin.module.css";

/** How long the text has to be still before the marks are placed again, in ms. */
const STILL_MS = 250;

/**
 * Beside the scroll bar: marks for the provisions with shown notes, in the colour of the gravest; as many as fit. For the
 * mouse only.
 */
export function NoteScrollMarks() {
  const notes = useSignal(useDossier().notes);
  return notes && <MarksOf key={notes.text.id} notes={notes} />;
}

function MarksOf({ notes }: { readonly notes: NotesOnText }) {
  const { textController } = useWorkspace();
  const controller = useSignal(textController);
  const shown = useSignal(notes.shown);
  const [marks, setMarks] = useState<readonly PlacedScrollMark[]>([]);
  useEffect(() => {
    if (controller?.text !== notes.text) return;
    const place = () =>
      setMarks(
        thinOutScrollMarks(
          markGravestNotes(shown).map((mark) => ({ ...mark, at: controller.depthOf(mark.provision) })),
        ),
      );
    let timer = setTimeout(place, STILL_MS);
    const end = controller.onLayoutChange(() => {
      clearTimeout(timer);
      timer = setTimeout(place, STILL_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [controller, notes, shown]);
  const go = (id: string) => {
    controller?.focus();
    void controller?.jump({ note: id });
  };
  return (
    <div className={styles.scrollMarks} aria-hidden="true">
      {marks.map(({ provision, note, tone, at }) => (
        <i key={provision} data-tone={tone} style={{ top: `${at * 100}%` }} onClick={() => go(note)} />
      ))}
    </div>
  );
}

import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import * as styles from "../margin.module.css";

/** Shown in the margin if no note is in view: how to write one, why the user may not, or why none is shown. */
export function EmptyMargin({ notes }: { readonly notes: NotesOnText }) {
  const workspace = useWorkspace();
  useLedger();
  const all = useSignal(notes.all).length;
  const shown = useSignal(notes.shown).length;
  if (all > 0 && shown === 0) return <p className={styles.empty}>{message("margin.filtered", { count: all })}</p>;
  if (all > 0) return null;
  const refused = workspace.refusalToSay("annotation");
  if (refused) return <p className={styles.empty}>{message("margin.bare", { reason: explainRefusal(refused) })}</p>;
  return (
    <p className={styles.empty}>
      {message(matchMedia("(pointer: coarse)").matches ? "margin.empty.touch" : "margin.empty")}{" "}
      <LearnMoreButton section="mark-and-rate" />
    </p>
  );
}

import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { TextChooserDialog } from "./TextChooserDialog.tsx";
import { MoveTextDialog } from "./MoveTextDialog.tsx";
import { NewTextNotice } from "./NewTextNotice.tsx";
import { SameTextNotice } from "./SameTextNotice.tsx";
import * as styles from "./texts.module.css";

/**
 * What stands over the window: the texts to choose from, and, in a corner, what is told and asked of them. It waits while
 * a note is placed: the bar for that has the same corner.
 */
export function TextsOverlays() {
  const isPlacing = useSignal(useWorkspace().viewState.comparison.placingNote) !== null;
  return (
    <>
      <div className={styles.ofTexts} hidden={isPlacing}>
        <NewTextNotice />
        <SameTextNotice />
      </div>
      <TextChooserDialog />
      <MoveTextDialog />
    </>
  );
}

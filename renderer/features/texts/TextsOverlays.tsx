import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { TextAndDossierSwitcher } from "./TextAndDossierSwitcher.tsx";
import { MoveTextToDocumentDialog } from "./MoveTextToDocumentDialog.tsx";
import { CarriedNotesBanner } from "./CarriedNotesBanner.tsx";
import { MergeDuplicateTextsOffer } from "./RevisionSameTextOffer.tsx";
import * as styles from "./texts.module.css";

/**
 * The overlays of this feature: the switcher and, in a corner, notices and offers about texts. The corner is hidden
 * while a note is placed, because the bar for that is in the same corner.
 */
export function TextsOverlays() {
  const isPlacing = useSignal(useWorkspace().viewState.comparison.placingNote) !== null;
  return (
    <>
      <div className={styles.ofTexts} hidden={isPlacing}>
        <CarriedNotesBanner />
        <MergeDuplicateTextsOffer />
      </div>
      <TextAndDossierSwitcher />
      <MoveTextToDocumentDialog />
    </>
  );
}

import { SelectionBar } from "./SelectionBar.tsx";
import { NoteTagsDialog } from "./NoteTagsDialog.tsx";

/** The overlays of marking. */
export function MarkingOverlays() {
  return (
    <>
      <SelectionBar />
      <NoteTagsDialog />
    </>
  );
}

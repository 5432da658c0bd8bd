import { SelectionBar } from "./SelectionBar.tsx";
import { NoteTagsDialog } from "./TagsDialog.tsx";

/** The overlays of marking. */
export function MarkingOverlays() {
  return (
    <>
      <SelectionBar />
      <NoteTagsDialog />
    </>
  );
}

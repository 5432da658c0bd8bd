import { SelectionBar } from "./SelectionBar.tsx";
import { TagsDialog } from "./TagsDialog.tsx";

/** The overlays of marking. */
export function MarkingOverlays() {
  return (
    <>
      <SelectionBar />
      <TagsDialog />
    </>
  );
}

import { SelectionBar } from "./SelectionBar.tsx";
import { TagsDialog } from "./TagsDialog.tsx";

/** What marking puts over the window. */
export function MarkingOverlays() {
  return (
    <>
      <SelectionBar />
      <TagsDialog />
    </>
  );
}

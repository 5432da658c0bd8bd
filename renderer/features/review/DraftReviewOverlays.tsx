import { useIncomingFileStep } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ReadFailureDialog } from "./ReadFailureDialog.tsx";
import { PasteDraftOverlay } from "./PasteDraftOverlay.tsx";
import { FileReadingProgress } from "./FileReadingProgress.tsx";

const ReviewWindow = lazyComponent(
  () => import("./DraftReviewWindow.tsx"),
  ({ DraftReviewWindow }) => DraftReviewWindow,
);

/** The progress of reading a draft, and its result. */
export function DraftReviewOverlays() {
  const now = useIncomingFileStep();
  return (
    <>
      <FileReadingProgress />
      <PasteDraftOverlay />
      {now.kind === "review" && <ReviewWindow key={now.review.id} review={now.review} />}
      {now.kind === "failed" && <ReadFailureDialog failed={now} />}
    </>
  );
}

import { useIncoming } from "#renderer/workspace/context.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { ReadFailureDialog } from "./ReadFailureDialog.tsx";
import { PasteOverlay } from "./PasteOverlay.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

const ReviewWindow = lazyPart(
  () => import("./ReviewWindow.tsx"),
  ({ ReviewWindow }) => ReviewWindow,
);

/** The progress of reading a draft, and its result. */
export function ReviewOverlays() {
  const now = useIncoming();
  return (
    <>
      <ReadingProgress />
      <PasteOverlay />
      {now.kind === "review" && <ReviewWindow key={now.review.id} review={now.review} />}
      {now.kind === "failed" && <ReadFailureDialog failed={now} />}
    </>
  );
}

import { isRefusal } from "#shared/base/result.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { DraftReadingChoices } from "#renderer/workers/readFile.ts";

/** Reads the file of a review again in another way; the last choice wins, and the choice before stays if it fails. */
export async function rereadDraft(
  workspace: Workspace,
  review: DraftReview,
  choice: DraftReadingChoices,
): Promise<void> {
  if (!("file" in review.origin)) return;
  const before = choicesOf(review);
  const wanted = { ...before, ...choice };
  choose(review, wanted);
  const reading = await workspace.incoming.documents.reread(review.origin.file, wanted);
  if (!areSame(choicesOf(review), wanted)) return;
  if (isRefusal(reading)) workspace.notifications.showRefusal(reading);
  if (isRefusal(reading) || review.repairs > 0) choose(review, before);
  else review.reread(reading);
}

/** The choices of a review; `recogniseAs` is undefined if the language of pictures is found by trying. */
type ReviewChoices = Required<Omit<DraftReadingChoices, "recogniseAs">> & Pick<DraftReadingChoices, "recogniseAs">;

function choicesOf(review: DraftReview): ReviewChoices {
  return {
    changes: review.view.value,
    numbersParagraphs: review.numbersParagraphs.value,
    readsManualMarkup: review.readsManualMarkup.value,
    recogniseAs: review.recogniseAs.value ?? undefined,
  };
}

function areSame(one: ReviewChoices, other: ReviewChoices): boolean {
  return (
    one.changes === other.changes &&
    one.numbersParagraphs === other.numbersParagraphs &&
    one.readsManualMarkup === other.readsManualMarkup &&
    one.recogniseAs === other.recogniseAs
  );
}

function choose(review: DraftReview, choices: ReviewChoices): void {
  review.view.value = choices.changes;
  review.numbersParagraphs.value = choices.numbersParagraphs;
  review.readsManualMarkup.value = choices.readsManualMarkup;
  review.recogniseAs.value = choices.recogniseAs ?? null;
}

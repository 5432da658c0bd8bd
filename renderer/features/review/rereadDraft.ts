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
  const before = { changes: review.view.value, numbersParagraphs: review.numbersParagraphs.value };
  const wanted = { ...before, ...choice };
  choose(review, wanted);
  const reading = await workspace.incoming.documents.reread(review.origin.file, wanted);
  const now = { changes: review.view.value, numbersParagraphs: review.numbersParagraphs.value };
  if (now.changes !== wanted.changes || now.numbersParagraphs !== wanted.numbersParagraphs) return;
  if (isRefusal(reading)) workspace.notifications.showRefusal(reading);
  if (isRefusal(reading) || review.repairs > 0) choose(review, before);
  else review.reread(reading);
}

function choose(review: DraftReview, { changes, numbersParagraphs }: Required<DraftReadingChoices>): void {
  review.view.value = changes;
  review.numbersParagraphs.value = numbersParagraphs;
}

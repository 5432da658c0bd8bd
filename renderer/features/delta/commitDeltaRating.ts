import { retractDeltaRatingAct, setDeltaRatingAct } from "#shared/acts/negotiation/deltaRatings.ts";
import type { RatableChange, ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { DELTA_VERDICTS, type DeltaRatingBody, type DeltaVerdict } from "#shared/records/kinds/deltaRating.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/**
 * Returns the rating that a digit sets, as the buttons are numbered; null (0) retracts one's rating; undefined for
 * other keys.
 */
export function deltaVerdictOfDigit(key: string): DeltaVerdict | null | undefined {
  if (key === "0") return null;
  return /^[1-5]$/.test(key) ? DELTA_VERDICTS[Number(key) - 1] : undefined;
}

/** Commits the user's rating of a line, also to change its comment, or retracts it (null). */
export async function commitDeltaRating(
  workspace: Workspace,
  two: ComparedTexts,
  line: RatableChange,
  word: DeltaVerdict | null,
  comment?: string,
): Promise<void> {
  const { ledger, me } = workspace;
  if (!ledger) return;
  const of = subjectOf(two, line);
  if (word === null) await workspace.commit(retractDeltaRatingAct(ledger, me, { ...of, delta: "same" }));
  else
    await workspace.commit(
      setDeltaRatingAct(ledger, me, { ...of, delta: word, ...(comment !== undefined && { comment }) }),
    );
}

function subjectOf(
  { from, to }: ComparedTexts,
  { before, after, right }: RatableChange,
): Omit<DeltaRatingBody, "delta" | "comment" | "confidentiality"> {
  return {
    from: from.revision.draftId,
    to: to.revision.draftId,
    ...(before && { before }),
    ...(after && { after }),
    ...(right && { right }),
  };
}

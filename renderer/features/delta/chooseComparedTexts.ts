import {
  findLatestTextsToCompare,
  findDefaultComparison,
  type ComparedTexts,
} from "#shared/ledger/queries/ratableChanges.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Returns the two compared texts: the chosen ones (which the comparison shares), otherwise the latest two. */
export function findComparedTexts({ ledger, viewState: { comparison } }: Workspace): ComparedTexts | null {
  if (!ledger) return null;
  const of = (draft: string | undefined) => ledger.texts.find(({ revision }) => revision.draftId === draft);
  const [from, to] = [of(comparison.chosenTexts.value?.from), of(comparison.chosenTexts.value?.to)];
  return from && to && from !== to ? { from, to } : findLatestTextsToCompare(ledger);
}

/** Chooses one of the two texts; if both would be the same, the other one changes too. */
export function chooseComparedText(workspace: Workspace, side: "from" | "to", text: TextEntry): void {
  const now = findComparedTexts(workspace);
  if (!now || !workspace.ledger) return;
  const next = { ...now, [side]: text };
  const two = next.from === next.to ? (side === "to" ? findDefaultComparison(workspace.ledger, text) : null) : next;
  if (two)
    workspace.viewState.comparison.chosenTexts.value = { from: two.from.revision.draftId, to: two.to.revision.draftId };
}

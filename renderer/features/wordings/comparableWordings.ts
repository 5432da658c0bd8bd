import type { Draft } from "#shared/draft/draft.ts";
import { findDisplayedFloorVersion } from "#renderer/workspace/queries/displayedFloorText.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import {
  chooseCounterpartWording,
  findEnclosingParagraph,
  listComparableWordings,
  type ComparableWording,
} from "#renderer/workspace/textModel/comparableWordings.ts";

export const COMPARE_WORDINGS_DIALOG = "wordings";

/** The wordings to choose from at the current place, and the two to begin with. */
export interface ComparableWordings {
  readonly draft: Draft;
  readonly address: string;
  readonly rivals: readonly ComparableWording[];
  readonly one: ComparableWording;
  readonly other: ComparableWording;
}

/** Returns the wordings in the paragraph of the active proposal, or of the caret; null if there are none. */
export function findComparableWordings({ dossier, viewState }: Workspace): ComparableWordings | null {
  const proposals = dossier.value?.proposals.value;
  if (!proposals) return null;
  const { draft } = proposals.text;
  const attended = proposals.get(viewState.thread.value ?? "");
  const index = findEnclosingParagraph(draft, attended?.place.provision ?? viewState.caret.value);
  const rivals = listComparableWordings(draft, index, proposals.shown.value);
  const state = attended && findDisplayedFloorVersion(attended.proposal, viewState.floor.value)?.state.key;
  const wanted = rivals.find(({ id }) => id === (state ?? attended?.id)) ?? rivals.at(-1);
  if (!wanted) return null;
  const { address } = draft.provisions[index]!;
  return { draft, address, rivals, one: chooseCounterpartWording(wanted, rivals), other: wanted };
}

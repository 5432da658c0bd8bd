import type { Draft } from "#shared/draft/draft.ts";
import { shownState } from "#renderer/desk/asked/floor.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { counterpartOf, paragraphAround, rivalsIn, type Rival } from "#renderer/desk/standing/rivals.ts";

export const COMPARE = "wordings";

/** The wordings to choose from where one is, and the two to begin with. */
export interface RivalsHere {
  readonly draft: Draft;
  readonly address: string;
  readonly rivals: readonly Rival[];
  readonly one: Rival;
  readonly other: Rival;
}

/** The wordings in the paragraph of the proposal attended to, or of the caret; null where there is none. */
export function rivalsHere({ dossier, place }: Desk): RivalsHere | null {
  const proposals = dossier.value?.proposals.value;
  if (!proposals) return null;
  const { draft } = proposals.text;
  const attended = proposals.get(place.thread.value ?? "");
  const index = paragraphAround(draft, attended?.place.provision ?? place.caret.value);
  const rivals = rivalsIn(draft, index, proposals.shown.value);
  const state = attended && shownState(attended.proposal, place.floor.value)?.state.key;
  const wanted = rivals.find(({ id }) => id === (state ?? attended?.id)) ?? rivals.at(-1);
  if (!wanted) return null;
  const { address } = draft.provisions[index]!;
  return { draft, address, rivals, one: counterpartOf(wanted, rivals), other: wanted };
}

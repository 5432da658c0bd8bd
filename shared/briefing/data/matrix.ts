import { provisionIndex } from "../../anchor/find.ts";
import type { Draft } from "../../draft/draft.ts";
import type { ShownPosition } from "../../ledger/shown.ts";
import { message } from "../../messages/messages.ts";
import { STANCES, type Stance } from "../../records/kinds/position.ts";
import { delegationKey } from "../../states/delegations.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { placeLabel } from "./place.ts";
import { words, written, type Said } from "./said.ts";

/** What delegations hold of one provision: a cell a stance, the names in it as they are printed. */
export interface MatrixRow {
  readonly place: Said;
  readonly heading: Said;
  /** In the order of `stances`. */
  readonly cells: readonly (readonly Said[])[];
}

export interface MatrixData extends PageData {
  /** The stances that anybody has, as they head their columns. */
  readonly stances: readonly Said[];
  readonly rows: readonly MatrixRow[];
}

/**
 * Who holds what, a row a provision in reading order and a column a stance: on paper that is narrower than a column a
 * delegation. What is not known to be anybody's is counted and not named.
 */
export function matrixData(input: BriefingInput): MatrixData {
  const { draft, draftId, positions = [] } = input;
  const indexOf = ({ anchor }: ShownPosition) => provisionIndex(draft, anchor.provision);
  const here = positions.filter((each) => each.anchor.draft === draftId && indexOf(each) >= 0);
  const stances = STANCES.filter((stance) => here.some((each) => each.stance === stance));
  const provisions = [...new Set(here.map(indexOf))].sort((a, b) => a - b);
  const rows = provisions.map((index) =>
    rowOf(
      draft,
      index,
      here.filter((each) => indexOf(each) === index),
      stances,
    ),
  );
  return {
    ...pageData(input, message("briefing.layout.matrix"), [], {
      corner: message("matrix.corner.package"),
      positions: message("matrix.positions"),
      nothing: message("briefing.nothing"),
    }),
    method: null,
    stances: stances.map((stance) => words(message(`stance.${stance}`))),
    rows,
  };
}

function rowOf(draft: Draft, index: number, held: readonly ShownPosition[], stances: readonly Stance[]): MatrixRow {
  const { heading } = draft.provisions[index]!;
  const cells = stances.map((stance) => namesOf(held.filter((each) => each.stance === stance)));
  return { place: written(placeLabel(draft, index)), heading: written(heading), cells };
}

/** Each delegation once, with whom it speaks for or aligns with; of several unnamed ones how many. */
function namesOf(held: readonly ShownPosition[]): readonly Said[] {
  const named = new Map<string, string>();
  let unnamed = 0;
  for (const each of held) {
    if (each.delegation) named.set(delegationKey(each.delegation), nameOf(each));
    else unnamed += 1;
  }
  const others = unnamed > 0 ? [message("briefing.matrix.unnamed", { count: unnamed })] : [];
  return [...[...named.values()].map(written), ...others.map(words)];
}

function nameOf({ delegation, behalf, aligning }: ShownPosition): string {
  const with_ = [
    behalf && message("matrix.behalf", { who: behalf.name }),
    aligning && message("matrix.aligning", { who: aligning.name }),
  ].filter(Boolean);
  return with_.length > 0 ? `${delegation!.name} (${with_.join(message("list.comma"))})` : delegation!.name;
}

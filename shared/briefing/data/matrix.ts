import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { describePositionProposal } from "#shared/ledger/queries/describeProposal.ts";
import type { ShownPosition } from "#shared/ledger/shownEntries.ts";
import { printOriginalAddress } from "#shared/ledger/placement/originalPassage.ts";
import { message } from "#shared/messages/messages.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { delegationKey } from "#shared/states/delegations.ts";
import { buildPageData, type BriefingInput, type PageData } from "./pageData.ts";
import { placeLabel } from "./placeLabel.ts";
import { toInterfaceText, toAuthoredText, type TypesetText } from "./typesetText.ts";

/** What delegations hold of one provision: a cell a stance, the names in it as they are printed. */
export interface MatrixRow {
  readonly place: TypesetText;
  readonly heading: TypesetText;
  /** In the order of `stances`. */
  readonly cells: readonly (readonly TypesetText[])[];
}

/** A table of who holds what. */
export interface MatrixTable {
  /** The stances that anybody has, as they head their columns. */
  readonly stances: readonly TypesetText[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixData extends PageData, MatrixTable {
  /** How many positions of earlier texts are in neither table, in a sentence; "" if none is left out. */
  readonly left: string;
  /** What was taken on other words than those of the text, if it was asked for and there is any. */
  readonly earlier: MatrixTable | null;
}

/**
 * Who holds what of the text's own words, a row a provision in reading order and a column a stance: on paper that is
 * narrower than a column a delegation. What is not known to be anybody's is counted and not named. Positions taken on
 * other words have a table of their own, whose rows name the text and the option that they were taken on.
 */
export function buildMatrixData(input: BriefingInput): MatrixData {
  const { draft, draftId, positions = [], leftBehind = 0 } = input;
  const indexOf = ({ anchor }: ShownPosition) => provisionIndex(draft, anchor.provision);
  const isHere = (each: ShownPosition) =>
    (each.validity === "current" || each.validity === "confirmed") && each.anchor.draft === draftId;
  const here = positions.filter((each) => isHere(each) && indexOf(each) >= 0 && !each.superseded);
  const earlier = positions.filter((each) => !isHere(each) && each.taken && !each.superseded);
  const headed = new Map(here.map((each): [number, Row] => [indexOf(each), rowHead(draft, indexOf(each))]));
  const rows = [...headed].sort(([a], [b]) => a - b).map(([index, row]) => ({ index, row }));
  return {
    ...buildPageData(input, message("briefing.layout.matrix"), [], {
      corner: message("matrix.corner.package"),
      positions: message("matrix.positions"),
      nothing: message("briefing.nothing"),
      earlier: message("matrix.earlier-texts"),
      "earlier-note": message("matrix.earlier-texts.note"),
    }),
    method: null,
    left: leftBehind > 0 ? message("matrix.left-behind", { count: leftBehind }) : "",
    ...tableOf(rows.map(({ index, row }) => ({ ...row, held: here.filter((each) => indexOf(each) === index) }))),
    earlier: earlier.length > 0 ? tableOf(earlierRows(earlier)) : null,
  };
}

type Row = Pick<MatrixRow, "place" | "heading">;

function rowHead(draft: Draft, index: number): Row {
  return { place: toAuthoredText(placeLabel(draft, index)), heading: toAuthoredText(draft.provisions[index]!.heading) };
}

/** A row for each place that they were taken on, in the order in which those are met. */
function earlierRows(
  earlier: readonly ShownPosition[],
): readonly (Row & { readonly held: readonly ShownPosition[] })[] {
  const byPlace = groupBy(earlier, ({ taken }) => printOriginalAddress(taken!));
  return [...byPlace].map(([place, held]) => ({ place: toAuthoredText(place), heading: toAuthoredText(""), held }));
}

function tableOf(rows: readonly (Row & { readonly held: readonly ShownPosition[] })[]): MatrixTable {
  const stances = STANCES.filter((stance) => rows.some(({ held }) => held.some((each) => each.stance === stance)));
  return {
    stances: stances.map((stance) => toInterfaceText(message(`stance.${stance}`))),
    rows: rows.map(({ place, heading, held }) => ({
      place,
      heading,
      cells: stances.map((stance) => namesOf(held.filter((each) => each.stance === stance))),
    })),
  };
}

/** Each delegation once, with whom it speaks for or aligns with; of several unnamed ones how many. */
function namesOf(held: readonly ShownPosition[]): readonly TypesetText[] {
  const named = new Map<string, string>();
  let unnamed = 0;
  for (const each of held) {
    if (!each.delegation) unnamed += 1;
    else named.set(`${delegationKey(each.delegation)} ${each.words} ${nameOf(each)}`, nameOf(each));
  }
  const others = unnamed > 0 ? [message("briefing.matrix.unnamed", { count: unnamed })] : [];
  return [...[...named.values()].map(toAuthoredText), ...others.map(toInterfaceText)];
}

/** How much of a quotation and of a proposal is printed in a cell, and after how many characters a long word may break there. */
const LONGEST = 60;
const LONGEST_PROPOSED = 180;
const UNBROKEN = /\S{20}(?=\S)/gu;

function inCell(words: string, longest = LONGEST): string {
  const short = words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
  return short.replace(UNBROKEN, "$&\u200b");
}

function nameOf(position: ShownPosition): string {
  const { delegation, behalf, aligning, words, conflict, validity, change } = position;
  const proposed = describePositionProposal(position);
  const with_ = [
    conflict && message("positions.in-conflict"),
    (validity === "confirmed" || validity === "absent") && message(`validity.${validity}`),
    change === "around" && message("validity.around"),
    proposed && inCell(proposed, LONGEST_PROPOSED),
    words && message("matrix.words", { words: inCell(words) }),
    behalf && message("matrix.behalf", { who: behalf.name }),
    aligning && message("matrix.aligning", { who: aligning.name }),
  ].filter(Boolean);
  return with_.length > 0 ? `${delegation!.name} (${with_.join(message("list.comma"))})` : delegation!.name;
}

import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { describePositionProposal } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import type { DisclosedPosition } from "#shared/ledger/disclosedEntries.ts";
import { printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { delegationKeyOf } from "#shared/states/delegations.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { withAddressInWords } from "./printedNote.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import { labelProvisionStatuses, statusLabelOfProvision, type StatusLabelsByProvision } from "./provisionStatuses.ts";
import {
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** The positions on one provision: a cell per stance, with the delegations' names as they are printed. */
export interface PrintedMatrixRow {
  /** The provision's name in the draft; "" for a place in another text. */
  readonly eId: string;
  readonly place: TemplateTextWithLanguage;
  readonly heading: TemplateTextWithLanguage;
  /** How far the provision has come; "" if nothing is known. */
  readonly status: string;
  /** In the order of `stances`. */
  readonly cells: readonly (readonly TemplateTextWithLanguage[])[];
}

/** A table of positions. */
export interface PrintedMatrixTable {
  /** The stances that occur, as the headings of their columns. */
  readonly stances: readonly TemplateTextWithLanguage[];
  readonly rows: readonly PrintedMatrixRow[];
}

export interface MatrixLayoutData extends CommonLayoutData, PrintedMatrixTable {
  /** A sentence on how many positions on earlier texts are in neither table; "" if none is left out. */
  readonly left: string;
  /** Positions on other words than the text's, if asked for; null if there are none. */
  readonly earlier: PrintedMatrixTable | null;
}

/**
 * Builds the table of positions on the text's own words: a row per provision in reading order and a column per stance,
 * which is narrower on paper than a column per delegation. Positions without a known delegation are counted, not named.
 * Positions on other words have a table of their own, whose rows name the text and the option they were taken on.
 */
export function buildMatrixLayoutData(input: BriefingInput): MatrixLayoutData {
  const { draft, draftId, positions = [], leftBehind = 0 } = input;
  const statuses = labelProvisionStatuses(draft, input.statuses);
  const indexOf = ({ anchor }: DisclosedPosition) => indexOfProvision(draft, anchor.provision);
  const isHere = (each: DisclosedPosition) =>
    (each.validity === "current" || each.validity === "confirmed") && each.anchor.draft === draftId;
  const here = positions.filter((each) => isHere(each) && indexOf(each) >= 0 && !each.superseded);
  const earlier = positions.filter((each) => !isHere(each) && each.taken && !each.superseded);
  const headed = new Map(here.map((each): [number, Row] => [indexOf(each), rowHead(draft, indexOf(each), statuses)]));
  const rows = [...headed].sort(([a], [b]) => a - b).map(([index, row]) => ({ index, row }));
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.matrix"), [], {
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

type Row = Omit<PrintedMatrixRow, "cells">;

function rowHead(draft: Draft, index: number, statuses: StatusLabelsByProvision): Row {
  return {
    eId: draft.provisions[index]!.eId,
    place: toAuthoredTemplateText(printProvisionPlace(draft, index)),
    heading: toAuthoredTemplateText(draft.provisions[index]!.heading),
    status: statusLabelOfProvision(draft, statuses, index),
  };
}

/** Returns a row for each place that the positions were taken on, in order of first occurrence. */
function earlierRows(
  earlier: readonly DisclosedPosition[],
): readonly (Row & { readonly held: readonly DisclosedPosition[] })[] {
  const byPlace = groupBy(earlier, ({ taken }) => printOriginalTextAndAddress(withAddressInWords(taken!)));
  return [...byPlace].map(([place, held]) => ({
    eId: "",
    place: toAuthoredTemplateText(place),
    heading: toAuthoredTemplateText(""),
    status: "",
    held,
  }));
}

function tableOf(rows: readonly (Row & { readonly held: readonly DisclosedPosition[] })[]): PrintedMatrixTable {
  const stances = STANCES.filter((stance) => rows.some(({ held }) => held.some((each) => each.stance === stance)));
  return {
    stances: stances.map((stance) => toInterfaceTemplateText(capitalise(message(`stance.${stance}`)))),
    rows: rows.map(({ held, ...head }) => ({
      ...head,
      cells: stances.map((stance) => namesOf(held.filter((each) => each.stance === stance))),
    })),
  };
}

/** Writes the heading of a column with a capital, as the others. */
function capitalise(word: string): string {
  const [first = ""] = word;
  return first.toLocaleUpperCase(getMessageLanguage()) + word.slice(first.length);
}

/** Names each delegation once, with whom it speaks for or aligns with. Unnamed ones are counted. */
function namesOf(held: readonly DisclosedPosition[]): readonly TemplateTextWithLanguage[] {
  const named = new Map<string, string>();
  let unnamed = 0;
  for (const each of held) {
    if (!each.delegation) unnamed += 1;
    else named.set(`${delegationKeyOf(each.delegation)} ${each.words} ${nameOf(each)}`, nameOf(each));
  }
  const others = unnamed > 0 ? [message("briefing.matrix.unnamed", { count: unnamed })] : [];
  return [...[...named.values()].map(toAuthoredTemplateText), ...others.map(toInterfaceTemplateText)];
}

/**
 * The most characters of a quotation and of a proposal in a cell, and where a long word may break (after 20
 * characters).
 */
const LONGEST = 60;
const LONGEST_PROPOSED = 180;
const UNBROKEN = /\S{20}(?=\S)/gu;

function inCell(words: string, longest = LONGEST): string {
  const short = words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
  return short.replace(UNBROKEN, "$&\u200b");
}

function nameOf(position: DisclosedPosition): string {
  const { delegation, behalf, aligning, words, conflict, validity, change } = position;
  const proposed = describePositionProposal(position);
  const with_ = [
    conflict && message("positions.in-conflict"),
    (validity === "confirmed" || validity === "absent") && message(`validity.${validity}`),
    change === "around" && message("validity.around"),
    proposed && inCell(proposed, LONGEST_PROPOSED),
    words && message("matrix.words", { words: inCell(words) }),
    behalf && message("matrix.behalf", { who: localisedDelegationName(behalf) }),
    aligning && message("matrix.aligning", { who: localisedDelegationName(aligning) }),
  ].filter(Boolean);
  const name = localisedDelegationName(delegation!);
  return with_.length > 0 ? `${name} (${with_.join(message("list.comma"))})` : name;
}

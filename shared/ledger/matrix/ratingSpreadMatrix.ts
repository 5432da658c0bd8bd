import type { Draft } from "#shared/draft/draft.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { severityWeightOf } from "#shared/rights/severity.ts";
import type { Thread, ThreadRating } from "../entries/thread.ts";
import { ratingSpreadOf } from "../queries/raterAgreement.ts";
import { buildMatrixFromCells, type MatrixCellToPlace, type Matrix } from "./matrix.ts";
import { indexProvisionsByEId, type WithProvisionIndex } from "./articleLevelProvisions.ts";

/** A note, or the notes of one provision, whose raters are compared. */
export interface RatingSpreadRow {
  readonly provision: number;
  /** In reading order. */
  readonly threads: readonly Thread[];
  /** The spread of the ratings of a note; of several notes, the widest. */
  readonly spread: number;
}

/** The ratings of one member, the highest first. */
export type MemberRatings = readonly { readonly thread: Thread; readonly rating: ThreadRating }[];

/** Notes (or provisions) by raters. */
export type RatingsByRaterMatrix = Matrix<RatingSpreadRow, MemberId, MemberRatings>;

/** Builds the table of the risks and omissions of a text by rater, with a row for each note or for each provision. */
export function buildRatingSpreadMatrix(
  draft: Draft,
  notes: readonly WithProvisionIndex<{ readonly thread: Thread }>[],
  by: "note" | "provision",
): RatingsByRaterMatrix {
  const rateable = notes.filter(({ thread: { annotation } }) => /^(?:risk|omission)$/.test(annotation.kind));
  const rows = by === "note" ? notesAlone(rateable) : together(draft, rateable);
  const filled = [...rows].flatMap(([row, { threads }]) => filledRow(row, threads));
  const raters = new Map(filled.map(({ column }) => [column, column]));
  return buildMatrixFromCells(rows, raters, filled);
}

function notesAlone(
  notes: readonly WithProvisionIndex<{ readonly thread: Thread }>[],
): ReadonlyMap<string, RatingSpreadRow> {
  return new Map(
    notes.map(({ provision, thread }) => [thread.id, { provision, threads: [thread], spread: ratingSpreadOf(thread) }]),
  );
}

function together(
  draft: Draft,
  notes: readonly WithProvisionIndex<{ readonly thread: Thread }>[],
): ReadonlyMap<string, RatingSpreadRow> {
  const on = new Map<number, Thread[]>();
  for (const { provision, thread } of notes) {
    const known = on.get(provision);
    if (known) known.push(thread);
    else on.set(provision, [thread]);
  }
  const rows = [...indexProvisionsByEId(draft, on.keys())].map(([eId, provision]): [string, RatingSpreadRow] => {
    const threads = on.get(provision)!;
    return [eId, { provision, threads, spread: Math.max(...threads.map(ratingSpreadOf)) }];
  });
  return new Map(rows);
}

function filledRow(row: string, threads: readonly Thread[]): readonly MatrixCellToPlace<MemberRatings>[] {
  const given = new Map<MemberId, { thread: Thread; rating: ThreadRating }[]>();
  for (const thread of threads) {
    for (const rating of thread.ratings) {
      given.set(rating.member, [...(given.get(rating.member) ?? []), { thread, rating }]);
    }
  }
  return [...given].map(([column, list]) => ({
    row,
    column,
    cell: list.sort((a, b) => severityWeightOf(b.rating.severity) - severityWeightOf(a.rating.severity)),
    count: list.length,
  }));
}

import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "../ledger.ts";
import { findEntryRange } from "../placement/currentPlacement.ts";
import { positionProjection, voteProjection } from "../store/projections.ts";
import { buildVoteReport, type VoteOfState, type VoteReport } from "../votes/voteReport.ts";
import { buildMatrixFromCells, type Matrix } from "./matrix.ts";

/** States by votes: how each voted in each. The rows are codes. */
export type VoteMatrix = Matrix<string, VoteReport, VoteOfState>;

/** Builds the table of the votes on provisions that have a place in a text, in the order in which they were taken. */
export function buildVoteMatrix(ledger: Ledger, draft: Hash): VoteMatrix {
  const votes = ledger.all(voteProjection).filter(({ body }) => findEntryRange(ledger, draft, body.anchor) !== null);
  const positions = ledger.all(positionProjection);
  const reports = votes.map((vote) => buildVoteReport(ledger, vote, positions));
  const cells = reports.flatMap((report) =>
    report.states.map((cell) => ({ row: cell.code, column: report.vote.id, cell, count: cell.turned ? 1 : 0 })),
  );
  return buildMatrixFromCells(
    new Map(cells.map(({ row }) => [row, row])),
    new Map(reports.map((report) => [report.vote.id, report])),
    cells,
  );
}

import { describe, expect, it } from "vitest";
import {
  dropEmptyRowsAndColumns,
  buildMatrixFromCells,
  sortMatrixRows,
  type Matrix,
} from "#shared/ledger/matrix/matrix.ts";
import { buildPositionMatrix } from "#shared/ledger/matrix/positionMatrix.ts";
import { buildRightsMatrix } from "#shared/ledger/matrix/rightsMatrix.ts";
import { buildRatingSpreadMatrix } from "#shared/ledger/matrix/ratingSpreadMatrix.ts";
import { articleLevelProvisionOf, articleLevelProvisionsOf } from "#shared/ledger/matrix/articleLevelProvisions.ts";
import { ratingSpreadOf } from "#shared/ledger/queries/raterAgreement.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { severityWeightOf } from "#shared/rights/severity.ts";
import { Random } from "#test/support/random.ts";
import { madeDraft, madeStands, madeThread } from "./madeUpMatrix.ts";

const DRAFT = madeDraft(12);
const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);
const address = (index: number) => DRAFT.provisions[index]!.eId;

/**
 * Creates notes at random provisions, in reading order, on up to three rights, from the catalogue or the team's own.
 */
function notes(random: Random, count: number) {
  const known = [...RIGHTS.slice(0, 6).map(({ id }) => id), "own words"];
  return Array.from({ length: count }, (_, n) => {
    const provision = random.below(DRAFT.provisions.length);
    const rights = Array.from({ length: random.below(4) }, () => random.pick(known));
    return { provision, thread: madeThread(random, n + 1, address(provision), rights) };
  }).sort((a, b) => a.provision - b.provision);
}

/** Returns the cells of a matrix that satisfy a condition, as "row column". */
function cellsWith<C>({ cells }: Matrix<unknown, unknown, C>, has: (cell: C) => boolean): readonly string[] {
  return [...cells].flatMap(([row, columns]) =>
    [...columns].filter(([, cell]) => has(cell)).map(([column]) => `${row} ${column}`),
  );
}

describe("The units of a matrix", () => {
  it("are articles, the preamble, and everything outside of articles by its heading", () => {
    const unit = (eId: string) =>
      address(
        articleLevelProvisionOf(
          DRAFT,
          DRAFT.provisions.findIndex((each) => each.eId === eId),
        ),
      );
    expect(unit("art_3__para_2")).toBe("art_3");
    expect(unit("art_3")).toBe("art_3");
    expect(unit("preamble_1")).toBe("preamble");
    expect(unit("annex_1")).toBe("annex");
    expect(unit("chp_1")).toBe("chp_1");
    expect(articleLevelProvisionsOf(DRAFT).map(address)).toEqual([
      "preamble",
      ...Array.from({ length: 12 }, (_, i) => `art_${i + 1}`),
    ]);
  });

  it("are the top-level provisions if a text has no articles", () => {
    const plain = {
      ...DRAFT,
      provisions: DRAFT.provisions.filter(({ kind }) => kind === "annex" || kind === "chapter"),
    };
    expect(articleLevelProvisionsOf(plain)).toEqual([0, 1, 2, 3]);
  });
});

describe("The table of delegations by provisions", () => {
  it("has every position in the one cell of its delegation and its provision, the latest first", () => {
    for (const seed of SEEDS) {
      const random = new Random(seed);
      const held = Array.from({ length: 9 }, (_, i) => ({
        provision: 2 * i + 1,
        stands: madeStands(random, address(2 * i + 1), 100 * i),
      }));
      const matrix = buildPositionMatrix(DRAFT, random.shuffle(held));
      for (const { provision, stands } of held) {
        for (const { key, positions } of stands) {
          expect(matrix.cells.get(key)?.get(address(provision))?.positions).toEqual(positions);
          for (const { id } of positions) {
            const where = cellsWith(matrix, (stand) => stand.positions.some((each) => each.id === id));
            expect(where).toEqual([`${key} ${address(provision)}`]);
          }
        }
      }
      const count = held.flatMap(({ stands }) => stands.flatMap(({ positions }) => positions)).length;
      expect(matrix.rows.reduce((sum, row) => sum + row.count, 0)).toBe(count);
      expect(matrix.columns.reduce((sum, column) => sum + column.count, 0)).toBe(count);
      const order = matrix.columns.map(({ value }) => value);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order).toEqual(expect.arrayContaining([...articleLevelProvisionsOf(DRAFT)]));
    }
  });
});

describe("The table of articles by rights", () => {
  it("has every note in the row of its article under each of its rights, or under none, and nowhere else", () => {
    for (const seed of SEEDS) {
      const all = notes(new Random(seed), 60);
      const matrix = buildRightsMatrix(DRAFT, all);
      for (const { provision, thread } of all) {
        const row = address(articleLevelProvisionOf(DRAFT, provision));
        const rights = thread.annotation.rights.length > 0 ? new Set(thread.annotation.rights) : [""];
        const where = cellsWith(matrix, ({ threads }) => threads.includes(thread));
        expect([...where].sort()).toEqual([...rights].map((right) => `${row} ${right}`).sort());
      }
    }
  });

  it("shows the highest severity, and counts safeguards and questions separately", () => {
    for (const seed of SEEDS) {
      const matrix = buildRightsMatrix(DRAFT, notes(new Random(seed), 60));
      for (const cell of [...matrix.cells.values()].flatMap((row) => [...row.values()])) {
        const rated = cell.threads.filter(({ annotation }) => /risk|omission/.test(annotation.kind));
        expect(cell.risks).toBe(rated.length);
        expect(cell.risks + cell.safeguards + cell.questions).toBe(cell.threads.length);
        expect(cell.severity === null).toBe(rated.length === 0);
        if (cell.severity) {
          expect(severityWeightOf(cell.severity)).toBe(
            Math.max(...rated.map(({ severity }) => severityWeightOf(severity))),
          );
          expect(cell.threads[0]!.severity).toBe(cell.severity);
        }
      }
    }
  });

  it("has the catalogue's rights, then the team's own, then none", () => {
    const columns = buildRightsMatrix(DRAFT, notes(new Random(1), 60)).columns.map(({ value }) => value);
    expect(columns).toEqual([...RIGHTS.map(({ id }) => id), "own words", null]);
  });
});

describe("The table of ratings", () => {
  it("has every rating in the one cell of its note and its rater, and says how far each row differs", () => {
    for (const seed of SEEDS) {
      const all = notes(new Random(seed), 40);
      const matrix = buildRatingSpreadMatrix(DRAFT, all, "note");
      const rateable = all.filter(({ thread }) => /risk|omission/.test(thread.annotation.kind));
      expect(matrix.rows.map(({ id }) => id)).toEqual(rateable.map(({ thread }) => thread.id));
      for (const { thread } of all) {
        for (const rating of thread.ratings) {
          const where = cellsWith(matrix, (given) => given.some((each) => each.rating === rating));
          expect(where).toEqual([`${thread.id} ${rating.member}`]);
        }
      }
      for (const { value } of matrix.rows) expect(value.spread).toBe(ratingSpreadOf(value.threads[0]!));
    }
  });

  it("groups the notes of a provision, and orders the groups by their widest difference", () => {
    for (const seed of SEEDS) {
      const all = notes(new Random(seed), 40);
      const [alone, together] = [
        buildRatingSpreadMatrix(DRAFT, all, "note"),
        buildRatingSpreadMatrix(DRAFT, all, "provision"),
      ];
      expect(together.rows.flatMap(({ value }) => value.threads)).toEqual(
        alone.rows.flatMap(({ value }) => value.threads),
      );
      for (const { id, value } of together.rows) {
        expect(value.threads.every(({ annotation }) => annotation.anchor.provision === id)).toBe(true);
        expect(value.spread).toBe(Math.max(...value.threads.map(ratingSpreadOf)));
      }
      const ratings = (matrix: typeof alone) => matrix.columns.map(({ id, count }) => `${id} ${count}`).sort();
      expect(ratings(together)).toEqual(ratings(alone));
    }
  });
});

describe("A matrix", () => {
  const lines = (...ids: string[]) => new Map(ids.map((id) => [id, id]));
  const filled = [
    { row: "b", column: "y", cell: 1, count: 2 },
    { row: "c", column: "y", cell: 2, count: 5 },
  ];

  it("is shown without its empty rows and columns, and in another order", () => {
    const matrix = buildMatrixFromCells(lines("a", "b", "c"), lines("x", "y"), filled);
    const ids = (of: Matrix<unknown, unknown, unknown>) =>
      [of.rows, of.columns].map((axis) => axis.map(({ id }) => id));
    expect(ids(matrix)).toEqual([
      ["a", "b", "c"],
      ["x", "y"],
    ]);
    expect(ids(dropEmptyRowsAndColumns(matrix))).toEqual([["b", "c"], ["y"]]);
    expect(ids(sortMatrixRows(matrix, (a, b) => b.count - a.count))).toEqual([
      ["c", "b", "a"],
      ["x", "y"],
    ]);
  });

  it("has no cell outside of its rows and columns", () => {
    expect(() => buildMatrixFromCells(lines("a"), lines("y"), filled)).toThrow(RangeError);
  });
});

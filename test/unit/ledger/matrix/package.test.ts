import { describe, expect, it } from "vitest";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { buildChairsPackageMatrix, type ChairsPackageCell } from "#shared/ledger/matrix/chairsPackageMatrix.ts";
import type { ProposalOutcome } from "#shared/records/kinds/proposal.ts";
import { Random } from "#test/support/random.ts";
import { hash, madeDraft, madeThread } from "./madeUpMatrix.ts";

const DRAFT = madeDraft(6);
const at = (eId: string, draft: Draft = DRAFT) => draft.provisions.findIndex((each) => each.eId === eId);

function proposal(n: number, provision: string, fate?: ProposalOutcome): Proposal {
  const anchor = { draft: hash(0), provision };
  const wording = { old: "Words", new: `Words ${n}` };
  const body = { anchor, wording, proposers: [], form: "floor", confidentiality: "team", comment: "" } as const;
  const whole = { ...body, proposers: [], ...(fate && { fate }) };
  return {
    id: hash(n),
    author: "",
    at: "",
    changedAt: "",
    body: whole,
    heads: [],
    rivals: [],
    states: [],
    placements: [],
  };
}

/** The package: article 2 with a changed paragraph 1, without paragraph 2, and with a new paragraph. */
const PACKAGE: Draft = {
  ...DRAFT,
  provisions: [
    DRAFT.provisions[at("art_2")]!,
    { ...DRAFT.provisions[at("art_2__para_1")]!, blocks: [{ text: "Other words." }] },
    { ...DRAFT.provisions[at("art_2__para_2")]!, eId: "art_2__para_3", address: "art_2__para_3" },
  ],
};

const random = new Random(3);
const onDraft = madeThread(random, 1, "art_2__para_1", []);
const onPackage = madeThread(random, 2, "art_2__para_1", []);
const matrix = buildChairsPackageMatrix({
  id: hash(0),
  draft: DRAFT,
  marked: [at("art_2"), at("art_2__para_1"), at("art_4__para_2")],
  notes: [{ provision: at("art_2__para_1"), thread: onDraft }],
  proposals: [
    { provision: at("art_4__para_2"), proposal: proposal(10, "art_4__para_2") },
    { provision: at("art_4__para_2"), proposal: proposal(11, "art_4__para_2", "withdrawn") },
    { provision: at("art_4__para_2"), proposal: proposal(12, "art_4__para_2", "partly") },
    { provision: at("art_5"), proposal: proposal(13, "art_5") },
  ],
  packages: [{ id: hash(9), draft: PACKAGE, notes: [{ provision: at("art_2__para_1", PACKAGE), thread: onPackage }] }],
});
const cell = <S extends "before" | "after">(row: string, side: S) =>
  matrix.cells.get(row)?.get(side) as Extract<ChairsPackageCell, { is: S }> | undefined;

describe("The table of the package, before and after,", () => {
  it("has the marked provisions and everything below, once, in reading order, then what only the package has", () => {
    expect(matrix.rows.map(({ id, value }) => [id, value.marked])).toEqual([
      ["art_2", true],
      ["art_2__para_1", true],
      ["art_2__para_2", false],
      [`${hash(9)} art_2__para_3`, false],
      ["art_4__para_2", true],
    ]);
    expect(findSubtreeEnd(DRAFT, at("art_2")) - at("art_2")).toBe(3);
  });

  it("puts the package's words and their notes beside the draft's", () => {
    expect(cell("art_2__para_1", "before")).toMatchObject({ words: "Words of art_2__para_1.", threads: [onDraft] });
    expect(cell("art_2__para_1", "after")).toMatchObject({
      words: "Other words.",
      threads: [onPackage],
      text: hash(9),
    });
    expect(cell("art_2__para_2", "after")).toMatchObject({ words: null, text: hash(9) });
    expect(cell(`${hash(9)} art_2__para_3`, "before")).toBeUndefined();
    expect(cell(`${hash(9)} art_2__para_3`, "after")).toMatchObject({ words: "Words of art_2__para_2." });
  });

  it("has wording that is on the table or adopted, in the one row of its provision", () => {
    const ids = cell("art_4__para_2", "after")!.proposals.map(({ id }) => id);
    expect(ids).toEqual([hash(10), hash(12)]);
    expect(cell("art_4__para_2", "after")!.text).toBeNull();
    const all = [...matrix.cells.values()].flatMap((row) => [...row.values()]);
    expect(all.flatMap((each) => (each.is === "after" ? each.proposals : []))).toHaveLength(2);
    expect(all.flatMap(({ threads }) => threads)).toEqual([onDraft, onPackage]);
  });

  it("is empty if nothing is marked", () => {
    const given = { id: hash(0), draft: DRAFT, notes: [], proposals: [], packages: [] };
    expect(buildChairsPackageMatrix({ ...given, marked: [] }).rows).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { findMarkedHeads } from "#renderer/features/matrix/markedHeads.ts";
import type { MatrixHead } from "#renderer/features/matrix/render/renderedMatrix.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";

const at = (address: string) => SMALL_DRAFT.provisions.findIndex((each) => each.address === address);
const head = (id: string, address?: string): MatrixHead => ({
  id,
  name: id,
  head: id,
  ...(address !== undefined && { provision: at(address) }),
});

test.each([
  ["2(1)", { rows: [0, 3], columns: [] }],
  ["2(1)(a)", { rows: [0, 3], columns: [] }],
  ["2", { rows: [], columns: [1] }],
  ["1", { rows: [], columns: [] }],
])("The heads about a passage, or about the nearest provision around it, are marked: %s", (address, marked) => {
  const heads = {
    rows: [head("a note", "2(1)"), head("Canada"), head("Norway"), head("another note", "2(1)")],
    columns: [head("Spread"), head("Article 2", "2")],
  };
  expect(at(address)).toBeGreaterThanOrEqual(0);
  expect(findMarkedHeads(heads, SMALL_DRAFT, at(address))).toEqual(marked);
});

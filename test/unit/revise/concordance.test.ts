import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { buildConcordance } from "#shared/revise/concordance/buildConcordance.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const read = async (name: string) => {
  const file = new URL(`../../fixtures/sample/${name}`, import.meta.url);
  return unwrapOutcome(await readDraftFromBytes(name, readFileSync(file) as unknown as Uint8Array)).draft;
};
const [FIRST, SECOND] = [await read("draft-v1.txt"), await read("draft-v2.txt")];
const WITHOUT = SECOND.provisions.filter(({ kind }) => kind === "article").map(({ eId }) => eId);

const at = ({ provisions }: Draft, index: number | null) => (index === null ? null : provisions[index]!.address);
const lines = (covers: "whole" | readonly string[] = "whole") =>
  buildConcordance(FIRST, SECOND, covers).map((row) => ({ ...row, from: at(FIRST, row.from), to: at(SECOND, row.to) }));

describe("The concordance of two texts", () => {
  it("distinguishes other words from another number, and both from an article that took its points along", () => {
    const of = (to: string) => lines().find((row) => row.to === to);
    expect(of("12(3)")).toMatchObject({ from: "11(3)", kind: "renumbered", reworded: true, followsParent: false });
    expect(of("12(1)")).toMatchObject({ from: "11(1)", kind: "renumbered", reworded: false, followsParent: true });
    expect(of("12")).toMatchObject({ from: "11", kind: "renumbered", followsParent: false });
    expect(of("6")).toMatchObject({ from: null, kind: "added", reworded: false });
  });

  it("calls deleted only what the newer text covers", () => {
    const gone = (covers: "whole" | readonly string[]) =>
      Object.fromEntries(lines(covers).flatMap(({ from, to, kind }) => (to === null ? [[from, kind]] : [])));
    expect(gone("whole")).toMatchObject({ "16": "deleted", "16(1)": "deleted", "11(2)(b)": "deleted" });
    expect(gone(WITHOUT)).toMatchObject({ "16": "absent", "16(1)": "absent", "11(2)(b)": "deleted" });
  });

  it("has every provision of both texts", () => {
    const rows = lines();
    expect(new Set(rows.flatMap(({ from }) => from ?? [])).size).toBe(FIRST.provisions.length);
    expect(new Set(rows.flatMap(({ to }) => to ?? [])).size).toBe(SECOND.provisions.length);
  });
});

import { describe, expect, it } from "vitest";
import {
  selectProvisionsByEId,
  labelSelectedProvisions,
  listSelectableUnits,
} from "#shared/publish/layouts/content/provisionSelection.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildTableLayoutData } from "#shared/publish/layouts/data/textCommentTable.ts";
import { DRAFT, input, NOTES } from "./sample.ts";

const eIds = (indexes: ReadonlySet<number>) => [...indexes].sort((a, b) => a - b).map((i) => DRAFT.provisions[i]!.eId);

describe("Chosen provisions", () => {
  it("include everything beneath them, and are printed with their ancestors", () => {
    const { within, printed } = selectProvisionsByEId(DRAFT, ["art_2__para_3", "art_3"]);
    expect(eIds(within)).toEqual(["art_2__para_3", "art_2__para_3__point_a", "art_2__para_3__point_b", "art_3"]);
    expect(eIds(printed)).toEqual(["chp_II", "art_2", ...eIds(within)]);
    expect(eIds(selectProvisionsByEId(DRAFT, ["art_1"]).within)).toEqual(["chp_I", "art_1", "art_1__para_1"]);
    expect(eIds(selectProvisionsByEId(DRAFT, ["art_99"]).printed)).toEqual([]);
  });

  it("are called by their outermost names", () => {
    const labels = (...of: string[]) => labelSelectedProvisions(DRAFT, selectProvisionsByEId(DRAFT, of));
    expect(labels("art_3", "art_2__para_3")).toEqual(["Article 2(3)", "Article 3"]);
    expect(labels("chp_II", "art_2")).toEqual(["Chapter II"]);
    expect(labels("art_2", "art_3", "art_1")).toEqual(["Chapter I", "Chapter II"]);
  });

  it("are offered as headings at their depth, and a chapter for its articles", () => {
    expect(listSelectableUnits(DRAFT).map(({ eId, depth, parts }) => [eId, depth, parts.join(" ")])).toEqual([
      ["preamble", 0, "preamble"],
      ["chp_I", 0, "art_1"],
      ["art_1", 1, "art_1"],
      ["chp_II", 0, "art_2 art_3"],
      ["art_2", 1, "art_2"],
      ["art_3", 1, "art_3"],
    ]);
  });

  it("are the only printed part of the text, and the first page says so", () => {
    const { printed } = selectProvisionsByEId(DRAFT, ["art_3"]);
    const only = { printed, labels: ["Article 3"] };
    const data = buildAnnotatedLayoutData(input([NOTES[8]!], { only }));
    expect(data.rows.map((row) => (row.is === "heading" ? row.num : row.is))).toEqual([
      "Chapter II",
      "Article 3",
      "text",
    ]);
    expect(data.scope!.t).toBe("On Article 3");
    expect(buildAnnotatedLayoutData(input(NOTES)).scope).toBeNull();
    const table = buildTableLayoutData(input([NOTES[8]!], { only, settings: { wholeText: true } }));
    expect(table.parts.map(({ heading }) => heading?.num)).toEqual(["Chapter II", "Article 3"]);
    const many = { printed, labels: Array.from({ length: 12 }, (_, i) => `Article ${i}`) };
    expect(buildAnnotatedLayoutData(input([], { only: many })).scope!.t).toContain("and 2 more provisions");
  });
});

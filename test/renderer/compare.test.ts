import { describe, expect, test } from "vitest";
import { describeRowCitations } from "#renderer/features/compare/comparisonLabels.ts";
import { buildComparisonRows } from "#renderer/features/compare/board/comparisonRows.ts";
import {
  rowSideRangeOfWords,
  draftPointAtOffset,
  comparisonRowSidesOf,
  splitRedlineAtMarks,
} from "#renderer/features/compare/board/rowSides.ts";
import { comparisonPositionAfter } from "#renderer/features/compare/comparisonNavigation.ts";
import type { ComparisonModel } from "#renderer/features/compare/comparisonModel.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { computeDraftId, type Draft, type Provision } from "#shared/draft/draft.ts";

const article = (n: number, heading: string, ...paragraphs: readonly string[]): Provision[] => [
  {
    eId: `art_${n}`,
    address: `${n}`,
    kind: "article",
    num: `Article ${n}`,
    heading,
    level: 1,
    blocks: [],
  },
  ...paragraphs.map((text, i) => ({
    eId: `art_${n}__para_${i + 1}`,
    address: `${n}(${i + 1})`,
    kind: "paragraph" as const,
    num: `${i + 1}.`,
    heading: "",
    level: 2,
    blocks: [{ text }],
  })),
];
const draft = (...articles: readonly Provision[][]): Draft => ({
  title: "Lamps",
  language: "en",
  direction: "ltr",
  provisions: articles.flat(),
});

const LAMPS = ["Each keeper shall light the lamps of the harbour at dusk.", "No lamp shall be put out before dawn."];
const OIL = ["Oil for the lamps shall be bought from the guild of pressers.", "The guild shall weigh it openly."];
const WICKS = ["Wicks shall be trimmed on every second morning of the week.", "A trimmed wick burns without smoke."];

const before = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", ...OIL), article(3, "Wicks", ...WICKS));

describe("The rows of a comparison", () => {
  test("say where the words without a counterpart are, and strike only deleted ones", () => {
    const moved = "Whoever is harmed by a lamp that was not lit shall have a remedy before the council.";
    const gone = "The council sits on the first day of each month in the house of the pilots.";
    const from = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", ...OIL, `${moved} ${gone}`));
    const to = draft(article(1, "Lamps", LAMPS[0]!, `${LAMPS[1]!} ${moved}`), article(2, "Oil", ...OIL));
    const [at, index] = [buildComparisonRows(from, to), from.provisions.length - 1];
    const row = at.all[at.ofFrom(index)]!;
    expect(row.changes).toEqual(["deleted"]);
    expect(row.elsewhere?.provisions.map((each) => to.provisions[each]!.address)).toEqual(["1(2)"]);
    const pair = { from: { id: computeDraftId(from), draft: from }, to: { id: computeDraftId(to), draft: to } };
    const { pieces } = comparisonRowSidesOf(pair, row);
    expect(pieces.find(({ is }) => is === "same")?.text).toContain("shall have a remedy before the council");
    expect(pieces.filter(({ is }) => is === "gone").map(({ text }) => text.trim())).toEqual([`. ${gone}`]);
  });

  test("are the pairs of provisions, and nothing else if nothing has changed", () => {
    const { all } = buildComparisonRows(before, draft(...[before.provisions as Provision[]]));
    expect(all).toHaveLength(before.provisions.length);
    expect(all.every(({ changes, movedTo, isStop }) => changes.length === 0 && movedTo === null && !isStop)).toBe(true);
  });

  test("announce a new article once, and a mere new number never", () => {
    const glass = article(2, "Glass", "Glass shall be wiped with a linen cloth.", "Broken glass shall be replaced.");
    const after = draft(article(1, "Lamps", ...LAMPS), glass, article(3, "Oil", ...OIL), article(4, "Wicks", ...WICKS));
    const { all, ofTo } = buildComparisonRows(before, after);
    expect(all.filter(({ changes }) => changes.includes("added"))).toHaveLength(3);
    expect(all.filter(({ isStop }) => isStop).map(({ index }) => index)).toEqual([ofTo(3)]);
    expect(all[ofTo(6)]!.changes).toEqual(["renumbered"]);
    // Its paragraphs keep their numbers.
    expect(all[ofTo(7)]!.changes).toEqual([]);
  });

  test("leave a trace where something has moved away, with links there and back", () => {
    const after = draft(article(1, "Wicks", ...WICKS), article(2, "Lamps", ...LAMPS), article(3, "Oil", ...OIL));
    const { all, ofFrom } = buildComparisonRows(before, after);
    const traces = all.filter(({ movedTo }) => movedTo !== null);
    expect(traces).toHaveLength(1);
    const moved = all[traces[0]!.movedTo!]!;
    expect(moved.changes).toContain("moved");
    expect(moved.movedFrom).toBe(traces[0]!.index);
    expect(all[ofFrom(moved.from[0]!)]).toBe(moved);
  });

  test("distinguish other words from the same words in another format", () => {
    const [first, second] = LAMPS as [string, string];
    const after = draft(
      article(1, "Lamps", first.replace("dusk", "sunset"), second.replace(" shall", "  shall")),
      article(2, "Oil", ...OIL),
      article(3, "Wicks", ...WICKS),
    );
    const { all, ofTo } = buildComparisonRows(before, after);
    expect(all[ofTo(1)]!.changes).toEqual(["edited"]);
    expect(all[ofTo(2)]!.changes).toEqual([]);
  });
});

describe("The words of a row", () => {
  const after = draft(
    article(1, "Lamps", LAMPS[0]!.replace("at dusk", "before dusk, every day"), LAMPS[1]!),
    article(2, "Oil", ...OIL),
    article(3, "Wicks", ...WICKS),
  );
  const pair = { from: { id: computeDraftId(before), draft: before }, to: { id: computeDraftId(after), draft: after } };
  const rows = buildComparisonRows(before, after);
  const row = rows.all[rows.ofTo(1)]!;
  const sides = comparisonRowSidesOf(pair, row);
  const text = (side: "from" | "to" | "both") =>
    splitRedlineAtMarks(sides.pieces, side, { from: [], to: [] })
      .map((each) => each.text)
      .join("");

  test("show each side whole, and both together", () => {
    expect(text("from")).toBe(LAMPS[0]);
    expect(text("to")).toBe("Each keeper shall light the lamps of the harbour before dusk, every day.");
    expect(text("both").length).toBeGreaterThan(text("to").length);
  });

  test("are cut where notes begin and end, and link to the draft", () => {
    const at = sides.to.text.indexOf("harbour before");
    const mark = rowSideRangeOfWords(sides.to, "note", {
      provision: 1,
      block: 0,
      start: at,
      end: at + "harbour before".length,
    })!;
    const marked = splitRedlineAtMarks(sides.pieces, "to", { from: [], to: [mark] }).filter(({ ids }) =>
      ids.includes("note"),
    );
    expect(marked.map((each) => each.text).join("")).toBe("harbour before");
    for (const each of marked) {
      const point = draftPointAtOffset(sides.to, each.at.to!)!;
      expect(after.provisions[point.provision]!.blocks[point.block]!.text.startsWith(each.text, point.offset)).toBe(
        true,
      );
    }
  });
});

describe("What a changed row concerns", () => {
  const CITING = ["Article 2, paragraph 1, does not apply to ships.", "Article 1 is read with the list of harbours."];
  const reachOfRows = (from: Draft, to: Draft) => {
    const pair = { from: { id: computeDraftId(from), draft: from }, to: { id: computeDraftId(to), draft: to } };
    return buildComparisonRows(from, to)
      .all.filter(({ changes }) => changes.length > 0)
      .flatMap((row) => describeRowCitations(pair, row));
  };

  test("is what cites it in the newer text", () => {
    const old = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", ...OIL), article(3, "Ships", ...CITING));
    const changed = [OIL[0]!.replace("of pressers", "of millers"), OIL[1]!];
    const next = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", ...changed), article(3, "Ships", ...CITING));
    expect(reachOfRows(old, next)).toEqual(["And therefore: cited by 3(1)"]);
  });

  test("is, of what was deleted, what cited it in the older text, and says so", () => {
    const old = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", ...OIL), article(3, "Ships", ...CITING));
    const next = draft(article(1, "Lamps", ...LAMPS), article(2, "Oil", OIL[1]!), article(3, "Ships", ...CITING));
    expect(reachOfRows(old, next)).toContain("And therefore: cited in the earlier text by 3(1)");
  });
});

describe("The note that follows one that was placed or put aside", () => {
  const comparison = { rowOf: () => 3 } as unknown as ComparisonModel;
  const note = (status: "lost" | "moved") =>
    ({ id: "n", placed: { status }, says: null, isDisputed: false, saysMore: false }) as unknown as CarriedNote;
  const after = (inTray: true | undefined, status: "lost" | "moved") =>
    comparisonPositionAfter(comparison, { row: 0, note: null, candidate: 0, ...(inTray && { inTray }) }, note(status));

  test("is in the panel of unplaced notes if the user is there and the panel has it", () => {
    expect(after(true, "lost")).toEqual({ row: 3, note: "n", candidate: 0, inTray: true });
  });

  test("is on the board if the panel does not have it, so that the focus is not lost", () => {
    expect(after(true, "moved")).toEqual({ row: 3, note: "n", candidate: 0 });
    expect(after(undefined, "lost")).toEqual({ row: 3, note: "n", candidate: 0 });
  });
});

import { describe, expect, it } from "vitest";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { buildDraftMatchRows } from "#shared/revise/concordance/draftMatchRows.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/** Creates a draft of articles, each a heading and lines. */
async function draftOf(...articles: readonly (readonly string[])[]): Promise<Draft> {
  const lines = articles.flatMap(([heading, ...rest], i) => [`Article ${i + 1}`, heading!, ...rest, ""]);
  return readDraftText(["Convention on Lamps", "", ...lines].join("\n"), "lamps.txt");
}

const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);
const addresses = (draft: Draft, indices: readonly number[]) => indices.map((i) => draft.provisions[i]!.address);

/** Returns what became of a provision: its addresses now, and the kind of change. */
function became(from: Draft, to: Draft, address: string): string {
  const match = alignDrafts(from, to).matchOfFrom(at(from, address));
  return `${[addresses(from, match.from), addresses(to, match.to)].map((each) => each.join(" + ")).join(" > ")}: ${match.kind}`;
}

const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft, covers: "whole" as const });

function placed(from: Draft, to: Draft, address: string, words?: string) {
  const id = computeDraftId(from);
  const anchor = words
    ? unwrapOutcome(createTypedQuoteAnchor(from, id, at(from, address), words))
    : createProvisionAnchor(from, id, at(from, address));
  return createAnchorPlacer(textOf(from), textOf(to))(anchor);
}

const LAMPS = [
  "Lighting of lamps",
  "1. Each State Party shall adopt such legislative and other measures as may be necessary to have the lamps in its harbours lit at dusk.",
  "2. Keepers shall trim every wick before midnight and note the hour in a log.",
  "3. No keeper shall be punished for a lamp that the wind has put out.",
];
const OIL = [
  "Trade in oil",
  "1. Each State Party shall adopt such legislative and other measures as may be necessary to keep whale oil from being sold as colza.",
  "2. Merchants shall mark every cask with its weight and the mill it comes from.",
];
const BELLS = [
  "Fog bells",
  "1. Each State Party shall adopt such legislative and other measures as may be necessary to ring a bell on each pier while fog lasts.",
  "2. The bell shall be rung three times a minute by a sworn ringer.",
];

describe("Articles that begin alike", () => {
  it("are never paired for that reason: one that was deleted is deleted, one that is new is new", async () => {
    const [from, to] = [await draftOf(LAMPS, OIL), await draftOf(LAMPS, BELLS)];
    expect(became(from, to, "1")).toBe("1 > 1: same");
    expect(became(from, to, "2")).toBe("2 > : deleted");
    expect(became(from, to, "2(1)")).toBe("2(1) > : deleted");
    expect(alignDrafts(from, to).matchOfTo(at(to, "2")).kind).toBe("added");
    expect(placed(from, to, "2(1)", "whale oil")).toMatchObject({ status: "lost", exact: "whale oil" });
  });

  it("continue under other numbers if one is inserted before them", async () => {
    const [from, to] = [await draftOf(LAMPS, OIL), await draftOf(BELLS, LAMPS, OIL)];
    expect(became(from, to, "1")).toBe("1 > 2: renumbered");
    expect(became(from, to, "2(1)")).toBe("2(1) > 3(1): renumbered");
    expect(placed(from, to, "2(1)", "measures as may be necessary")).toMatchObject({
      status: "moved",
      anchor: { provision: "art_3__para_1" },
    });
  });

  it("are said to have moved if their order has changed", async () => {
    const [from, to] = [await draftOf(LAMPS, OIL, BELLS), await draftOf(BELLS, LAMPS, OIL)];
    expect(became(from, to, "3")).toBe("3 > 1: moved");
    expect(became(from, to, "1")).toBe("1 > 2: renumbered");
    expect(became(from, to, "3(2)")).toBe("3(2) > 1(2): renumbered");
  });

  it("have not moved if a chapter was put around them, and have if it is another chapter", async () => {
    const read = async (...lines: readonly string[]) =>
      readDraftText(["# Convention on Lamps", ...lines].join("\n\n"), "lamps.md");
    const article = (n: number, [heading, ...rest]: readonly string[]) => [`### Article ${n}. ${heading}`, ...rest];
    const [one, two] = [article(1, LAMPS), article(2, OIL)];
    const plain = await read(...one, ...two, ...article(3, BELLS));
    const [first, second] = ["## Chapter I. Light", "## Chapter II. Trade"];
    const parted = await read(first, ...one, second, ...two, ...article(3, BELLS));
    const shifted = await read(first, ...one, ...two, second, ...article(3, BELLS));
    expect(became(plain, parted, "2")).toBe("2 > 2: same");
    expect(became(parted, shifted, "2")).toBe("2 > 2: moved");
    expect(became(parted, shifted, "2(1)")).toBe("2(1) > 2(1): same");
    expect(became(parted, shifted, "3")).toBe("3 > 3: same");
  });
});

describe("An article that changed", () => {
  it("keeps what was reworded, and recognises what moved within it", async () => {
    const reworded = [
      LAMPS[0]!,
      LAMPS[1]!.replace("lit at dusk", "lit an hour before dusk"),
      LAMPS[3]!.replace("3.", "2."),
      LAMPS[2]!.replace("2.", "3."),
    ];
    const [from, to] = [await draftOf(LAMPS, OIL), await draftOf(reworded, OIL)];
    expect(became(from, to, "1(1)")).toBe("1(1) > 1(1): edited");
    expect([became(from, to, "1(2)"), became(from, to, "1(3)")].sort()).toEqual([
      "1(2) > 1(3): moved",
      "1(3) > 1(2): renumbered",
    ]);
    expect(placed(from, to, "1(1)", "lit at dusk")).toMatchObject({
      status: "reworded",
      anchor: { quote: { exact: "lit an hour before dusk" } },
    });
    expect(placed(from, to, "1(1)")).toMatchObject({ status: "reworded", anchor: { provision: "art_1__para_1" } });
    const [row] = buildDraftMatchRows(from, to).filter((each) => each.from === at(from, "1"));
    expect(row).toMatchObject({ kind: "edited", to: at(to, "1") });
  });

  it("is split if a paragraph becomes two, and merged the other way round", async () => {
    const [first, second] = [
      "Keepers shall trim every wick before midnight",
      "note the hour of trimming in a log with red covers.",
    ];
    const [one, two] = [
      await draftOf([LAMPS[0]!, LAMPS[1]!, `2. ${first} and shall ${second}`, LAMPS[3]!], OIL),
      await draftOf(
        [LAMPS[0]!, LAMPS[1]!, `2. ${first}.`, `3. They shall ${second}`, LAMPS[3]!.replace("3.", "4.")],
        OIL,
      ),
    ];
    expect(became(one, two, "1(2)")).toBe("1(2) > 1(2) + 1(3): split");
    expect(became(two, one, "1(3)")).toBe("1(2) + 1(3) > 1(2): merged");
    expect(became(one, two, "1(3)")).toBe("1(3) > 1(4): renumbered");
    expect(placed(one, two, "1(2)", "note the hour of trimming")).toMatchObject({
      status: "moved",
      anchor: { provision: "art_1__para_3" },
    });
    expect(buildDraftMatchRows(one, two).filter(({ kind }) => kind === "split")).toHaveLength(2);
  });
});

describe("A passage that occurs several times", () => {
  it("is ambiguous if nothing distinguishes the places, with all of them to choose from", async () => {
    const row = (...items: readonly string[]) => ["Lists", ...items.map((item, i) => `${i + 1}. ${item}`)];
    const same = "A State Party may reserve the right not to apply this paragraph to lanterns.";
    const [from, to] = [
      await draftOf(row("Red lamps.", same, "Blue lamps.", same)),
      await draftOf(row("Fog bells on every pier of the harbour.", "A sworn ringer.", same)),
    ];
    const there = placed(from, to, "1(2)", "may reserve the right");
    expect(there.status).toBe("ambiguous");
    expect(there).toMatchObject({ candidates: [{ provision: "art_1__para_3" }] });
    const back = placed(to, from, "1(3)", "may reserve the right");
    expect(back.status).toBe("ambiguous");
    expect("candidates" in back && back.candidates.map(({ provision }) => provision).sort()).toEqual([
      "art_1__para_2",
      "art_1__para_4",
    ]);
  });

  it("is decided by the surrounding words, and only by them", async () => {
    const line = (text: string) => ["Lamps", `1. ${text}`];
    const from = await draftOf(line("The keeper lights the red lamp at dawn, and the red lamp is put out at noon."));
    const to = await draftOf(
      line("Every keeper lights the red lamp at dawn, and later the red lamp is put out at noon."),
    );
    const start = from.provisions[at(from, "1(1)")]!.blocks[0]!.text.lastIndexOf("red lamp");
    const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), at(from, "1(1)"), "red lamp", 2));
    expect(anchor.quote!.start).toBe(start);
    const found = createAnchorPlacer(textOf(from), textOf(to))(anchor);
    expect(found).toMatchObject({ status: "exact", anchor: { quote: { suffix: " is put out at noon." } } });
  });
});

describe("A gap", () => {
  it("moves with its provision, and says if more has been inserted there", async () => {
    const gap = (from: Draft, to: Draft) =>
      createAnchorPlacer(
        textOf(from),
        textOf(to),
      )(createGapAfterProvisionAnchor(from, computeDraftId(from), at(from, "1(2)")));
    const from = await draftOf(LAMPS, OIL);
    expect(gap(from, await draftOf(BELLS, LAMPS, OIL))).toMatchObject({
      status: "moved",
      anchor: { provision: "art_2__para_2", gap: true },
    });
    const longer = [...LAMPS.slice(0, 2), `${LAMPS[2]!} Inspectors may read it.`, LAMPS[3]!];
    expect(gap(from, await draftOf(longer, OIL))).toMatchObject({ status: "reworded", anchor: { gap: true } });
    const filled = [...LAMPS.slice(0, 3), "3. Logs shall be kept for ten years.", LAMPS[3]!.replace("3.", "4.")];
    expect(gap(from, await draftOf(filled, OIL))).toMatchObject({
      status: "reworded",
      anchor: { provision: "art_1__para_2" },
    });
    expect(gap(from, await draftOf([LAMPS[0]!, LAMPS[1]!], OIL))).toMatchObject({ status: "lost" });
  });
});

describe("A text without spaces", () => {
  it("is compared character by character: a few changed ones leave a paragraph the same", async () => {
    const paragraph = (text: string) => [`第一条`, "灯的管理", `一、${text}`];
    const read = async (lines: readonly string[]) =>
      readDraftText(["灯具公约", "", ...lines, ""].join("\n"), "lamps.txt");
    const from = await read(paragraph("各缔约国应当在港口的每座码头上设置红色的灯，并由宣誓的看守人在黄昏时点亮。"));
    const to = await read(paragraph("各缔约国应当在港口的每座码头上设置绿色的大灯，并由宣誓的看守人在黎明时点亮。"));
    const [provision] = from.provisions.flatMap(({ blocks }, i) => (blocks.length > 0 ? [i] : []));
    const words = (text: string) => unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), provision!, text));
    const found = createAnchorPlacer(textOf(from), textOf(to));
    expect(found(words("港口的每座码头"))).toMatchObject({
      status: "exact",
      anchor: { quote: { exact: "港口的每座码头" } },
    });
    expect(found(words("设置红色的灯"))).toMatchObject({
      status: "reworded",
      anchor: { quote: { exact: "设置绿色的大灯" } },
    });
  });
});

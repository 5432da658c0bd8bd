import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { Random } from "#test/support/random.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const sample = (name: string) =>
  readFileSync(new URL(`../../fixtures/sample/${name}`, import.meta.url)) as unknown as Uint8Array;
const read = async (name: string) => unwrapOutcome(await readDraftFromBytes(name, sample(name))).draft;
const [FIRST, SECOND, PACKAGE] = [await read("draft-v1.txt"), await read("draft-v2.txt"), await read("package.txt")];
const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft, covers: "whole" as const });
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);

describe("A place on the same text", () => {
  it("is always exact: quotes, whole provisions and gaps", () => {
    const random = new Random(5);
    const placed = createAnchorPlacer(textOf(FIRST), textOf(FIRST));
    const spots = FIRST.provisions.flatMap(({ blocks }, provision) =>
      blocks.map(({ text }, block) => ({ provision, block, text })),
    );
    for (let i = 0; i < 400; i++) {
      const spot = random.pick(spots);
      const point = () => ({ ...spot, offset: random.below(spot.text.length + 1) });
      const quoted = createRangeAnchor(FIRST, computeDraftId(FIRST), point(), point());
      const anchors = [
        ...(isRefusal(quoted) ? [] : [quoted]),
        createProvisionAnchor(FIRST, computeDraftId(FIRST), spot.provision),
        createGapAfterProvisionAnchor(FIRST, computeDraftId(FIRST), spot.provision),
      ];
      for (const anchor of anchors) expect(placed(anchor)).toMatchObject({ status: "exact", anchor });
    }
  });
});

describe("The sample's second edition", () => {
  it("has its articles by their headings, and lacks the two of the package", () => {
    const alignment = alignDrafts(FIRST, SECOND);
    const there = (address: string) =>
      alignment.matchOfFrom(at(FIRST, address)).to.map((i) => SECOND.provisions[i]!.address);
    expect(there("17")).toEqual(["18"]);
    expect(there("9 bis")).toEqual(["10 bis"]);
    expect(there("15")).toEqual([]);
    expect(there("16")).toEqual([]);
  });

  it("does not cover the package's articles: notes on them are absent here, and found in the package", () => {
    const covers = SECOND.provisions.filter(({ kind }) => kind === "article").map(({ address }) => address);
    const anchor = createProvisionAnchor(FIRST, computeDraftId(FIRST), at(FIRST, "15"));
    const partial = { ...textOf(SECOND), covers: covers.filter((address) => address !== "15" && address !== "16") };
    expect(createAnchorPlacer(textOf(FIRST), partial)(anchor)).toEqual({ status: "absent" });
    expect(createAnchorPlacer(textOf(FIRST), textOf(SECOND))(anchor).status).toBe("lost");
    expect(createAnchorPlacer(textOf(FIRST), textOf(PACKAGE))(anchor)).toMatchObject({
      anchor: { provision: "art_16" },
    });
  });
});

describe("A paragraph that was put in another order", () => {
  const text = async (paragraph: string) =>
    unwrapOutcome(
      await readDraftFromBytes(
        "draft.txt",
        new TextEncoder().encode(`Convention on lamps\n\nArticle 1\nLighting\n\n1. ${paragraph}\n`),
      ),
    ).draft;
  const BEFORE =
    "Acknowledging the consent of the harbour, each keeper shall respect the rights of the crews, the books of the inspectors and the needs of the fishing boats.";
  const placedIn = async (after: string, words: string) => {
    const [from, to] = [await text(BEFORE), await text(after)];
    const index = at(from, "1(1)");
    const placed = createAnchorPlacer(
      textOf(from),
      textOf(to),
    )(unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), index, words)));
    return [placed.status, "anchor" in placed ? placed.anchor.quote?.exact : null];
  };
  const AFTER =
    "Each keeper shall respect the needs of the fishing boats, the rights of all and the safety of the crews, and the books of the inspectors, acknowledging the consent of the harbour.";

  it("has the words of a note where they are now", async () => {
    for (const words of ["the consent of the harbour", "needs of the fishing boats", "fishing boats"])
      expect(await placedIn(AFTER, words)).toEqual(["exact", words]);
  });

  it("is uncertain if they occur there twice", async () => {
    const twice = AFTER.replace("the safety", "fishing boats and the safety");
    expect((await placedIn(twice, "fishing boats"))[0]).not.toBe("exact");
  });
});

describe("A point that is there again under a new number, beside one with its own number and similar words", () => {
  const KEEP = "A keeper may reserve the right not to light this lamp.";
  const text = (...points: readonly string[]) =>
    readDraftText(["Convention on lamps", "Article 1", "Lighting", "1. Keepers:", ...points].join("\n\n"));
  const statusIn = async (...points: readonly string[]) => {
    const [from, to] = [
      await text("(a) Lamps burn oil and nothing else.", `(b) ${KEEP}`, "(c) Wicks are cut at dusk."),
      await text("(a) Lamps burn oil and nothing else.", ...points, "(c) Wicks are cut at dusk."),
    ];
    const place = createAnchorPlacer(textOf(from), textOf(to));
    const [id, index] = [computeDraftId(from), at(from, "1(1)(b)")];
    const anchors = [
      createProvisionAnchor(from, id, index),
      unwrapOutcome(createTypedQuoteAnchor(from, id, index, "A keeper may")),
    ];
    return anchors
      .map(place)
      .map((placed) => [
        placed.status,
        "candidates" in placed ? placed.candidates.map(({ provision }) => addressOf(to, provision)) : null,
      ]);
  };
  const addressOf = (draft: Draft, eId: string) => draft.provisions.find((each) => each.eId === eId)!.address;

  it("may be either", async () => {
    const reworded = "(b) A keeper may reserve the right that not every harbour has to light this lamp.";
    const both = ["ambiguous", ["1(1)(b bis)", "1(1)(b)"]];
    expect(await statusIn(reworded, `(b bis) ${KEEP}`)).toEqual([both, both]);
  });

  it("is certain if it has its own number, or if the words beside it are others", async () => {
    const similar = "A keeper may reserve the right that not every harbour has to light this lamp.";
    for (const [status] of await statusIn(`(b) ${KEEP}`, `(b bis) ${similar}`)) expect(status).toBe("exact");
    for (const [status] of await statusIn("(b) Nobody sells the oil of another.", `(b bis) ${KEEP}`))
      expect(status).toBe("moved");
  });
});

describe("A paragraph that contained nothing but options", () => {
  const OIL = "Each keeper shall buy the oil of the lamps from the guild of pressers and weigh it openly at the quay.";
  const WAX =
    "No lamp is to burn wax where the vessels of the fishers lie, unless the harbour master has allowed that.";
  const GAS =
    "Gas lamps may be lit by any pilot who was taught to do so by the council of the coast and its engineers.";
  const text = async (...paragraphs: readonly string[]) => {
    const lines = [
      "Convention on lamps",
      "Article 1",
      "Fuel",
      ...paragraphs,
      "Article 2",
      "Wicks",
      "1. Wicks are cut.",
    ];
    return readDraftText(lines.join("\n\n"));
  };
  const placedIn = async (from: Draft, to: Draft, address = "1(1)") => {
    const placed = createAnchorPlacer(
      textOf(from),
      textOf(to),
    )(createProvisionAnchor(from, computeDraftId(from), at(from, address)));
    const anchors = "anchor" in placed ? [placed.anchor] : "candidates" in placed ? placed.candidates : [];
    const addressOf = (eId: string) => to.provisions.find((each) => each.eId === eId)!.address;
    return [placed.status, ...anchors.map(({ provision }) => addressOf(provision))];
  };
  const held = () => text("1. Option 1: " + OIL, "Option 2: " + WAX, "2. Lamps shine.");

  it("is where the option is that became the text, in other words", async () => {
    const from = await held();
    expect(await placedIn(from, await text("1. " + OIL, "2. Lamps shine."))).toEqual(["reworded", "1(1)"]);
    expect(await placedIn(from, await text("1. Lamps shine.", "2. " + WAX))).toEqual(["reworded", "1(2)"]);
    const edited = OIL.replace("shall buy", "should buy");
    expect(await placedIn(from, await text("1. " + edited, "2. Lamps shine."))).toEqual(["reworded", "1(1)"]);
  });

  it("is there with less certainty, the less of the options has become the text", async () => {
    const [from, to] = [await held(), await text("1. " + OIL, "2. Lamps shine.")];
    const placed = createAnchorPlacer(
      textOf(from),
      textOf(to),
    )(createProvisionAnchor(from, computeDraftId(from), at(from, "1(1)")));
    const [own, all] = [OIL, OIL + " " + WAX].map((words) => words.split(" ").length);
    const confidence = "confidence" in placed ? placed.confidence : 1;
    expect(confidence).toBeCloseTo(own! / all!, 1);
  });

  it("has no certain place if several options are separate now, or none is there", async () => {
    const from = await held();
    const [status] = await placedIn(from, await text("1. " + OIL, "2. Lamps shine.", "3. " + WAX));
    expect(status).toBe("ambiguous");
    const [gone] = await placedIn(from, await text("1. " + GAS, "2. Lamps shine."));
    expect(gone).toBe("lost");
  });

  it("is suggested first where its single option is in another article", async () => {
    const from = await held();
    const lines = [
      "Convention on lamps",
      "Article 1",
      "Fuel",
      "1. Lamps shine.",
      "Article 2",
      "Wicks",
      "1. Wicks are cut.",
      "2. " + OIL,
    ];
    const to = await readDraftText(lines.join("\n\n"));
    const [status, first] = await placedIn(from, to);
    expect([status === "ambiguous" || status === "lost", first]).toEqual([true, "2(2)"]);
  });
});

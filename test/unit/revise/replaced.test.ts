import { describe, expect, it } from "vitest";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const read = (...lines: readonly string[]) => readDraftText(`${["Convention on lamps", ...lines].join("\n\n")}\n`);
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);

/** Returns the placement of words of a provision in another text: its kind, the address and the words there. */
function placed(from: Draft, to: Draft, address: string, words: string) {
  const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), at(from, address), words));
  const found = createAnchorPlacer(
    { id: computeDraftId(from), draft: from },
    { id: computeDraftId(to), draft: to, covers: "whole" },
  )(anchor);
  if (!("anchor" in found)) return { status: found.status };
  const provision = to.provisions.find(({ eId }) => eId === found.anchor.provision);
  return { status: found.status, address: provision!.address, words: found.anchor.quote?.exact };
}

const became = (from: Draft, to: Draft, address: string) =>
  alignDrafts(from, to)
    .matchOfFrom(at(from, address))
    .to.map((i) => to.provisions[i]!.address);

describe("The place of a quote whose last words were replaced", () => {
  const one = (text: string) => read("Article 1\nFlames", `1. ${text}`);

  it("has the words that replaced them", async () => {
    const from = await one("Each keeper of a harbour shall trim the wicks of all lamps before dusk.");
    const to = await one("Each keeper of a harbour should trim the wicks of all lamps before dusk.");
    expect(placed(from, to, "1(1)", "shall trim")).toMatchObject({ words: "should trim" });
  });

  it("has a longer word in place of one word, though it is most of the place", async () => {
    const from = await one(
      "Each State Party shall provide an effective remedy, including compensation, to any person.",
    );
    const to = await one("Each State Party shall provide an appropriate remedy to any person.");
    expect(placed(from, to, "1(1)", "effective remedy")).toMatchObject({ words: "appropriate remedy" });
  });

  it("is not mostly words that were not quoted", async () => {
    const from = await one("Each keeper shall trim the wicks daily in all harbours of the northern coast before dusk.");
    const to = await one(
      "Each keeper shall trim the wicks under the supervision of an inspector whom the guild appoints in all harbours of the northern coast before dusk.",
    );
    expect(placed(from, to, "1(1)", "trim the wicks daily")).toMatchObject({ words: "trim the wicks" });
  });

  it("ends with the sentence, and not with one that was added after it", async () => {
    const from = await one("Each keeper of a harbour shall trim the wicks of all lamps before dusk.");
    const to = await one(
      "Each keeper of a harbour shall trim the wicks of all lamps at noon. Oil is stored apart by night.",
    );
    expect(placed(from, to, "1(1)", "the wicks of all lamps before dusk")).toMatchObject({
      words: "the wicks of all lamps at noon",
    });
  });

  it("is not sought in a sentence that was added and has more of its frequent words", async () => {
    const from = await one("Dues are owed for the wicks and for the oil and the rope of hemp.");
    const to = await one(
      "Dues are owed for the wicks and the rope of hemp. A master pays for the oil and for the bells.",
    );
    expect(placed(from, to, "1(1)", "and for the oil and the rope of hemp")).toMatchObject({
      words: "and the rope of hemp",
    });
  });
});

describe("A quote of which a word is gone", () => {
  it("is not at the same words of another sentence", async () => {
    const from = await read("Article 1\nFlames", "1. Flags are hoisted by the requesting harbour master before dusk.");
    const to = await read(
      "Article 1\nFlames",
      "1. Flags are hoisted by the requesting master before dusk. Dues are paid in oil to any harbour master who asks for them.",
    );
    expect(placed(from, to, "1(1)", "harbour master")).toMatchObject({ status: "reworded", words: "master" });
  });
});

const FORMULA = "The powers and procedures referred to in this article shall be subject to articles 5 and 24.";
const TOPICS = ["Wicks", "Flames", "Oil", "Harbours", "Buoys", "Tolls", "Bells", "Masts", "Ropes", "Sails"];

/** Returns the articles of a convention in which each has one formula. */
function articles(change: (lines: readonly string[], topic: string) => readonly string[] = (lines) => lines) {
  return TOPICS.flatMap((topic, i) => {
    const lines = [`${topic} of lighthouses are inspected by an officer of the ${topic.toLowerCase()} guild.`, FORMULA];
    return [
      `Article ${i + 1}\n${topic}`,
      ...change(
        [
          ...lines,
          `No ${topic.toLowerCase()} may be sold, lent or given away by a member of the guild who serves in that harbour.`,
        ],
        topic,
      ).map((line, k) => `${k + 1}. ${line}`),
    ];
  });
}

describe("A formula that many articles have", () => {
  it("is found in both parts if it is split", async () => {
    const from = await read(...articles());
    const to = await read(
      ...articles((lines, topic) =>
        topic === "Oil"
          ? lines.flatMap((line) =>
              line === FORMULA
                ? ["The powers and procedures referred to", "in this article shall be subject to articles 5 and 24."]
                : [line],
            )
          : lines,
      ),
    );
    expect(became(from, to, "3(2)")).toEqual(["3(2)", "3(3)"]);
    expect(placed(from, to, "3(2)", "The powers and procedures")).toMatchObject({ address: "3(2)" });
    expect(placed(from, to, "3(2)", "subject to articles 5 and 24")).toMatchObject({ address: "3(3)" });
  });

  it("is found in the text into which it was merged", async () => {
    const from = await read(...articles());
    const to = await read(
      ...articles(([first, second, third], topic) =>
        topic === "Oil" ? [first!, `${second} ${third}`] : [first!, second!, third!],
      ),
    );
    expect(placed(from, to, "3(2)", "subject to articles 5 and 24")).toMatchObject({ address: "3(2)" });
    expect(placed(from, to, "3(3)", "No oil may be sold, lent")).toMatchObject({ address: "3(2)" });
  });
});

describe("What is beneath a paragraph that moved to another article", () => {
  it("is there, even if its words were copied elsewhere, too", async () => {
    const article = (number: number, ...lines: readonly string[]) => [
      `Article ${number}\n${TOPICS[number]}`,
      `1. ${TOPICS[number]} of lighthouses are inspected once in a year by an officer of the guild.`,
      ...lines,
    ];
    const paragraph = "Every master who leaves the roadstead at low tide in foggy weather shall carry:";
    const point = "(a) A brass bell of nine pounds, rung by hand every third minute;";
    const from = await read(
      ...article(1, `2. ${paragraph}`, point, "(b) Two coils of tarred rope."),
      ...article(2),
      ...article(3),
    );
    const to = await read(
      ...article(1),
      ...article(2, "2. In a harbour the pilot keeps:", point, "(b) A map."),
      ...article(3, `2. ${paragraph}`, "(a) A chart;", point.replace("(a)", "(b)"), "(c) Two coils of tarred rope."),
    );
    expect(became(from, to, "1(2)")).toEqual(["3(2)"]);
    expect(placed(from, to, "1(2)(a)", "rung by hand every third minute")).toMatchObject({ address: "3(2)(b)" });
  });
});

describe("A paragraph whose words other articles have, too", () => {
  it("is not in doubt because the last one of another article has the same number", async () => {
    const from = await read(...articles(([first, second]) => [first!, second!]));
    const to = await read(
      ...articles(([first, second], topic) =>
        topic === "Oil"
          ? [first!, "Oil is stored in casks of oak.", second!, "A cask is marked with its weight."]
          : [first!, second!],
      ),
    );
    expect(placed(from, to, "3(2)", "subject to articles 5 and 24")).toMatchObject({
      status: "moved",
      address: "3(3)",
    });
  });
});

import { describe, expect, it } from "vitest";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft, type Provision } from "#shared/draft/draft.ts";
import {
  compareAnchorTexts,
  isAnchorTextUnchanged,
  optionProvisionOfAnchor,
} from "#shared/revise/place/anchorTextDifference.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/**
 * Creates a draft of articles with paragraphs. A paragraph that begins with "Option n:" is an option of the one before.
 */
function draftOf(...articles: readonly (readonly string[])[]): Draft {
  const provisions: Provision[] = [];
  articles.forEach(([heading, ...paragraphs], a) => {
    const eId = `art_${a + 1}`;
    provisions.push({
      eId,
      address: `${a + 1}`,
      kind: "article",
      num: `Article ${a + 1}`,
      heading: heading!,
      level: 1,
      blocks: [],
    });
    let [para, option] = [0, 0];
    for (const text of paragraphs) {
      const [, words] = /^Option: (.*)$/.exec(text) ?? [];
      if (words === undefined) [para, option] = [para + 1, 0];
      else option += 1;
      const at = { eId: `${eId}__para_${para}`, address: `${a + 1}(${para})` };
      provisions.push(
        words === undefined
          ? { ...at, kind: "paragraph", num: `${para}.`, heading: "", level: 2, blocks: text ? [{ text }] : [] }
          : {
              eId: `${at.eId}__option_${option}`,
              address: `${at.address}(option ${option})`,
              kind: "subparagraph",
              num: `Option ${option}:`,
              heading: "",
              level: 3,
              blocks: [{ text: words }],
            },
      );
    }
  });
  return { title: "Draft convention on harbours", language: "en", direction: "ltr", provisions };
}

const at = (draft: Draft, address: string, words?: string) => {
  const index = draft.provisions.findIndex((each) => each.address === address);
  return words === undefined
    ? createProvisionAnchor(draft, computeDraftId(draft), index)
    : unwrapOutcome(createTypedQuoteAnchor(draft, computeDraftId(draft), index, words));
};
const isSame = (from: Draft, before: string, to: Draft, now: string, words?: readonly [string, string?]) =>
  isAnchorTextUnchanged(from, at(from, before, words?.[0]), to, at(to, now, words?.[1] ?? words?.[0]));

const read = async (...lines: readonly string[]) => readDraftText(["Article 1", "Duties", ...lines].join("\n\n"));

const KEEP = "Each State Party shall keep the records of its tide gauges, for as long as the harbour stands.";
const RIGHTS = "Parties shall respect human rights in all that they do under this Convention.";

describe("The change at a note's place in another draft", () => {
  const difference = (from: Draft, to: Draft, address: string, words?: string) =>
    compareAnchorTexts(from, at(from, address, words), to, at(to, address, words));

  it("is none, the words, or only the surrounding text", () => {
    const from = draftOf(["Keeping", KEEP]);
    const weaker = draftOf(["Keeping", KEEP.replace("shall", "should")]);
    expect(difference(from, from, "1(1)")).toBeNull();
    expect(difference(from, weaker, "1(1)")).toBe("words");
    expect(difference(from, weaker, "1(1)", "the records of its tide gauges")).toBe("around");
  });

  it("is the surrounding text of an option whose words are the same after another beginning", () => {
    const option = "Option: No text on the keeping of records.";
    const from = draftOf(["Keeping", "Records and their keeping", option]);
    const to = draftOf(["Keeping", "Records", option]);
    expect(difference(from, to, "1(1)(option 1)")).toBe("around");
    expect(difference(from, from, "1(1)(option 1)")).toBeNull();
  });

  it("is the surrounding text of words of which only a part was found, because they occurred twice", () => {
    const from = draftOf(["Rise", "Hold the rise [below 2 m][below 1.5 m][below 2 m or 1.5 m][below 1.5 m or 2 m]."]);
    const to = draftOf(["Rise", "Hold the rise [below 1.5 m] [or] [well] [below 2 m]."]);
    const quoted = (words: string, now: string) =>
      compareAnchorTexts(from, at(from, "1(1)", words), to, at(to, "1(1)", now));
    expect(quoted("[below 1.5 m]", "1.5 m")).toBe("around");
    expect(quoted("below 2 m or 1.5 m", "1.5 m")).toBe("words");
    expect(quoted("[below 1.5 m]", "below 2 m")).toBe("words");
  });

  it("is the surrounding text of words that are no longer in an option", () => {
    const from = draftOf(["Keeping", "", `Option: ${KEEP}`, `Option: ${RIGHTS}`]);
    const to = draftOf(["Keeping", `${KEEP} ${RIGHTS}`]);
    const words = "the records of its tide gauges";
    expect(compareAnchorTexts(from, at(from, "1(1)(option 1)", words), to, at(to, "1(1)", words))).toBe("around");
  });
});

describe("Words in another draft", () => {
  it("are unchanged whatever their number, brackets, punctuation and white space", () => {
    const from = draftOf(["Keeping", KEEP]);
    const to = draftOf(["Purpose", RIGHTS], ["Keeping", `[${KEEP.replace(",", "").replace(" tide", "  tide")}]`]);
    expect(isSame(from, "1(1)", to, "2(1)")).toBe(true);
    expect(isSame(from, "1", to, "2")).toBe(true);
  });

  it("are changed by one other word, by a new paragraph below, and by another heading", () => {
    const from = draftOf(["Keeping", KEEP]);
    expect(isSame(from, "1(1)", draftOf(["Keeping", KEEP.replace("shall", "should")]), "1(1)")).toBe(false);
    const more = draftOf(["Keeping", KEEP, RIGHTS]);
    expect(isSame(from, "1", more, "1")).toBe(false);
    expect(isSame(from, "1(1)", more, "1(1)")).toBe(true);
    expect(isSame(from, "1", draftOf(["Safekeeping", KEEP]), "1")).toBe(false);
  });

  it.each([
    ["Each State Party shall take measures.", "Each State Party shall not take measures.", "take measures"],
    ["Each State Party shall take measures.", "No State Party shall take measures.", "take measures"],
    ["A Party shall, if it can, take measures.", "A Party may, if it can, take measures.", "take measures"],
    ["It shall take measures to that end.", "It shall take measures subject to its law.", "take measures"],
    ["Tides rise. A Party shall open its records.", "Tides rise. A Party may open its records.", "open its records"],
    ["1.5 metres above the mark, Parties shall act.", "1.5 metres above the mark, Parties may act.", "act"],
    ["缔约方应当采取措施。", "缔约方不应当采取措施。", "采取措施"],
    ["يجب على كل دولة أن تتخذ تدابير.", "لا يجب على كل دولة أن تتخذ تدابير.", "تتخذ تدابير"],
  ])("are changed if their sentence gives them another meaning: %s", (before, now, words) => {
    expect(isSame(draftOf(["Duty", before]), "1(1)", draftOf(["Duty", before]), "1(1)", [words])).toBe(true);
    expect(isSame(draftOf(["Duty", before]), "1(1)", draftOf(["Duty", now]), "1(1)", [words])).toBe(false);
  });

  it.each([
    ["A Party shall take measures, as its law says.", "A Party shall take measures, and soon.", "take measures"],
    ["Tides rise. A Party shall take measures.", "Tides fall. A Party shall take measures.", "take measures"],
    ["A Party shall [take] measures; it may pay.", "A Party shall take measures; it shall pay.", "measures"],
  ])("are unchanged whatever other clauses and sentences say: %s", (before, now, words) => {
    expect(isSame(draftOf(["Duty", before]), "1(1)", draftOf(["Duty", now]), "1(1)", [words])).toBe(true);
  });

  it("are changed, along with the whole item, if the sentence that they continue begins differently", async () => {
    const items = ["(a) to open its records;", "(b) to close its harbours."];
    const from = await read("1. Tides rise. Each Party shall:", ...items);
    const words = ["open its records"] as const;
    for (const above of ["No Party shall:", "Each Party may:", "Each Party shall, where it can:"]) {
      const to = await read(`1. Tides rise. ${above}`, ...items);
      expect(isSame(from, "1(1)(a)", to, "1(1)(a)")).toBe(false);
      expect(isSame(from, "1(1)(a)", to, "1(1)(a)", words)).toBe(false);
    }
    const same = await read("1. Tides fall. Each Party shall:", items[0]!, "(b) to mend its gauges.");
    expect(isSame(from, "1(1)(a)", same, "1(1)(a)")).toBe(true);
    expect(isSame(from, "1(1)(a)", same, "1(1)(a)", words)).toBe(true);
  });

  it("may cite a provision by another number if it was renumbered, and by no other", () => {
    const cites = (n: number) => `A record may be shared only in accordance with article ${n} of this Convention.`;
    const from = draftOf(["Sharing", cites(2)], ["Rights", RIGHTS], ["Keeping", KEEP]);
    const renumbered = draftOf(["Sharing", cites(3)], ["Terms", "“Harbour” means a harbour."], ["Rights", RIGHTS]);
    const other = draftOf(["Sharing", cites(3)], ["Rights", RIGHTS], ["Keeping", KEEP]);
    expect(isSame(from, "1(1)", renumbered, "1(1)")).toBe(true);
    expect(isSame(from, "1(1)", other, "1(1)")).toBe(false);
  });

  it.each([
    ["hold the rise below 1.5 °C", "hold the rise below 15 °C"],
    ["hold the rise below −2 °C", "hold the rise below 2 °C"],
    ["pay 50 % of the cost", "pay 50 of the cost"],
    ["pay $100 for each ship", "pay €100 for each ship"],
    ["let in ships of ≥ 18 metres", "let in ships of ≤ 18 metres"],
    ["keep the records for ½ of a year", "keep the records for 12 of a year"],
    ["تدفع ٥٠٪ من التكلفة", "تدفع ٥٠ من التكلفة"],
    ["将升幅控制在1.5度以内", "将升幅控制在15度以内"],
  ])("are changed if an amount is: %s", (before, now) => {
    expect(isSame(draftOf(["Goal", before]), "1(1)", draftOf(["Goal", before]), "1(1)")).toBe(true);
    expect(isSame(draftOf(["Goal", before]), "1(1)", draftOf(["Goal", now]), "1(1)")).toBe(false);
  });

  it.each([
    ["article 12 of this Convention", "article 13 of this Convention"],
    ["annex I", "annex II"],
    ["article 2 of this Convention", "article 13 of this Convention"],
    ["article 6, paragraph 2, of this Convention", "article 6, paragraph 4, of this Convention"],
    [
      "article 6(2) of the Covenant on Civil and Political Rights",
      "article 62 of the Covenant on Civil and Political Rights",
    ],
  ])("are changed if they cite another number whose meaning no draft shows: %s", (before, now) => {
    const cites = (what: string) =>
      draftOf(["Sharing", `A record may be shared only as ${what} says.`], ["Keeping", KEEP]);
    expect(isSame(cites(before), "1(1)", cites(before), "1(1)")).toBe(true);
    expect(isSame(cites(before), "1(1)", cites(now), "1(1)")).toBe(false);
  });

  it("must cite another instrument by the same number", () => {
    const cites = (n: number) =>
      `A record is protected as article ${n} of the Covenant on Civil and Political Rights says.`;
    expect(isSame(draftOf(["A", cites(17)]), "1(1)", draftOf(["A", cites(17)]), "1(1)")).toBe(true);
    expect(isSame(draftOf(["A", cites(17)]), "1(1)", draftOf(["A", cites(19)]), "1(1)")).toBe(false);
  });

  it("that were quoted from an option are not those of the single text that it became", () => {
    const from = draftOf([
      "Goal",
      "",
      "Option: Hold the rise below 2 °C.",
      "Option: Hold the rise below 1.5 °C at any cost.",
    ]);
    const settled = draftOf(["Goal", "Hold the rise well below 2 °C and pursue efforts towards 1.5 °C."]);
    const won = draftOf(["Goal", "Hold the rise below 2 °C."]);
    const still = draftOf(["Goal", "", "Option: Hold the rise below 2 °C, and quickly.", "Option: Do nothing."]);
    const quote = ["below 2 °C"] as const;
    expect(isSame(from, "1(1)(option 1)", settled, "1(1)", quote)).toBe(false);
    expect(isSame(from, "1(1)(option 1)", won, "1(1)", quote)).toBe(true);
    expect(isSame(from, "1(1)(option 1)", still, "1(1)(option 1)", quote)).toBe(true);
    expect(isSame(from, "1(1)(option 1)", won, "1(1)")).toBe(true);
  });

  it("that were quoted across two options are not those of the single text that they became", () => {
    const from = draftOf(["Goal", "", "Option: Hold the rise below 2 °C.", "Option: Do so at any cost."]);
    const joined = draftOf(["Goal", "Hold the rise below 2 °C. Do so at any cost."]);
    const quote = ["below 2 °C. Do so at any cost"] as const;
    expect(isSame(from, "1(1)", from, "1(1)", quote)).toBe(true);
    expect(isSame(from, "1(1)", joined, "1(1)", quote)).toBe(false);
  });

  it("of a provision with options are changed if an option is deleted, though all its words stay", () => {
    const from = draftOf(["Goal", "", "Option: One.", "Option: Two."]);
    const joined = draftOf(["Goal", "One. Two."]);
    expect(isSame(from, "1(1)", joined, "1(1)")).toBe(false);
  });
});

it("An option that contains a place is recognised", () => {
  const draft = draftOf(["Goal", "", "Option: One.", "Option: Two."]);
  expect(optionProvisionOfAnchor(draft, at(draft, "1(1)(option 2)"))).toBe(3);
  expect(optionProvisionOfAnchor(draft, at(draft, "1(1)"))).toBe(-1);
});

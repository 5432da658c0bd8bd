import { describe, expect, it } from "vitest";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { assessProposalAdoption, listAdoptionEvidence } from "#shared/revise/adoption/assessProposalAdoption.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft, covers: "whole" as const });

/** Standard phrases that texts about keepers repeat. */
const FORMULAS = Array.from(
  { length: 12 },
  (_, i) =>
    `Article ${i + 20}\nHarbour ${i + 1}\n\n1. The keepers shall, at their first meeting, provide lamp number ${i + 1} with a wick.\n`,
).join("\n");

const OPENING = "Convention on lamps\n\n";
const RECITAL = {
  old: "Emphasizing the importance of respecting and taking into account [, subject to daylight] [the right to dusk,] the needs of keepers, when lighting a lamp,\n\n",
  new: "[Emphasizing the importance of promoting, protecting and respecting all keepers, including [to promote lasting][the right to] dusk, and] [the right to shelter,] while taking into account the needs of keepers, when lighting a lamp,]\n\n",
};
const HEIGHT = {
  old: "1. Each keeper shall hold the flame [below 2 cm][below 1.5 cm][well below 2 cm][below 2 cm or 1.5 cm][as far below 2 cm as possible] above the rim of the lamp.\n\n",
  new: "1. Each keeper shall hold the flame [below 1.5 cm] [or] [well] [below 2 cm] above the rim of the lamp.\n\n",
};
const FEATURES = {
  old: `2. Features of a lamp

Option 1: [Each keeper's lamp [shall] [should]:

(a) [Be numbered or numberable;]

(b) [Be unconditionally bright, at least at dusk;]

Option 2: [Each great keeper's lamp [shall] [should]:

(a) [Be numbered or numberable;]

(b) [Be unconditionally bright;]

`,
  new: `2. Features of a lamp

Option 1: Each keeper's lamp [shall][should] be numbered or numberable, [be unconditionally bright, at least at dusk], and burn over time.

Option 2: No text

`,
};
const SOURCES = {
  old: `3. Sources

Option 1: [[Keepers] [recognize][recognizing][note] [the [desirability][role] of][that sources may include] a wide variety of oils, cheap and dear, coastal and inland, including [alternative][additional] oils[, noting the need for a diversity of oils to fit changing harbour circumstances].]

Option 2: [Cheap oil will be the main source, noting that sources may include a wide variety of oils, cheap and dear, coastal and inland, including additional oils to meet harbour needs. Keepers shall abide by the rules of storage.]

`,
  new: `3. Sources

Option 1: [Keepers recognize the role of a wide variety of oils, cheap and dear, coastal and inland, including alternative oils.]

Option 2: [Cheap oil of great keepers will be the main source, noting that sources may include a wide variety of oils, cheap and dear, coastal and inland, including additional oils to meet harbour needs. Keepers shall abide by the rules of storage.]

`,
};
const GOAL = {
  old: `4. Goal

Option 1: Keepers hereby establish the goal of brightening the coast.

Keepers recognize that brightness is a challenge faced by all, with coastal and inland dimensions, and that it is a key part of the enduring response to fog.

Option 2: Keepers share the goal of less fog, recognizing that brightness is a challenge faced by all, with coastal and inland dimensions, and that it is a key part of the enduring response to fog.

`,
  new: `4. Keepers establish the goal of brightening the coast.

Keepers recognize that brightness is a challenge faced by all, with coastal and inland dimensions, and that it is a key part of the enduring response to fog.

`,
};
const COUNT = {
  old: "1. The assembly shall count the lamps for the first time in [2023] [2024] and [every five years thereafter] [at even intervals to be decided by the assembly].\n\n",
  new: "1. [The assembly shall count the lamps for the first time in [2023][2024] and [every five years thereafter][at even intervals set by the assembly].]\n\n",
};
const LOSS =
  "1. A device to mend broken lamps is hereby established under this convention and shall be bound by its principles.\n\n";
const CLOSING =
  "Article 5\nExceptions\n\nNo exceptions may be made to this Convention. [Placeholder for more words]\n\n";
const GONE = "2. Inspectors have a transition of [5][10] years.\n\n";
const NEW = "2. Each inspector shall provide a ladder of oak that reaches the lantern room.\n\n";

type Side = "old" | "new";
const whole = (side: Side) =>
  [
    `${OPENING}${RECITAL[side]}Article 1\nLamps\n\n`,
    `${HEIGHT[side]}${FEATURES[side]}${SOURCES[side]}${GOAL[side]}`,
    `Article 2\nCounting\n\n${COUNT[side]}${side === "old" ? GONE : NEW}`,
    `Article 3\nMending\n\n${LOSS}${CLOSING}${FORMULAS}`,
  ].join("");

const [BEFORE, AFTER] = [await readDraftText(whole("old")), await readDraftText(whole("new"))];

const at = (address: string) => {
  const { eId } = BEFORE.provisions.find((each) => each.address === address)!;
  return indexOfProvision(BEFORE, eId);
};

function told(wanted: Parameters<typeof assessProposalAdoption>[2]) {
  const found = assessProposalAdoption(textOf(BEFORE), textOf(AFTER), wanted)!;
  const { is, pieces, provision } = found;
  return {
    is,
    at: provision === null ? null : AFTER.provisions[provision]!.address,
    words: listAdoptionEvidence(pieces),
  };
}

const changed = (address: string, old: string, words: string) =>
  told({
    anchor: unwrapOutcome(createTypedQuoteAnchor(BEFORE, computeDraftId(BEFORE), at(address), old)),
    wording: { old, new: words },
  });

const deleted = (address: string) => {
  const index = at(address);
  const old = BEFORE.provisions[index]!.blocks.map(({ text }) => text).join("\n");
  return told({ anchor: createProvisionAnchor(BEFORE, computeDraftId(BEFORE), index), wording: { old, new: "" } });
};

const added = (address: string, words: string) =>
  told({
    anchor: createGapAfterProvisionAnchor(BEFORE, computeDraftId(BEFORE), at(address)),
    wording: { old: "", new: words },
  });

describe("The sentence on what became of a proposal", () => {
  it("requires the whole change for adopted: nothing of a provision that stayed unchanged is adopted", () => {
    const found = changed("5", "No exceptions may", "Exceptions may");
    expect(found).toEqual({ is: "kept", at: "5", words: [{ code: "still", words: ["No"] }] });
  });

  it("does not take words that any provision has for a part of a new one", () => {
    expect(added("3(1)", "The device shall provide payment and redress.")).toMatchObject({ is: "not" });
    expect(added("2(2)", "The keepers shall cooperate.")).toMatchObject({ is: "not", at: null });
    expect(added("2(2)", "The keepers shall, at their first meeting, decide on penalties.")).toMatchObject({
      is: "not",
      at: null,
    });
    expect(added("2(2)", "The keepers shall ensure the presence of fishers at the count.")).toMatchObject({
      is: "not",
    });
  });

  it("finds a single word elsewhere only if it occurs once in the later text, and nowhere in the earlier one", async () => {
    const text = (limit: string, more: string) =>
      `Convention on lamps\n\nArticle 1\nFog\n\n1. Each keeper shall ${limit} of fog.\n\nArticle 2\nAim\n\n1. The keepers shall achieve brightness.\n\n2. ${more}\n`;
    const [before, after] = await Promise.all([
      readDraftText(text("aim at the end", "A keeper may rest.")),
      readDraftText(text("aim at the end", "To achieve this, the measures of a keeper extend to harbours.")),
    ]);
    const instead = (word: string) => {
      const anchor = unwrapOutcome(
        createTypedQuoteAnchor(before, computeDraftId(before), indexOfProvision(before, "art_1__para_1"), "aim"),
      );
      return assessProposalAdoption(textOf(before), textOf(after), { anchor, wording: { old: "aim", new: word } })!.is;
    };
    expect(instead("achieve")).toBe("not");
    expect(instead("extend")).toBe("elsewhere");
  });

  it("does not call adopted what only a new provision of another article has", () => {
    expect(added("3(1)", "Each inspector shall provide a ladder of oak that reaches the lantern room.")).toMatchObject({
      is: "elsewhere",
      at: "2(2)",
    });
    expect(added("2(1)", "Each inspector shall provide a ladder of oak that reaches the lantern room.")).toMatchObject({
      is: "adopted",
      at: "2(2)",
    });
  });

  it("says of words to be deleted that they are in another paragraph, alone or with what that leaves of them", () => {
    expect(deleted("1(2)(option 1)(a)")).toMatchObject({ is: "kept", at: "1(2)(option 1)" });
    expect(deleted("1(3)(option 1)")).toMatchObject({ is: "kept", at: "1(3)(option 1)" });
    const halved = deleted("1(4)(option 2)");
    expect(halved).toMatchObject({ is: "kept", at: "1(4)(¶2)" });
    expect(halved.words.map(({ code }) => code)).toEqual(["gone", "still"]);
  });

  it("recognises one of several alternatives by all of its words, however they are bracketed", () => {
    for (const words of ["[below 2 cm]", "[well below 2 cm]", "[below 1.5 cm]"]) {
      expect(changed("1(1)", words, "")).toMatchObject({ is: "kept", at: "1(1)" });
    }
    expect(changed("1(1)", "[below 2 cm or 1.5 cm]", "")).toMatchObject({ is: "adopted", at: "1(1)" });
    expect(changed("1(1)", "[as far below 2 cm as possible]", "")).toMatchObject({ is: "adopted" });
  });

  it("says of words to be added that they are in brackets in their place, also if they were there before", () => {
    expect(added("1(1)", "below 1.5 cm")).toMatchObject({ is: "open", at: "1(1)" });
    expect(added("2(1)", "at even intervals")).toMatchObject({ is: "open", at: "2(1)" });
    expect(added("text(1)", "the right to shelter")).toMatchObject({ is: "open", at: "text(1)" });
  });

  it("says only that words are there if they are, without brackets, in the provision before the gap", () => {
    expect(added("3(1)", "to mend broken lamps")).toMatchObject({ is: "stands", at: "3(1)" });
  });

  it("says where words are in their provision if they were there before, or are new there in another place", () => {
    const [old, more] = ["be bound by its principles", "be bound by its principles established under this convention"];
    expect(changed("3(1)", old, more)).toMatchObject({ is: "stands", at: "3(1)" });
    expect(changed("text(1)", "taking into account", "sheltering")).toMatchObject({ is: "not" });
    const found = changed("text(1)", "when lighting a lamp", "when promoting a lamp");
    expect(found).toMatchObject({ is: "open", at: "text(1)" });
    expect(found.words).toContainEqual({ code: "there", words: ["promoting"] });
  });

  it("takes a few words for deleted only together: a part of them elsewhere belongs to something else", () => {
    const found = changed("text(1)", " [, subject to daylight]", "");
    expect(found).toMatchObject({ is: "adopted", at: "text(1)" });
    expect(found.words).toEqual([{ code: "gone", words: ["[, subject to daylight]"] }]);
  });

  it("finds words that were added in another order", () => {
    const found = changed("text(1)", "respecting and taking into account", "respecting, protecting and promoting");
    expect(found.is).toBe("partly-open");
    expect(found.words).toContainEqual({ code: "there", words: ["protecting and promoting"] });
    expect(found.words.map(({ code }) => code)).not.toContain("missing");
  });

  it("says that words deleted with their provision are nowhere, and says in part only of parts that were written as proposed", async () => {
    expect(deleted("2(2)")).toMatchObject({ is: "nowhere" });
    const later = await readDraftText(
      whole("old").replace("broken lamps is hereby", "broken lamps and lost ladders is hereby"),
    );
    const old = "A device to mend broken lamps is hereby established";
    const anchor = unwrapOutcome(createTypedQuoteAnchor(BEFORE, computeDraftId(BEFORE), at("3(1)"), old));
    const wording = { old, new: "A device to mend broken lamps and lost ladders is established" };
    expect(assessProposalAdoption(textOf(BEFORE), textOf(later), { anchor, wording })).toMatchObject({ is: "partly" });
    const exact = await readDraftText(whole("old").replace(old, wording.new));
    expect(assessProposalAdoption(textOf(BEFORE), textOf(exact), { anchor, wording })).toMatchObject({ is: "adopted" });
  });
});

import { describe, expect, it } from "vitest";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import {
  assessProposalAdoption,
  type ProposalAdoptionAssessment,
} from "#shared/revise/adoption/assessProposalAdoption.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft, covers: "whole" as const });

const HEAD = "Convention on lamps\n\nArticle 1\nLighting\n\n";
const FIRST = `1. Each keeper shall light the lamp at dusk and shall keep a book of every hour that it burns.\n`;
const SECOND = `2. A keeper may hand the book over to the inspector, subject to the consent of the harbour.\n`;
const REST = "\nArticle 2\nOil\n\n1. Each keeper shall store oil in a dry place away from the stairs.\n";
const BEFORE = await readDraftText(HEAD + FIRST + SECOND + REST);

/** Returns whether a replacement of words in Article 1(2) was adopted in a later text. */
function after(draft: Draft, quote: string, words: string): ProposalAdoptionAssessment {
  const index = indexOfProvision(BEFORE, "art_1__para_2");
  const anchor = unwrapOutcome(createTypedQuoteAnchor(BEFORE, computeDraftId(BEFORE), index, quote));
  return assessProposalAdoption(textOf(BEFORE), textOf(draft), { anchor, wording: { old: quote, new: words } })!;
}

const met = ({ pieces }: ProposalAdoptionAssessment, is: "fresh" | "gone", want: boolean) =>
  pieces.filter((piece) => piece.is === is && piece.met === want).map(({ text }) => text.trim());

describe("A proposal in the later text", () => {
  it("is adopted if everything that it adds is there and everything that it deletes is gone", async () => {
    const later = await readDraftText(HEAD + FIRST + SECOND.replace("may hand", "shall not hand") + REST);
    const found = after(later, "may hand", "shall not hand");
    expect(found.is).toBe("adopted");
    expect(met(found, "fresh", true)).toEqual(["shall not"]);
    expect(met(found, "gone", true)).toEqual(["may"]);
    expect(later.provisions[found.provision!]!.address).toBe("1(2)");
  });

  it.each([
    ["open", SECOND.replace("may hand", "[shall not] hand"), "shall not hand"],
    ["open", `[${SECOND.replace("may hand", "shall not hand").trim()}]\n`, "shall not hand"],
    ["open", SECOND.replace("may hand", "[shall not hand").replace("harbour.", "harbour].  "), "shall not hand"],
    [
      "open",
      `2. Option 1: A keeper shall not hand the book over to the inspector, subject to the consent of the harbour.\n\nOption 2: The book stays where it is.\n`,
      "shall not hand",
    ],
    ["partly-open", SECOND.replace("may hand", "[shall never] hand"), "shall never lightly hand"],
    ["adopted", SECOND.replace("may hand", "shall not hand").replace("over", "[over]"), "shall not hand"],
  ])("is %s if its words are there like this: %s", async (is, paragraph, words) => {
    const later = await readDraftText(HEAD + FIRST + paragraph + REST);
    expect(after(later, "may hand", words).is).toBe(is);
  });

  it("is not found if only a part of a hyphenated word is there", async () => {
    const [old, fresh] = ["night-time", "night-long"];
    const said = SECOND.replace("inspector", `${old} inspector`);
    const from = await readDraftText(HEAD + FIRST + said + REST);
    const index = indexOfProvision(from, "art_1__para_2");
    const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), index, old));
    expect(assessProposalAdoption(textOf(from), textOf(from), { anchor, wording: { old, new: fresh } })!.is).toBe(
      "not",
    );
  });

  it("is elsewhere, and neither in its place nor missing, if its words were there before", async () => {
    const later = await readDraftText(HEAD + FIRST + SECOND.replace("harbour", "port") + REST);
    const found = after(later, "may hand", "may in a dry place away from the stairs hand");
    expect(found.is).toBe("elsewhere");
    expect(later.provisions[found.provision!]!.address).toBe("2(1)");
  });

  it("is found if the paragraph around it was put in another order", async () => {
    const turned = `2. Subject to the consent of the harbour, the book is handed over to the sworn inspector by a keeper.\n`;
    const later = await readDraftText(HEAD + FIRST + turned + REST);
    const found = after(later, "the inspector", "the sworn inspector");
    expect(found.is).toBe("adopted");
    expect(met(found, "fresh", true)).toEqual(["sworn"]);
    // Words that were to be deleted but only moved within the paragraph are still there.
    expect(after(later, ", subject to the consent of the harbour", "").is).toBe("kept");
    expect(after(later, "may hand", "shall hand").is).toBe("not");
  });

  it("is elsewhere if it only deleted words, and these moved to another provision", async () => {
    const [gone, moved] = [
      SECOND.replace(", subject to the consent of the harbour", ""),
      "subject to the consent of the harbour",
    ];
    const elsewhere = await readDraftText(
      HEAD + FIRST + gone + REST.replace("from the stairs", `from the stairs, ${moved}`),
    );
    const found = after(elsewhere, `, ${moved}`, "");
    expect(found.is).toBe("kept");
    expect(elsewhere.provisions[found.provision!]!.address).toBe("2(1)");
    expect(met(found, "gone", false).join(" ")).toContain("consent of the harbour");
    expect(after(await readDraftText(HEAD + FIRST + gone + REST), `, ${moved}`, "").is).toBe("adopted");
  });

  it("is elsewhere also if the words moved out of an option of the paragraph", async () => {
    const oath = "The oath of the keeper of the harbour shall be read at dusk and at dawn.";
    const from = await readDraftText(`${HEAD}${FIRST}2. Option 1: The book is closed.\n\nOption 2: ${oath}\n${REST}`);
    const index = indexOfProvision(from, "art_1__para_2");
    const anchor = createProvisionAnchor(from, computeDraftId(from), index);
    const wording = { old: `The book is closed.\n${oath}`, new: "" };
    const to = await readDraftText(`${HEAD}${FIRST}${REST}\n2. ${oath}\n`);
    const found = assessProposalAdoption(textOf(from), textOf(to), { anchor, wording })!;
    expect(found.is).toBe("kept");
    expect(to.provisions[found.provision!]!.address).toBe("2(2)");
  });

  it("is gone if one of two identical runs of words was deleted", async () => {
    const twice = SECOND.replace("to the inspector", "to the inspector of the harbour of the harbour");
    const from = await readDraftText(HEAD + FIRST + twice + REST);
    const index = indexOfProvision(from, "art_1__para_2");
    const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), index, " of the harbour,"));
    const once = await readDraftText(HEAD + FIRST + twice.replace(" of the harbour,", ",") + REST);
    expect(
      assessProposalAdoption(textOf(from), textOf(once), { anchor, wording: { old: " of the harbour,", new: "," } })!
        .is,
    ).toBe("adopted");
  });

  it("is not adopted if the text stayed unchanged, nor if other words were added", async () => {
    expect(after(BEFORE, "may hand", "shall not hand").is).toBe("not");
    const later = await readDraftText(HEAD + FIRST + SECOND.replace("may hand", "ought to hand") + REST);
    const found = after(later, "may", "shall not");
    expect(found.is).toBe("not");
    expect(met(found, "gone", true)).toEqual(["may"]);
    expect(met(found, "fresh", false)).toEqual(["shall not"]);
  });

  it("shows which words were added if only a part was, in a paragraph with another number", async () => {
    const moved = SECOND.replace("2.", "3.").replace("harbour", "harbour and of a judge of the court");
    const later = await readDraftText(
      `${HEAD}${FIRST}2. The lamp shall be trimmed every morning by the youngest keeper.\n${moved}${REST}`,
    );
    const found = after(later, "harbour", "harbour and of an independent judge of the court");
    expect(found.is).toBe("partly");
    expect(met(found, "fresh", true)).toEqual(["and of", "judge of the court"]);
    expect(met(found, "fresh", false)).toEqual(["an independent"]);
    expect(later.provisions[found.provision!]!.address).toBe("1(3)");
  });

  it("is not adopted in part by short words that any amendment has", async () => {
    const later = await readDraftText(HEAD + FIRST + SECOND.replace("harbour", "harbour and the owner") + REST);
    const words = "harbour and, where the lamp burns at night, of the competent and impartial inspectorate of lamps";
    expect(after(later, "harbour", words).is).toBe("not");
  });

  it("counts words as gone that were deleted with their provision", async () => {
    const later = await readDraftText(HEAD + FIRST + REST);
    const found = after(later, ", subject to the consent of the harbour", "");
    expect([found.is, found.provision]).toEqual(["nowhere", null]);
    expect(after(later, "may hand", "shall not hand").is).toBe("not");
  });

  it.each([
    ["nowhere", FIRST, ", subject to the consent of the harbour", ""],
    ["nowhere", `${FIRST}2. The council settles what becomes of lost ladders.\n`, " over to the inspector", ""],
    // A word that also occurs in other provisions does not count as absent.
    ["unpaired", FIRST, "keeper ", ""],
    [
      "elsewhere",
      `${FIRST}${REST.replace("stairs.", "stairs. The sworn inspector may enter with the sworn clerk of the port.")}`,
      "the inspector",
      "the sworn inspector with the sworn clerk of the port",
    ],
  ])("is %s, and never adopted, if its provision has no counterpart: %s", async (is, paragraphs, quote, words) => {
    const later = await readDraftText(HEAD + paragraphs + (paragraphs.includes("Article 2") ? "" : REST));
    expect(after(later, quote, words).is).toBe(is);
  });

  it.each([
    [SECOND.replace("may hand", "shall not hand"), "may", "shall"],
    [
      SECOND.replace("harbour", "harbour and shall not be liable for fire"),
      "harbour",
      "harbour and shall be liable for fire",
    ],
    [
      SECOND.replace("harbour", "harbour and of a judge, unless the keeper declines"),
      "harbour",
      "harbour and of a judge",
    ],
  ])("has only its words there if others are among or beside them: %s", async (paragraph, quote, words) => {
    const found = after(await readDraftText(HEAD + FIRST + paragraph + REST), quote, words);
    expect(found.is).toBe("stands");
  });

  it("is adopted if the next sentence is different", async () => {
    const later = SECOND.replace("harbour", "harbour and of a judge. Ladders are lent");
    expect(after(await readDraftText(HEAD + FIRST + later + REST), "harbour", "harbour and of a judge").is).toBe(
      "adopted",
    );
  });

  it.each(["1. Each keeper, as the inspector and the harbour say, ", "1. Each keeper "])(
    "is not adopted by words of a paragraph that was merged with its own: %s",
    async (start) => {
      const merged = `${start}shall light the lamp at dusk and shall keep a book of every hour that it burns, and may hand the book over to the inspector, subject to the consent of the harbour.\n`;
      const anchor = unwrapOutcome(
        createTypedQuoteAnchor(BEFORE, computeDraftId(BEFORE), indexOfProvision(BEFORE, "art_1__para_1"), "burns"),
      );
      const wording = { old: "burns", new: "burns, subject to the consent of the harbour" };
      const later = await readDraftText(HEAD + merged + REST);
      expect(assessProposalAdoption(textOf(BEFORE), textOf(later), { anchor, wording })!.is).not.toBe("adopted");
    },
  );

  it("is not called missing before recitals, headings and every other provision were searched", async () => {
    const words = "inspector and the authority for intergenerational equity";
    const recital = "Mindful of the authority that stands for lamps, and of intergenerational equity,\n\n";
    const later = await readDraftText(
      `Convention on lamps\n\n${recital}${HEAD.split("\n\n")[1]!}\n\n${FIRST}${SECOND}${REST}`,
    );
    const found = after(later, "inspector", words);
    expect(found.is).toBe("elsewhere");
    expect(found.provision).toBe(0);
    expect(met(found, "fresh", true)).toEqual(["the authority", "intergenerational equity"]);
    expect(met(found, "fresh", false)).toEqual(["and", "for"]);
    const titled = await readDraftText(
      `${HEAD}${FIRST}${SECOND}${REST.replace("Oil", "Intergenerational equity and oil")}`,
    );
    expect(after(titled, "inspector", "inspector and intergenerational equity")).toMatchObject({ is: "elsewhere" });
    expect(after(BEFORE, "inspector", words).is).toBe("not");
  });

  it("is not adopted in part by words that occur everywhere", async () => {
    const many = Array.from({ length: 12 }, (_, i) => `${i + 3}. Lamp ${i} stands by the harbour and the stairs.`);
    const later = await readDraftText(`${HEAD}${FIRST}${SECOND}\n${many.join("\n\n")}\n${REST}`);
    expect(after(later, "inspector", "inspector and the stairs").is).toBe("not");
  });

  it("is reported as kept if its words were to be deleted and were not", () => {
    expect(after(BEFORE, ", subject to the consent of the harbour", "").is).toBe("kept");
  });

  it("is found for a gap as a new provision, whatever number that has", async () => {
    const index = indexOfProvision(BEFORE, "art_1__para_2");
    const wording = { old: "", new: "2 bis. No keeper shall be punished for a lamp that the wind puts out." };
    const wanted = { anchor: createGapAfterProvisionAnchor(BEFORE, computeDraftId(BEFORE), index), wording };
    const fresh = "3. No keeper shall be punished for a lamp that the wind puts out.\n";
    const later = await readDraftText(HEAD + FIRST + SECOND + fresh + REST);
    const found = assessProposalAdoption(textOf(BEFORE), textOf(later), wanted)!;
    expect(found.is).toBe("adopted");
    expect(later.provisions[found.provision!]!.address).toBe("1(3)");
    expect(assessProposalAdoption(textOf(BEFORE), textOf(BEFORE), wanted)).toMatchObject({
      is: "not",
      provision: null,
    });
    for (const said of [fresh.replace("out.", "out, unless the inspector so decides."), fresh.replace("be", "not be")])
      expect(
        assessProposalAdoption(
          textOf(BEFORE),
          textOf(await readDraftText(HEAD + FIRST + SECOND + said + REST)),
          wanted,
        ),
      ).toMatchObject({
        is: "stands",
      });
  });

  it("has no answer if the later text does not cover the provision, or only punctuation was to change", async () => {
    const part = await readDraftText(`Convention on lamps${REST}`);
    const index = indexOfProvision(BEFORE, "art_1__para_2");
    const wanted = {
      anchor: createProvisionAnchor(BEFORE, computeDraftId(BEFORE), index),
      wording: { old: SECOND.slice(3), new: "No." },
    };
    const to = { id: computeDraftId(part), draft: part, covers: ["art_2"] };
    expect(assessProposalAdoption(textOf(BEFORE), to, wanted)).toBeNull();
    expect(after(BEFORE, "inspector,", "inspector;")).toBeNull();
  });
});

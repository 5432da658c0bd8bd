import { describe, expect, it } from "vitest";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { listRatableChanges, findLatestTextsToCompare } from "#shared/ledger/queries/ratableChanges.ts";
import { reading } from "../import/samples.ts";
import { createTeam, addText, unwrapOutcome } from "#test/support/team/team.ts";

/** Creates a convention of articles, each with a heading (or none) and paragraphs. */
function convention(articles: readonly (readonly [heading: string, ...paragraphs: string[]])[]): string {
  const parts = articles.map(([heading, ...paragraphs], i) => {
    const numbered = paragraphs.map((text, k) => `${k + 1}. ${text}`);
    return [`Article ${i + 1}${heading && `\n${heading}`}`, ...numbered].join("\n\n");
  });
  return `Convention on lamps\n\n${parts.join("\n\n")}\n`;
}

const STREETS = "Each State Party shall light a lamp in every street from dusk until dawn.";
const LEDGER = "The keeper writes the name of whoever passes the lamp into a ledger that is kept for thirty years.";
const OIL = "Oil is stored in a dry place, away from the stairs and out of the reach of children.";
const RIGHTS = "Lamps are lit with respect for the human rights of those who live in the street.";
const BEFORE = [
  ["Streets", STREETS, LEDGER, RIGHTS],
  ["Oil", OIL],
] as const;

type Kind = "risk" | "safeguard" | "omission";

/** Returns the suggested rating for a note of a kind on words (or all) of a provision, from one text to another. */
async function suggested(kind: Kind, address: string, words: string | null, now: string, was = convention(BEFORE)) {
  const [before, after] = [(await reading("draft.txt", was)).draft, (await reading("draft.txt", now)).draft];
  const { admin } = await createTeam(before);
  const [id, at] = [computeDraftId(before), unwrapOutcome(findProvision(before, address))];
  const anchor =
    words === null
      ? createProvisionAnchor(before, id, at)
      : unwrapOutcome(createTypedQuoteAnchor(before, id, at, words));
  const note = await admin.annotate({ anchor, kind });
  if (kind !== "safeguard") await admin.commit(rateThreadAct(admin.ledger, admin.me, note, { provisional: 4 }));
  await addText(admin, after, "whole", { symbol: "Rev.1" });
  const lines = listRatableChanges(admin.ledger, findLatestTextsToCompare(admin.ledger)!);
  const of = lines.filter(({ notes }) => notes.length > 0).map(({ proposed }) => proposed);
  return { of, all: lines.map(({ address: where, proposed }) => [where, proposed?.because]) };
}

const only = async (...given: Parameters<typeof suggested>) => (await suggested(...given)).of[0];

describe("The suggestion for a changed provision", () => {
  it("is none if an exception was added to existing words, or the surrounding text changed", async () => {
    const now = (streets: string) => convention([["Streets", streets, LEDGER, RIGHTS], BEFORE[1]]);
    const words = "light a lamp in every street";
    const excepted = { delta: null, because: "excepted" };
    for (const kind of ["safeguard", "risk"] as const) {
      const bracketed = STREETS.replace("street from", "street [unless otherwise decided by the council] from");
      expect(await only(kind, "1(1)", words, now(bracketed))).toEqual(excepted);
      const behind = STREETS.replace("dawn.", "dawn, except where the council decides otherwise.");
      expect(await only(kind, "1(1)", words, now(behind))).toEqual(excepted);
      const around = now(STREETS.replace("until dawn", "until the last ship has come in"));
      expect(await only(kind, "1(1)", words, around)).toEqual({ delta: null, because: "around" });
      const further = now(`${STREETS} It keeps a list of them.`);
      expect(await only(kind, "1(1)", words, further)).toEqual({ delta: "same", because: "words-stand" });
    }
  });

  it("is made for the words of a note if these were deleted with their surroundings", async () => {
    const kept = "Whoever trims a wick writes the hour of it into the book of the street.";
    const lost = "Help for poor streets is a gift and no loan.";
    const was = convention([["Streets", STREETS, `The street sees to this:\n\n(a) ${kept}\n\n(b) ${lost}`], BEFORE[1]]);
    const now = convention([
      ["Streets", STREETS],
      ["Oil", OIL, kept],
    ]);
    const { of, all } = await suggested("safeguard", "1(2)(b)", "a gift and no loan", now, was);
    expect(of).toEqual([{ delta: "worse", because: "safeguard-gone" }]);
    expect(all).toContainEqual(["1(2)", undefined]);
    expect(all).toContainEqual(["1(2)(b)", "safeguard-gone"]);
  });

  it("is none if words that carried the risk were struck or replaced, though others remain", async () => {
    const words = "writes the name of whoever passes the lamp into a ledger";
    const struck = convention([
      ["Streets", STREETS, LEDGER.replace(" of whoever passes the lamp", ""), RIGHTS],
      BEFORE[1],
    ]);
    expect(await only("risk", "1(2)", words, struck)).toEqual({ delta: null, because: "part-gone" });
    const replaced = convention([
      ["Streets", STREETS, LEDGER.replace(words, "keeps no record but a count"), RIGHTS],
      BEFORE[1],
    ]);
    expect(await only("risk", "1(2)", words, replaced)).toEqual({ delta: null, because: "replaced" });
    const added = convention([["Streets", STREETS, LEDGER.replace("the name", "the full name"), RIGHTS], BEFORE[1]]);
    expect(await only("risk", "1(2)", words, added)).toEqual({ delta: "same", because: "reworded" });
  });

  it("is that the risk is gone only if its words are nowhere in the newer text", async () => {
    const without = convention([["Streets", STREETS, RIGHTS], BEFORE[1]]);
    expect(await only("risk", "1(2)", "kept for thirty years", without)).toEqual({
      delta: "gone",
      because: "words-gone",
    });
    const elsewhere = OIL.replace("Oil", "A ledger of whoever passes is kept for thirty years. Oil");
    expect(
      await only(
        "risk",
        "1(2)",
        "kept for thirty years",
        convention([
          ["Streets", STREETS, RIGHTS],
          ["Oil", elsewhere],
        ]),
      ),
    ).toEqual({ delta: null, because: "found-elsewhere" });
    // Also with inflected words in another order.
    const inflected = "Ledgers naming passing persons: each name written by a keeper, keeping for thirty years.";
    expect(
      await only(
        "risk",
        "1(2)",
        null,
        convention([
          ["Streets", STREETS, RIGHTS],
          ["Oil", `${OIL} ${inflected}`],
        ]),
      ),
    ).toEqual({ delta: null, because: "found-elsewhere" });
  });

  it("is none if the deleted words bound States, since the risk may have been that they protected too little", async () => {
    const told = "Whoever passes shall be told in time why the name is written down.";
    const was = convention([["Streets", STREETS, told, RIGHTS], BEFORE[1]]);
    const without = convention([["Streets", STREETS, RIGHTS], BEFORE[1]]);
    for (const quote of ["told in time", null])
      expect(await only("risk", "1(2)", quote, without, was)).toEqual({ delta: null, because: "duty-gone" });
  });

  it("is none if the article has no counterpart, or something new in it", async () => {
    const other = "A well is dug in each square, and is kept clean by all who draw water from it in summer.";
    const rewritten = convention([["Squares", other], BEFORE[1]]);
    expect(await only("risk", "1(2)", "kept for thirty years", rewritten)).toEqual({
      delta: null,
      because: "unpaired",
    });
    const replaced = convention([["Streets", STREETS, other, RIGHTS], BEFORE[1]]);
    expect(await only("risk", "1(2)", "kept for thirty years", replaced)).toEqual({
      delta: null,
      because: "new-beside",
    });
  });

  it("is none if a part of the note's words was deleted", async () => {
    const without = convention([["Streets", STREETS, RIGHTS], BEFORE[1]]);
    expect(await only("risk", "1", null, without)).toEqual({ delta: null, because: "part-gone" });
    expect(await only("safeguard", "1", null, without)).toEqual({ delta: "worse", because: "safeguard-shorter" });
  });

  it("is never that a risk is gone with a deleted safeguard, or with the place of an omission", async () => {
    const without = convention([["Streets", STREETS, RIGHTS], BEFORE[1]]);
    expect(await only("safeguard", "1(2)", null, without)).toEqual({ delta: "worse", because: "safeguard-gone" });
    expect(await only("safeguard", "1(2)", "thirty years", without)).toMatchObject({ delta: "worse" });
    expect(await only("omission", "1(2)", null, without)).toEqual({ delta: null, because: "place-doubtful" });
  });

  it("is weaker if a duty is weaker, a reference to rights is gone, or a qualifier is new, whatever the note", async () => {
    const now = (streets: string, rights = RIGHTS) => convention([["Streets", streets, LEDGER, rights], BEFORE[1]]);
    for (const kind of ["risk", "safeguard"] as const) {
      const at = (address: string, text: string) => only(kind, address, null, text);
      expect(await at("1(1)", now(STREETS.replace("shall", "should")))).toEqual({
        delta: "worse",
        because: "duty-weaker",
      });
      expect(await at("1(1)", now(STREETS.replace("shall light", "light")))).toMatchObject({ because: "duty-weaker" });
      expect(await at("1(1)", now(STREETS.replace("light", "as far as possible light")))).toMatchObject({
        delta: "worse",
        because: "qualified",
      });
      expect(await at("1(3)", now(STREETS, "Lamps are lit with respect for those who live in the street."))).toEqual({
        delta: "worse",
        because: "rights-gone",
      });
    }
  });

  it("does not call a qualifier new that was there in other words", async () => {
    const was = convention([["Streets", STREETS.replace("light", "as appropriate light"), LEDGER], BEFORE[1]]);
    const now = convention([["Streets", STREETS.replace("light", "where necessary light"), LEDGER], BEFORE[1]]);
    expect(await only("risk", "1(1)", null, now, was)).toEqual({ delta: "same", because: "reworded" });
  });

  it("is uncertain for a safeguard in other words, and weaker for one with deleted words", async () => {
    const now = (rights: string) => convention([["Streets", STREETS, LEDGER, rights], BEFORE[1]]);
    expect(await only("safeguard", "1(3)", null, now(RIGHTS.replace("who live in", "who dwell in")))).toEqual({
      delta: null,
      because: "safeguard-reworded",
    });
    expect(await only("safeguard", "1(3)", null, now(RIGHTS.replace(" of those who live in the street", "")))).toEqual({
      delta: "worse",
      because: "safeguard-shorter",
    });
    expect(await only("risk", "1(3)", null, now(RIGHTS.replace("who live in", "who dwell in")))).toEqual({
      delta: "same",
      because: "reworded",
    });
  });

  it("is made for provisions without notes, too, if the drafting watch finds them weaker", async () => {
    const now = convention([["Streets", STREETS.replace("shall", "may"), LEDGER, RIGHTS], BEFORE[1]]);
    const { of, all } = await suggested("risk", "2(1)", "away from the stairs", now);
    expect(of).toEqual([]);
    expect(all).toEqual([["1(1)", "duty-weaker"]]);
  });
});

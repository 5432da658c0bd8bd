import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, ownTextOfProvision, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { describeProvisionChange, describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { findChangedProvisions } from "#shared/revise/concordance/changedProvisions.ts";
import { buildConcordance } from "#shared/revise/concordance/buildConcordance.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { Random } from "#test/support/random.ts";
import { reviseEdition, REVISION_SCENARIOS } from "#test/support/drafts/reviseEdition.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { corpus, reading } from "../import/samples.ts";

const ELECTED = "The committee shall elect a chair from the keepers of small harbours for a term of two years.";
const DRAWN = "A chair shall be drawn by lot from all keepers who have served ten winters at sea.";
const LIGHTS = "Every keeper shall light the lamps of the harbour at dusk and put them out at dawn.";
const REMEDY = "Whoever is harmed by a lamp that was not lit shall have a remedy before the council of the harbour.";
const OFTEN =
  "Each State Party shall adopt such legislative and other measures as may be necessary to give effect to this.";

const read = async (lines: readonly string[]) =>
  (await reading("lamps.txt", ["Convention on Lamps", ...lines].join("\n\n"))).draft;
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);

/** Returns what the concordance and Changes say about a provision of the older text, or of the newer one. */
function told(from: Draft, to: Draft, address: string, side: "from" | "to" = "from") {
  const index = at(side === "from" ? from : to, address);
  const row = buildConcordance(from, to, "whole").find((each) => each[side] === index)!;
  const line = findChangedProvisions(from, to, "whole").find(({ match }) => match[side].includes(index));
  return {
    concordance: describeConcordanceRow({ ...row, reworded: false }),
    changes: line && describeProvisionChange(line),
    words: line && (side === "from" ? line.before : line.after),
  };
}

const placed = (from: Draft, to: Draft, address: string, words?: string) => {
  const [id, index] = [computeDraftId(from), at(from, address)];
  const anchor = words
    ? unwrapOutcome(createTypedQuoteAnchor(from, id, index, words))
    : createProvisionAnchor(from, id, index);
  return createAnchorPlacer({ id, draft: from }, { id: computeDraftId(to), draft: to, covers: "whole" })(anchor);
};

describe("A paragraph of options of which one was accepted", async () => {
  const options = await read(["Article 1. Chair", `1. ${LIGHTS}`, `2. Option 1: ${ELECTED}`, `Option 2: ${DRAWN}`]);
  const settled = await read(["Article 1. Chair", `1. ${LIGHTS}`, `2. ${ELECTED}`]);

  it("is not called deleted with the words that remain: their place is named, and only the other option is struck", () => {
    expect(alignDrafts(options, settled).matchOfFrom(at(options, "1(2)(option 1)")).to).toEqual([at(settled, "1(2)")]);
    const { concordance, changes, words } = told(options, settled, "1(2)");
    expect(concordance).toBe("deleted, part of it is in 1(2)");
    expect(changes).toBe(concordance);
    expect(words).toBe(DRAWN);
    expect(told(options, settled, "1(2)(option 2)").concordance).toBe("deleted");
  });

  it("is not called new when it comes back", () => {
    const { concordance, changes, words } = told(settled, options, "1(2)", "to");
    expect(concordance).toBe("new, part of it was in 1(2)");
    expect(changes).toBe(concordance);
    expect(words).toBe(DRAWN);
  });

  it("is not lost for a note on all of it, but there in other words", async () => {
    const longer = `${ELECTED} No keeper shall be chair for more than two terms, whatever the harbour.`;
    const from = await read(["Article 1. Chair", `1. ${LIGHTS}`, `2. Option 1: ${longer}`, `Option 2: ${DRAWN}`]);
    const to = await read(["Article 1. Chair", `1. ${LIGHTS}`, `2. ${longer}`]);
    expect(told(from, to, "1(2)").concordance).toBe("most of it is in 1(2)");
    expect(placed(from, to, "1(2)")).toMatchObject({
      status: "reworded",
      anchor: { provision: to.provisions[at(to, "1(2)")]!.eId },
    });
    expect(placed(from, to, "1(2)(option 2)", "drawn by lot")).toMatchObject({ status: "lost" });
  });
});

describe("A text that was deleted", () => {
  it("is deleted, even if it begins or ends as others do, or says what is said everywhere", async () => {
    const article = (n: number, ...lines: readonly string[]) => [
      `Article ${n}. ${["Lamps", "Oil", "Bells", "Wicks", "Boats"][n - 1]!}`,
      ...lines.map((line, i) => `${i + 1}. ${line}`),
    ];
    const own = (word: string) => `The ${word} of the harbour shall be counted by the ${word} guild on each ninth day.`;
    const all = [1, 2, 3, 4, 5].map((n) => article(n, own(["lamps", "oil", "bells", "wicks", "boats"][n - 1]!), OFTEN));
    const [from, to] = [await read(all.flat()), await read([...all.slice(0, 4).flat()])];
    expect(told(from, to, "5")).toMatchObject({ concordance: "deleted", changes: "deleted" });
    expect(told(from, to, "5(1)").concordance).toBe("deleted");
    expect(told(from, to, "5(2)").concordance).toBe("deleted, nearly the same: 1(2)");
  });

  it("is still deleted if another provision says the same as before, and that one is named", async () => {
    const from = await read([
      "Article 1. Lamps",
      `1. ${REMEDY}`,
      `2. ${LIGHTS}`,
      "Article 2. Oil",
      `1. ${DRAWN}`,
      `2. ${REMEDY}`,
    ]);
    const to = await read(["Article 1. Lamps", `1. ${REMEDY}`, `2. ${LIGHTS}`, "Article 2. Oil", `1. ${DRAWN}`]);
    const { concordance, changes, words } = told(from, to, "2(2)");
    expect(concordance).toBe("deleted, nearly the same: 1(1)");
    expect(changes).toBe(concordance);
    expect(words).toBe(REMEDY);
    expect(placed(from, to, "2(2)")).toMatchObject({ status: "lost" });
  });
});

describe("A deleted text that had phrases of other provisions", async () => {
  const FORMULA = "the special duties and separate means of each keeper";
  const ARTICLE_2 = "The council of the harbour sees to it that oil is weighed openly, and tells the merchants at noon";
  const SWORN = "Whoever has kept a lamp for ten winters may speak under oath before the sea court of the coast";
  const text = (first: readonly string[], second: readonly string[]) =>
    read(["Article 1. Lamps", `1. ${LIGHTS}`, ...first, "Article 2. Oil", `1. ${ARTICLE_2}.`, ...second]);
  const stock =
    "2. The carrying out of the rules of this Article should mind [the weather and the tides of the northern coast] [differentiation between great and small harbour keepers ] [of islands, where no pilot lives in winter], and lamps without glass may be covered by a sail whenever snow falls.";
  const guild =
    "2. A guild [with differentiation between great and small harbour keepers] [open to all], whose master is drawn by lot at the spring fair, is hereby founded to settle quarrels over barrels, weights and late payment, and its books lie open in the hall of the merchants.";

  it("is not found in another article that has only such a phrase", async () => {
    const [from, to] = [await text([stock], []), await text([], [guild])];
    expect(told(from, to, "1(2)")).toMatchObject({ concordance: "deleted", changes: "deleted" });
    expect(told(from, to, "2(2)", "to")).toMatchObject({ concordance: "new", changes: "new" });
  });

  it("has its quotes there as suggestions only, short ones and long ones", async () => {
    const [from, to] = [await text([stock], []), await text([], [guild])];
    for (const words of ["differentiation between great and small harbour keepers", "small harbour keepers"]) {
      expect(placed(from, to, "1(2)", words)).toMatchObject({
        status: "lost",
        candidates: expect.arrayContaining([
          expect.objectContaining({
            provision: "art_2__para_2",
            quote: expect.objectContaining({ exact: words }) as unknown,
          }),
        ]) as unknown,
      });
    }
  });

  it("has them there for certain if the sentence is the same", async () => {
    const [from, to] = [await text([`2. ${SWORN}.`], []), await text([], [`2. [${SWORN}, if the council agrees.]`])];
    expect(placed(from, to, "1(2)", "speak under oath")).toMatchObject({ anchor: { provision: "art_2__para_2" } });
  });

  it("is not found in another paragraph by a formula that occurs in several", async () => {
    const minding = `3. The council minds ${FORMULA}.`;
    const old = `2. [Every master in the harbour] [recognizing ${FORMULA}] [shall] hang out a bell, and ring it in fog.`;
    const fresh = `4. Ropes are shared [as the guild wants] [on the basis of ${FORMULA}] [in the time of storms], and are paid for.`;
    const [from, to] = [await text([old, minding], []), await text([minding, fresh], [])];
    expect(told(from, to, "1(2)").concordance).toBe("deleted");
    expect(told(from, to, "1(4)", "to").concordance).toBe("new");
  });
});

describe("A provision whose words were deleted, but which is still there", () => {
  it("is edited, not deleted, in Changes", async () => {
    const items = [`(a) ${REMEDY}`, `(b) ${DRAWN}`];
    const from = await read(["Article 1. Lamps", "1. The keepers of lamps shall see to it:", ...items, `2. ${LIGHTS}`]);
    const to = await read(["Article 1. Lamps", "1.", ...items, `2. ${LIGHTS}`]);
    expect(alignDrafts(from, to).matchOfFrom(at(from, "1(1)")).to).toEqual([at(to, "1(1)")]);
    expect(told(from, to, "1(1)").changes).toBe("edited");
  });
});

/** Returns the sequences of five words (letters and digits), each once. */
function sequences(draft: Draft, index: number): readonly string[] {
  const words = wordsOf(draft, index);
  return [...new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")))];
}

const wordsOf = ({ provisions }: Draft, index: number) =>
  ownTextOfProvision(provisions[index]!)
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Counts the provisions that contain each sequence. */
function counted(draft: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  draft.provisions.forEach((_, i) => {
    for (const each of sequences(draft, i)) counts.set(each, (counts.get(each) ?? 0) + 1);
  });
  return counts;
}

/**
 * Checks that no view calls words deleted or new that another view shows as unchanged. Returns how many are elsewhere.
 */
function expectAgreement(from: Draft, to: Draft): number {
  const alignment = alignDrafts(from, to);
  const lines = findChangedProvisions(from, to, "whole");
  const rows = buildConcordance(from, to, "whole");
  const struck = new Set<number>();
  for (const line of lines.filter(({ match }) => match.to.length === 0)) {
    // What Changes calls deleted has no counterpart, is listed once, and is described as in the concordance.
    const { match, before, unmatched } = line;
    for (const index of unmatched) {
      expect(alignment.matchOfFrom(index).to).toEqual([]);
      expect(struck.has(index)).toBe(false);
      struck.add(index);
    }
    const texts = unmatched.flatMap((i) => [from.provisions[i]!.heading, ownTextOfProvision(from.provisions[i]!)]);
    expect(before).toBe(texts.filter((text) => text !== "").join("\n"));
    expect(describeProvisionChange(line)).toBe(
      describeConcordanceRow({ ...rows.find((row) => row.from === match.from[0])!, reworded: false }),
    );
  }
  const deleted = rows.flatMap((row) => (row.to === null && row.kind === "deleted" ? [row] : []));
  for (const { from: index, relocation } of deleted) {
    // If a provision is called deleted, not everything beneath it has a counterpart. For what has one, the view says
    // where.
    const beneath = from.provisions.slice(index!, findSubtreeEnd(from, index!)).map((_, i) => index! + i);
    const worded = beneath.filter((i) => wordsOf(from, i).length > 0);
    const kept = worded.filter((i) => alignment.matchOfFrom(i).to.length > 0);
    if (kept.length > 0) {
      expect(kept.length).toBeLessThan(worded.length);
      expect(relocation?.provisions).toEqual(expect.arrayContaining(kept.flatMap((i) => alignment.matchOfFrom(i).to)));
    }
  }
  // The same words are not called deleted here and new there, unless they occur in many places.
  const [mine, theirs] = [counted(from), counted(to)];
  const isSaid = (each: string) => (mine.get(each) ?? 0) <= 3 && theirs.get(each) === 1;
  const fresh = rows.flatMap((row) => (row.from === null && row.kind === "added" ? [row.to!] : []));
  const all = new Set(fresh.flatMap((j) => (wordsOf(to, j).length < 8 ? [] : sequences(to, j))));
  for (const { from: index } of deleted) {
    const own = wordsOf(from, index!).length < 8 ? [] : sequences(from, index!);
    const there = own.filter((each) => all.has(each) && isSaid(each));
    expect(there.length, from.provisions[index!]!.address).toBeLessThan(Math.max(1, 0.6 * own.length));
  }
  return rows.filter(({ relocation }) => relocation !== null).length;
}

describe("Two texts", () => {
  const fixture = async (name: string) => {
    const file = new URL(`../../fixtures/${name}`, import.meta.url);
    return (await reading(name, new Uint8Array(readFileSync(file)))).draft;
  };

  it.each([
    ["sample/draft-v1.txt", "sample/draft-v2.txt"],
    ["nextdraft/harbour-1.txt", "nextdraft/harbour-2.txt"],
    ["nextdraft/options-1.txt", "nextdraft/options-2.txt"],
  ])("are compared with the same result in every view: %s and %s", async (one, other) => {
    const [from, to] = [await fixture(one), await fixture(other)];
    expectAgreement(from, to);
    expectAgreement(to, from);
  });

  it("are compared with the same result in every view, whatever was rewritten", { timeout: 60_000 }, () => {
    let standing = 0;
    for (const name of ["light", "typical", "heavy"] as const) {
      for (let seed = 1; seed <= 3; seed++) {
        const random = new Random(seed);
        const before = createConvention(random, 14, 500);
        const after = reviseEdition(before, REVISION_SCENARIOS[name], random);
        standing += expectAgreement(before.draft, after.draft) + expectAgreement(after.draft, before.draft);
      }
    }
    expect(standing).toBeGreaterThan(10);
  });

  const PARIS = ["23-oct", "4-dec"].map((day) => `paris-agreement/paris-agreement_${day}-2015_index.md`);
  const files = PARIS.map(corpus);
  it.skipIf(files.some((file) => file === null))(
    "are compared with the same result in every view if they are drafts of a real convention",
    async () => {
      const [from, to] = await Promise.all(PARIS.map(async (name, i) => (await reading(name, files[i]!)).draft));
      expect(expectAgreement(from!, to!)).toBeGreaterThan(10);
    },
  );
});

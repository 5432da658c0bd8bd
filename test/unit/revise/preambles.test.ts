import { describe, expect, it } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";

/**
 * Creates a draft: recitals of the Parties before the first article, then recitals of the conference that adopts it.
 */
async function packageOf(parties: readonly string[], conference: readonly string[]): Promise<Draft> {
  const lines = [
    "# Draft agreement and draft decision on lamps",
    "## Section A",
    ...parties,
    "Have agreed as follows:",
    "### Article 1 Lighting of lamps",
    "1. Each Party shall have the lamps in its harbours lit at dusk and put out at dawn.",
    "2. Keepers shall trim every wick before midnight and note the hour in a log.",
    "## Section B",
    ...conference,
    "1. Decides to adopt the agreement on lamps and to open it for signature at the winter fair;",
    "2. Requests the secretariat to have it printed and to send a copy to each keeper.",
  ];
  return readDraftText(lines.join("\n\n"), "lamps.md");
}

const textOf = (draft: Draft, i: number) => draft.provisions[i]!.blocks[0]?.text ?? "";

/**
 * Returns what became of the provision that begins with some words: its place now, its words, and the kind of change.
 */
function became(from: Draft, to: Draft, words: string): string {
  const { to: now, kind } = alignDrafts(from, to).matchOfFrom(
    from.provisions.findIndex((_, i) => textOf(from, i).startsWith(words)),
  );
  return `${now.map((i) => `${to.provisions[i]!.address} ${textOf(to, i)}`).join(" + ")}: ${kind}`;
}

const PARTIES = [
  "The Parties to this Agreement,",
  "Recalling the charter of the winter fair and the oath of the pilots,",
  "[Emphasizing the importance of respecting [and taking into account] the rights of keepers, of their families and of the right to development,]",
  "Recognizing that fog has cost more lives in the narrow harbours of the north than any storm on record,",
  "Mindful of the price of colza in years of poor harvest, and of what that means for small towns,",
];
const REDRAFTED = [
  "Aware of the findings of the third survey of wicks, casks and chimneys that the guild has printed,",
  "Guided by fairness between large and small harbours in all that concerns whale oil and its taxes,",
  "[Emphasizing the importance of promoting, protecting and respecting the rights of keepers, including those of widows, apprentices and migrants, as well as equality,]",
  "Convinced that schools near the water should teach every child how a lamp is trimmed and signalled with,",
  "Noting the share of the guild in the cost of towers, and how it has grown with the length of the coast,",
];
const CONFERENCE = [
  "The Conference of Harbours,",
  "Recalling its decision on bells,",
  "Also emphasizing the importance of respecting and taking into account the rights of keepers and of their families,",
  "Welcoming the promise of the pilots to light their boats,",
];

describe("Recitals", () => {
  it("stay with their speakers, however much of a preamble without a heading was rewritten", async () => {
    const [from, to] = [await packageOf(PARTIES, CONFERENCE), await packageOf([PARTIES[0]!, ...REDRAFTED], CONFERENCE)];
    expect(became(from, to, "The Parties")).toBe("preamble The Parties to this Agreement,: same");
    expect(became(from, to, "[Emphasizing the importance")).toMatch(/^preamble\(3\) \[Emphasizing .*: renumbered$/);
    expect(became(from, to, "Also emphasizing")).toMatch(/^preamble \(#2\)\(2\) Also emphasizing .*: same$/);
    expect(became(from, to, "Mindful of the price")).toBe(": deleted");
  });

  it("are found by their words if their order has changed, and in another preamble", async () => {
    const [parties, recalling, emphasizing, recognizing] = PARTIES as [string, string, string, string];
    const fog =
      "Recognizing that fog has cost more lives than any storm, and that small harbours without towers, bells and pilots, those of islands above all, suffer from it first, longest and with the least help,";
    const wider = "Recalling with gratitude its decision on bells, whistles and drums at sea,";
    const from = await packageOf([parties, recalling, emphasizing, recognizing], CONFERENCE);
    const to = await packageOf(
      [parties, fog, recalling, emphasizing, wider],
      CONFERENCE.filter((each) => !each.startsWith("Recalling")),
    );
    expect(became(from, to, "Recognizing that fog")).toMatch(/^preamble\(1\) Recognizing that fog .*: moved$/);
    expect(became(from, to, "Recalling its decision")).toMatch(/^preamble\(4\) Recalling with .*: moved$/);
  });
});

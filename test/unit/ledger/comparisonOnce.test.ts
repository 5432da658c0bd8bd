import { describe, expect, test } from "vitest";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { listRatableChanges, findLatestTextsToCompare } from "#shared/ledger/queries/ratableChanges.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { needsEarlierText, WATCH_RULES } from "#shared/watch/watchRules.ts";
import { pairEarlierProvisions } from "#shared/watch/wordingChanges.ts";
import { runDraftingWatch } from "#shared/watch/runDraftingWatch.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, addText, unwrapOutcome } from "#test/support/team/team.ts";
import { corpus, reading, sampleBytes } from "../import/samples.ts";

/** Checks that Changes and the drafting watch use the same comparison of two texts and do not contradict each other. */
async function expectOneComparison(before: Draft, now: Draft, every = 1): Promise<number> {
  const { admin } = await createTeam(before);
  const id = computeDraftId(before);
  for (let i = 0; i < before.provisions.length; i += every) {
    const note = await admin.annotate({
      anchor: createProvisionAnchor(before, id, i),
      kind: i % 3 ? "risk" : "safeguard",
    });
    if (i % 3) await admin.commit(rateThreadAct(admin.ledger, admin.me, note, { provisional: 4 }));
  }
  await addText(admin, now, "whole", { symbol: "Rev.1" });
  const lines = listRatableChanges(
    admin.ledger,
    unwrapOutcome(findLatestTextsToCompare(admin.ledger) as NonNullable<ReturnType<typeof findLatestTextsToCompare>>),
  );
  const alignment = alignDrafts(before, now);

  const found = runDraftingWatch(now, WATCH_RULES.filter(needsEarlierText), { before });
  for (const { provision, before: was = [] } of found) {
    const there = lines.filter(({ changed: { match }, notes }) => {
      const end = (index: number) => (match.to.length === 0 ? findSubtreeEnd(before, index) : index + 1);
      const isIts = match.from.some((index) => was.some((each) => each >= index && each < end(index)));
      return notes.length > 0 && (isIts || match.to.includes(provision));
    });
    for (const { proposed } of there) expect(["same", "gone"]).not.toContain(proposed?.delta);
    // Both give the same counterpart: the watch's provision is the comparison's match, or the one that a deleted one
    // was in.
    for (const each of was) {
      const { to } = alignment.matchOfFrom(each);
      if (to.length > 0) expect(to).toContain(provision);
    }
  }
  for (const { from, to, kind } of pairEarlierProvisions(before, now)) {
    for (const each of from) expect(alignment.matchOfFrom(each).to).toEqual(to);
    if (from.length > 1) expect(["merged", "split"]).toContain(kind);
  }
  return found.length;
}

const SUBJECTS = [
  "Each State Party",
  "The keeper of a lamp",
  "The Conference",
  "Whoever goes out at night",
  "A harbour",
];
const DEEDS = [
  "shall light",
  "shall keep",
  "shall ensure",
  "should tend",
  "may lend",
  "shall report on",
  "writes down",
];
const THINGS = [
  "a lamp in every street",
  "the oil that is stored in the cellar",
  "the ledger of those who pass",
  "ladders and wicks for the winter",
  "the wells of each square",
];
const ENDS = [
  "with respect for human rights",
  "subject to an effective remedy before a court",
  "as the season demands",
  "in the presence of two witnesses",
  "and in keeping with necessity and proportionality",
];

function sentence(random: Random): string {
  return `${random.pick(SUBJECTS)} ${random.pick(DEEDS)} ${random.pick(THINGS)} ${random.pick(ENDS)} on day ${random.below(99)}.`;
}

type Article = { heading: string; paragraphs: string[] };

function textOf(articles: readonly Article[]): string {
  const parts = articles.map(({ heading, paragraphs }, i) =>
    [`Article ${i + 1}${heading && `\n${heading}`}`, ...paragraphs.map((text, k) => `${k + 1}. ${text}`)].join("\n\n"),
  );
  return `Convention on lamps\n\n${parts.join("\n\n")}\n`;
}

/**
 * Returns the articles with duties weakened, clauses deleted and qualifiers added, and with the rest moved and
 * renumbered.
 */
function redrafted(random: Random, articles: readonly Article[]): readonly Article[] {
  const reworded = (text: string) => {
    const deed = random.below(9);
    if (deed === 0) return text.replace("shall", random.pick(["should", "may", "will"]));
    if (deed === 1) return text.replace(/ (?:with respect|subject to|and in keeping)[^.]*?(?= on day)/u, "");
    if (deed === 2)
      return text.replace(/ (?=a |the )/u, ` ${random.pick(["where appropriate", "as far as possible"])} `);
    return text;
  };
  const next = articles.flatMap(({ heading, paragraphs }) => {
    if (random.below(12) === 0) return [];
    const kept = paragraphs.filter(() => random.below(10) > 0).map(reworded);
    if (random.below(5) === 0) kept.splice(random.below(kept.length + 1), 0, sentence(random));
    if (kept.length > 1 && random.below(8) === 0) kept.splice(0, 2, `${kept[0]!} ${kept[1]!}`);
    return [{ heading: random.below(8) ? heading : "", paragraphs: kept.length > 0 ? kept : [sentence(random)] }];
  });
  if (random.below(2))
    next.splice(random.below(next.length + 1), 0, { heading: "Wells", paragraphs: [sentence(random)] });
  if (next.length > 2 && random.below(3) === 0) next.push(...next.splice(0, 1));
  return next;
}

describe("Changes and the drafting watch", () => {
  test("never contradict each other, whatever was rewritten", { timeout: 120_000 }, async () => {
    const random = new Random(7);
    let found = 0;
    for (let i = 0; i < 12; i++) {
      const articles = Array.from({ length: 4 + random.below(3) }, (_, k) => ({
        heading: random.below(3) ? ["Streets", "Oil", "Ledgers", "Harbours", "Witnesses", "Winter", "Wicks"][k]! : "",
        paragraphs: Array.from({ length: 2 + random.below(3) }, () => sentence(random)),
      }));
      const [before, now] = [articles, redrafted(random, articles)].map(textOf);
      found += await expectOneComparison(
        (await reading("before.txt", before!)).draft,
        (await reading("now.txt", now!)).draft,
      );
    }
    expect(found).toBeGreaterThan(20);
  });

  test("never contradict each other on the sample", { timeout: 60_000 }, async () => {
    const [before, now] = await Promise.all(
      ["draft-v1.txt", "draft-v2.txt"].map(async (name) => (await reading(name, sampleBytes(name))).draft),
    );
    expect(await expectOneComparison(before!, now!, 3)).toBeGreaterThan(2);
  });

  const PARIS = ["23-oct", "4-dec"].map((day) => `paris-agreement/paris-agreement_${day}-2015_index.md`);
  const files = PARIS.map(corpus);
  test.skipIf(files.some((file) => file === null))(
    "never contradict each other on two drafts of a real negotiation",
    { timeout: 120_000 },
    async () => {
      const [before, now] = await Promise.all(PARIS.map(async (name, i) => (await reading(name, files[i]!)).draft));
      await expectOneComparison(before!, now!, 4);
    },
  );
});

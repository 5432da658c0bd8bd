import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { reviseEdition, REVISION_SCENARIOS } from "../support/drafts/reviseEdition.ts";
import { randomQuotes, PlacementTruth, countUnrelatedArticles } from "../support/drafts/placementTruth.ts";
import { DIFFS, WordDiff } from "./peers/diff.ts";
import { hashPass } from "./peers/hash.ts";
import { QuoteMatcher } from "./peers/quote.ts";
import { FigureCollector } from "./support/figures.ts";
import { WORD_MATCHERS, findPlacements, placeQuotes, type QuotePlacement } from "./support/placeQuotes.ts";
import { redlineAll } from "./support/redlineAll.ts";
import { measureTime } from "./support/measureInTurn.ts";
import { spreadOf } from "./support/spread.ts";
import { VerdictCounts } from "./support/verdictCounts.ts";

/**
 * `npm run bench:revise [-- SEEDS]`: places 5,000 quotes of a made-up convention of 3,000 blocks on its next edition,
 * after light, typical and heavy changes. The generator knows where every letter went. The figure is the share of
 * surviving quotes that are placed right; counting wrong placements alone would favour a matcher that calls everything
 * lost. A new word in place of a quoted one belongs to the place or not: either is right.
 *
 * For the first seed it is compared with a Myers diff of all words and with diff-match-patch, with its default limit of
 * a second and without a limit. For all seeds it is compared with the Hypothesis quote matcher on some of the quotes,
 * and with one pass that normalises and hashes the blocks of both editions. Times run from two drafts without any
 * cached work to the last placement. `pairs` uses real texts.
 */
const [ARTICLES, BLOCKS, QUOTES, ROUNDS] = [66, 3000, 5000, 5];
/** The Hypothesis matcher is too slow for all quotes. */
const [HYPOTHESIS, HYPOTHESIS_QUOTES] = ["the Hypothesis quote matcher", 150] as const;

/** The word diffs are too slow for more than the first seed. */
const MYERS = "word Myers";
const WORD_DIFFS = {
  ...WORD_MATCHERS,
  "diff-match-patch with no time limit": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.patient),
} as const;

type Drafts = readonly [Draft, Draft, Draft, Draft];

const figures = new FigureCollector("revise");
const seeds = Array.from({ length: Number(process.argv[2] ?? 3) }, (_, i) => i + 1);
for (const name of ["light", "typical", "heavy"] as const) await madeUp(name);
figures.finish();

async function madeUp(name: keyof typeof REVISION_SCENARIOS): Promise<void> {
  const ours = new VerdictCounts();
  const others = new Map([...Object.keys(WORD_DIFFS), HYPOTHESIS].map((matcher) => [matcher, new VerdictCounts()]));
  const times: Record<"ours" | "pass" | "redline" | "myers" | "hypothesis", number[]> = {
    ...{ ours: [], pass: [], redline: [], myers: [], hypothesis: [] },
  };
  let [unrelated, sureButWrong] = [0, 0];
  for (const seed of seeds) {
    const random = new Random(seed * 1000 + name.length);
    const before = createConvention(random, ARTICLES, BLOCKS);
    const after = reviseEdition(before, REVISION_SCENARIOS[name], random);
    const [from, to] = [before.draft, after.draft];
    const quotes = randomQuotes(before, QUOTES, random);
    const truth = new PlacementTruth(before, after);
    const judged = (verdicts: VerdictCounts, all: readonly Anchor[], anchors: readonly QuotePlacement[]) =>
      all.forEach((quote, i) => verdicts.add(truth.verdict(quote, anchors[i]!)));
    for (let round = 0; round < ROUNDS; round++) {
      let placed: readonly QuotePlacement[] = [];
      // Copies for which nothing is cached yet.
      const [older, newer, one, other] = [from, to, from, to].map((draft) =>
        structuredClone(draft),
      ) as unknown as Drafts;
      times.ours.push(await measureTime(() => (placed = placeQuotes(older, newer, quotes))));
      times.pass.push(await measureTime(() => [hashPass(one), hashPass(other)]));
      if (round === 0) judged(ours, quotes, placed);
    }
    const alignment = alignDrafts(from, to);
    unrelated += countUnrelatedArticles(before, alignment, truth);
    sureButWrong += findPlacements(from, to, quotes).filter(
      (placed, i) =>
        (placed.status === "exact" || placed.status === "moved") &&
        truth.verdict(quotes[i]!, placed.anchor) === "wrong",
    ).length;
    times.redline.push(await measureTime(() => redlineAll(from, to, alignment)));
    for (const [matcher, make] of Object.entries(seed === seeds[0] ? WORD_DIFFS : {})) {
      let found: readonly (Anchor | null)[] = [];
      const ms = await measureTime(() => {
        const peer = make(from, to);
        found = quotes.map((quote) => peer.anchor(peer.find(quote)));
      });
      if (matcher === MYERS) times.myers.push(ms);
      judged(others.get(matcher)!, quotes, found);
    }
    const some = quotes.slice(0, HYPOTHESIS_QUOTES);
    let found: readonly (Anchor | null)[] = [];
    const ms = await measureTime(() => {
      const peer = new QuoteMatcher(from, to);
      found = some.map((quote) => peer.anchor(peer.find(quote)));
    });
    times.hypothesis.push((ms * QUOTES) / some.length);
    judged(others.get(HYPOTHESIS)!, some, found);
  }
  tellVerdicts(name, ours, others);
  figures.add({ what: `${name}: called exact or moved, but wrong`, value: sureButWrong, unit: "" }, { goal: 0 });
  figures.add({ what: `${name}: unrelated articles paired`, value: unrelated, unit: "" });
  const what = `${name}: 5,000 quotes placed`;
  const took = spreadOf(times.ours);
  figures.addRatio(what, took, { name: "one normalise-and-hash pass", ...spreadOf(times.pass) });
  figures.addRatio(what, took, { name: MYERS, ...spreadOf(times.myers) });
  const hypothesis = `${HYPOTHESIS} (of ${HYPOTHESIS_QUOTES} quotes a seed)`;
  figures.addRatio(what, took, { name: hypothesis, ...spreadOf(times.hypothesis) });
  const redline = spreadOf(times.redline).median;
  figures.add({ what: `${name}: all redlines`, value: redline, unit: "ms" }, { only: "told" });
}

/** Records our figures with their limits, and those of peers for the same quotes. */
function tellVerdicts(name: string, ours: VerdictCounts, others: ReadonlyMap<string, VerdictCounts>): void {
  const isTypical = name === "typical";
  const say = (what: string, value: number, goal?: number) =>
    figures.add({ what: `${name}: ${what}`, value, unit: "%" }, { ...(goal !== undefined && { goal }) });
  say("not right, of those that are there", ours.notRight, isTypical ? 0.5 : undefined);
  say("of these wrong", ours.share("wrong"), isTypical ? 0.1 : undefined);
  say("of these missed", ours.share("missed"));
  say("of these ambiguous", ours.share("undecided"));
  say("put somewhere, of those that were deleted", 100 - ours.share("lost"));
  const best = Math.min(...[...others.values()].map(({ notRight }) => notRight));
  figures.add(
    {
      what: `${name}: not right, of those that are there, times the best peer's`,
      value: ours.notRight / best,
      unit: "x",
    },
    { ...(isTypical && { goal: 0.07 }) },
  );
  for (const [peer, verdicts] of others) {
    const told = (what: string, value: number) =>
      figures.add({ what: `${name}: ${what}: ${peer}`, value, unit: "%" }, { only: "told" });
    told("not right, of those that are there", verdicts.notRight);
    told("of these wrong", verdicts.share("wrong"));
    told("of these missed", verdicts.share("missed"));
  }
}

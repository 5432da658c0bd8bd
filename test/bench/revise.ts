import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";
import { convention } from "../support/convention.ts";
import { Random } from "../support/random.ts";
import { revised, SCENARIOS } from "../support/revisions.ts";
import { quotesOf, Truth, unrelatedArticles } from "../support/truth.ts";
import { DIFFS, WordDiff } from "./peers/diff.ts";
import { hashPass } from "./peers/hash.ts";
import { QuoteMatcher } from "./peers/quote.ts";
import { Figures } from "./support/figures.ts";
import { MATCHERS, placedOn, type Put } from "./support/placing.ts";
import { redlineAll } from "./support/redlines.ts";
import { timed } from "./support/rounds.ts";
import { spreadOf } from "./support/spread.ts";
import { Verdicts } from "./support/verdicts.ts";

/**
 * `npm run bench:revise [-- SEEDS]`: places 5,000 quotes of a made-up convention of 3,000 blocks on its next edition, after
 * light, typical and heavy changes, against what is known of every letter. What counts is how many of those that are there are
 * put right; a matcher that calls everything lost is wrong nowhere. Beside it, of the first seed, a diff of all words by Myers'
 * algorithm, and the same by diff-match-patch, with the second that it gives itself and with no limit; of all seeds the quote matcher
 * of the Hypothesis client on some of the quotes, and one pass that normalises and hashes both editions' blocks. Times are from two
 * drafts that were never looked at to the last placement. Real texts are in `pairs`.
 */
const [ARTICLES, BLOCKS, QUOTES, ROUNDS] = [66, 3000, 5000, 5];
/** The Hypothesis matcher takes too long for all of them. */
const [HYPOTHESIS, HYPOTHESIS_QUOTES] = ["the Hypothesis quote matcher", 150] as const;

/** Of the first seed alone, the word diffs: they take too long for all. */
const MYERS = "word Myers";
const WORD_DIFFS = {
  ...MATCHERS,
  "diff-match-patch with no time limit": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.patient),
} as const;

type Drafts = readonly [Draft, Draft, Draft, Draft];

const figures = new Figures("revise");
const seeds = Array.from({ length: Number(process.argv[2] ?? 3) }, (_, i) => i + 1);
for (const name of ["light", "typical", "heavy"] as const) await madeUp(name);
figures.end();

async function madeUp(name: keyof typeof SCENARIOS): Promise<void> {
  const ours = new Verdicts();
  const others = new Map([...Object.keys(WORD_DIFFS), HYPOTHESIS].map((matcher) => [matcher, new Verdicts()]));
  const times: Record<"ours" | "pass" | "redline" | "myers" | "hypothesis", number[]> = {
    ...{ ours: [], pass: [], redline: [], myers: [], hypothesis: [] },
  };
  let unrelated = 0;
  for (const seed of seeds) {
    const random = new Random(seed * 1000 + name.length);
    const before = convention(random, ARTICLES, BLOCKS);
    const after = revised(before, SCENARIOS[name], random);
    const [from, to] = [before.draft, after.draft];
    const quotes = quotesOf(before, QUOTES, random);
    const truth = new Truth(before, after);
    const judged = (verdicts: Verdicts, all: readonly Anchor[], anchors: readonly Put[]) =>
      all.forEach((quote, i) => verdicts.add(truth.verdict(quote, anchors[i]!)));
    for (let round = 0; round < ROUNDS; round++) {
      let placed: readonly Put[] = [];
      // Copies that nothing is known of yet.
      const [older, newer, one, other] = [from, to, from, to].map((draft) =>
        structuredClone(draft),
      ) as unknown as Drafts;
      times.ours.push(await timed(() => (placed = placedOn(older, newer, quotes))));
      times.pass.push(await timed(() => [hashPass(one), hashPass(other)]));
      if (round === 0) judged(ours, quotes, placed);
    }
    const alignment = alignDrafts(from, to);
    unrelated += unrelatedArticles(before, alignment, truth);
    times.redline.push(await timed(() => redlineAll(from, to, alignment)));
    for (const [matcher, make] of Object.entries(seed === seeds[0] ? WORD_DIFFS : {})) {
      let found: readonly (Anchor | null)[] = [];
      const ms = await timed(() => {
        const peer = make(from, to);
        found = quotes.map((quote) => peer.anchor(peer.find(quote)));
      });
      if (matcher === MYERS) times.myers.push(ms);
      judged(others.get(matcher)!, quotes, found);
    }
    const some = quotes.slice(0, HYPOTHESIS_QUOTES);
    let found: readonly (Anchor | null)[] = [];
    const ms = await timed(() => {
      const peer = new QuoteMatcher(from, to);
      found = some.map((quote) => peer.anchor(peer.find(quote)));
    });
    times.hypothesis.push((ms * QUOTES) / some.length);
    judged(others.get(HYPOTHESIS)!, some, found);
  }
  tellVerdicts(name, ours, others);
  figures.add({ what: `${name}: unrelated articles paired`, value: unrelated, unit: "" });
  const what = `${name}: 5,000 quotes placed`;
  const took = spreadOf(times.ours);
  figures.ratio(what, took, { name: "one normalise-and-hash pass", ...spreadOf(times.pass) });
  figures.ratio(what, took, { name: MYERS, ...spreadOf(times.myers) });
  const hypothesis = `${HYPOTHESIS} (of ${HYPOTHESIS_QUOTES} quotes a seed)`;
  figures.ratio(what, took, { name: hypothesis, ...spreadOf(times.hypothesis) });
  const redline = spreadOf(times.redline).median;
  figures.add({ what: `${name}: all redlines`, value: redline, unit: "ms" }, { only: "told" });
}

/** What is asked of ours, and what peers make of the same quotes. */
function tellVerdicts(name: string, ours: Verdicts, others: ReadonlyMap<string, Verdicts>): void {
  const isTypical = name === "typical";
  const say = (what: string, value: number, goal?: number) =>
    figures.add({ what: `${name}: ${what}`, value, unit: "%" }, { ...(goal !== undefined && { goal }) });
  say("not right, of those that are there", ours.notRight, isTypical ? 0.5 : undefined);
  say("of these wrong", ours.share("wrong"), isTypical ? 0.1 : undefined);
  say("of these missed", ours.share("missed"));
  say("of these ambiguous", ours.share("undecided"));
  say("put somewhere, of those that were deleted", 100 - ours.share("lost"));
  for (const [peer, verdicts] of others) {
    const peers = `${verdicts.share("wrong").toFixed(2)} % wrong, ${verdicts.share("missed").toFixed(2)} % missed`;
    const told = `not right, of those that are there: ${peer} (${peers})`;
    figures.add({ what: `${name}: ${told}`, value: verdicts.notRight, unit: "%" }, { only: "told" });
  }
}

import type { Anchor } from "../../shared/anchor/anchor.ts";
import { draftId, type Draft } from "../../shared/draft/draft.ts";
import { align } from "../../shared/revise/alignment.ts";
import { place, type Placed } from "../../shared/revise/place.ts";
import { convention } from "../support/convention.ts";
import { Random } from "../support/random.ts";
import { revised, SCENARIOS } from "../support/revisions.ts";
import { quotesOf, Truth, unrelatedArticles } from "../support/truth.ts";
import { DIFFS, WordDiff } from "./peers/diff.ts";
import { hashPass } from "./peers/hash.ts";
import { QuoteMatcher } from "./peers/quote.ts";
import { Figures } from "./support/figures.ts";
import { realPairs, type RealPair } from "./support/realpairs.ts";
import { redlineAll } from "./support/redlines.ts";
import { timed } from "./support/rounds.ts";
import { spreadOf } from "./support/spread.ts";
import { Verdicts } from "./support/verdicts.ts";

/**
 * `npm run bench:revise [-- SEEDS]`: places 5,000 quotes of a made-up convention of 3,000 blocks on its next edition, after
 * light, typical and heavy changes, against what is known of every letter. What counts is how many of those that are there are
 * put right; a matcher that calls everything lost is wrong nowhere. Beside it a diff of all words by Myers' algorithm, the same by
 * diff-match-patch, the quote matcher of the Hypothesis client on some of the same quotes, and one pass that normalises
 * and hashes both editions' blocks. Times are from two drafts that were never looked at to the last placement. Then, where
 * there is a corpus beside the checkout, the same on pairs of real texts: there an article's number is the truth.
 */
const [ARTICLES, BLOCKS, QUOTES, ROUNDS] = [66, 3000, 5000, 5];
/** The Hypothesis matcher takes too long for all of them. */
const [HYPOTHESIS, HYPOTHESIS_QUOTES] = ["the Hypothesis quote matcher", 150] as const;

type Drafts = readonly [Draft, Draft, Draft, Draft];

const MATCHERS = {
  "word Myers": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.myers),
  "diff-match-patch": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.dmp),
} as const;

const figures = new Figures("revise");
const seeds = Array.from({ length: Number(process.argv[2] ?? 5) }, (_, i) => i + 1);
for (const name of ["light", "typical", "heavy"] as const) await madeUp(name);
await real();
figures.end();

async function madeUp(name: keyof typeof SCENARIOS): Promise<void> {
  const ours = new Verdicts();
  const others = new Map([...Object.keys(MATCHERS), HYPOTHESIS].map((matcher) => [matcher, new Verdicts()]));
  const times: Record<"ours" | "pass" | "redline" | "word Myers" | "hypothesis", number[]> = {
    ...{ ours: [], pass: [], redline: [], "word Myers": [], hypothesis: [] },
  };
  let unrelated = 0;
  for (const seed of seeds) {
    const random = new Random(seed * 1000 + name.length);
    const before = convention(random, ARTICLES, BLOCKS);
    const after = revised(before, SCENARIOS[name], random);
    const [from, to] = [before.draft, after.draft];
    const quotes = quotesOf(before, QUOTES, random);
    const truth = new Truth(before, after);
    const judged = (verdicts: Verdicts, all: readonly Anchor[], anchors: readonly (Anchor | null | "several")[]) =>
      all.forEach((quote, i) => verdicts.add(truth.verdict(quote, anchors[i]!)));
    for (let round = 0; round < ROUNDS; round++) {
      let placed: readonly Placed[] = [];
      // Copies that nothing is known of yet.
      const [older, newer, one, other] = [from, to, from, to].map((draft) =>
        structuredClone(draft),
      ) as unknown as Drafts;
      times.ours.push(await timed(() => (placed = placedOn(older, newer, quotes))));
      times.pass.push(await timed(() => [hashPass(one), hashPass(other)]));
      if (round === 0) judged(ours, quotes, placed.map(anchorIn));
    }
    const alignment = align(from, to);
    unrelated += unrelatedArticles(before, alignment, truth);
    times.redline.push(await timed(() => redlineAll(from, to, alignment)));
    for (const [matcher, make] of Object.entries(MATCHERS)) {
      let found: readonly (Anchor | null)[] = [];
      const ms = await timed(() => {
        const peer = make(from, to);
        found = quotes.map((quote) => peer.anchor(peer.find(quote)));
      });
      if (matcher === "word Myers") times[matcher].push(ms);
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
  figures.ratio(what, took, { name: "word Myers", ...spreadOf(times["word Myers"]) });
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

async function real(): Promise<void> {
  const pairs = await realPairs();
  if (pairs.length === 0) return console.warn("There is no corpus beside the checkout: no pair of real texts is read.");
  for (const { name, from, to, quotes } of pairs) {
    const tell = (whose: string, verdicts: Verdicts, only?: "told") =>
      figures.add(
        {
          what: `${name}, ${quotes.length} quotes whose article still has them: not right, ${whose}`,
          value: verdicts.notRight,
          unit: "%",
        },
        { ...(only && { only }) },
      );
    const ours = judgedBy(
      { name, from, to, quotes },
      placedOn(
        from,
        to,
        quotes.map(({ anchor }) => anchor),
      ).map(anchorIn),
    );
    tell("ours", ours);
    console.log(`${name}: ${ours.inWords()}`);
    for (const [matcher, make] of Object.entries(MATCHERS)) {
      const peer = make(from, to);
      const found = quotes.map(({ anchor }) => peer.anchor(peer.find(anchor)));
      tell(matcher, judgedBy({ name, from, to, quotes }, found), "told");
    }
  }
}

/** By the article's number: right is where the newer article of that number has the words. */
function judgedBy({ quotes }: RealPair, anchors: readonly (Anchor | null | "several")[]): Verdicts {
  const verdicts = new Verdicts();
  quotes.forEach(({ isThere }, i) => {
    const placed = anchors[i]!;
    if (placed === null) verdicts.add("missed");
    else if (placed === "several") verdicts.add("undecided");
    else verdicts.add(isThere(placed) ? "right" : "wrong");
  });
  return verdicts;
}

function placedOn(from: Draft, to: Draft, quotes: readonly Anchor[]): readonly Placed[] {
  return quotes.map(place({ id: draftId(from), draft: from }, { id: draftId(to), draft: to, covers: "whole" }));
}

function anchorIn(placed: Placed): Anchor | null | "several" {
  if (placed.status === "ambiguous") return "several";
  return placed.status === "lost" || placed.status === "absent" ? null : placed.anchor;
}

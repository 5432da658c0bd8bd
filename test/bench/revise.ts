import type { Anchor } from "../../shared/anchor/anchor.ts";
import { draftId, type Draft } from "../../shared/draft/draft.ts";
import { align, type Alignment } from "../../shared/revise/alignment.ts";
import { place, type Placed } from "../../shared/revise/place.ts";
import { convention } from "../support/convention.ts";
import { Random } from "../support/random.ts";
import { revised, SCENARIOS } from "../support/revisions.ts";
import { quotesOf, Truth, unrelatedArticles, type Verdict } from "../support/truth.ts";
import { hashPass } from "./peers/hash.ts";
import { QuoteMatcher } from "./peers/quote.ts";
import { Figures, number } from "./support/figures.ts";
import { redlineAll } from "./support/redlines.ts";
import { median } from "./support/rounds.ts";

/**
 * `npm run bench:revise [-- SEEDS]`: places 5,000 quotes of a made-up convention of 3,000 blocks on its next edition,
 * after light, typical and heavy changes, against what is known of every letter; beside it, in turn, the quote matcher
 * of the Hypothesis client on some of the same quotes, and one pass that normalises and hashes both editions' blocks.
 * Times of ours are from two drafts that were never looked at to the last placement.
 */
const [ARTICLES, BLOCKS, QUOTES, PEER_QUOTES, ROUNDS] = [66, 3000, 5000, 150, 5];
const LIMITS = {
  light: { wrong: 0.5, lost: 80, unrelated: 0, passes: undefined },
  typical: { wrong: 1, lost: 90, unrelated: 0, passes: 12 },
  heavy: { wrong: 2.5, lost: 90, unrelated: undefined, passes: 25 },
} as const;
const [LEAST_FASTER, LEAST_FEWER_WRONG] = [60, 5];

type Tally = Partial<Record<Verdict, number>>;

interface Result {
  readonly ours: Tally;
  readonly peers: Tally;
  /** For all quotes, in ms. */
  readonly ms: number;
  readonly alignMs: number;
  /** The redlines of all provisions whose words changed. */
  readonly redlineMs: number;
  readonly peerMs: number;
  readonly passMs: number;
  readonly unrelated: number;
}

const figures = new Figures("revise");
const seeds = Number(process.argv[2] ?? 5);
for (const name of ["light", "typical", "heavy"] as const) {
  report(
    name,
    Array.from({ length: seeds }, (_, i) => measured(name, i + 1)),
  );
}
figures.end();

function measured(name: keyof typeof SCENARIOS, seed: number): Result {
  const random = new Random(seed * 1000 + name.length);
  const before = convention(random, ARTICLES, BLOCKS);
  const after = revised(before, SCENARIOS[name], random);
  const quotes = quotesOf(before, QUOTES, random);
  const truth = new Truth(before, after);
  const peer = new QuoteMatcher(before.draft, after.draft);
  const [times, aligned, redlined, peerTimes, passes]: number[][] = [[], [], [], [], []];
  const [ours, peers]: Tally[] = [{}, {}];
  let unrelated = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = [freshText(before.draft), freshText(after.draft)];
    const began = performance.now();
    const alignment = align(from.draft, to.draft);
    aligned!.push(performance.now() - began);
    const placed = quotes.map(place(from, { ...to, covers: "whole" }));
    times!.push(performance.now() - began);
    redlined!.push(msToRedline(before.draft, after.draft, alignment));
    if (round === 0) {
      quotes.forEach((quote, i) => count(ours!, truth.verdict(quote, anchorIn(placed[i]!))));
      unrelated = unrelatedArticles(before, alignment, truth);
    }
    const some = quotes.slice((round * PEER_QUOTES) / ROUNDS, ((round + 1) * PEER_QUOTES) / ROUNDS);
    const start = performance.now();
    const found = some.map((quote) => peer.find(quote));
    peerTimes!.push((performance.now() - start) / some.length);
    some.forEach((quote, i) => count(peers!, truth.verdict(quote, peer.anchor(found[i]!))));
    passes!.push(msToHash(structuredClone(before.draft), structuredClone(after.draft)));
  }
  const peerMs = median(peerTimes!) * QUOTES;
  return {
    ours: ours!,
    peers: peers!,
    ms: median(times!),
    alignMs: median(aligned!),
    redlineMs: median(redlined!),
    peerMs,
    passMs: median(passes!),
    unrelated,
  };
}

function msToHash(from: Draft, to: Draft): number {
  const began = performance.now();
  hashPass(from);
  hashPass(to);
  return performance.now() - began;
}

function msToRedline(from: Draft, to: Draft, alignment: Alignment): number {
  const began = performance.now();
  redlineAll(from, to, alignment);
  return performance.now() - began;
}

/** A copy that nothing is known of yet but its id. */
function freshText(draft: Draft): { readonly id: string; readonly draft: Draft } {
  return { id: draftId(draft), draft: structuredClone(draft) };
}

function anchorIn(placed: Placed): Anchor | null | "several" {
  if (placed.status === "ambiguous") return "several";
  return placed.status === "lost" || placed.status === "absent" ? null : placed.anchor;
}

function count(tally: Tally, verdict: Verdict): void {
  tally[verdict] = (tally[verdict] ?? 0) + 1;
}

function report(name: keyof typeof LIMITS, results: readonly Result[]): void {
  const limits = LIMITS[name];
  const [mine, theirs] = [sum(results.map(({ ours }) => ours)), sum(results.map(({ peers }) => peers))];
  const [wrong, peerWrong] = [share(mine, "wrong"), share(theirs, "wrong")];
  const [undecided, missed] = [share(mine, "undecided"), share(mine, "missed")];
  const ms = (of: (result: Result) => number) => median(results.map(of));
  const [ours, hypothesis, pass] = [ms((of) => of.ms), ms((of) => of.peerMs), ms((of) => of.passMs)];
  console.log(
    `${name}: of those that are there ${undecided.toFixed(2)} % ambiguous, ${missed.toFixed(2)} % missed; aligning ` +
      `${ms((of) => of.alignMs).toFixed(0)} ms of the time, all redlines ${ms((of) => of.redlineMs).toFixed(0)} ms more`,
  );
  const worst = Math.max(...results.map((each) => share(each.ours, "wrong")));
  figures.add({
    what: `${name}: wrong of those that are there, worst seed`,
    value: worst,
    unit: "%",
    most: limits.wrong,
  });
  figures.add({ what: `${name}: deleted ones lost`, value: share(mine, "lost"), unit: "%", least: limits.lost });
  const unrelated = results.reduce((all, each) => all + each.unrelated, 0);
  figures.add({ what: `${name}: unrelated articles`, value: unrelated, unit: "", ...most(limits.unrelated) });
  figures.add({
    what: `${name}: fewer wrong than the Hypothesis quote matcher, ${number(peerWrong)} %`,
    value: peerWrong / Math.max(wrong, 0.01),
    unit: "x",
    least: LEAST_FEWER_WRONG,
  });
  const what = `${name}: ${QUOTES.toLocaleString("en")} quotes placed`;
  const peer = { name: `the Hypothesis quote matcher (of ${PEER_QUOTES} quotes a seed)`, value: hypothesis };
  figures.ratio(what, ours, peer, { least: LEAST_FASTER });
  const floor = { name: "one normalise-and-hash pass", value: pass };
  figures.add({ what, value: ours / pass, unit: "x", ...most(limits.passes), ours, peer: floor });
}

function most(limit: number | undefined): { readonly most?: number } {
  return limit === undefined ? {} : { most: limit };
}

function sum(tallies: readonly Tally[]): Tally {
  const all: Tally = {};
  for (const tally of tallies) {
    for (const [verdict, times] of Object.entries(tally))
      all[verdict as Verdict] = (all[verdict as Verdict] ?? 0) + times;
  }
  return all;
}

/** Of those that are there, or, for what says so of deleted ones, of these: in percent. */
function share(tally: Tally, verdict: Verdict): number {
  const isDead = verdict === "lost" || verdict === "kept" || verdict === "doubted";
  const group: readonly Verdict[] = isDead ? ["lost", "kept", "doubted"] : ["right", "wrong", "undecided", "missed"];
  const all = group.reduce((total, each) => total + (tally[each] ?? 0), 0);
  return all === 0 ? 0 : (100 * (tally[verdict] ?? 0)) / all;
}

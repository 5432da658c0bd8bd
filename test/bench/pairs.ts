import { FigureCollector } from "./support/figures.ts";
import { WORD_MATCHERS, placeQuotes, type QuotePlacement } from "./support/placeQuotes.ts";
import { readRealPairs, type RealPair } from "./support/realPairs.ts";
import { VerdictCounts } from "./support/verdictCounts.ts";

/**
 * `npm run bench -- pairs`: quotes of real texts placed on the next edition, where an article's number is the truth: how many of those
 * whose article still has their words are not put there, beside the word diffs of `revise`. The texts are not part of the project:
 * where they do not lie beside the checkout it says so, measures nothing, and what was measured elsewhere stays.
 */
const pairs = await readRealPairs();
if (pairs.length === 0) console.warn("There is no corpus beside the checkout: no pair of real texts is read.");
else {
  const figures = new FigureCollector("pairs");
  for (const pair of pairs) tell(figures, pair);
  figures.finish();
}

function tell(figures: FigureCollector, pair: RealPair): void {
  const { name, from, to, quotes } = pair;
  const say = (whose: string, puts: readonly QuotePlacement[], asked: { readonly only?: "told" } = {}) => {
    const verdicts = judged(pair, puts);
    console.log(`${name}, ${quotes.length} quotes: ${whose}: ${verdicts.inWords()}`);
    figures.add({ what: `${name}: not right, ${whose}`, value: verdicts.notRight, unit: "%" }, asked);
  };
  const anchors = quotes.map(({ anchor }) => anchor);
  say("ours", placeQuotes(from, to, anchors));
  for (const [matcher, make] of Object.entries(WORD_MATCHERS)) {
    const peer = make(from, to);
    say(
      matcher,
      anchors.map((anchor) => peer.anchor(peer.find(anchor))),
      { only: "told" },
    );
  }
}

/** By the article's number: right is where the newer article of that number has the words. */
function judged({ quotes }: RealPair, puts: readonly QuotePlacement[]): VerdictCounts {
  const verdicts = new VerdictCounts();
  quotes.forEach(({ isThere }, i) => {
    const put = puts[i]!;
    if (put === null) verdicts.add("missed");
    else if (put === "several") verdicts.add("undecided");
    else verdicts.add(isThere(put) ? "right" : "wrong");
  });
  return verdicts;
}

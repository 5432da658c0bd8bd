import { FigureCollector } from "./support/figures.ts";
import { WORD_MATCHERS, placeQuotes, type QuotePlacement } from "./support/placeQuotes.ts";
import { readRealPairs, type RealPair } from "./support/realPairs.ts";
import { VerdictCounts } from "./support/verdictCounts.ts";

/**
 * `npm run bench -- pairs`: places quotes of real texts on the next edition, with the articles' numbers as ground
 * truth. It counts the quotes that are misplaced although their article still has their words, compared with the word
 * diffs of `revise`. The texts are not part of the project: if they are not beside the checkout, it says so, measures
 * nothing, and keeps the figures measured elsewhere.
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

/** Judges by the article's number: right means the words are found in the newer article of that number. */
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

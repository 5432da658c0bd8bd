import { Random } from "../support/random.ts";
import { judgeRandomQuotes, type QuoteVerdict } from "./support/articleQuotes.ts";
import { FigureCollector } from "./support/figures.ts";
import { readDraftPairs } from "./support/realPairs.ts";

/**
 * `npm run bench -- quotes [COUNT [SEED]]`: places 200 random quotes (seed 1) of each pair of real drafts on the next
 * one, and counts by status how many are in a wrong article. An article's number is the truth, and the words around a
 * quote tell whether it has moved to another article. It prints each quote that is in a wrong one. `pairs` measures the
 * same texts by the words that the article of that number still has.
 */
const [COUNT, SEED] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
/** A quote that is called exact or moved may never be in a wrong article; of the reworded ones, this share may, in percent. */
const [MOST_SURE, MOST_REWORDED] = [0, 1];

const pairs = await readDraftPairs();
if (pairs.length === 0) console.warn("There is no corpus beside the checkout: no pair of real texts is read.");
else {
  const figures = new FigureCollector("quotes");
  const all = pairs.flatMap(({ name, from, to }) => {
    const verdicts = judgeRandomQuotes(from, to, (address) => address, COUNT, new Random(SEED));
    for (const { said } of verdicts.filter(({ isWrong }) => isWrong)) console.log(`${name}: ${said}`);
    console.log(`${name}, ${verdicts.length} quotes: ${countByStatus(verdicts)}`);
    const wrong = verdicts.filter(({ status, isWrong }) => isWrong && status !== "reworded").length;
    figures.add(
      { what: `${name}: exact or moved, but in a wrong article`, value: wrong, unit: "" },
      { most: MOST_SURE },
    );
    return verdicts;
  });
  const reworded = all.filter(({ status }) => status === "reworded");
  const share = (100 * reworded.filter(({ isWrong }) => isWrong).length) / Math.max(1, reworded.length);
  figures.add({ what: "reworded, in a wrong article", value: share, unit: "%" }, { most: MOST_REWORDED });
  figures.finish();
}

function countByStatus(verdicts: readonly QuoteVerdict[]): string {
  const counts = new Map<string, number>();
  for (const { status } of verdicts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
}

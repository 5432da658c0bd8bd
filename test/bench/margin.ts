import { material } from "./support/corpus.ts";
import { Figures } from "./support/figures.ts";
import { Pages } from "./support/pages.ts";
import { inTurn } from "./support/rounds.ts";
import { NOTES } from "./support/sides.ts";

/**
 * `npm run bench -- margin [ROUNDS]`: a filter over 5,000 cards is cleared, until the cards are painted, in the margin and in
 * a list of all of the same cards; and how many elements the margin then has. Each time in a fresh page, the text beside.
 */
const figures = new Figures("margin");
const { ours: update, keys } = await material(NOTES, 0);
const pages = await Pages.start();
let most = 0;
try {
  pages.lay("ours", update);
  pages.lay("keys", keys);
  const clear = (side: "margin" | "list") => () =>
    pages.with(side, async (bench) => {
      await bench.call("load");
      await bench.call("open", NOTES);
      await bench.call("filter");
      const ms = await bench.call("clear");
      if (side === "margin") most = Math.max(most, await bench.call("nodes"));
      return ms;
    });
  const rounds = Number(process.argv[2] ?? 5);
  const { margin, list } = await inTurn(rounds, { margin: clear("margin"), list: clear("list") });
  figures.ratio("clear a filter over 5,000 cards", margin, { name: "a list of all cards", value: list }, { least: 15 });
  figures.add({ what: "elements of the cards", value: most, unit: "", most: 300 });
} finally {
  await pages.stop();
}
figures.end();

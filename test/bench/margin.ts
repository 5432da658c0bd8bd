import { material } from "./support/corpus.ts";
import { Figures } from "./support/figures.ts";
import { Pages } from "./support/pages.ts";
import { clockedInTurn } from "./support/rounds.ts";
import { NOTES } from "./support/sides.ts";

/**
 * `npm run bench -- margin [ROUNDS]`: over 5,000 cards a filter is set and cleared, each until the cards are painted, in the
 * margin, in TanStack Virtual with the same cards, and in a list of all of them; and how many elements the margin then has. Each
 * time in a fresh page, the text beside.
 */
const figures = new Figures("margin");
const { ours: update, keys } = await material(NOTES, 0);
const pages = await Pages.start();
let most = 0;
try {
  pages.lay("ours", update);
  pages.lay("keys", keys);
  const filter = (side: "margin" | "virtual" | "list") => () =>
    pages.with(side, async (bench) => {
      await bench.call("load");
      await bench.call("open", NOTES);
      const [set, clear] = [await bench.call("filter"), await bench.call("clear")];
      if (side === "margin") most = Math.max(most, await bench.call("nodes"));
      return { set, clear };
    });
  const { margin, virtual, list } = await clockedInTurn(Number(process.argv[2] ?? 5), {
    margin: filter("margin"),
    virtual: filter("virtual"),
    list: filter("list"),
  });
  for (const clock of ["set", "clear"] as const) {
    const what = `${clock} a filter over 5,000 cards`;
    figures.ratio(what, margin[clock], { name: "TanStack Virtual", ...virtual[clock] });
    figures.ratio(what, margin[clock], { name: "a list of all cards", ...list[clock] });
  }
  figures.add({ what: "elements of the cards", value: most, unit: "" }, { most: 300 });
} finally {
  await pages.stop();
}
figures.end();

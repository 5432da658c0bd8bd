import { createMaterial } from "./support/benchMaterial.ts";
import { FigureCollector } from "./support/figures.ts";
import { BenchPages } from "./support/benchPages.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { NOTE_COUNT } from "./support/benchSides.ts";

/**
 * `npm run bench -- margin [ROUNDS]`: sets and clears a filter over 5,000 cards, each time until the cards are painted:
 * in the margin, in TanStack Virtual with the same cards, and in a list of all cards. It also counts the elements that
 * the margin then has. Each round uses a fresh page that also shows the text.
 */
const figures = new FigureCollector("margin");
const { ours: update, keys } = await createMaterial(NOTE_COUNT, 0);
const pages = await BenchPages.start();
let most = 0;
try {
  pages.publish("ours", update);
  pages.publish("keys", keys);
  const filter = (side: "margin" | "virtual" | "list") => () =>
    pages.with(side, async (bench) => {
      await bench.call("load");
      await bench.prepare("open", NOTE_COUNT);
      const [set, clear] = [await bench.call("filter"), await bench.call("clear")];
      if (side === "margin") most = Math.max(most, await bench.call("nodes"));
      return { set, clear };
    });
  const { margin, virtual, list } = await measureSeveralClocksInTurn(Number(process.argv[2] ?? 5), {
    margin: filter("margin"),
    virtual: filter("virtual"),
    list: filter("list"),
  });
  for (const clock of ["set", "clear"] as const) {
    const what = `${clock} a filter over 5,000 cards`;
    figures.addRatio(what, margin[clock], { name: "TanStack Virtual", ...virtual[clock] });
    figures.addRatio(what, margin[clock], { name: "a list of all cards", ...list[clock] });
  }
  figures.add({ what: "elements of the cards", value: most, unit: "" }, { most: 300 });
} finally {
  await pages.stop();
}
figures.finish();

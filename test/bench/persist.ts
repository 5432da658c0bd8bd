import { FigureCollector } from "./support/figures.ts";
import { BenchPages } from "./support/benchPages.ts";
import { measureInTurn } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- persist [ROUNDS]`: what storing costs in the web edition: 20,000 records that are said at once, how many rows
 * its storage has five seconds later, and how long it takes to load, sealed, against y-indexeddb alone, in clear; each load in a
 * fresh page. The desktop's log is measured by `journal`.
 */
const RECORDS = 20_000;

const figures = new FigureCollector("persist");
const rounds = Number(process.argv[2] ?? 5);
await browser();
figures.finish();

async function browser(): Promise<void> {
  const pages = await BenchPages.start();
  try {
    const rows = await pages.with("persist", (bench) => bench.call("burst", RECORDS));
    await pages.with("persist", (bench) => bench.call("burstAlone", RECORDS));
    figures.add({ what: "20,000 records at once, rows after 5 s", value: rows, unit: "" });
    const load = (name: string) => () => pages.with("persist", (bench) => bench.call(name, RECORDS));
    const { ours, alone } = await measureInTurn(rounds, { ours: load("load"), alone: load("loadAlone") });
    figures.addRatio("20,000 records, from sealed storage to document", ours, {
      name: "y-indexeddb in clear",
      ...alone,
    });
  } finally {
    await pages.stop();
  }
}

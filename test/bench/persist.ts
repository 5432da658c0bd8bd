import { FigureCollector } from "./support/figures.ts";
import { BenchPages } from "./support/benchPages.ts";
import { measureInTurn } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- persist [ROUNDS]`: what storage costs in the web edition: writes 20,000 records at once, counts the
 * rows five seconds later, and loads them. The sealed storage is compared with plain, unencrypted y-indexeddb. Each
 * load uses a fresh page. `journal` measures the desktop's log.
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

import { Figures } from "./support/figures.ts";
import { Pages } from "./support/pages.ts";
import { median } from "./support/rounds.ts";

/**
 * `npm run bench -- persist [ROUNDS]`: 20,000 records are said at once in the web edition; how many rows its storage has
 * five seconds later, and how long it takes to load, against Yjs alone on the same bytes. Each load in a fresh page.
 */
const RECORDS = 20_000;

const figures = new Figures("persist");
const pages = await Pages.start();
try {
  const rows = await pages.with("persist", (bench) => bench.call("burst", RECORDS));
  figures.add({ what: "20,000 records at once, rows after 5 s", value: rows, unit: "", most: 499 });
  const loads: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round <= Number(process.argv[2] ?? 5); round++)
    loads.push(await pages.with("persist", (bench) => bench.call("load", RECORDS)));
  const [ours, bare] = (["ours", "bare"] as const).map((side) => median(loads.slice(1).map((each) => each[side])));
  figures.ratio("20,000 records, storage to document", ours!, { name: "applyUpdate", value: bare! }, { most: 7 });
} finally {
  await pages.stop();
}
figures.end();

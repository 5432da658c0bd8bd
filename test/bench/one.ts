import { Figures } from "./support/figures.ts";
import { Pages } from "./support/pages.ts";
import { median } from "./support/rounds.ts";

/**
 * `npm run bench -- one [ROUNDS]`: one note more where there are 20,000: what the transaction takes that draws it, against a
 * plugin that makes all decorations anew, and against the same with 1,000 notes. All in one page, in turn.
 */
const [FEW, MANY] = [1000, 20_000];

const figures = new Figures("one");
const pages = await Pages.start();
try {
  await pages.with("one", async (bench) => {
    await bench.call("make", FEW);
    await bench.call("make", MANY);
    type Taken = { readonly ours: number; readonly rebuilt: number };
    const taken: { few: Taken; many: Taken }[] = [];
    for (let round = 0; round <= Number(process.argv[2] ?? 15); round++)
      taken.push({ few: await bench.call("add", FEW), many: await bench.call("add", MANY) });
    const of = (read: (each: (typeof taken)[number]) => number) => median(taken.slice(1).map(read));
    const [few, many, anew] = [of(({ few }) => few.ours), of(({ many }) => many.ours), of(({ many }) => many.rebuilt)];
    figures.ratio("one note onto 20,000, dispatch", many, { name: "all decorations anew", value: anew }, { least: 10 });
    figures.ratio("one note onto 20,000, dispatch", many, { name: "onto 1,000", value: few }, { most: 3 });
  });
} finally {
  await pages.stop();
}
figures.end();

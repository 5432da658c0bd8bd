import { FigureCollector } from "./support/figures.ts";
import { BenchPages } from "./support/benchPages.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { peerSpread, withSides } from "./support/benchSides.ts";
import { spreadOf, type Spread } from "./support/spread.ts";

/**
 * `npm run bench -- one [ROUNDS]`: adds one note. With 20,000 notes: the time of the transaction that draws it,
 * compared with ProseMirror's own `DecorationSet.add` of one decoration, and with 1,000 notes; all alternate in one
 * page. With 5,000 notes: the time until it is painted, compared with Recogito's `addAnnotation` and a CSS highlight.
 * Our note arrives as a signed and sealed record, which is verified on arrival.
 */
const [FEW, MANY] = [1000, 20_000];

interface Taken {
  readonly ours: number;
  readonly bare: number;
}

const figures = new FigureCollector("one");
const rounds = Number(process.argv[2] ?? 15);
await dispatched();
await painted();
figures.finish();

async function dispatched(): Promise<void> {
  const pages = await BenchPages.start();
  try {
    await pages.with("one", async (bench) => {
      await bench.call("make", FEW);
      await bench.call("make", MANY);
      const taken: { few: Taken; many: Taken }[] = [];
      for (let round = 0; round <= rounds; round++)
        taken.push({ few: await bench.call("add", FEW), many: await bench.call("add", MANY) });
      const of = (read: (each: (typeof taken)[number]) => number): Spread => spreadOf(taken.slice(1).map(read));
      const what = "one note onto 20,000, its transaction";
      const ours = of(({ many }) => many.ours);
      figures.addRatio(what, ours, { name: "DecorationSet.add", ...of(({ many }) => many.bare) });
      figures.addRatio(what, ours, { name: "ours onto 1,000", ...of(({ few }) => few.ours) });
    });
  } finally {
    await pages.stop();
  }
}

async function painted(): Promise<void> {
  await withSides(["recogito", "highlights"], async (sides) => {
    const { ours, recogito, highlights } = await measureSeveralClocksInTurn(Math.min(rounds, 5), {
      ours: () => sides.add("ours"),
      recogito: () => sides.add("recogito"),
      highlights: () => sides.add("highlights"),
    });
    const what = "one note onto 5,000, from its record to paint";
    figures.addRatio(what, ours.painted, peerSpread("recogito", recogito.painted), { goal: 1.5 });
    figures.addRatio(what, ours.painted, peerSpread("highlights", highlights.painted));
  });
}

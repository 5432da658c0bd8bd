import { FigureCollector } from "./support/figures.ts";
import { BenchPages } from "./support/benchPages.ts";
import { measureClocksInTurn } from "./support/measureInTurn.ts";
import { peerSpread, withSides } from "./support/benchSides.ts";
import { spreadOf, type Spread } from "./support/spread.ts";

/**
 * `npm run bench -- one [ROUNDS]`: one note more. Where there are 20,000: what the transaction takes that draws it, against
 * ProseMirror's own `DecorationSet.add` of one decoration, and against the same with 1,000 notes; all in one page, in turn. Where
 * there are 5,000: until it is painted, against Recogito's `addAnnotation` and a CSS highlight. Ours comes as a signed and sealed
 * record and is examined on the way.
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
    const { ours, recogito, highlights } = await measureClocksInTurn(Math.min(rounds, 5), {
      ours: () => sides.add("ours"),
      recogito: () => sides.add("recogito"),
      highlights: () => sides.add("highlights"),
    });
    const what = "one note onto 5,000, from its record to paint";
    figures.addRatio(what, ours.painted, peerSpread("recogito", recogito.painted), { goal: 1.5 });
    figures.addRatio(what, ours.painted, peerSpread("highlights", highlights.painted));
  });
}

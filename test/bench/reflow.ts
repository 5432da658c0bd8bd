import { FigureCollector } from "./support/figures.ts";
import type { BenchPage } from "./support/benchPages.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { PEER_NAMES, withSides, type BenchSide } from "./support/benchSides.ts";

/**
 * `npm run bench -- reflow [ROUNDS]`: with 5,000 notes, narrows the column from 46 to 38 em, then scrolls it by 120
 * steps of 150 pixels, one per frame. It measures the work of the main thread and counts dropped frames. Each round
 * uses a fresh page that shows everything.
 */
const figures = new FigureCollector("reflow");
await withSides(["tiptap", "blocknote", "highlights"], async (sides) => {
  const moved = (side: BenchSide) => () =>
    sides.opened(side, async (bench) => {
      const reflow = await worked(bench, "reflow");
      const scroll = await worked(bench, "scroll");
      return { reflow: reflow.main, scroll: scroll.main, dropped: reflow.dropped, missed: scroll.dropped };
    });
  const all = await measureSeveralClocksInTurn(Number(process.argv[2] ?? 5), {
    ours: moved("ours"),
    plain: moved("plain"),
    tiptap: moved("tiptap"),
    blocknote: moved("blocknote"),
    highlights: moved("highlights"),
  });
  const { ours, plain } = all;
  const named = { ...PEER_NAMES, plain: "the text alone as HTML" } as const;
  for (const side of ["tiptap", "blocknote", "highlights", "plain"] as const) {
    const [narrower, scrolled] = [all[side].reflow, all[side].scroll];
    figures.addRatio("a narrower column: the main thread's work", ours.reflow, { name: named[side], ...narrower });
    figures.addRatio("scrolling: the main thread's work", ours.scroll, { name: named[side], ...scrolled });
  }
  const frames = [
    ["a narrower column: frames dropped", ours.dropped, plain.dropped],
    ["scrolling: frames dropped of 120", ours.missed, plain.missed],
  ] as const;
  for (const [what, { median }, floor] of frames) {
    console.log(`${what}: ${median}, of the text alone ${floor.median}`);
    figures.add({ what, value: median, unit: "" }, { only: "told", goal: 0 });
  }
});
figures.finish();

async function worked(bench: BenchPage, name: "reflow" | "scroll"): Promise<{ main: number; dropped: number }> {
  const before = await bench.mainMs();
  const dropped = await bench.call(name);
  return { dropped, main: (await bench.mainMs()) - before };
}

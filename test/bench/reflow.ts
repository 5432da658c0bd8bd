import { Figures } from "./support/figures.ts";
import type { Bench } from "./support/pages.ts";
import { clockedInTurn } from "./support/rounds.ts";
import { PEERS, withSides, type Side } from "./support/sides.ts";

/**
 * `npm run bench -- reflow [ROUNDS]`: under 5,000 notes the column goes from 46 to 38 em, and is scrolled by 120 steps of 150
 * pixels, one for every frame: what the main thread does for it altogether, and how many frames are dropped. Each time in a fresh
 * page that shows everything.
 */
const figures = new Figures("reflow");
await withSides(["tiptap", "blocknote", "highlights"], async (sides) => {
  const moved = (side: Side) => () =>
    sides.opened(side, async (bench) => {
      const reflow = await worked(bench, "reflow");
      const scroll = await worked(bench, "scroll");
      return { reflow: reflow.main, scroll: scroll.main, dropped: reflow.dropped, missed: scroll.dropped };
    });
  const all = await clockedInTurn(Number(process.argv[2] ?? 5), {
    ours: moved("ours"),
    plain: moved("plain"),
    tiptap: moved("tiptap"),
    blocknote: moved("blocknote"),
    highlights: moved("highlights"),
  });
  const { ours, plain } = all;
  const named = { ...PEERS, plain: "the text alone as HTML" } as const;
  for (const side of ["tiptap", "blocknote", "highlights", "plain"] as const) {
    const [narrower, scrolled] = [all[side].reflow, all[side].scroll];
    figures.ratio("a narrower column: the main thread's work", ours.reflow, { name: named[side], ...narrower });
    figures.ratio("scrolling: the main thread's work", ours.scroll, { name: named[side], ...scrolled });
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
figures.end();

async function worked(bench: Bench, name: "reflow" | "scroll"): Promise<{ main: number; dropped: number }> {
  const before = await bench.mainMs();
  const dropped = await bench.call(name);
  return { dropped, main: (await bench.mainMs()) - before };
}

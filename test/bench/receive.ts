import { FigureCollector } from "./support/figures.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { peerSpread, withSides } from "./support/benchSides.ts";

/**
 * `npm run bench -- receive [ROUNDS]`: 500 notes from other devices arrive as one Yjs update while 5,000 are shown. It
 * measures the time until the visible ones are painted, until all are known, until the last highlight is painted, and
 * the work of the main thread. Ours are verified and opened on arrival. Each round uses a fresh page. No figure is
 * finer than a frame (16.7 ms).
 */
const figures = new FigureCollector("receive");
await withSides(["tiptap", "blocknote", "highlights"], async (sides) => {
  const { ours, tiptap, blocknote, highlights } = await measureSeveralClocksInTurn(Number(process.argv[2] ?? 5), {
    ours: () => sides.receiveOurs(),
    tiptap: () => sides.receive("tiptap"),
    blocknote: () => sides.receive("blocknote"),
    highlights: () => sides.receive("highlights"),
  });
  const received = "500 notes more onto 5,000";
  const others = { tiptap, blocknote, highlights } as const;
  for (const side of ["tiptap", "blocknote", "highlights"] as const) {
    figures.addRatio(`${received}: those in view are painted`, ours.inView, peerSpread(side, others[side].inView));
  }
  figures.addRatio(`${received}: all are known`, ours.known, peerSpread("highlights", highlights.inView));
  for (const side of ["tiptap", "blocknote", "highlights"] as const) {
    figures.addRatio(`${received}: the last highlight is painted`, ours.last, peerSpread(side, others[side].last));
    figures.addRatio(`${received}: the main thread's work`, ours.main, peerSpread(side, others[side].main));
  }
});
figures.finish();

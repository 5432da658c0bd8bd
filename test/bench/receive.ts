import { Figures } from "./support/figures.ts";
import { clockedInTurn } from "./support/rounds.ts";
import { peer, withSides } from "./support/sides.ts";

/**
 * `npm run bench -- receive [ROUNDS]`: 500 notes that come from elsewhere as one Yjs update, onto 5,000 that are shown: until those
 * in view are painted, until all are known, until the last highlight is painted, and what the main thread does for it. Ours are
 * verified and opened on the way. Each time in a fresh page. A frame takes 16.7 ms, and no figure is finer.
 */
const figures = new Figures("receive");
await withSides(["tiptap", "blocknote", "highlights"], async (sides) => {
  const { ours, tiptap, blocknote, highlights } = await clockedInTurn(Number(process.argv[2] ?? 5), {
    ours: () => sides.receiveOurs(),
    tiptap: () => sides.receive("tiptap"),
    blocknote: () => sides.receive("blocknote"),
    highlights: () => sides.receive("highlights"),
  });
  const received = "500 notes more onto 5,000";
  const others = { tiptap, blocknote, highlights } as const;
  for (const side of ["tiptap", "blocknote", "highlights"] as const) {
    figures.ratio(`${received}: those in view are painted`, ours.inView, peer(side, others[side].inView));
  }
  figures.ratio(`${received}: all are known`, ours.known, peer("highlights", highlights.inView));
  for (const side of ["tiptap", "blocknote", "highlights"] as const) {
    figures.ratio(`${received}: the last highlight is painted`, ours.last, peer(side, others[side].last));
    figures.ratio(`${received}: the main thread's work`, ours.main, peer(side, others[side].main));
  }
});
figures.end();

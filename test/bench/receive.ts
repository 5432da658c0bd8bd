import { Figures } from "./support/figures.ts";
import { inTurn } from "./support/rounds.ts";
import { LATER, NOTES, PEERS, withSides, type Peer } from "./support/sides.ts";

/**
 * `npm run bench -- receive [ROUNDS]`: 500 notes that come from elsewhere as one Yjs update, onto 5,000 that are shown, until
 * the last highlight is painted. Ours are verified and opened on the way. Each time in a fresh page.
 */
const figures = new Figures("receive");
await withSides(["recogito", "blocknote", "tiptap"], async (sides) => {
  const receive = (side: Peer | "ours") => () => sides.opened(side, (bench) => bench.call("receive", NOTES + LATER));
  const { ours, recogito, blocknote, tiptap } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: receive("ours"),
    recogito: receive("recogito"),
    blocknote: receive("blocknote"),
    tiptap: receive("tiptap"),
  });
  const what = "500 notes more onto 5,000, update to the last highlight";
  figures.ratio(what, ours, { name: PEERS.recogito, value: recogito }, { least: 4 });
  figures.ratio(what, ours, { name: PEERS.blocknote, value: blocknote }, { least: 3.5 });
  figures.ratio(`${what}: how many times as long`, ours, { name: PEERS.tiptap, value: tiptap }, {});
});
figures.end();

import { Figures } from "./support/figures.ts";
import { inTurn, median } from "./support/rounds.ts";
import { LATER, NOTES, PEERS, withSides, type Peer } from "./support/sides.ts";

/**
 * `npm run bench -- receive [ROUNDS]`: 500 notes that come from elsewhere as one Yjs update, onto 5,000 that are shown, until
 * all are known and those in view are painted, and until the last highlight is. Ours are verified and opened on the way.
 * Each time in a fresh page.
 */
const figures = new Figures("receive");
await withSides(["recogito", "blocknote", "tiptap"], async (sides) => {
  const last: number[] = [];
  const receive = (side: Peer) => () => sides.opened(side, (bench) => bench.call("receive", NOTES + LATER));
  const { ours, recogito, blocknote, tiptap } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: () =>
      sides.opened("ours", async (bench) => {
        last.push(await bench.call("receive", NOTES + LATER));
        return bench.call("untilKnown");
      }),
    recogito: receive("recogito"),
    blocknote: receive("blocknote"),
    tiptap: receive("tiptap"),
  });
  const all = "500 notes more onto 5,000, from the update";
  const inView = `${all} until those in view are painted`;
  figures.ratio(inView, ours, { name: PEERS.recogito, value: recogito }, { least: 4 });
  figures.ratio(inView, ours, { name: PEERS.blocknote, value: blocknote }, { least: 3.5 });
  const drawn = `${all} to the last highlight: how many times as long`;
  for (const [name, value] of Object.entries({ recogito, blocknote, tiptap })) {
    figures.ratio(drawn, median(last.slice(1)), { name: PEERS[name as Peer], value }, {});
  }
});
figures.end();

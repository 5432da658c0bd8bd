import { Figures } from "./support/figures.ts";
import { inTurn, median } from "./support/rounds.ts";
import { PEERS, withSides, type Peer, type Side } from "./support/sides.ts";

/**
 * `npm run bench -- open [ROUNDS]`: a dossier with 5,000 notes on 63,000 words, as a Yjs update in memory, until what is in view
 * is painted as it stays, until all notes are known, and until the last highlight is painted, against peers that have the same
 * notes. Ours are 9,600 signed and sealed records: they are hashed and their bodies opened on the way, and the first time on a
 * machine everything is examined; peers' notes are neither signed nor sealed. Each time in a fresh page, of which the code is
 * loaded and, as in the app, the thread that examines begun.
 */
const figures = new Figures("open");
await withSides(["recogito", "blocknote", "tiptap"], async (sides) => {
  const [known, readable, last]: [number[], number[], number[]] = [[], [], []];
  const inView = (side: Side) => () => sides.opened(side, (bench) => bench.call("untilInView"));
  const { ours, first, bare, plain, recogito, blocknote, tiptap } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: () =>
      sides.opened("ours", async (bench, ms) => {
        last.push(ms);
        readable.push(await bench.call("untilText"));
        known.push(await bench.call("untilKnown"));
        return bench.call("untilInView");
      }),
    first: inView("first"),
    bare: () => sides.open("bare"),
    plain: inView("plain"),
    recogito: inView("recogito"),
    blocknote: inView("blocknote"),
    tiptap: inView("tiptap"),
  });
  const all = "5,000 notes on 63,000 words, from stored bytes until";
  const painted = `${all} what is in view is painted as it stays`;
  figures.ratio(painted, ours, { name: PEERS.recogito, value: recogito }, { least: 8 });
  figures.ratio(painted, ours, { name: PEERS.blocknote, value: blocknote }, { least: 2.5 });
  figures.ratio(painted, ours, { name: PEERS.tiptap, value: tiptap }, {});
  figures.ratio(painted, ours, { name: "the text alone as HTML", value: plain }, { most: 5 });
  const told = [
    ["the same for the first time on a machine, signatures verified", first],
    ["until the text is there to be read", middle(readable)],
  ] as const;
  for (const [what, value] of told) figures.add({ what, value, unit: "ms" });
  const floor = { name: "the update read, bodies opened, the text as HTML, no more", value: bare };
  figures.ratio(`${all} all notes are known: how many times as long`, middle(known), floor, {});
  const drawn = `${all} the last highlight is painted: how many times as long`;
  for (const [name, value] of Object.entries({ recogito, blocknote, tiptap })) {
    figures.ratio(drawn, middle(last), { name: PEERS[name as Peer], value }, {});
  }
});
figures.end();

/** The median without the round before the first that counts. */
function middle(values: readonly number[]): number {
  return median(values.slice(1));
}

import { Figures } from "./support/figures.ts";
import { inTurn, median } from "./support/rounds.ts";
import { PEERS, withSides } from "./support/sides.ts";

/**
 * `npm run bench -- open [ROUNDS]`: a dossier with 5,000 notes on 63,000 words, as a Yjs update in memory, until the last
 * highlight is painted, against peers that have the same notes. Ours are 9,600 signed and sealed records: they are hashed
 * and their bodies opened on the way, and the first time on a machine their signatures are verified; peers' notes are
 * neither signed nor sealed. Each time in a fresh page.
 */
const figures = new Figures("open");
await withSides(["recogito", "blocknote", "tiptap"], async (sides) => {
  const readable: number[] = [];
  const opened = () =>
    sides.opened("ours", async (bench, ms) => {
      readable.push(await bench.call("untilText"));
      return ms;
    });
  const { ours, first, plain, recogito, blocknote, tiptap } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: opened,
    first: () => sides.open("first"),
    plain: () => sides.open("plain"),
    recogito: () => sides.open("recogito"),
    blocknote: () => sides.open("blocknote"),
    tiptap: () => sides.open("tiptap"),
  });
  const what = "5,000 notes on 63,000 words, stored bytes to the last highlight";
  figures.ratio(what, ours, { name: PEERS.recogito, value: recogito }, { least: 8 });
  figures.ratio(what, ours, { name: PEERS.blocknote, value: blocknote }, { least: 2.5 });
  figures.ratio(`${what}: how many times as long`, ours, { name: PEERS.tiptap, value: tiptap }, {});
  figures.add({
    what: "of that, ours until the text is there to be read",
    value: median(readable.slice(1)),
    unit: "ms",
  });
  figures.add({ what: "the same for the first time on a machine, signatures verified", value: first, unit: "ms" });
  figures.ratio(what, ours, { name: "the text alone as HTML", value: plain }, { most: 5 });
});
figures.end();

import { Figures } from "./support/figures.ts";
import { inTurn, median } from "./support/rounds.ts";
import { PEERS, withSides, type Peer } from "./support/sides.ts";

/**
 * `npm run bench -- open [ROUNDS]`: a dossier with 5,000 notes on 63,000 words, as a Yjs update in memory, until all notes are
 * known and those in view are painted, and until the last highlight is, against peers that have the same notes. Ours are
 * 9,600 signed and sealed records: they are hashed and their bodies opened on the way, and the first time on a machine
 * everything is examined; peers' notes are neither signed nor sealed. Each time in a fresh page, of which the code is loaded
 * and, as in the app, the thread that examines begun.
 */
const figures = new Figures("open");
await withSides(["recogito", "blocknote", "tiptap"], async (sides) => {
  const [readable, last]: [number[], number[]] = [[], []];
  const { ours, first, bare, plain, recogito, blocknote, tiptap } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: () =>
      sides.opened("ours", async (bench, ms) => {
        last.push(ms);
        readable.push(await bench.call("untilText"));
        return bench.call("untilInView");
      }),
    first: () => sides.opened("first", (bench) => bench.call("untilInView")),
    bare: () => sides.open("bare"),
    plain: () => sides.open("plain"),
    recogito: () => sides.open("recogito"),
    blocknote: () => sides.open("blocknote"),
    tiptap: () => sides.open("tiptap"),
  });
  const all = "5,000 notes on 63,000 words, from stored bytes";
  const inView = `${all} until those in view are painted`;
  figures.ratio(inView, ours, { name: PEERS.recogito, value: recogito }, { least: 8 });
  figures.ratio(inView, ours, { name: PEERS.blocknote, value: blocknote }, { least: 2.5 });
  figures.ratio(inView, ours, { name: "the text alone as HTML", value: plain }, { most: 5 });
  const floor = { name: "the update read, bodies opened, the text as HTML, no more", value: bare };
  figures.ratio(`${inView}: how many times as long`, ours, floor, {});
  const told = [
    ["the same for the first time on a machine, signatures verified", first],
    ["until the text is there to be read", median(readable.slice(1))],
  ] as const;
  for (const [what, value] of told) figures.add({ what, value, unit: "ms" });
  const drawn = `${all} to the last highlight: how many times as long`;
  for (const [name, value] of Object.entries({ recogito, blocknote, tiptap })) {
    figures.ratio(drawn, median(last.slice(1)), { name: PEERS[name as Peer], value }, {});
  }
});
figures.end();

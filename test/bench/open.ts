import { FigureCollector } from "./support/figures.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { peerSpread, withSides } from "./support/benchSides.ts";

/**
 * `npm run bench -- open [ROUNDS]`: opens a dossier with 5,000 notes on 63,000 words from a Yjs update in memory. It
 * measures the time until the visible part is painted for good, until all notes are known, until the last highlight is
 * painted, and the work of the main thread. Peers get the same notes. Ours draws highlights only near the view (ADR 89):
 * its last is the last one that comes without scrolling, once the whole text is drawn.
 *
 * Ours are 9,600 signed and sealed records that are hashed and opened; on a machine's first opening all signatures are
 * verified, too. Peers' notes are neither signed nor sealed. Each round uses a fresh page whose code is loaded and, as
 * in the app, whose verifying thread has started. Recogito is left out, because it has to lay out the whole text
 * (`page.css`).
 */
const figures = new FigureCollector("open");
await withSides(["tiptap", "blocknote", "highlights"], async (sides) => {
  const { ours, first, bare, plain, tiptap, blocknote, highlights } = await measureSeveralClocksInTurn(
    Number(process.argv[2] ?? 5),
    {
      ours: () => sides.openOurs("ours"),
      first: () => sides.openOurs("first"),
      bare: () => sides.open("bare"),
      plain: () => sides.open("plain"),
      tiptap: () => sides.open("tiptap"),
      blocknote: () => sides.open("blocknote"),
      highlights: () => sides.open("highlights"),
    },
  );
  const opened = "5,000 notes on 63,000 words, opened";
  const text = { name: "the text alone as HTML", ...plain.inView };
  const alone = { name: "reading and decrypting alone", ...bare.last };
  const inView = `${opened}: what is in view is painted`;
  figures.addRatio(inView, ours.inView, peerSpread("tiptap", tiptap.inView), { goal: 0.7 });
  figures.addRatio(inView, ours.inView, peerSpread("blocknote", blocknote.inView));
  figures.addRatio(inView, ours.inView, peerSpread("highlights", highlights.inView));
  figures.addRatio(inView, ours.inView, text, { goal: 3 });
  figures.addRatio(`${opened}: there is text to be read`, ours.text, text);
  figures.addRatio(`${opened}: all notes are known`, ours.known, alone);
  const last = `${opened}: the last highlight is painted`;
  figures.addRatio(last, ours.last, peerSpread("tiptap", tiptap.last));
  figures.addRatio(last, ours.last, peerSpread("blocknote", blocknote.last));
  figures.addRatio(last, ours.last, peerSpread("highlights", highlights.last));
  const main = `${opened}: the main thread's work`;
  figures.addRatio(main, ours.main, peerSpread("tiptap", tiptap.main));
  figures.addRatio(main, ours.main, peerSpread("blocknote", blocknote.main));
  figures.addRatio(main, ours.main, peerSpread("highlights", highlights.main));
  const anew = `${opened} for the first time on a machine, signatures verified`;
  figures.addRatio(`${anew}: what is in view is painted`, first.inView, peerSpread("tiptap", tiptap.inView));
  figures.addRatio(`${anew}: what is in view is painted`, first.inView, peerSpread("blocknote", blocknote.inView), {
    goal: 1,
  });
});
figures.finish();

import { createMaterial } from "./benchMaterial.ts";
import { BenchPages, type BenchPage } from "./benchPages.ts";
import type { Spread } from "./spread.ts";

/** How many notes there are on the text, and how many come later. */
export const [NOTE_COUNT, LATER_COUNT] = [5000, 500];

/** What peers are called where figures are told; each has stored the notes in its own way. */
export const PEER_NAMES = {
  tiptap: "Tiptap",
  blocknote: "BlockNote",
  highlights: "HTML with CSS highlights",
  recogito: "Recogito",
} as const;
export type PeerName = keyof typeof PEER_NAMES;
/** What is measured: a peer, ours, ours for the first time on a machine, the floor under ours, the text alone. */
export type BenchSide = PeerName | "ours" | "first" | "bare" | "plain";

/** One thing that was done with a page, on every clock, in ms. */
export interface PaintTimes {
  /** Until what is in view at the end is painted as it stays. */
  readonly inView: number;
  /** Until the last highlight of the whole text is painted. */
  readonly last: number;
  /** What the main thread has worked for it, to the end. */
  readonly main: number;
}

/** Ours tells more: until all notes are known, and until there is text to be read. */
export interface OurPaintTimes extends PaintTimes {
  readonly known: number;
  readonly text: number;
}

/**
 * Lays the same text with the same notes before our text pane and before peers, each in the form that it stores them in,
 * and does something with pages that show it.
 */
export async function withSides(peers: readonly PeerName[], work: (sides: BenchSides) => Promise<void>): Promise<void> {
  const { corpus, ours, keys } = await createMaterial(NOTE_COUNT, LATER_COUNT);
  const pages = await BenchPages.start();
  try {
    for (const [name, value] of Object.entries({ corpus, ours, keys })) pages.publish(name, value);
    for (const peer of peers) pages.publish(peer, await pages.with(peer, (bench) => bench.call<unknown>("make")));
    await work(new BenchSides(pages));
  } finally {
    await pages.stop();
  }
}

/** Pages of ours, of peers, and of the plain text. */
export class BenchSides {
  readonly #pages: BenchPages;

  constructor(pages: BenchPages) {
    this.#pages = pages;
  }

  /** From everything in memory to the last highlight painted, in a page that was just loaded. */
  open(side: BenchSide): Promise<PaintTimes> {
    return this.#loaded(side, (bench) => shown(bench, "open", NOTE_COUNT));
  }

  openOurs(side: "ours" | "first"): Promise<OurPaintTimes> {
    return this.#loaded(side, async (bench) => byUs(bench, await shown(bench, "open", NOTE_COUNT)));
  }

  /** What comes later, in a page that shows everything. */
  receive(side: BenchSide): Promise<PaintTimes> {
    return this.opened(side, (bench) => shown(bench, "receive", NOTE_COUNT + LATER_COUNT));
  }

  receiveOurs(): Promise<OurPaintTimes> {
    return this.opened("ours", async (bench) => byUs(bench, await shown(bench, "receive", NOTE_COUNT + LATER_COUNT)));
  }

  /** One note more, in a page that shows everything: until it is painted. */
  add(side: BenchSide): Promise<{ readonly painted: number }> {
    return this.opened(side, async (bench) => ({ painted: await bench.call("add", NOTE_COUNT) }));
  }

  /** Does something with a page that shows everything. */
  opened<T>(side: BenchSide, then: (bench: BenchPage) => Promise<T>): Promise<T> {
    return this.#loaded(side, async (bench) => {
      await bench.call("open", NOTE_COUNT);
      return then(bench);
    });
  }

  #loaded<T>(side: BenchSide, then: (bench: BenchPage) => Promise<T>): Promise<T> {
    return this.#pages.with(side, async (bench) => {
      await bench.call("load");
      return then(bench);
    });
  }
}

/** Calls what a page exports, on every clock. */
async function shown(bench: BenchPage, name: string, count: number): Promise<PaintTimes> {
  const before = await bench.mainMs();
  const last = await bench.call(name, count);
  return { last, inView: await bench.call("untilInView"), main: (await bench.mainMs()) - before };
}

async function byUs(bench: BenchPage, measured: PaintTimes): Promise<OurPaintTimes> {
  return { ...measured, known: await bench.call("untilKnown"), text: await bench.call("untilText") };
}

/** A peer as figures want it. */
export function peerSpread(side: PeerName, spread: Spread) {
  return { name: PEER_NAMES[side], ...spread };
}

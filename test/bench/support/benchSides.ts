import { createMaterial } from "./benchMaterial.ts";
import { BenchPages, type BenchPage } from "./benchPages.ts";
import type { Spread } from "./spread.ts";

/** How many notes are stored, and how many arrive later. */
export const [NOTE_COUNT, LATER_COUNT] = [5000, 500];

/** The names of peers in figures. Each stores the notes in its own way. */
export const PEER_NAMES = {
  tiptap: "Tiptap",
  blocknote: "BlockNote",
  highlights: "HTML with CSS highlights",
  recogito: "Recogito",
} as const;
export type PeerName = keyof typeof PEER_NAMES;
/** What is measured: a peer, ours, ours on a machine's first opening, the lower bound for ours, or the text alone. */
export type BenchSide = PeerName | "ours" | "first" | "bare" | "plain";

/** The duration of one action in a page, on every clock, in ms. */
export interface PaintTimes {
  /** Until the part that is in view at the end is painted for good. */
  readonly inView: number;
  /** Until the last highlight of the whole text is painted. */
  readonly last: number;
  /** How long the main thread worked for it in total. */
  readonly main: number;
}

/** Ours also reports when all notes were known and when text was readable. */
export interface OurPaintTimes extends PaintTimes {
  readonly known: number;
  readonly text: number;
}

/**
 * Gives the same text and notes to our text pane and to peers, each in its own stored form, and runs the work with
 * them.
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

  /** Measures opening: from everything in memory to the last highlight painted, in a fresh page. */
  open(side: BenchSide): Promise<PaintTimes> {
    return this.#loaded(side, (bench) => shown(bench, "open", NOTE_COUNT));
  }

  openOurs(side: "ours" | "first"): Promise<OurPaintTimes> {
    return this.#loaded(side, async (bench) => byUs(bench, await shown(bench, "open", NOTE_COUNT)));
  }

  /** Measures the arrival of the later notes in a page that shows everything. */
  receive(side: BenchSide): Promise<PaintTimes> {
    return this.opened(side, (bench) => shown(bench, "receive", NOTE_COUNT + LATER_COUNT));
  }

  receiveOurs(): Promise<OurPaintTimes> {
    return this.opened("ours", async (bench) => byUs(bench, await shown(bench, "receive", NOTE_COUNT + LATER_COUNT)));
  }

  /** Measures the arrival of one more note in a page that shows everything, until it is painted. */
  add(side: BenchSide): Promise<{ readonly painted: number }> {
    return this.opened(side, async (bench) => ({ painted: await bench.call("add", NOTE_COUNT) }));
  }

  /** Runs the work with a page that shows everything. */
  opened<T>(side: BenchSide, then: (bench: BenchPage) => Promise<T>): Promise<T> {
    return this.#loaded(side, async (bench) => {
      await bench.prepare("open", NOTE_COUNT);
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

/** Calls an export of the page and measures it on every clock. */
async function shown(bench: BenchPage, name: string, count: number): Promise<PaintTimes> {
  const before = await bench.mainMs();
  const last = await bench.call(name, count);
  return { last, inView: await bench.call("untilInView"), main: (await bench.mainMs()) - before };
}

async function byUs(bench: BenchPage, measured: PaintTimes): Promise<OurPaintTimes> {
  return { ...measured, known: await bench.call("untilKnown"), text: await bench.call("untilText") };
}

/** Returns a peer's times in the form that figures need. */
export function peerSpread(side: PeerName, spread: Spread) {
  return { name: PEER_NAMES[side], ...spread };
}

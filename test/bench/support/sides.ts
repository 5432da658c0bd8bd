import { material } from "./corpus.ts";
import { Pages, type Bench } from "./pages.ts";
import type { Spread } from "./spread.ts";

/** How many notes there are on the text, and how many come later. */
export const [NOTES, LATER] = [5000, 500];

/** What peers are called where figures are told; each has stored the notes in its own way. */
export const PEERS = {
  tiptap: "Tiptap",
  blocknote: "BlockNote",
  highlights: "HTML with CSS highlights",
  recogito: "Recogito",
} as const;
export type Peer = keyof typeof PEERS;
/** What is measured: a peer, ours, ours for the first time on a machine, the floor under ours, the text alone. */
export type Side = Peer | "ours" | "first" | "bare" | "plain";

/** One thing that was done with a page, on every clock, in ms. */
export interface Shown {
  /** Until what is in view at the end is painted as it stays. */
  readonly inView: number;
  /** Until the last highlight of the whole text is painted. */
  readonly last: number;
  /** What the main thread has worked for it, to the end. */
  readonly main: number;
}

/** Ours tells more: until all notes are known, and until there is text to be read. */
export interface ShownByUs extends Shown {
  readonly known: number;
  readonly text: number;
}

/**
 * Lays the same text with the same notes before our text pane and before peers, each in the form that it stores them in,
 * and does something with pages that show it.
 */
export async function withSides(peers: readonly Peer[], work: (sides: Sides) => Promise<void>): Promise<void> {
  const { corpus, ours, keys } = await material(NOTES, LATER);
  const pages = await Pages.start();
  try {
    for (const [name, value] of Object.entries({ corpus, ours, keys })) pages.lay(name, value);
    for (const peer of peers) pages.lay(peer, await pages.with(peer, (bench) => bench.call<unknown>("make")));
    await work(new Sides(pages));
  } finally {
    await pages.stop();
  }
}

/** Pages of ours, of peers, and of the plain text. */
export class Sides {
  readonly #pages: Pages;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** From everything in memory to the last highlight painted, in a page that was just loaded. */
  open(side: Side): Promise<Shown> {
    return this.#loaded(side, (bench) => shown(bench, "open", NOTES));
  }

  openOurs(side: "ours" | "first"): Promise<ShownByUs> {
    return this.#loaded(side, async (bench) => byUs(bench, await shown(bench, "open", NOTES)));
  }

  /** What comes later, in a page that shows everything. */
  receive(side: Side): Promise<Shown> {
    return this.opened(side, (bench) => shown(bench, "receive", NOTES + LATER));
  }

  receiveOurs(): Promise<ShownByUs> {
    return this.opened("ours", async (bench) => byUs(bench, await shown(bench, "receive", NOTES + LATER)));
  }

  /** One note more, in a page that shows everything: until it is painted. */
  add(side: Side): Promise<{ readonly painted: number }> {
    return this.opened(side, async (bench) => ({ painted: await bench.call("add", NOTES) }));
  }

  /** Does something with a page that shows everything. */
  opened<T>(side: Side, then: (bench: Bench) => Promise<T>): Promise<T> {
    return this.#loaded(side, async (bench) => {
      await bench.call("open", NOTES);
      return then(bench);
    });
  }

  #loaded<T>(side: Side, then: (bench: Bench) => Promise<T>): Promise<T> {
    return this.#pages.with(side, async (bench) => {
      await bench.call("load");
      return then(bench);
    });
  }
}

/** Calls what a page exports, on every clock. */
async function shown(bench: Bench, name: string, count: number): Promise<Shown> {
  const before = await bench.mainMs();
  const last = await bench.call(name, count);
  return { last, inView: await bench.call("untilInView"), main: (await bench.mainMs()) - before };
}

async function byUs(bench: Bench, measured: Shown): Promise<ShownByUs> {
  return { ...measured, known: await bench.call("untilKnown"), text: await bench.call("untilText") };
}

/** A peer as figures want it. */
export function peer(side: Peer, spread: Spread) {
  return { name: PEERS[side], ...spread };
}

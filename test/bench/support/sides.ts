import { material } from "./corpus.ts";
import { Pages, type Bench } from "./pages.ts";

/** How many notes there are on the text, and how many come later. */
export const [NOTES, LATER] = [5000, 500];

/** What peers are called where figures are told. */
export const PEERS = { recogito: "Recogito", blocknote: "BlockNote", tiptap: "Tiptap" } as const;
export type Peer = keyof typeof PEERS;
/** What is measured: a peer, ours, ours for the first time on a machine, the floor under ours, the text alone. */
export type Side = Peer | "ours" | "first" | "bare" | "plain";

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

  /** From everything in memory to the last highlight painted, in a page that was just loaded, in ms. */
  open(side: Side): Promise<number> {
    return this.opened(side, async (_, ms) => ms);
  }

  /** Does something with a page after that. */
  opened(side: Side, then: (bench: Bench, ms: number) => Promise<number>): Promise<number> {
    return this.#pages.with(side, async (bench) => {
      await bench.call("load");
      return then(bench, await bench.call("open", NOTES));
    });
  }
}

import { applyUpdate, Doc } from "yjs";
import { htmlOf } from "./html.ts";
import { column, painted } from "./painted.ts";
import { laid, laidUpdates, type Corpus, type Said, type Stored } from "./peerFormat.ts";
import { updatesOf } from "./peerUpdates.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * The minimum with which a browser shows notes on a text: the text as HTML, and the words of every note in the CSS
 * Custom Highlight API, which needs no elements. Each note is a value in a Y.Map, unencrypted.
 */
const place = column();
const doc = new Doc();
const stored = doc.getMap<Said>("notes");
const highlight = new Highlight();
const { text, notes, later } = await laid<Corpus>("corpus");
let updates: Stored<Uint8Array>;

export function make(): Promise<Stored> {
  const put = (all: readonly Said[]) => () => doc.transact(() => all.forEach((said) => stored.set(said.id, said)));
  return updatesOf(doc, put(notes), put(later));
}

export async function load(): Promise<void> {
  updates = await laidUpdates("highlights");
}

export function open(count: number): Promise<number> {
  return painted(
    () => {
      applyUpdate(doc, updates.open);
      place.innerHTML = htmlOf(text);
      CSS.highlights.set("notes", highlight);
      draw(stored.values());
      stored.observe(({ keysChanged }) => draw([...keysChanged].map((key) => stored.get(key)!)));
    },
    () => highlight.size === count,
  );
}

export const receive = (count: number) =>
  painted(
    () => applyUpdate(doc, updates.later),
    () => highlight.size === count,
  );

/** Adds one note on the words of another. */
export function add(count: number): Promise<number> {
  const said = { ...notes[0]!, id: "one more" };
  return painted(
    () => stored.set(said.id, said),
    () => highlight.size === count + 1,
  );
}

function draw(all: Iterable<Said>): void {
  for (const { paragraph, start, end } of all) {
    const words = place.children[paragraph]!.firstChild!;
    highlight.add(new StaticRange({ startContainer: words, startOffset: start, endContainer: words, endOffset: end }));
  }
}

/** A heading or a paragraph of the text, in the form for peers. */
export interface Paragraph {
  readonly heading: boolean;
  readonly text: string;
}

/** A note in the form for peers: on words of one paragraph, from and to in UTF-16 units. */
export interface Said {
  readonly id: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly comment: string;
  readonly replies: readonly string[];
}

/** What a page shows: the text, the stored notes, and those that arrive from other devices later. */
export interface Corpus {
  readonly text: readonly Paragraph[];
  readonly notes: readonly Said[];
  readonly later: readonly Said[];
}

/** Yjs updates: everything stored, and what arrives later. */
export interface Stored<Bytes = string> {
  readonly open: Bytes;
  readonly later: Bytes;
}

/** Loads a value that the bench published beside the pages. */
export async function laid<T>(name: string): Promise<T> {
  return (await (await fetch(`data/${name}.json`)).json()) as T;
}

/** Loads a side's updates into memory. */
export async function laidUpdates(side: string): Promise<Stored<Uint8Array>> {
  const { open, later } = await laid<Stored>(side);
  return { open: fromBase64(open), later: fromBase64(later) };
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

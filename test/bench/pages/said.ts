/** A heading or a paragraph of the text, as peers get it. */
export interface Paragraph {
  readonly heading: boolean;
  readonly text: string;
}

/** A note as peers get it: on words of one paragraph, from and to in UTF-16 units. */
export interface Said {
  readonly id: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly comment: string;
  readonly replies: readonly string[];
}

/** What is to be shown: the text, the notes on it, and those that come from elsewhere later. */
export interface Corpus {
  readonly text: readonly Paragraph[];
  readonly notes: readonly Said[];
  readonly later: readonly Said[];
}

/** Yjs updates: everything that is stored, and what comes later. */
export interface Stored<Bytes = string> {
  readonly open: Bytes;
  readonly later: Bytes;
}

/** What a bench has laid beside the pages. */
export async function laid<T>(name: string): Promise<T> {
  return (await (await fetch(`data/${name}.json`)).json()) as T;
}

/** A side's updates, in memory. */
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

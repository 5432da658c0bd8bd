import { concatBytes, type Bytes } from "../base/bytes.ts";
import { unsealBeginningUnverified, SEAL_NONCE_BYTES, type DossierKey } from "./sealBody.ts";
import type { RecordKey } from "./envelope.ts";
import type { StoredRecord } from "./validator.ts";

/**
 * What the beginning of a sealed body says about the note that its record belongs to: the note's own place, or which
 * note it is about. It is read before anything is verified, and so decides nothing but an order.
 */
export type NoteHint = { readonly draft: string; readonly provision: string } | { readonly annotation: RecordKey };

/** How many bytes of a body are read. Canonical JSON begins with `anchor` or `annotation` where there is one. */
const BEGINNING = 256;

/** The beginnings of sealed bodies, with which keys to open them; for another thread as one run of bytes. */
export interface SealedBeginnings {
  readonly keys: readonly DossierKey[];
  /** For each body, the index of its key, or -1 if that is not here. */
  readonly opener: readonly number[];
  readonly beginnings: Bytes;
  readonly lengths: readonly number[];
}

/** Reads hints from sealed bodies, here or in another thread; null for a body without any. */
export type NoteHintReader = (bodies: SealedBeginnings) => Promise<readonly (NoteHint | null)[]>;

/** Takes from stored records what `readNoteHints` needs. */
export function packBeginnings(records: readonly StoredRecord[], keys: readonly DossierKey[]): SealedBeginnings {
  const indices = new Map(keys.map(({ id }, index) => [id, index]));
  const beginnings = records.map(({ bytes }) => (bytes ?? NOTHING).subarray(0, SEAL_NONCE_BYTES + BEGINNING));
  return {
    keys,
    opener: records.map(({ text }) => indices.get(KEY.exec(text)?.[1] ?? "") ?? -1),
    beginnings: concatBytes(...beginnings),
    lengths: beginnings.map(({ length }) => length),
  };
}

const NOTHING = new Uint8Array();
const KEY = /"key":"([0-9a-f]{32})"/;

export function readNoteHints({ keys, opener, beginnings, lengths }: SealedBeginnings): readonly (NoteHint | null)[] {
  const decoder = new TextDecoder();
  let at = 0;
  return lengths.map((length, i) => {
    const sealed = beginnings.subarray(at, (at += length));
    const key = keys[opener[i]!];
    return key && length > SEAL_NONCE_BYTES ? hintIn(decoder.decode(unsealBeginningUnverified(sealed, key))) : null;
  });
}

function hintIn(text: string): NoteHint | null {
  const [, annotation] = ABOUT.exec(text) ?? [];
  if (annotation) return { annotation };
  const [, draft, provision] = PLACED.exec(text) ?? [];
  return draft && provision ? { draft, provision } : null;
}

const ABOUT = /"annotation":"([0-9a-f]{64})"/;
const PLACED = /^\{"anchor":\{"draft":"([0-9a-f]{64})",(?:"gap":true,)?"provision":"([^"\\]+)"/;

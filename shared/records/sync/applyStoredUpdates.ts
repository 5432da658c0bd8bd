import * as Y from "yjs";
import { ByteSlabs } from "#shared/base/byteSlabs.ts";
import { SharedStrings } from "#shared/base/sharedStrings.ts";

/** Reads the bytes of an update, from `arr`, at `pos`. */
export type ByteDecoder = ConstructorParameters<typeof Y.UpdateDecoderV1>[0];

/** Yjs' first decoding, with less memory for what stays in the document. */
class CompactUpdateDecoder extends Y.UpdateDecoderV1 {
  readonly #strings: SharedStrings;
  readonly #slabs: ByteSlabs;

  constructor(decoder: ByteDecoder, strings: SharedStrings, slabs: ByteSlabs) {
    super(decoder);
    this.#strings = strings;
    this.#slabs = slabs;
  }

  /** Reads a map's name or a key. A record and its body have the same key, which is kept once. */
  override readString(): string {
    return this.#strings.share(super.readString());
  }

  /** Reads a body. */
  override readBuf(): Uint8Array {
    return this.#slabs.copy(readView(this));
  }
}

/** Reads bytes with their length as a view into the update. */
export function readView(decoder: Y.UpdateDecoderV1): Uint8Array {
  const length = decoder.readLen();
  const { arr, pos } = decoder.restDecoder;
  decoder.restDecoder.pos = pos + length;
  return arr.subarray(pos, pos + length);
}

/**
 * Applies stored updates to a document in one transaction, as `Y.applyUpdate` does, so that what stays in memory is little
 * more than the content. Bodies are views into buffers that they share: copy one before it is sent to another thread, or
 * its whole buffer is.
 */
export function applyStoredUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  const [strings, slabs] = [new SharedStrings(), new ByteSlabs()];
  doc.transact((transaction) => {
    applyUpdatesBy(doc, updates, (decoder) => new CompactUpdateDecoder(decoder, strings, slabs));
    trimValues(transaction);
  });
}

/** Applies updates to a document in one transaction, as the decoder reads them. */
export function applyUpdatesBy(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  decode: (decoder: ByteDecoder) => Y.UpdateDecoderV1,
): void {
  doc.transact(() => {
    for (const update of updates) {
      const decoder = { arr: update, pos: 0 } as ByteDecoder;
      Y.readUpdateV2(decoder, doc, undefined, decode(decoder));
    }
  });
}

/** Keeps the value of each new entry in an array of one. Yjs appends values to an empty array, which then has room for 17. */
function trimValues({ doc, beforeState }: Y.Transaction): void {
  for (const [client, structs] of doc.store.clients) {
    const known = beforeState.get(client) ?? 0;
    for (let i = structs.length - 1; i >= 0 && structs[i]!.id.clock >= known; i--) {
      const struct = structs[i]!;
      if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentAny)) continue;
      const { content } = struct;
      if (content.arr.length === 1) content.arr = [content.arr[0]];
    }
  }
}

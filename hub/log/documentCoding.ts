import * as Y from "yjs";
import { SharedStrings } from "#shared/base/sharedStrings.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { releaseMemory } from "#node/disk/releaseMemory.ts";

/** Bodies up to a quarter of this are stored together in one buffer of this size, in bytes. */
const SLAB_BYTES = 256 * 1024;

/** Bytes by which a document may be larger than expected before a second buffer is needed. */
const ENCODING_RESERVE = 64 * 1024;

/** Yjs' first decoding, with less memory for what stays in the document. */
class CompactUpdateDecoder extends Y.UpdateDecoderV1 {
  readonly #strings: SharedStrings;
  readonly #slabs: Slabs;

  constructor(decoder: Decoder, strings: SharedStrings, slabs: Slabs) {
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

/** What a record's text ends with; names are sorted, and no record that is valid has others after these. */
const END_OF_RECORD = { bytes: 64, pattern: /"type":"([a-z0-9-]+)","v":1\}$/ } as const;

/** Returns whether bytes end as the text of a control record does. */
function isControlRecord(text: Uint8Array): boolean {
  const end = String.fromCharCode(...text.subarray(-END_OF_RECORD.bytes));
  return isControlRecordType(END_OF_RECORD.pattern.exec(end)?.[1] ?? "");
}

/**
 * Yjs' first decoding, for a document that is only read for its control records: every other record has an empty text, and
 * bodies are views into the update.
 */
class ControlRecordDecoder extends Y.UpdateDecoderV1 {
  override readAny(): unknown {
    const { pos } = this.restDecoder;
    if (this.restDecoder.arr[pos] !== TEXT) return super.readAny();
    this.restDecoder.pos++;
    if (isControlRecord(this.readBuf())) {
      this.restDecoder.pos = pos;
      return super.readAny();
    }
    return "";
  }

  override readBuf(): Uint8Array {
    return readView(this);
  }
}

/** The mark of a text among values of any kind. */
const TEXT = 119;

function readView(decoder: Y.UpdateDecoderV1): Uint8Array {
  const length = decoder.readLen();
  const { arr, pos } = decoder.restDecoder;
  decoder.restDecoder.pos = pos + length;
  return arr.subarray(pos, pos + length);
}

type Decoder = ConstructorParameters<typeof Y.UpdateDecoderV1>[0];

/** Copies of bytes in few buffers, since a buffer takes some hundred bytes itself. */
class Slabs {
  #slab = new Uint8Array(0);
  #used = 0;

  copy(bytes: Uint8Array): Uint8Array {
    // `slice` of a Buffer would copy nothing.
    if (bytes.length > SLAB_BYTES / 4) return new Uint8Array(bytes);
    if (this.#used + bytes.length > this.#slab.length) [this.#slab, this.#used] = [new Uint8Array(SLAB_BYTES), 0];
    const copy = this.#slab.subarray(this.#used, (this.#used += bytes.length));
    copy.set(bytes);
    return copy;
  }
}

/**
 * Applies the updates of a log to a document in one transaction, as `Y.applyUpdate` does, so that what stays in memory is
 * little more than the content.
 */
export function applyStoredUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  const [strings, slabs] = [new SharedStrings(), new Slabs()];
  applyUpdates(doc, updates, (decoder) => new CompactUpdateDecoder(decoder, strings, slabs));
}

/** Applies the updates of a log to a document so that only control records can be read from it, while the log is in memory. */
export function applyControlRecords(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  applyUpdates(doc, updates, (decoder) => new ControlRecordDecoder(decoder));
}

function applyUpdates(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  decode: (decoder: Decoder) => Y.UpdateDecoderV1,
): void {
  doc.transact(() => {
    for (const update of updates) {
      const decoder = { arr: update, pos: 0 } as Decoder;
      Y.readUpdateV2(decoder, doc, undefined, decode(decoder));
    }
  });
}

/** Encodes a document as one update of about this many bytes. */
export function encodeDocument(doc: Y.Doc, bytes: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  // One buffer of the right size, instead of ever larger ones.
  const buffer = new Uint8Array(bytes + ENCODING_RESERVE);
  encoder.restEncoder.cbuf = buffer;
  const update = Y.encodeStateAsUpdateV2(doc, undefined, encoder as unknown as Y.UpdateEncoderV2);
  releaseMemory(buffer);
  return update;
}

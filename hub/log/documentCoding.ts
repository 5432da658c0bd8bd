import * as Y from "yjs";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { AsciiUpdateEncoder } from "#shared/records/sync/asciiUpdateEncoder.ts";
import { applyStoredUpdates, applyUpdatesBy, readView } from "#shared/records/sync/applyStoredUpdates.ts";
import { releaseMemory } from "#node/disk/releaseMemory.ts";

/** Bytes by which a document may be larger than expected before a second buffer is needed. */
const ENCODING_RESERVE = 64 * 1024;

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

/** Applies the updates of a log to a document so that only control records can be read from it, while the log is in memory. */
export function applyControlRecords(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  applyUpdatesBy(doc, updates, (decoder) => new ControlRecordDecoder(decoder));
}

/**
 * Applies the updates of a log to a document that nobody is connected to yet, without telling those who watch its updates: for
 * them, Yjs would encode everything that was loaded as one update, which takes several times its memory.
 */
export function applyUnannounced(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  const watchers = doc._observers.get("update");
  doc._observers.delete("update");
  try {
    applyStoredUpdates(doc, updates);
  } finally {
    if (watchers) doc._observers.set("update", watchers);
  }
}

/** Encodes a document as one update of about this many bytes. */
export function encodeDocument(doc: Y.Doc, bytes: number): Uint8Array {
  // One buffer of the right size, instead of ever larger ones.
  const buffer = new Uint8Array(bytes + ENCODING_RESERVE);
  const encoder = new AsciiUpdateEncoder(buffer);
  const update = Y.encodeStateAsUpdateV2(doc, undefined, encoder as unknown as Y.UpdateEncoderV2);
  releaseMemory(buffer);
  return update;
}

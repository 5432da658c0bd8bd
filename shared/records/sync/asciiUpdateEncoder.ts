import * as Y from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";

/** The mark of a text among values of any kind. */
const TEXT = 119;
const encoder = new TextEncoder();
/** The most bytes of a text's mark and length. */
const HEAD_BYTES = 6;

/**
 * Yjs' first encoding, which begins in a buffer of the expected size. The names and records of a dossier are ASCII, and are
 * written into it in one go; the library encodes each text into a buffer of its own first. The bytes are the same.
 */
export class AsciiUpdateEncoder extends Y.UpdateEncoderV1 {
  constructor(buffer: Bytes) {
    super();
    this.restEncoder.cbuf = buffer;
  }

  override writeString(text: string): void {
    if (!this.#writeAscii(text, null)) super.writeString(text);
  }

  override writeAny(value: unknown): void {
    if (typeof value !== "string" || !this.#writeAscii(value, TEXT)) super.writeAny(value);
  }

  /** Returns false, having written nothing, if the text is not ASCII or does not fit into the buffer. */
  #writeAscii(text: string, mark: number | null): boolean {
    const { length } = text;
    const { cbuf, cpos } = this.restEncoder;
    if (cbuf.length - cpos < HEAD_BYTES + length) return false;
    let at = cpos;
    if (mark !== null) cbuf[at++] = mark;
    let rest = length;
    for (; rest > 127; rest >>>= 7) cbuf[at++] = (rest & 127) | 128;
    cbuf[at++] = rest;
    const { read, written } = encoder.encodeInto(text, cbuf.subarray(at, at + length));
    if (read !== length || written !== length) return false;
    this.restEncoder.cpos = at + length;
    return true;
  }
}

/** Arrays up to a quarter of this are stored together in one buffer of this size, in bytes. */
const SLAB_BYTES = 256 * 1024;

/** Copies of bytes in few buffers, since a buffer takes some hundred bytes itself. */
export class ByteSlabs {
  #slab = new Uint8Array(0);
  #used = 0;

  /** Returns a copy: a view into a buffer that it shares with others. */
  copy(bytes: Uint8Array): Uint8Array {
    // `slice` of a Buffer would copy nothing.
    if (bytes.length > SLAB_BYTES / 4) return new Uint8Array(bytes);
    if (this.#used + bytes.length > this.#slab.length) [this.#slab, this.#used] = [new Uint8Array(SLAB_BYTES), 0];
    const copy = this.#slab.subarray(this.#used, (this.#used += bytes.length));
    copy.set(bytes);
    return copy;
  }
}

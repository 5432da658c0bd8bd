/** A reading position in bytes. Past the end every byte reads as 0. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The offset, in bytes. */
  get at(): number {
    return this.#at;
  }

  get isPast(): boolean {
    return this.#at > this.#bytes.length;
  }

  readByte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  /** Reads an unsigned number of seven bits per byte, lowest first. */
  readVarUint(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.readByte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      if (unit > Number.MAX_SAFE_INTEGER) return (this.skip(Infinity), 0);
    }
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }
}

import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";

/** Numbers, bytes and texts as the sync protocol encodes them (lib0): seven bits per byte, the lowest first. */
export function varUint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}

export const varBytes = (bytes: Uint8Array): Uint8Array => concatBytes(varUint(bytes.length), bytes);
export const varText = (text: string): Uint8Array => varBytes(encodeUtf8(text));

/** Reads them one after the other. */
export class VarReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  uint(): number {
    for (let value = 0, times = 1; ; times *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError("The message ends too early");
      value += (byte & 127) * times;
      if (byte < 128) return value;
    }
  }

  bytes(): Uint8Array {
    const length = this.uint();
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  text(): string {
    return Buffer.from(this.bytes()).toString();
  }
}

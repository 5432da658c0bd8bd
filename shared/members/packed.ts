import { base64urlnopad, bech32 } from "@scure/base";
import { concat, fromHex, fromUtf8, sameBytes, toHex, utf8, type Bytes } from "../base/bytes.ts";
import { crc32 } from "../base/crc32.ts";

/** What a link carries, by the first byte of it. */
export type Carried = "invitation" | "request" | "answer";
const KINDS: Readonly<Record<Carried, number>> = { invitation: 1, request: 2, answer: 3 };

/**
 * Short enough for a QR code that a laptop's camera reads: the kind, the parts and a CRC-32 of both, as base64url. A
 * link that lost a piece on its way is known by the sum.
 */
export function pack(kind: Carried, ...parts: readonly Uint8Array[]): string {
  const bytes = concat(Uint8Array.of(KINDS[kind]), ...parts);
  return base64urlnopad.encode(concat(bytes, sumOf(bytes)));
}

/** What stands behind a link's `#`, or alone; white space, as mail breaks lines, is no part of it. Null where it is none. */
export function unpack(kind: Carried, text: string): Unpacking | null {
  const packed = /(?:^|#)\s*([A-Za-z0-9_\-\s]+)$/.exec(text)?.[1]?.replace(/\s+/g, "");
  try {
    const bytes = base64urlnopad.decode(packed ?? "") as Bytes;
    const [body, sum] = [bytes.subarray(0, -4), bytes.subarray(-4)];
    return body[0] === KINDS[kind] && sameBytes(sum, sumOf(body)) ? new Unpacking(body.subarray(1)) : null;
  } catch {
    return null;
  }
}

/** Whether an address carries something for the join dialog behind its `#`: as it is written now, or was. */
export function carries(hash: string): boolean {
  return /^#(?:[0-9a-f]{20,}|A[A-Za-z0-9_-]{60,})$/.test(hash);
}

/** Takes packed bytes apart from the front. Throws a RangeError where there are fewer than asked for. */
export class Unpacking {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  bytes(length: number): Bytes {
    const taken = this.#bytes.slice(this.#at, (this.#at += length));
    if (taken.length < length) throw new RangeError("Nothing is left");
    return taken;
  }

  hex(length = 32): string {
    return toHex(this.bytes(length));
  }

  byte(): number {
    return this.bytes(1)[0]!;
  }

  /** What `sized` has packed. */
  sized(): Bytes {
    const [high, low] = this.bytes(2);
    return this.bytes(high! * 256 + low!);
  }

  text(): string {
    const text = fromUtf8(this.sized());
    if (text === null) throw new RangeError("No UTF-8");
    return text;
  }

  /** True where nothing is left. */
  get isDone(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Bytes, or a text's UTF-8, with their length before them. */
export function sized(part: Uint8Array | string): Bytes {
  const bytes = typeof part === "string" ? utf8(part) : part;
  return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes);
}

/** The beginning of a text, of so many bytes at most, for display only. */
export function brief(text: string, bytes: number): string {
  let kept = "";
  let size = 0;
  for (const letter of text) {
    if ((size += utf8(letter).length) > bytes) break;
    kept += letter;
  }
  return kept;
}

/** The 32 bytes of an age identity or recipient (Bech32), and back. */
export const ageBytes = (text: string): Bytes => bech32.decodeToBytes(text).bytes as Bytes;
export const ageIdentity = (bytes: Uint8Array): string =>
  bech32.encodeFromBytes("AGE-SECRET-KEY-", bytes).toUpperCase();
export const ageRecipient = (bytes: Uint8Array): string => bech32.encodeFromBytes("age", bytes);

function sumOf(bytes: Uint8Array): Bytes {
  return fromHex(crc32(bytes).toString(16).padStart(8, "0"));
}

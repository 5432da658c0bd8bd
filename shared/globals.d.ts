/**
 * The few globals the core may use. Every runtime Clausemark runs in has them: browsers, Electron's
 * processes, Node. Anything else (timers, fetch, the DOM) is a compile error in `shared/`.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
interface AbortSignal {
  readonly aborted: boolean;
}
interface CryptoKey {
  readonly type: string;
}
interface CipherBy {
  readonly name: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData?: Uint8Array<ArrayBuffer>;
}
interface SubtleCrypto {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: "raw" | "pkcs8" | "spki",
    key: Uint8Array<ArrayBuffer>,
    algorithm: string | { name: string },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  sign(algorithm: string | { name: string }, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  verify(
    algorithm: string | { name: string },
    key: CryptoKey,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
  encrypt(algorithm: CipherBy, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(algorithm: CipherBy, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
}
declare class DOMException extends Error {
  constructor(message: string, name: string);
}
declare const crypto: {
  getRandomValues<T extends Uint8Array>(array: T): T;
  readonly subtle?: SubtleCrypto;
};

import { AtRestCipher, deriveAtRestKey } from "#shared/base/atRestCipher.ts";

/** Creates the cipher for data at rest on a machine whose device seed repeats this byte. */
export function atRestWithSeed(byte: string): AtRestCipher {
  return new AtRestCipher([deriveAtRestKey(byte.repeat(32))]);
}

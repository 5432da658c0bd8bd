import { AtRestCipher, deriveAtRestKey } from "#shared/base/atRestCipher.ts";

/** What seals on a machine whose device has a seed of this byte, over and over. */
export function atRestWithSeed(byte: string): AtRestCipher {
  return new AtRestCipher([deriveAtRestKey(byte.repeat(32))]);
}

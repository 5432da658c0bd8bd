import { AtRest, atRestKey } from "#shared/base/atRest.ts";

/** What seals on a machine whose device has a seed of this byte, over and over. */
export function atRestOf(byte: string): AtRest {
  return new AtRest([atRestKey(byte.repeat(32))]);
}

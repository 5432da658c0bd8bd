import { parentOf, type Draft } from "./draft.ts";
import { normaliseNumber } from "./numbers/provisionNumber.ts";

/** Returns whether a provision is one of several options. */
export function isOption({ provisions }: Draft, index: number): boolean {
  return normaliseNumber(provisions[index]!.num).startsWith("option ");
}

/** Returns the index of the option that a provision is, or is in; -1 if there is none. */
export function optionOf(draft: Draft, index: number): number {
  let i = index;
  while (i >= 0 && !isOption(draft, i)) i = parentOf(draft, i);
  return i;
}

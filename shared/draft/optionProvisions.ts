import { parentOf, type Draft } from "./draft.ts";
import { normaliseNumber } from "./numbers/provisionNumber.ts";

/** Whether a provision is one of several options. */
export function isOption({ provisions }: Draft, index: number): boolean {
  return normaliseNumber(provisions[index]!.num).startsWith("option ");
}

/** The option that a provision is or lies in, by index, or -1. */
export function optionOf(draft: Draft, index: number): number {
  let i = index;
  while (i >= 0 && !isOption(draft, i)) i = parentOf(draft, i);
  return i;
}

import { indexOfParent, type Draft } from "./draft.ts";
import { normaliseProvisionNumber } from "./numbers/provisionNumber.ts";

/** Returns whether a provision is one of several options. */
export function isOptionProvision({ provisions }: Draft, index: number): boolean {
  return normaliseProvisionNumber(provisions[index]!.num).startsWith("option ");
}

/** Returns the index of the option that a provision is, or is in; -1 if there is none. */
export function indexOfEnclosingOptionProvision(draft: Draft, index: number): number {
  let i = index;
  while (i >= 0 && !isOptionProvision(draft, i)) i = indexOfParent(draft, i);
  return i;
}

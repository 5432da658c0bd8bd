import type { Draft } from "#shared/draft/draft.ts";

/**
 * Finds the provision that an address in parentheses alone, "(a)", names from another: beneath it, beside it, or beside
 * the nearest provision around it that has one. Returns -1 if there is none, or if the address has another form.
 */
export function findRelativeProvision({ provisions }: Draft, here: number, typed: string): number {
  const steps = typed.replace(/\s+/gu, "").toLowerCase();
  if (!/^(?:\([^()]+\))+$/u.test(steps)) return -1;
  const own = provisions[here]?.address.toLowerCase() ?? "";
  for (let base = own; base !== ""; base = base.replace(/(?:\([^()]*\)|[^()]+)$/u, "")) {
    const found = provisions.findIndex(({ address }) => address.toLowerCase() === base + steps);
    if (found >= 0) return found;
  }
  return -1;
}

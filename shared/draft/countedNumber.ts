import type { Provision } from "./draft.ts";

/**
 * Returns the number by which a recital that is printed without one is cited: its place among the recitals. Returns null
 * for any other provision.
 */
export function countedNumberOf({ kind, num, address }: Pick<Provision, "kind" | "num" | "address">): string | null {
  if (kind !== "recital" || num !== "") return null;
  return /\(([^()]+)\)$/u.exec(address)?.[1] ?? null;
}

import type { Draft } from "#shared/draft/draft.ts";

/** Returns the heading of a provision, or its address and the heading of the article around it. */
export function headingOrAddressOfProvision(draft: Draft, index: number): string {
  const { address, heading } = draft.provisions[index]!;
  if (heading) return heading;
  for (let i = index - 1; i >= 0; i--) {
    const around = draft.provisions[i]!;
    if (around.heading) return `${address} · ${around.heading}`;
    if (around.level === 1) break;
  }
  return address;
}

import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Draft } from "#shared/draft/draft.ts";

/** Returns the words of a provision and of everything beneath it. */
export function provisionText(draft: Draft, eId: string): string {
  return buildSubtreeReadingText(draft, indexOfProvision(draft, eId)).text;
}

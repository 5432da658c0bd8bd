import type { Draft } from "#shared/draft/draft.ts";

/**
 * The lower bound for placing: normalises every block of a draft (NFKD, lower case, letters and digits only) and hashes
 * it (FNV-1a), once. It finds nothing; anything that compares blocks by their words does this first.
 */
export function hashPass(draft: Draft): number {
  let all = 0;
  for (const { blocks } of draft.provisions) for (const { text } of blocks) all ^= hashOf(normal(text));
  return all;
}

function normal(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

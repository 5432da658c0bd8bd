import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";

/** How many of the dossier's tags are suggested. */
const OFFERED = 24;

/** Splits typed tags at commas; each may begin with "#", and is returned once. */
export function splitTags(typed: string): string[] {
  const tags = typed.split(/[,،、;]/u).map((each) => each.trim().replace(/^#\s*/u, "").replace(/\s+/gu, " "));
  return [...new Set(tags.filter((each) => each !== ""))];
}

export function joinTags(tags: readonly string[]): string {
  return tags.join(", ");
}

/** Returns the tags of a dossier, the most used first. */
export function listDossierTags(ledger: Ledger): readonly string[] {
  const counts = new Map<string, number>();
  for (const { annotation } of ledger.all(threadProjection)) {
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, OFFERED)
    .map(([tag]) => tag);
}

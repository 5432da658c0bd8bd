import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findTextChain, indexInTextChain } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findReadingShownForDraft } from "#shared/ledger/texts/textEntries.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import type { AknWIdsByEId } from "./write.ts";

/**
 * Names each provision of a draft throughout the revisions of its document (its wId): by its eId in the first text that
 * has it, as the comparison of the texts finds it. If the eId of a new provision is taken by an older one, the number
 * of its text is added (`art_5-r3`), so that names are unique. Empty for a draft in no document.
 */
export function findAknProvisionWorkIds({ texts }: Ledger, id: Hash): AknWIdsByEId {
  const chain = findTextChain(texts, id);
  if (!chain) return new Map();
  const end = indexInTextChain(chain, id);
  const drafts = chain.texts
    .slice(0, end + 1)
    .map((text, i) => findReadingShownForDraft(text, i === end ? id : "").draft);
  const named: (readonly string[])[] = [];
  const taken = new Set<string>();
  drafts.forEach((draft, n) => {
    const names = draft.provisions.map((_, i) => nameBefore(drafts, named, n, i));
    const complete = names.map((name, i) => name ?? uniqueName(draft.provisions[i]!.eId, n, taken));
    complete.forEach((name) => taken.add(name));
    named.push(complete);
  });
  return new Map(drafts[end]!.provisions.map(({ eId }, i) => [eId, named[end]![i]!]));
}

/**
 * Returns the provision's name in the nearest earlier text that has it; undefined if it did not become this one alone.
 */
function nameBefore(
  drafts: readonly Draft[],
  named: readonly (readonly string[])[],
  n: number,
  provision: number,
): string | undefined {
  for (let before = n - 1; before >= 0; before--) {
    const { from, to } = alignDrafts(drafts[before]!, drafts[n]!).matchOfTo(provision);
    if (from.length > 0) return from.length === 1 && to.length === 1 ? named[before]![from[0]!] : undefined;
  }
  return undefined;
}

function uniqueName(eId: string, n: number, taken: Set<string>): string {
  const name = taken.has(eId) ? `${eId}-r${n + 1}` : eId;
  taken.add(name);
  return name;
}

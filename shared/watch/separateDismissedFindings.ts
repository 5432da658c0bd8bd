import { toCanonicalJson } from "../base/canonicalJson.ts";
import { encodeUtf8 } from "../base/bytes.ts";
import { sha256, type Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import type { WatchFinding } from "./finding.ts";

/** What a dismissal names: a rule, a provision by its address, and the words by their hash. */
export interface FindingIdentity {
  readonly rule: string;
  readonly provision: string;
  readonly words: Hash;
}

/** A finding that was dismissed, with its dismissal. */
export interface FindingWithDismissal<D extends FindingIdentity> {
  readonly finding: WatchFinding;
  readonly dismissal: D;
}

/**
 * Returns the hash of the words that a dismissal is about: the provision's own text, the place of the flagged words in
 * it, and the earlier words of a rule that compares. If any of them changes, the finding is shown again.
 */
function hashFindingWords(draft: Draft, { provision, words, was }: WatchFinding): Hash {
  const blocks = draft.provisions[provision]!.blocks.map(({ text }) => text);
  const range = words ? [words.block, words.start, words.end] : [];
  return sha256(encodeUtf8(toCanonicalJson({ blocks, range, was: was ?? "" })));
}

/** Returns what a dismissal of a finding names. */
export function findingIdentityOf(draft: Draft, finding: WatchFinding): FindingIdentity {
  const provision = draft.provisions[finding.provision]!.address;
  return { rule: finding.rule, provision, words: hashFindingWords(draft, finding) };
}

/** Divides findings into those to show and those that were dismissed, both in the order given. */
export function separateDismissedFindings<D extends FindingIdentity>(
  draft: Draft,
  findings: readonly WatchFinding[],
  dismissals: readonly D[],
): { readonly shown: readonly WatchFinding[]; readonly dismissed: readonly FindingWithDismissal<D>[] } {
  if (dismissals.length === 0) return { shown: findings, dismissed: [] };
  const keyOf = ({ rule, provision }: Pick<FindingIdentity, "rule" | "provision">) => `${rule} ${provision}`;
  const byPlace = new Map<string, D[]>();
  for (const each of dismissals) byPlace.set(keyOf(each), [...(byPlace.get(keyOf(each)) ?? []), each]);
  const shown: WatchFinding[] = [];
  const dismissed: FindingWithDismissal<D>[] = [];
  for (const finding of findings) {
    const { rule, provision } = finding;
    const near = byPlace.get(keyOf({ rule, provision: draft.provisions[provision]!.address })) ?? [];
    const hash = near.length > 0 ? hashFindingWords(draft, finding) : null;
    const dismissal = near.find(({ words }) => words === hash);
    if (dismissal) dismissed.push({ finding, dismissal });
    else shown.push(finding);
  }
  return { shown, dismissed };
}

import type { RecordKey } from "#shared/records/envelope.ts";
import { recipientsOfShare, sealedOlderKeysOfShare, type DossierKeyShare } from "../roster/sharedDossierKeys.ts";
import type { MembershipChangeVerdict } from "./computeMemberList.ts";
import type { MembershipRecordGraph, MembershipGraphRecord } from "./membershipRecordGraph.ts";
import type { TermsOfOffice } from "./termsOfOffice.ts";

/** What says whom a dossier key was handed to. */
export interface KeysInForceInput {
  readonly graph: MembershipRecordGraph;
  readonly terms: TermsOfOffice;
  readonly effects: ReadonlyMap<RecordKey, MembershipChangeVerdict>;
  /** Whether a recipient of keys belongs to a member, an open invitation or the sheet in force. */
  readonly isEntitled: (recipient: string) => boolean;
}

/**
 * Returns the ids of the dossier keys that new records may be sealed with, the one to use first in front. Such a key was
 * made by the current term, and no later key of that term was made upon it; it reaches all rivals of the base that were
 * as good; and everybody who can open it, by itself or by a newer key, is entitled to (rule 18).
 */
export function findDossierKeyIdsInForce({ graph, terms, effects, isEntitled }: KeysInForceInput): readonly string[] {
  const { base } = terms.terms.at(-1)!;
  const makers = [...graph.complete.values()].filter(
    (each) =>
      (each === base && base.dossierKey) ||
      (each.kind === "change" && each.body.base === base.key && each.body.key && effects.get(each.key) === "counts"),
  );
  const surpassed = graph.reachedFrom(makers.flatMap(({ after }) => after));
  const handed = new KeyHandings(recordsWithEffect(graph, terms, effects));
  return makers
    .filter(({ key }) => !surpassed.has(key))
    .filter(({ key }) => terms.equalRivals.every((rival) => graph.reachedFrom([key]).has(rival)))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((maker) => introducedDossierKeyOf(maker)!.id)
    .filter((id) => handed.recipientsOf(id).every(isEntitled));
}

/** Returns the dossier key that a record makes, if any. */
export function introducedDossierKeyOf(record: MembershipGraphRecord): DossierKeyShare | undefined {
  if (record.kind === "begin") return undefined;
  return record.kind === "base" ? (record.dossierKey ?? undefined) : record.body.key;
}

/** Returns the dossier keys that a record seals to recipients: the one that it makes, and those that it hands out. */
export function dossierKeySharesOf(record: MembershipGraphRecord): readonly DossierKeyShare[] {
  if (record.kind === "begin") return [];
  const made = introducedDossierKeyOf(record);
  const hands = record.kind === "base" ? record.listing?.body.hands : record.body.hands;
  return [...(made ? [made] : []), ...(hands ?? [])];
}

/** Returns the bases that were followed and the changes that count. */
export function recordsWithEffect(
  { complete }: MembershipRecordGraph,
  { terms }: Pick<TermsOfOffice, "terms">,
  effects: ReadonlyMap<RecordKey, MembershipChangeVerdict>,
): readonly MembershipGraphRecord[] {
  const bases = new Set(terms.map(({ base }) => base.key));
  return [...complete.values()].filter(({ key }) => bases.has(key) || effects.get(key) === "counts");
}

/** Whom each dossier key was handed to by records that have effect. */
class KeyHandings {
  readonly #recipients = new Map<string, Set<string>>();
  /** The newer keys that open each key. */
  readonly #openers = new Map<string, Set<string>>();

  constructor(records: readonly MembershipGraphRecord[]) {
    for (const record of records) {
      const made = introducedDossierKeyOf(record);
      for (const { id } of made ? sealedOlderKeysOfShare(made) : []) addTo(this.#openers, id, made!.id);
      for (const each of dossierKeySharesOf(record)) this.#hand(each);
    }
  }

  /** Returns everybody who can open a key, also by way of newer keys. */
  recipientsOf(id: string): readonly string[] {
    const openers = new Set([id]);
    // Iterating over a Set also visits entries added on the way.
    for (const opener of openers) for (const newer of this.#openers.get(opener) ?? []) openers.add(newer);
    return [...openers].flatMap((opener) => [...(this.#recipients.get(opener) ?? [])]);
  }

  #hand(share: DossierKeyShare): void {
    for (const recipient of recipientsOfShare(share)) addTo(this.#recipients, share.id, recipient);
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { delegationKeyOf, foldDelegationName, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { Ledger } from "../ledger.ts";
import { delegationDirectoryOf } from "../queries/delegationDirectory.ts";
import type { Placeable } from "../placement/findPlacementInDraft.ts";
import { assessEntryValidityInText, isEntryValidInText } from "../placement/entryValidityInText.ts";
import { meetingProjection, positionProjection, proposalProjection } from "../store/projections.ts";
import { groupStatusesByProvision } from "../placement/statusPlacement.ts";
import { provisionAndAncestorsOf, type TextLocation } from "./filterFacts.ts";
import type { FilterContext } from "./compileFilter.ts";
import { foldForSearch } from "#shared/base/foldForSearch.ts";

/** Returns the location of an anchor in the current text or texts, or null if it has none. */
export type LocateEntry = (entry: Placeable) => TextLocation | null;

/** What the owner of a list provides. */
export interface FilterContextInput {
  readonly locate: LocateEntry;
  readonly me: MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
}

/** Builds the filter context from a ledger's current state. Statuses and delegations are located on first use. */
export function buildFilterContext(ledger: Ledger, { locate, me, isUnread }: FilterContextInput): FilterContext {
  const statuses = lazy(() => statusesIn(ledger, ledger.drafts.keys()));
  const delegations = lazy(() => delegationsIn(ledger, locate));
  return {
    me,
    isUnread,
    directory: delegationDirectoryOf(ledger),
    nameOf: (member) => foldForSearch(ledger.member(member)?.name ?? ""),
    meetingOf: (id) => ledger.get(meetingProjection, id)?.body,
    statusesAt({ draft, provision }) {
      const nearest = provisionAndAncestorsOf(draft, provision).find((at) => statuses().at(draft, at).length > 0);
      return nearest === undefined ? [] : statuses().at(draft, nearest);
    },
    delegationsAt({ draft, provision }) {
      return delegations().within(draft, provision);
    },
  };
}

/** Values attached to provisions of drafts. */
class ProvisionValues {
  readonly #at = new Map<Draft, Map<number, string[]>>();
  readonly #within = new Map<Draft, Map<number, ReadonlySet<string>>>();

  put(location: TextLocation | null, ...values: readonly string[]): void {
    if (!location) return;
    const { draft, provision } = location;
    const ofDraft = this.#at.get(draft) ?? new Map<number, string[]>();
    this.#at.set(draft, ofDraft.set(provision, [...(ofDraft.get(provision) ?? []), ...values]));
  }

  at(draft: Draft, provision: number): readonly string[] {
    return this.#at.get(draft)?.get(provision) ?? [];
  }

  /** Returns the values at a provision and at all provisions around it. */
  within(draft: Draft, provision: number): ReadonlySet<string> {
    const ofDraft = this.#within.get(draft) ?? new Map<number, ReadonlySet<string>>();
    const known = ofDraft.get(provision);
    if (known) return known;
    const found = new Set(provisionAndAncestorsOf(draft, provision).flatMap((at) => this.at(draft, at)));
    this.#within.set(draft, ofDraft.set(provision, found));
    return found;
  }
}

/** Returns the statuses in the given drafts. */
function statusesIn(ledger: Ledger, drafts: Iterable<Hash>): ProvisionValues {
  const found = new ProvisionValues();
  for (const id of drafts) {
    const draft = ledger.draft(id)!;
    for (const [provision, { entries, isEarlier }] of groupStatusesByProvision(ledger, id)) {
      if (isEarlier) continue;
      const there = { draft, provision, anchor: { draft: id, provision: draft.provisions[provision]!.eId } };
      found.put(there, ...entries.flatMap(({ said }) => said.map(({ body }) => body.status)));
    }
  }
  return found;
}

function delegationsIn(ledger: Ledger, locateEntry: LocateEntry): ProvisionValues {
  const found = new ProvisionValues();
  const directory = delegationDirectoryOf(ledger);
  for (const position of ledger.all(positionProjection)) {
    const location = locateEntry(position);
    const applied = location && assessEntryValidityInText(ledger, location.anchor.draft, position);
    if (applied && isEntryValidInText(applied)) found.put(location, delegationKeyOf(position.body.delegation));
  }
  for (const { body } of ledger.all(proposalProjection))
    found.put(locateEntry(body.anchor), ...body.proposers.flatMap((proposer) => keysOf(proposer, directory)));
  return found;
}

/** Returns the keys of the delegations that a proposer's name, or the group it speaks for, refers to. */
function keysOf({ name, code, behalf }: Proposer, directory: DelegationDirectory): readonly string[] {
  return [code ?? name, ...(behalf ? [behalf] : [])].flatMap((each) => {
    const matches = directory.named(each);
    return matches.length > 0 ? matches.map(delegationKeyOf) : [`other:${foldDelegationName(each)}`];
  });
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

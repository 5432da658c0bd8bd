import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { delegationKey, delegationsCalled, folded } from "#shared/states/delegations.ts";
import type { Ledger } from "../ledger.ts";
import type { Placeable } from "../placed.ts";
import { appliedOn, isValid } from "../positions.ts";
import { meetings, positions, proposals } from "../projections.ts";
import { statusesOn } from "../statuses.ts";
import { upwards, type There } from "./facts.ts";
import type { Around } from "./passes.ts";
import { plain } from "./plain.ts";

/** Where an anchor stands in the text, or one of the texts, that is looked at; null where it does not. */
export type Stand = (said: Placeable) => There | null;

/** What is asked of whoever shows a list. */
export interface Asked {
  readonly stand: Stand;
  readonly me: MemberId | undefined;
  readonly isUnread: (id: string) => boolean;
}

/**
 * What a ledger has around the things of a list, as it is now. Statuses and delegations are put in their places when
 * they are asked for first.
 */
export function aroundIn(ledger: Ledger, { stand, me, isUnread }: Asked): Around {
  const statuses = later(() => statusesIn(ledger, ledger.drafts.keys()));
  const delegations = later(() => delegationsIn(ledger, stand));
  return {
    me,
    isUnread,
    nameOf: (member) => plain(ledger.member(member)?.name ?? ""),
    meetingOf: (id) => ledger.get(meetings, id)?.body,
    statusesAt({ draft, provision }) {
      const nearest = upwards(draft, provision).find((at) => statuses().at(draft, at).length > 0);
      return nearest === undefined ? [] : statuses().at(draft, nearest);
    },
    delegationsAt({ draft, provision }) {
      return delegations().within(draft, provision);
    },
  };
}

/** What stands at provisions of drafts. */
class AtProvisions {
  readonly #at = new Map<Draft, Map<number, string[]>>();
  readonly #within = new Map<Draft, Map<number, ReadonlySet<string>>>();

  put(there: There | null, ...values: readonly string[]): void {
    if (!there) return;
    const { draft, provision } = there;
    const ofDraft = this.#at.get(draft) ?? new Map<number, string[]>();
    this.#at.set(draft, ofDraft.set(provision, [...(ofDraft.get(provision) ?? []), ...values]));
  }

  at(draft: Draft, provision: number): readonly string[] {
    return this.#at.get(draft)?.get(provision) ?? [];
  }

  /** What stands at a provision and at all that it is part of. */
  within(draft: Draft, provision: number): ReadonlySet<string> {
    const ofDraft = this.#within.get(draft) ?? new Map<number, ReadonlySet<string>>();
    const known = ofDraft.get(provision);
    if (known) return known;
    const found = new Set(upwards(draft, provision).flatMap((at) => this.at(draft, at)));
    this.#within.set(draft, ofDraft.set(provision, found));
    return found;
  }
}

/** In the texts that are looked at: where something of the kind may stand. */
function statusesIn(ledger: Ledger, drafts: Iterable<Hash>): AtProvisions {
  const found = new AtProvisions();
  for (const id of drafts) {
    const draft = ledger.draft(id)!;
    for (const [provision, { entries, isEarlier }] of statusesOn(ledger, id)) {
      if (isEarlier) continue;
      const there = { draft, provision, anchor: { draft: id, provision: draft.provisions[provision]!.eId } };
      found.put(there, ...entries.flatMap(({ said }) => said.map(({ body }) => body.status)));
    }
  }
  return found;
}

function delegationsIn(ledger: Ledger, stand: Stand): AtProvisions {
  const found = new AtProvisions();
  for (const position of ledger.all(positions)) {
    const there = stand(position);
    const applied = there && appliedOn(ledger, there.anchor.draft, position);
    if (applied && isValid(applied)) found.put(there, delegationKey(position.body.delegation));
  }
  for (const { body } of ledger.all(proposals)) found.put(stand(body.anchor), ...body.proposers.flatMap(keysOf));
  return found;
}

/** A proposer by the keys of whom the name, or the group it speaks for, means. */
function keysOf({ name, code, behalf }: Proposer): readonly string[] {
  return [code ?? name, ...(behalf ? [behalf] : [])].flatMap((each) => {
    const called = delegationsCalled(each);
    return called.length > 0 ? called.map(delegationKey) : [`other:${folded(each)}`];
  });
}

function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

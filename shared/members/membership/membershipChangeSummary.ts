import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Membership } from "./membership.ts";

/** A change that somebody made in office, so that its owner can tell whether he made it. */
export interface MembershipChangeSummary {
  readonly key: RecordKey;
  /** When its device says it was made, in milliseconds since 1970. */
  readonly at: number;
  /** The members of whom it added or cut devices, or whose role it changed. */
  readonly added: readonly MemberId[];
  readonly cut: readonly MemberId[];
  readonly roles: readonly MemberId[];
  /** How many invitations it opened and closed. */
  readonly opened: number;
  readonly closed: number;
  readonly hasNewKey: boolean;
}

/** Lists the changes of these devices that have effect and change something, the newest first. */
export function listChangesSignedByDevices(
  { graph, effects, list }: Membership,
  devices: ReadonlySet<DeviceId>,
): readonly MembershipChangeSummary[] {
  const membersOf = (named: readonly { readonly device: DeviceId }[]) => [
    ...new Set(named.map(({ device }) => list.devices.get(device)?.member ?? device)),
  ];
  const changes = [...graph.complete.values()].flatMap((each) => {
    if (each.kind !== "change" || !devices.has(each.signer) || effects.get(each.key) !== "counts") return [];
    const { key, at, body } = each;
    const { adds, cuts, roles, opens, closes, hands } = body;
    if (!body.key && [adds, cuts, roles, opens, closes, hands].every(({ length }) => length === 0)) return [];
    return {
      key,
      at,
      added: membersOf(adds),
      cut: membersOf(cuts),
      roles: membersOf(roles),
      opened: opens.length,
      closed: closes.length,
      hasNewKey: body.key !== undefined,
    };
  });
  return changes.sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
}

import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import { unsealPresence, type Presence } from "#shared/records/sync/presence.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";

/** A presence as the provider has it. `device` is the origin as the hub states it. */
export interface PresenceState {
  readonly clientId: number;
  readonly here?: unknown;
  readonly device?: unknown;
}

/** What is needed to read presences. */
export interface ReadPresencesContext {
  readonly clientId: number;
  readonly keyOf: (id: string) => DossierKey | undefined;
  readonly memberOf: (device: DeviceId) => MemberId | null;
}

/** The present members; `isComplete` is false while some device's owner is not known here yet. */
export interface PresenceList {
  readonly present: readonly Presence[];
  readonly isComplete: boolean;
}

/**
 * Returns each present member once; if a member has several devices, one that is at a provision. A presence names its
 * member under the dossier's key, which every member has, so it counts only if it came from a device of that member.
 * Hubs of earlier versions name no device.
 */
export function readPresences(
  states: readonly PresenceState[],
  { clientId, keyOf, memberOf }: ReadPresencesContext,
): PresenceList {
  const present = new Map<MemberId, Presence>();
  let isComplete = true;
  for (const { clientId: client, here, device } of states) {
    const each = unsealPresence(here, keyOf);
    if (!each) continue;
    const member = client === clientId || device === undefined ? each.member : memberOfDevice(device, memberOf);
    // A member's id is that of their first device, so that device is theirs even before its join is here.
    if (member === null && device !== each.member) isComplete = false;
    if ((member ?? device) !== each.member) continue;
    if (!present.get(each.member)?.provision) present.set(each.member, each);
  }
  return { present: [...present.values()], isComplete };
}

function memberOfDevice(device: unknown, memberOf: ReadPresencesContext["memberOf"]): MemberId | null {
  return typeof device === "string" ? memberOf(device) : null;
}

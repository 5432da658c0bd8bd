import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { RosterBody } from "#shared/records/kinds/roster.ts";
import type { Roster } from "./roster.ts";
import { isActiveDevice } from "./roleSpans.ts";
import type { RecordSet } from "../recordSet.ts";

/**
 * Finds the evidence that a device was removed from the list of members: the rosters of the chain up to and including
 * the one that removed it. Returns null for a device that is still listed, and for one that never was.
 */
export function findDeviceRemovalEvidence(
  recordSet: RecordSet,
  roster: Roster | null,
  device: DeviceId,
): readonly RecordKey[] | null {
  const chain = [...(roster?.chain ?? [])];
  let isListed = false;
  let removed = -1;
  for (const [i, key] of chain.entries()) {
    const place = placeIn(recordSet, key, device);
    if (place === "stands") [isListed, removed] = [true, -1];
    else if (removed < 0 && (isListed || place === "ended")) removed = i;
  }
  return removed < 0 ? null : chain.slice(0, removed + 1).filter((key) => recordSet.rosters.has(key));
}

/** Returns a device's state in one roster. In the first record only its signer `stands`. */
function placeIn(recordSet: RecordSet, key: RecordKey, device: DeviceId): "stands" | "ended" | "absent" {
  const body: RosterBody | undefined = recordSet.rosters.get(key)?.body;
  if (!body) return recordSet.first?.key === key && recordSet.first.record.device === device ? "stands" : "absent";
  const entry = body.members.flatMap(({ devices }) => devices).find((each) => each.device === device);
  if (!entry) return "absent";
  return isActiveDevice(entry) ? "stands" : "ended";
}

import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { isFormat1ClosingRoster } from "#shared/records/kinds/roster.ts";
import type { JudgeableRecord } from "#shared/records/validator.ts";
import type { RecordSet } from "../recordSet.ts";
import type { Team, TeamDevice, TeamRecordVerdict } from "../team.ts";
import { findUnadoptedJoins } from "../unadoptedJoins.ts";
import { findDeviceRemovalEvidence } from "./deviceRemovalEvidence.ts";
import { createRoleSpanRule } from "./roleSpanRule.ts";
import { isActiveDevice } from "./roleSpans.ts";
import type { Roster } from "./roster.ts";

/** Returns the team that the roster in force lists. */
export function teamOfRoster(recordSet: RecordSet, roster: Roster): Team {
  return {
    administrators: new Set([roster.body.administrator]),
    recovery: roster.recovery,
    devices: new Map([...roster.devices.keys()].map((device) => [device, teamDeviceOf(roster, device)])),
    joined: findUnadoptedJoins(recordSet, roster),
    invitations: roster.invitations,
    keysInForce: [roster.body.keys[0]!.id],
    keyShares: roster.keys,
    forks: roster.forks,
    createRule: (device) => createRoleSpanRule(recordSet, roster.devices.get(device)!.device),
    judgeTeamRecord: (record) => judgeTeamRecord(recordSet, roster, record),
    erasedInOffice: (device, hasEnded) => hasEnded && roster.administrators.has(device),
    removalEvidenceOf: (device) => findDeviceRemovalEvidence(recordSet, roster, device),
  };
}

function teamDeviceOf({ devices }: Roster, id: DeviceId): TeamDevice {
  const { member, device } = devices.get(id)!;
  const { role } = device.spans.at(-1)!;
  return { device: id, member, recipients: [device.recipient], role, isCut: !isActiveDevice(device) };
}

function judgeTeamRecord(recordSet: RecordSet, roster: Roster, { key, record }: JudgeableRecord): TeamRecordVerdict {
  if (roster.chain.has(key) || isClosingRosterOf(recordSet, roster, key)) return { kind: "counts" };
  if (!roster.administrators.has(record.device)) return { kind: "aside", code: "roster.not-administrator" };
  const parent = record.after?.[0];
  const isOrphan = record.device === roster.body.administrator && parent && !recordSet.byKey.has(parent);
  if (isOrphan) return { kind: "waits", code: "roster.parent", on: parent };
  return { kind: "aside", code: "roster.superseded" };
}

/** Whether a record is an administrator's roster that only stops earlier versions, upon one of those that count. */
function isClosingRosterOf(recordSet: RecordSet, { administrators, chain }: Roster, key: RecordKey): boolean {
  const found = recordSet.rosters.get(key);
  if (!found || !isFormat1ClosingRoster(found.body) || !administrators.has(found.record.device)) return false;
  return chain.has(found.record.after?.[0] ?? "");
}

import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { administratorDevicesOf, computeMemberList, type MembershipChangeVerdict } from "./computeMemberList.ts";
import { findUnlistedJoinedDevices, type JoinedDevice } from "./joinedDevices.ts";
import type { FindConfirmingDevices } from "./handoverExamination.ts";
import { findDossierKeyIdsInForce } from "./dossierKeysInForce.ts";
import { roleAtRecordNumber, type MemberList } from "./memberList.ts";
import {
  toFormat2Begin,
  makeBaseFromFirstRecord,
  makeBaseFromHandover,
  toMembershipChange,
  type AdministrationTermBase,
  type MembershipRecords,
} from "./membershipRecords.ts";
import { convertFormat1Rosters } from "./convertFormat1Rosters.ts";
import { MembershipRecordGraph, type MembershipGraphRecord } from "./membershipRecordGraph.ts";
import { followTermsOfOffice, type TermsOfOffice } from "./termsOfOffice.ts";

/** Who belongs to a dossier, who is in office, and which dossier keys are in force, by a set of records. */
export interface Membership extends TermsOfOffice {
  readonly graph: MembershipRecordGraph;
  readonly list: MemberList;
  /** The effect of each complete change. */
  readonly effects: ReadonlyMap<RecordKey, MembershipChangeVerdict>;
  readonly joined: ReadonlyMap<DeviceId, JoinedDevice>;
  readonly administrators: ReadonlySet<DeviceId>;
  /** The ids of the dossier keys in force, the one to use first in front. */
  readonly keysInForce: readonly string[];
  /** The records that the next change names in `after`. */
  readonly heads: readonly RecordKey[];
}

/**
 * Decides who belongs to a dossier: a pure function of the set of records, whatever their order, by the rules of
 * `docs/membership.md`. Returns null without a first record. With `firmOnly`, provisional handovers have no effect.
 */
export function judgeMembership(records: MembershipRecords, firmOnly = false): Membership | null {
  if (!records.first) return null;
  const first = makeBaseFromFirstRecord(records.first);
  const graph = new MembershipRecordGraph(graphRecords(records, first));
  const isBornInFormat2 = records.first.body.format === 2;
  const input = { graph, first, confirming: confirmingDevices(records), isBornInFormat2 };
  const terms = followTermsOfOffice(input, firmOnly);
  const { list, effects } = computeMemberList(graph, terms);
  const joined = findUnlistedJoinedDevices(records.joins, list);
  const isEntitled = entitledRecipients(list, joined, terms);
  return {
    ...terms,
    graph,
    list,
    effects,
    joined,
    administrators: administratorDevicesOf(terms.terms.at(-1)!.base),
    keysInForce: findDossierKeyIdsInForce({
      graph,
      terms,
      effects,
      isEntitled: (recipient) => isEntitled.has(recipient),
    }),
    heads: findHeads(graph, terms, effects),
  };
}

const NONE: ReadonlyMap<RecordKey, never> = new Map<RecordKey, never>();

function graphRecords(records: MembershipRecords, first: AdministrationTermBase): readonly MembershipGraphRecord[] {
  const { rosters = NONE, begins = NONE, seqOf = () => undefined } = records;
  const isBornInFormat2 = records.first!.body.format === 2;
  const ofFormat1 = isBornInFormat2
    ? []
    : [...convertFormat1Rosters(records.first!, rosters, seqOf), ...[...begins.values()].map(toFormat2Begin)];
  return [
    first,
    ...ofFormat1,
    ...[...records.handovers.values()].map(makeBaseFromHandover),
    ...[...records.changes.values()].map(toMembershipChange),
  ];
}

/** Returns a device's role in its next record, or null if that would not count. */
export function currentRoleOfDevice({ list, joined }: Membership, device: DeviceId): Role | null {
  const listed = list.devices.get(device);
  if (listed) return listed.cuts.length > 0 ? null : roleAtRecordNumber(listed, Infinity);
  const join = joined.get(device);
  return join && !join.isClosed ? join.role : null;
}

/**
 * Returns the membership by which a device writes. Somebody whom a provisional handover does not know, though he is a
 * member without it, writes as if there were no provisional handovers (rule 19).
 */
export function membershipForWriting(records: MembershipRecords, membership: Membership, device: DeviceId): Membership {
  const provisional = membership.terms.find(({ isProvisional }) => isProvisional);
  if (!provisional) return membership;
  const firm = judgeMembership(records, true)!;
  const isKnown = currentRoleOfDevice(firm, device) === null || isListedIn(membership.graph, provisional.base, device);
  return isKnown ? membership : firm;
}

/** Whether anything that a handover reaches lists a device. */
function isListedIn(graph: MembershipRecordGraph, { after }: AdministrationTermBase, device: DeviceId): boolean {
  return [...graph.reachedFrom(after)].some((key) => {
    const each = graph.complete.get(key);
    if (!each || each.kind === "begin") return false;
    const listed = each.kind === "base" ? each.administrators : each.body.adds;
    return listed.some((entry) => entry.device === device);
  });
}

function confirmingDevices({ confirmations }: MembershipRecords): FindConfirmingDevices {
  const byHandover = new Map<RecordKey, DeviceId[]>();
  for (const { record, body } of confirmations.values())
    byHandover.set(body.handover, [...(byHandover.get(body.handover) ?? []), record.device]);
  return (handover) => byHandover.get(handover) ?? [];
}

/** Returns the recipients of members' devices, of open invitations and of the sheet in force. */
function entitledRecipients(
  { devices, invitations, closed }: MemberList,
  joined: ReadonlyMap<DeviceId, JoinedDevice>,
  { sheets }: TermsOfOffice,
): ReadonlySet<string> {
  const recipients = new Set([sheets.at(-1)!.recipient]);
  for (const each of devices.values())
    if (each.cuts.length === 0) for (const recipient of each.recipients) recipients.add(recipient);
  for (const each of joined.values()) if (!each.isClosed) recipients.add(each.recipient);
  for (const { key, recipient } of invitations.values()) if (!closed.has(key)) recipients.add(recipient);
  return recipients;
}

/**
 * Finds the records that have effect, or were not followed, and that no other such record reaches (rule 23). A roster that
 * only stops earlier versions is none of them: else two copies of the administrator's app would join each other's for ever.
 */
function findHeads(
  graph: MembershipRecordGraph,
  terms: TermsOfOffice,
  effects: ReadonlyMap<RecordKey, MembershipChangeVerdict>,
): RecordKey[] {
  const tips = new Set([terms.terms.at(-1)!.base.key, ...terms.begins, ...terms.rivals]);
  for (const [key, effect] of effects) {
    const each = graph.complete.get(key);
    if (effect === "counts" && !(each?.kind === "change" && each.closesFormat1)) tips.add(key);
  }
  const reached = graph.reachedFrom([...tips].flatMap((key) => graph.complete.get(key)!.after));
  return [...tips].filter((key) => !reached.has(key)).sort();
}

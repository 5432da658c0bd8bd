import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { administratorDevicesOf, computeMemberList, type MembershipChangeVerdict } from "./computeList.ts";
import { findUnlistedJoinedDevices, type JoinedDevice } from "./joinedDevices.ts";
import { findDossierKeyIdsInForce } from "./keysInForce.ts";
import { roleAtRecordNumber, type MemberList } from "./memberList.ts";
import {
  makeBaseFromBegin,
  makeBaseFromFirstRecord,
  makeBaseFromHandover,
  changeOf,
  type TermBase,
  type MembershipRecords,
} from "./membershipRecords.ts";
import { readOldRosters } from "./oldRosters.ts";
import { RecordGraph, type GraphRecord } from "./recordGraph.ts";
import {
  followTermsOfOffice,
  type ConfirmableHandover,
  type FindConfirmingDevices,
  type TermsOfOffice,
} from "./termsOfOffice.ts";

/** Who belongs to a dossier, who is in office, and which dossier keys are in force, by a set of records. */
export interface Membership extends TermsOfOffice {
  readonly graph: RecordGraph;
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
  const graph = new RecordGraph(graphRecords(records, first));
  const terms = followTermsOfOffice(graph, first, confirmingDevices(records), firmOnly);
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

/** Stands for whoever could confirm a beginning of format 2. No device has this id. */
const SOMEBODY = "";

/**
 * Returns the beginnings of format 2 that wait for a confirmation in a dossier of format 1. The handovers of format 1 before
 * them have effect in format 2 only once a beginning is confirmed; here they are followed all the same.
 */
export function listUnconfirmedBegins(records: MembershipRecords): readonly ConfirmableHandover[] {
  if (!records.first) return [];
  const first = makeBaseFromFirstRecord(records.first);
  const confirming = confirmingDevices(records);
  const confirmingOrSomebody: FindConfirmingDevices = (key) =>
    records.begins?.has(key) ? [...confirming(key), SOMEBODY] : confirming(key);
  const graph = new RecordGraph(graphRecords(records, first));
  const { confirmable } = followTermsOfOffice(graph, first, confirmingOrSomebody, true);
  return confirmable.filter(({ isConfirmed }) => !isConfirmed);
}

function graphRecords(records: MembershipRecords, first: TermBase): readonly GraphRecord[] {
  const { rosters = NONE, begins = NONE, seqOf = () => undefined } = records;
  const old = begins.size > 0 ? readOldRosters(records.first!, rosters, seqOf) : [];
  const bases = new Map([first, ...old].map((each) => [each.key, each]));
  const officeOf = (key: RecordKey) => {
    const base = bases.get(key);
    return base?.kind === "base" ? base.administrators : [];
  };
  return [
    first,
    ...old,
    ...[...(begins?.values() ?? [])].map((begin) => makeBaseFromBegin(begin, officeOf(begin.body.base))),
    ...[...records.handovers.values()].map(makeBaseFromHandover),
    ...[...records.changes.values()].map(changeOf),
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
function isListedIn(graph: RecordGraph, { after }: TermBase, device: DeviceId): boolean {
  return [...graph.reachedFrom(after)].some((key) => {
    const each = graph.complete.get(key);
    const listed = each?.kind === "base" ? each.administrators : each?.body.adds;
    return listed?.some((entry) => entry.device === device) ?? false;
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

/** Finds the records that have effect, or were not followed, and that no other such record reaches (rule 23). */
function findHeads(
  graph: RecordGraph,
  terms: TermsOfOffice,
  effects: ReadonlyMap<RecordKey, MembershipChangeVerdict>,
): RecordKey[] {
  const tips = new Set([terms.terms.at(-1)!.base.key, ...terms.rivals]);
  for (const [key, effect] of effects) if (effect === "counts") tips.add(key);
  const reached = graph.reachedFrom([...tips].flatMap((key) => graph.complete.get(key)!.after));
  return [...tips].filter((key) => !reached.has(key)).sort();
}

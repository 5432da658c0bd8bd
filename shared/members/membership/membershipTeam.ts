import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { JudgeableRecord } from "#shared/records/validator.ts";
import type { RecordSet } from "../recordSet.ts";
import type { Team, TeamDevice, TeamRecordVerdict } from "../team.ts";
import type { UnadoptedJoin } from "../unadoptedJoins.ts";
import { administratorDevicesOf } from "./computeMemberList.ts";
import { createDeviceRecordRule } from "./deviceRecordRule.ts";
import { dossierKeySharesOf } from "./dossierKeysInForce.ts";
import { roleAtRecordNumber, type ListedDevice } from "./memberList.ts";
import type { Membership } from "./membership.ts";
import type { AdministrationTermBase } from "./membershipRecords.ts";
import type { MembershipRecordGraph } from "./membershipRecordGraph.ts";

/** Returns the team of a dossier of format 2, by its membership. */
export function teamOfMembership(recordSet: RecordSet, membership: Membership): Team {
  const { administrators, list, sheets, keysInForce, terms } = membership;
  const everInOffice = new Set([
    ...sheets.map(({ key }) => key),
    ...terms.flatMap(({ base }) => [...administratorDevicesOf(base)]),
  ]);
  return {
    administrators,
    recovery: sheets.at(-1)!,
    devices: new Map([...list.devices].map(([device, listed]) => [device, teamDeviceOf(listed)])),
    joined: new Map([...membership.joined].map(([device]) => [device, unadoptedJoinOf(recordSet, membership, device)])),
    invitations: new Map([...list.invitations].filter(([key]) => !list.closed.has(key))),
    keysInForce,
    keyShares: keySharesOf(membership),
    forks: findOpenRivals(membership),
    createRule: (device) => createTeamRule(recordSet, list.devices.get(device)!),
    judgeTeamRecord: (record) => judgeTeamRecord(membership, record),
    // What somebody signed in office keeps counting; there is no telling when his last one was made (rule 9).
    erasedInOffice: (device) => everInOffice.has(device),
    removalEvidenceOf: (device) => removalEvidenceOf(recordSet, membership, device),
  };
}

/** Returns the handovers that were not followed, until a change of the term that is followed is made upon them. */
function findOpenRivals({ graph, terms, rivals, effects }: Membership): readonly RecordKey[] {
  const { key, after } = terms.at(-1)!.base;
  const changes = [...graph.complete.values()].filter(
    (each) => each.kind === "change" && each.body.base === key && effects.get(each.key) === "counts",
  );
  const reached = graph.reachedFrom([...after, ...changes.map((each) => each.key)]);
  return rivals.filter((rival) => !reached.has(rival));
}

function teamDeviceOf(listed: ListedDevice): TeamDevice {
  const { device, member, recipients, cuts } = listed;
  return {
    device,
    member,
    recipients: [...recipients].sort(),
    role: roleAtRecordNumber(listed, Infinity),
    isCut: cuts.length > 0,
  };
}

function unadoptedJoinOf(recordSet: RecordSet, { joined }: Membership, device: DeviceId): UnadoptedJoin {
  const { member, role, invitation, isClosed, key } = joined.get(device)!;
  const code = invitation === null ? ("join.voucher" as const) : ("join.closed" as const);
  return { member, role, closed: isClosed ? code : null, join: recordSet.joins.get(key)!.body };
}

/** Returns the keys that any record here hands out, those of the current term's records first. */
function keySharesOf({ graph }: Membership): Team["keyShares"] {
  return [...graph.complete.values()].reverse().flatMap(dossierKeySharesOf);
}

function createTeamRule(recordSet: RecordSet, listed: ListedDevice): ReturnType<Team["createRule"]> {
  const rule = createDeviceRecordRule(recordSet.byKey, listed);
  return (record) => {
    const verdict = rule(record);
    if (verdict.kind === "waits") return { waits: verdict.code, on: verdict.on };
    return verdict.kind === "aside" ? { aside: verdict.code } : { role: verdict.role, ended: verdict.isCut };
  };
}

/**
 * Judges a change, a handover or a beginning of format 2. Codes: `roster.parent` (waits for what it was made upon),
 * `roster.not-administrator`, `roster.superseded` (its signer's office was closed, or its term was not followed),
 * `handover.no-right`, `handover.undone`, `handover.rival`, `handover.unconfirmed`.
 */
function judgeTeamRecord(membership: Membership, { key, record }: JudgeableRecord): TeamRecordVerdict {
  const { graph, effects } = membership;
  const known = graph.complete.get(key);
  // Rosters mean nothing in a dossier that began in format 2.
  if (!known && record.type === "roster" && !graph.has(key)) return { kind: "aside", code: "roster.superseded" };
  if (!known) return { kind: "waits", code: "roster.parent", on: graph.firstMissing(key) };
  if (known.kind === "base") return judgeHandover(membership, known);
  const isByOffice = isInOfficeOf(graph, known.kind === "begin" ? known.base : known.body.base, known.signer);
  // A beginning that nobody has confirmed says the same as the one that counts.
  if (isByOffice && (known.kind === "begin" || effects.get(key) === "counts")) return { kind: "counts" };
  return { kind: "aside", code: isByOffice ? "roster.superseded" : "roster.not-administrator" };
}

function judgeHandover(
  { graph, terms, undone, rivals }: Membership,
  handover: AdministrationTermBase,
): TeamRecordVerdict {
  const { key, signer, previous } = handover;
  if (undone.has(key)) return { kind: "aside", code: "handover.undone" };
  if (terms.some(({ base }) => base.key === key)) return { kind: "counts" };
  if (rivals.includes(key)) return { kind: "aside", code: "handover.rival" };
  const isBySheet = [...graph.complete.values()].some((each) => each.kind === "base" && each.sheet?.key === signer);
  if (!isBySheet && !isInOfficeOf(graph, previous!, signer)) return { kind: "aside", code: "handover.no-right" };
  return { kind: "waits", code: "handover.unconfirmed", on: `confirm/${key}` };
}

/** Whether a base gives a device office. */
function isInOfficeOf({ complete }: MembershipRecordGraph, base: RecordKey, device: DeviceId): boolean {
  const found = complete.get(base);
  return found?.kind === "base" && administratorDevicesOf(found).has(device);
}

/** Returns what the record that first cut a device was made upon, and that record as the last. */
function removalEvidenceOf(
  recordSet: RecordSet,
  { graph, list }: Membership,
  device: DeviceId,
): readonly RecordKey[] | null {
  const cuts = list.devices.get(device)?.cuts ?? [];
  if (cuts.length === 0) return null;
  const order = [...graph.complete.keys()];
  const by = order.find((key) => cuts.some((cut) => cut.by === key))!;
  const reached = graph.reachedFrom([by]);
  const records = order.filter((key) => key !== by && reached.has(key));
  const confirmations = [...recordSet.confirmations.values()].filter(({ body }) => reached.has(body.handover));
  return [...records, ...confirmations.map(({ key }) => key), by];
}

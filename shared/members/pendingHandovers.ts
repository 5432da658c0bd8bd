import type { DeviceId, MemberId, RecordKey } from "../records/envelope.ts";
import type { RecordJudge } from "./judge.ts";
import type { ConfirmableHandover } from "./membership/handoverExamination.ts";
import type { AdministrationTermBase } from "./membership/membershipRecords.ts";
import type { RecordSet } from "./recordSet.ts";

/**
 * A handover of the administration, or a beginning of format 2, that has no effect until somebody confirms it. A handover
 * that adds somebody and ends no office is an `appointment`; one that gives office to nobody is an `end` or, if no office
 * ends, is a `new-sheet`.
 */
export interface PendingHandover {
  readonly key: RecordKey;
  readonly kind: "handover" | "appointment" | "end" | "new-sheet" | "begin";
  /** The device whose fingerprint is to be compared: that of whoever comes into office, or of whoever signed it. */
  readonly device: DeviceId;
  readonly member: MemberId;
  /** The members whose office ends, and those of whom devices are cut. */
  readonly ends: readonly MemberId[];
  readonly cuts: readonly MemberId[];
  /** Whether the recovery sheet signed it, so that nobody needs to be in office for it. */
  readonly isBySheet: boolean;
  /** Whether a new recovery sheet comes into force with it. */
  readonly replacesSheet: boolean;
  /** The devices that may confirm it. */
  readonly devices: ReadonlySet<DeviceId>;
  /** The members whose these are. */
  readonly members: readonly MemberId[];
}

/** Returns the handovers that wait for a confirmation, or a beginning of format 2 that does. */
export function findPendingHandovers(judgement: RecordJudge): readonly PendingHandover[] {
  return listPendingHandovers(judgement, Infinity).first;
}

/** Some of the handovers that wait for a confirmation, and how many more there are. */
export interface PendingAdministrationHandovers {
  readonly first: readonly PendingHandover[];
  readonly more: number;
}

/**
 * Returns at most so many of the handovers that wait for a confirmation: whoever has the recovery sheet can sign any
 * number, and finding out who may confirm each takes time. Those by which a member comes into office, or nobody, go first,
 * then those that were made upon the most records.
 */
export function listPendingHandovers(judgement: RecordJudge, most: number): PendingAdministrationHandovers {
  const begin = findPendingBegin(judgement);
  const first: PendingHandover[] = begin ? [begin] : [];
  const waiting = sortedForDisplay(judgement);
  let examined = 0;
  for (; examined < waiting.length && first.length < most; examined++) {
    const pending = pendingHandoverOf(judgement, waiting[examined]!);
    if (pending.devices.size > 0) first.push(pending);
  }
  return { first, more: waiting.length - examined };
}

function sortedForDisplay(judgement: RecordJudge): readonly ConfirmableHandover[] {
  const { membership, team } = judgement;
  const isByMembers = ({ administrators }: AdministrationTermBase) =>
    administrators.every(({ device }) => team?.devices.get(device)?.isCut === false);
  const waiting = judgement.confirmable.filter(({ isConfirmed }) => !isConfirmed);
  const ranked = waiting.map((each) => {
    return { each, isByMembers: isByMembers(each.base), depth: membership?.graph.depthOf(each.base.key) ?? 0 };
  });
  ranked.sort(
    (a, b) =>
      Number(b.isByMembers) - Number(a.isByMembers) ||
      b.depth - a.depth ||
      (a.each.base.key < b.each.base.key ? -1 : 1),
  );
  return ranked.map(({ each }) => each);
}

function pendingHandoverOf(judgement: RecordJudge, { base, mayConfirm }: ConfirmableHandover): PendingHandover {
  const membersOf = (devices: readonly DeviceId[]) => [
    ...new Set(devices.map((each) => judgement.memberOf(each) ?? each)),
  ];
  const office = judgement.team?.administrators;
  const newcomer = base.administrators.find(({ device }) => !office?.has(device));
  const device = newcomer ? newcomer.device : base.signer;
  return {
    key: base.key,
    kind: kindOf(base, newcomer !== undefined),
    device,
    member: newcomer ? newcomer.member : (judgement.memberOf(device) ?? device),
    ends: membersOf(base.ends.map((each) => each.device)),
    cuts: membersOf(base.cuts.map((each) => each.device)),
    isBySheet: base.signer === judgement.team?.recovery.key,
    replacesSheet: base.sheet !== null,
    devices: new Set(mayConfirm.keys()),
    members: [...new Set(mayConfirm.values())],
  };
}

function kindOf({ ends }: AdministrationTermBase, hasNewcomer: boolean): PendingHandover["kind"] {
  if (ends.length > 0) return hasNewcomer ? "handover" : "end";
  return hasNewcomer ? "appointment" : "new-sheet";
}

/**
 * Returns the beginning of format 2 that waits for a confirmation: of several that were signed apart one, since they say
 * the same. None whom nobody can confirm who is a member now.
 */
function findPendingBegin(judgement: RecordJudge): PendingHandover | null {
  const asked = judgement.pendingBegins.flatMap(({ begin, mayConfirm }) => {
    const active = [...mayConfirm].filter(([device]) => judgement.authorityOf(device) !== null);
    return active.length > 0 ? [{ begin, mayConfirm: new Map(active) }] : [];
  });
  const [first] = asked.sort((a, b) => (a.begin.key < b.begin.key ? -1 : 1));
  if (!first) return null;
  const { begin, mayConfirm } = first;
  return {
    key: begin.key,
    kind: "begin",
    device: begin.signer,
    member: judgement.memberOf(begin.signer) ?? begin.signer,
    ends: [],
    cuts: [],
    isBySheet: false,
    replacesSheet: false,
    devices: new Set(mayConfirm.keys()),
    members: [...new Set(mayConfirm.values())],
  };
}

/**
 * Returns what a lead's app confirms by itself: the confirmed handovers that it follows, one for each base and never a
 * rival (rule 26 of `docs/membership.md`).
 */
export function listHandoversToAutoConfirm(
  { confirmations, handovers }: RecordSet,
  judgement: RecordJudge,
  device: DeviceId,
): readonly RecordKey[] {
  const me = judgement.authorityOf(device);
  if (me?.role !== "lead") return [];
  const own = [...confirmations.values()].filter(({ record }) => judgement.memberOf(record.device) === me.member);
  const bases = new Set(own.map(({ body }) => handovers.get(body.handover)?.body.base));
  return judgement.confirmable.flatMap(({ base, isConfirmed, mayConfirm }) =>
    isConfirmed && mayConfirm.has(device) && !bases.has(base.previous!) ? [base.key] : [],
  );
}

/** What became of a handover: it has effect, waits for a confirmation, or counts provisionally. */
export type HandoverState = "counts" | "waits" | "provisional";

export function handoverStateOf({ membership }: RecordJudge, handover: RecordKey): HandoverState {
  const term = membership?.terms.find(({ base }) => base.key === handover);
  if (!term) return "waits";
  return term.isProvisional ? "provisional" : "counts";
}

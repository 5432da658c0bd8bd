import type { DeviceId, MemberId, RecordKey } from "../records/envelope.ts";
import type { RecordJudge } from "./judge.ts";
import type { ConfirmableHandover } from "./membership/handoverExamination.ts";
import type { RecordSet } from "./recordSet.ts";

/** A handover of the administration, or a beginning of format 2, that has no effect until somebody confirms it. */
export interface PendingHandover {
  readonly key: RecordKey;
  readonly kind: "handover" | "begin";
  /** The device whose fingerprint is to be compared: that of whoever takes over, or begins format 2. */
  readonly device: DeviceId;
  readonly member: MemberId;
  /** The members whose office ends, and those of whom devices are cut. */
  readonly ends: readonly MemberId[];
  readonly cuts: readonly MemberId[];
  /** Whether a new recovery sheet comes into force with it. */
  readonly replacesSheet: boolean;
  /** The devices that may confirm it. */
  readonly devices: ReadonlySet<DeviceId>;
  /** The members whose these are. */
  readonly members: readonly MemberId[];
}

/** Returns the handovers that wait for a confirmation, or a beginning of format 2 that does. */
export function findPendingHandovers(judgement: RecordJudge): readonly PendingHandover[] {
  const waiting = judgement.confirmable.filter(({ isConfirmed }) => !isConfirmed);
  const begin = findPendingBegin(judgement);
  return [...waiting.map((each) => pendingHandoverOf(judgement, each)), ...(begin ? [begin] : [])];
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
    kind: "handover",
    device,
    member: newcomer ? newcomer.member : (judgement.memberOf(device) ?? device),
    ends: membersOf(base.ends.map((each) => each.device)),
    cuts: membersOf(base.cuts.map((each) => each.device)),
    replacesSheet: base.sheet !== null,
    devices: new Set(mayConfirm.keys()),
    members: [...new Set(mayConfirm.values())],
  };
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

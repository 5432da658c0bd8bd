import type { DeviceId, MemberId, RecordKey } from "../records/envelope.ts";
import type { RecordJudge } from "./judge.ts";
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

/** Returns the handovers and beginnings that wait for a confirmation. */
export function findPendingHandovers(judgement: RecordJudge): readonly PendingHandover[] {
  const membersOf = (devices: readonly DeviceId[]) => [
    ...new Set(devices.map((each) => judgement.memberOf(each) ?? each)),
  ];
  return judgement.confirmable.flatMap(({ base, isConfirmed, mayConfirm }) => {
    if (isConfirmed) return [];
    const office = judgement.team?.administrators;
    const newcomer = base.origin === "handover" && base.administrators.find(({ device }) => !office?.has(device));
    const device = newcomer ? newcomer.device : base.signer;
    return {
      key: base.key,
      kind: base.origin === "begin" ? "begin" : "handover",
      device,
      member: newcomer ? newcomer.member : (judgement.memberOf(device) ?? device),
      ends: membersOf(base.ends.map((each) => each.device)),
      cuts: membersOf(base.cuts.map((each) => each.device)),
      replacesSheet: base.sheet !== null,
      devices: new Set(mayConfirm.keys()),
      members: [...new Set(mayConfirm.values())],
    } satisfies PendingHandover;
  });
}

/**
 * Returns what a lead's app confirms by itself: the confirmed handovers and beginnings that it follows, one for each base
 * and never a rival (rule 26 of `docs/membership.md`).
 */
export function listHandoversToAutoConfirm(
  { confirmations, handovers, begins }: RecordSet,
  judgement: RecordJudge,
  device: DeviceId,
): readonly RecordKey[] {
  const me = judgement.authorityOf(device);
  if (me?.role !== "lead") return [];
  const own = [...confirmations.values()].filter(({ record }) => judgement.memberOf(record.device) === me.member);
  const bases = new Set(own.map(({ body }) => (handovers.get(body.handover) ?? begins.get(body.handover))?.body.base));
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

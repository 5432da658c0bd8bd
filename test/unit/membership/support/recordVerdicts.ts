import { createDeviceRecordRule, type DeviceRecordVerdict } from "#shared/members/membership/deviceRecordRule.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { HistoryRecord, RecordOf } from "./historyRecords.ts";
import type { KnownRecords } from "./knownRecords.ts";

/** "counts", or why a record does not (yet). */
export type RecordVerdict = string;

/** Judges every record of a set by its membership. */
export function judgeRecords(known: KnownRecords, membership: Membership): ReadonlyMap<RecordKey, RecordVerdict> {
  const judge = new RecordJudge(known, membership);
  return new Map(known.all().map((record) => [record.key, judge.verdictOf(record)]));
}

class RecordJudge {
  readonly #known: KnownRecords;
  readonly #membership: Membership;
  readonly #followed: ReadonlySet<RecordKey>;
  readonly #rules = new Map<DeviceId, ReturnType<typeof createDeviceRecordRule>>();

  constructor(known: KnownRecords, membership: Membership) {
    this.#known = known;
    this.#membership = membership;
    this.#followed = new Set(membership.terms.map(({ base }) => base.key));
  }

  verdictOf(record: HistoryRecord): RecordVerdict {
    if (record.kind === "dossier") return "counts";
    if (record.kind === "handover") return this.#handover(record);
    if (record.kind === "change" || record.kind === "roster") return this.#change(record);
    if (record.kind === "begin") return this.#membership.begins.includes(record.key) ? "counts" : "aside: begin";
    return this.#statement(record);
  }

  #handover({ key }: RecordOf<"handover">): RecordVerdict {
    const { undone, graph, rivals } = this.#membership;
    if (this.#followed.has(key)) return undone.has(key) ? "aside: undone" : "counts";
    if (!graph.complete.has(key)) return "waits: parent";
    return rivals.includes(key) ? "aside: rival" : "waits: confirmation";
  }

  #change({ key }: RecordOf<"change" | "roster">): RecordVerdict {
    const effect = this.#membership.effects.get(key);
    if (effect === "counts") return "counts";
    return effect === "void" ? "aside: change" : "waits: parent";
  }

  /** What a device says counts by its standing and its role. */
  #statement(record: RecordOf<"confirm" | "join" | "note">): RecordVerdict {
    const { list, joined } = this.#membership;
    const { device } = record.record;
    if (list.devices.has(device)) {
      const verdict = this.#ruleOf(device)(record);
      return verdict.kind === "counts" ? byRole(record, verdict.role) : `${verdict.kind}: ${verdict.code}`;
    }
    const join = joined.get(device);
    if (!join) return "waits: join";
    return join.isClosed ? "aside: closed" : byRole(record, join.role);
  }

  #ruleOf(device: DeviceId): (record: HistoryRecord) => DeviceRecordVerdict {
    let rule = this.#rules.get(device);
    if (!rule) {
      rule = createDeviceRecordRule(this.#known.byKey, this.#membership.list.devices.get(device)!);
      this.#rules.set(device, rule);
    }
    return rule;
  }
}

/** A record's verdict by its author's role. */
export function byRole(record: HistoryRecord, role: Role): RecordVerdict {
  if (record.kind !== "note") return "counts";
  return role === "lead" || (role === "observer" && !record.body.isForLeads) ? "counts" : "aside: role";
}

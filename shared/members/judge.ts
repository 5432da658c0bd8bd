import type { RefusalCode } from "../base/result.ts";
import type { ValidRecord } from "../records/validator.ts";
import { isControlRecordType, type DeviceId, type Envelope, type RecordKey } from "../records/envelope.ts";
import { refuseUnlessObserver, type Author } from "../records/recordKind.ts";
import type { EraseBody } from "../records/kinds/erase.ts";
import { recordKinds } from "../records/kinds/recordKinds.ts";
import {
  parseAgreedSeverityRegister,
  parseAssignmentRegister,
  isSameTextRegister,
  isPlacementRegister,
  isStatusRegister,
  receiptRegisterOf,
  parseResolutionRegister,
  BLIND_ROUND_REGISTER,
  TRACKS_REGISTER,
} from "../records/ledgerSubjects.ts";
import { findUnadoptedJoins, type UnadoptedJoin } from "./unadoptedJoins.ts";
import { createRoleSpanRule, type RoleSpanVerdict } from "./roster/roleSpanRule.ts";
import { currentRoster, type Roster } from "./roster/roster.ts";
import type { RecordSet } from "./recordSet.ts";

/**
 * The verdict on a validated record: it counts, it waits, or it is set aside with a reason's code. `on` is what a
 * waiting record waits for: a record's key, or `join/` and a device (its join, or a roster that lists it). Only rosters
 * and joins can change the verdict on a record that counts or is aside; any other record affects waiting ones only.
 */
export type RecordVerdict =
  | { readonly kind: "counts"; readonly author: Author }
  | { readonly kind: "waits"; readonly code: RefusalCode; readonly on: string }
  | { readonly kind: "aside"; readonly code: RefusalCode };

/** A device's authority in the dossier: the member it acts for, and the rule that gives each of its records a role. */
interface Authority {
  readonly member: DeviceId;
  readonly rule: (record: ValidRecord) => RoleSpanVerdict;
}

/**
 * The only rules that decide which records count: a pure function of the set of validated records, independent of their
 * order of arrival. The window, the hub, packets and files all use it.
 */
export class RecordJudge {
  readonly roster: Roster | null;
  readonly admissions: ReadonlyMap<DeviceId, UnadoptedJoin>;
  readonly #set: RecordSet;
  readonly #authorities = new Map<DeviceId, Authority | { waits: RefusalCode } | { aside: RefusalCode }>();

  constructor(recordSet: RecordSet) {
    this.#set = recordSet;
    this.roster = currentRoster(recordSet);
    this.admissions = this.roster ? findUnadoptedJoins(recordSet, this.roster) : new Map();
  }

  verdict(each: ValidRecord): RecordVerdict {
    if (!this.roster) return waits("dossier.missing", this.#set.dossier);
    const { type } = each.record;
    if (type === "dossier") return counts({ member: each.record.device, role: "lead", administrator: true });
    if (each.body === undefined && isControlRecordType(type)) return waits("body.missing", each.key);
    if (type === "roster") return this.#rosterVerdict(each);
    const authored = this.authorVerdict(each);
    if (authored.kind !== "counts") return authored;
    const { author } = authored;
    if (type === "join") return each.record.seq === 0 ? authored : aside("join.late");
    if (type === "erase") return this.#eraseVerdict(each, author);
    return this.#ownVerdict(each, author);
  }

  /** Judges a record's author, whatever the record contains. */
  authorVerdict(each: ValidRecord): RecordVerdict {
    const { device } = each.record;
    const authority = this.#authority(device);
    if ("waits" in authority) return waits(authority.waits, `join/${device}`);
    if ("aside" in authority) return aside(authority.aside);
    const span = authority.rule(each);
    if ("waits" in span) return waits(span.waits, span.on);
    if ("aside" in span) return aside(span.aside);
    const administrator = device === this.roster!.body.administrator;
    return counts({ member: authority.member, role: span.role, administrator });
  }

  /** Returns the author of a device's next record, or null if the device has no authority (any more). */
  authorityOf(device: DeviceId): Author | null {
    const authority = this.roster ? this.#authority(device) : null;
    if (!authority || !("rule" in authority)) return null;
    const listed = this.roster!.devices.get(device);
    const span = listed ? listed.device.spans.at(-1)! : { role: this.admissions.get(device)!.role, last: undefined };
    if (span.last !== undefined) return null;
    return { member: authority.member, role: span.role, administrator: device === this.roster!.body.administrator };
  }

  /** Returns the member that a device belongs to, even if the device has been removed. */
  memberOf(device: DeviceId): DeviceId | null {
    return this.roster?.devices.get(device)?.member ?? this.admissions.get(device)?.member ?? null;
  }

  /** Recomputes a device's authority on the next call. Call it when a record of the device has arrived. */
  invalidate(device: DeviceId): void {
    this.#authorities.delete(device);
  }

  #authority(device: DeviceId): Authority | { waits: RefusalCode } | { aside: RefusalCode } {
    let authority = this.#authorities.get(device);
    if (!authority) {
      authority = this.#computeAuthority(device);
      this.#authorities.set(device, authority);
    }
    return authority;
  }

  #computeAuthority(device: DeviceId): Authority | { waits: RefusalCode } | { aside: RefusalCode } {
    const listed = this.roster!.devices.get(device);
    if (listed) return { member: listed.member, rule: createRoleSpanRule(this.#set, listed.device) };
    const admission = this.admissions.get(device);
    if (!admission) return { waits: "join.missing" };
    if (admission.closed) return { aside: admission.closed };
    const { member, role } = admission;
    return { member, rule: () => ({ role, ended: false }) };
  }

  #rosterVerdict({ key, record }: ValidRecord): RecordVerdict {
    const { chain, administrators, body } = this.roster!;
    const member = this.memberOf(body.administrator) ?? body.administrator;
    if (chain.has(key)) return counts({ member, role: "lead", administrator: true });
    if (!administrators.has(record.device)) return aside("roster.not-administrator");
    const parent = record.after?.[0];
    const orphan = record.device === body.administrator && parent && !this.#set.byKey.has(parent);
    return orphan ? waits("roster.parent", parent) : aside("roster.superseded");
  }

  #eraseVerdict(each: ValidRecord, author: Author): RecordVerdict {
    const { target: key } = each.body as EraseBody;
    const target = this.#set.byKey.get(key);
    if (!target) return waits("erase.target", key);
    if (recordKinds.get(target.record.type)?.filing === "control" || target.record.type === "revision") {
      return aside("erase.protected");
    }
    const own = this.memberOf(target.record.device) === author.member;
    return own || author.administrator || this.#erasedInOffice(each) ? counts(author) : aside("erase.other");
  }

  // Erasures by a former administrator remain valid up to the record at which a roster ended his span: a handover
  // restores no erased name. After that record he has the role that the roster gives him.
  #erasedInOffice(each: ValidRecord): boolean {
    const authority = this.#authority(each.record.device);
    if (!this.roster!.administrators.has(each.record.device) || !("rule" in authority)) return false;
    const span = authority.rule(each);
    return "ended" in span && span.ended;
  }

  // Judges any other record: the role must permit its type, and a later version must be of the same member's entry.
  #ownVerdict({ record }: ValidRecord, author: Author): RecordVerdict {
    const kind = recordKinds.get(record.type);
    const refused = (kind?.refusal ?? refuseUnlessObserver)(author);
    if (refused) return aside(refused.code);
    if (kind?.filing === "register") return this.#registerVerdict(record, author);
    if (record.of === undefined || !kind) return counts(author);
    const first = this.#set.byKey.get(record.of);
    if (!first) return waits("first.missing", record.of);
    if (first.record.type !== record.type || first.record.of !== undefined) return aside("first.wrong");
    return this.memberOf(first.record.device) === author.member ? counts(author) : aside("first.other");
  }

  #registerVerdict({ type, of, device }: Envelope, author: Author): RecordVerdict {
    if (type === "profile") return of === author.member ? counts(author) : aside("profile.other");
    if (type === "receipt") return of === receiptRegisterOf(device) ? counts(author) : aside("register.name");
    if (type === "status") return isStatusRegister(of ?? "") ? counts(author) : aside("register.name");
    if (type === "placement") return isPlacementRegister(of ?? "") ? counts(author) : aside("register.name");
    if (type === "tracks") return of === TRACKS_REGISTER ? counts(author) : aside("register.name");
    if (type === "edition") return isSameTextRegister(of ?? "") ? counts(author) : aside("register.name");
    if (type === "round") return of === BLIND_ROUND_REGISTER ? counts(author) : aside("register.name");
    if (type === "assignment") return parseAssignmentRegister(of ?? "") ? counts(author) : aside("register.name");
    const thread = type === "agreed" ? parseAgreedSeverityRegister(of ?? "") : parseResolutionRegister(of ?? "");
    if (thread === null) return aside("register.name");
    if (author.role === "lead") return counts(author);
    const annotation = this.#set.byKey.get(thread);
    if (!annotation) return waits("thread.missing", thread);
    return this.memberOf(annotation.record.device) === author.member ? counts(author) : aside("settle.other");
  }
}

/** Judges a whole set at once; returns every record's verdict by its key. */
export function judge(recordSet: RecordSet): ReadonlyMap<RecordKey, RecordVerdict> {
  const judgement = new RecordJudge(recordSet);
  return new Map([...recordSet.byKey].map(([key, each]) => [key, judgement.verdict(each)]));
}

const counts = (author: Author): RecordVerdict => ({ kind: "counts", author });
const waits = (code: RefusalCode, on: string): RecordVerdict => ({ kind: "waits", code, on });
const aside = (code: RefusalCode): RecordVerdict => ({ kind: "aside", code });

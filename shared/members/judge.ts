import type { RefusalCode } from "../base/result.ts";
import type { JudgeableRecord } from "../records/validator.ts";
import { isControlRecordType, type DeviceId, type RecordHead, type RecordKey } from "../records/envelope.ts";
import { refuseUnlessObserver, type Author, type Role } from "../records/recordKind.ts";
import type { EraseBody } from "../records/kinds/erase.ts";
import { recordKinds } from "../records/kinds/recordKinds.ts";
import {
  parseAgreedSeverityRegister,
  parseAssignmentRegister,
  isRevisionSameTextRegister,
  isPlacementRegister,
  isStatusRegister,
  receiptRegisterOf,
  parseResolutionRegister,
  BLIND_ROUND_REGISTER,
  TRACKS_REGISTER,
} from "../records/ledgerSubjects.ts";
import type { RoleSpanRecordVerdict } from "./roster/roleSpanRule.ts";
import { judgeMembership, membershipForWriting, type Membership } from "./membership/membership.ts";
import type { ConfirmableHandover, PendingFormat2Begin } from "./membership/handoverExamination.ts";
import { teamOfMembership } from "./membership/membershipTeam.ts";
import { findCurrentRoster, type Roster } from "./roster/roster.ts";
import { teamOfRoster } from "./roster/rosterTeam.ts";
import type { RecordSet } from "./recordSet.ts";
import { administratorOf, type Team } from "./team.ts";

/**
 * The verdict on a validated record: it counts, it waits, or it is set aside with a reason's code. `on` is what a
 * waiting record waits for: a record's key, or `join/` and a device (its join, or a roster that lists it). Only rosters
 * and joins can change the verdict on a record that counts or is aside; any other record affects waiting ones only.
 */
export type RecordVerdict =
  | CountingVerdict
  | { readonly kind: "waits"; readonly code: RefusalCode; readonly on: string }
  | { readonly kind: "aside"; readonly code: RefusalCode };

interface CountingVerdict {
  readonly kind: "counts";
  readonly author: Author;
}

/** The types of records that change who belongs to the dossier; the team judges them itself. */
const TEAM_RECORD_TYPES = new Set(["roster", "begin", "change", "handover"]);

/** A device's authority in the dossier: the member it acts for, and the rule that gives each of its records a role. */
interface Authority {
  readonly member: DeviceId;
  readonly rule: (record: JudgeableRecord) => RoleSpanRecordVerdict;
  /** The verdict on its records that count, by role: one for all of them, since there may be very many. */
  readonly counting: Map<Role, CountingVerdict>;
}

/**
 * The only rules that decide which records count: a pure function of the set of validated records, independent of their
 * order of arrival. The window, the hub, packets and files all use it.
 */
export class RecordJudge {
  /** Who belongs to the dossier; null while its first record is missing. */
  readonly team: Team | null;
  /** The roster in force, in a dossier of format 1; null in one of format 2. */
  readonly roster: Roster | null;
  /** The membership by the rules of format 2; null in a dossier of format 1. */
  readonly membership: Membership | null;
  /** The handovers that wait for a confirmation, and those that have one and are followed. */
  readonly confirmable: readonly ConfirmableHandover[];
  /** In a dossier of format 1: the beginnings of format 2 that wait for a confirmation. */
  readonly pendingBegins: readonly PendingFormat2Begin[];
  readonly #set: RecordSet;
  readonly #authorities = new Map<DeviceId, Authority | { waits: RefusalCode } | { aside: RefusalCode }>();

  constructor(recordSet: RecordSet) {
    this.#set = recordSet;
    const judged = judgeFormat2(recordSet);
    this.membership = judged?.hasFormat2 ? judged : null;
    this.confirmable = this.membership?.confirmable ?? [];
    this.pendingBegins = judged?.pendingBegins ?? [];
    this.roster = this.membership ? null : findCurrentRoster(recordSet);
    if (this.membership) this.team = teamOfMembership(recordSet, this.membership);
    else this.team = this.roster && teamOfRoster(recordSet, this.roster);
  }

  verdict(each: JudgeableRecord): RecordVerdict {
    if (!this.team) return waits("dossier.missing", this.#set.dossier);
    const { type } = each.record;
    if (type === "dossier") return counts({ member: each.record.device, role: "lead", administrator: true });
    if (each.body === undefined && isControlRecordType(type)) return waits("body.missing", each.key);
    if (TEAM_RECORD_TYPES.has(type)) return this.#teamRecordVerdict(this.team, each);
    const authored = this.authorVerdict(each);
    if (authored.kind !== "counts") return authored;
    if (type === "join") return each.record.seq === 0 ? authored : aside("join.late");
    if (type === "erase") return this.#eraseVerdict(each, authored);
    if (type === "put-away") return this.#putAwayVerdict(each, authored);
    return this.#ownVerdict(each, authored);
  }

  /** Judges a record's author, whatever the record contains. */
  authorVerdict(each: JudgeableRecord): RecordVerdict {
    const { device } = each.record;
    const authority = this.#authority(device);
    if ("waits" in authority) return waits(authority.waits, `join/${device}`);
    if ("aside" in authority) return aside(authority.aside);
    const span = authority.rule(each);
    if ("waits" in span) return waits(span.waits, span.on);
    if ("aside" in span) return aside(span.aside);
    const known = authority.counting.get(span.role);
    if (known) return known;
    const administrator = this.team!.administrators.has(device);
    const verdict = counts({ member: authority.member, role: span.role, administrator });
    authority.counting.set(span.role, verdict);
    return verdict;
  }

  /** Returns the author of a device's next record, or null if the device has no authority (any more). */
  authorityOf(device: DeviceId): Author | null {
    const listed = this.team?.devices.get(device);
    const joined = this.team?.joined.get(device);
    const administrator = this.team?.administrators.has(device) ?? false;
    if (listed) return listed.isCut ? null : { member: listed.member, role: listed.role, administrator };
    return joined && joined.closed === null ? { member: joined.member, role: joined.role, administrator } : null;
  }

  /**
   * Returns the ids of the dossier keys that a device seals its records with, the one to use first in front (rule 19 of
   * `docs/membership.md`).
   */
  keysForWriting(device: DeviceId): readonly string[] {
    if (!this.membership) return this.team?.keysInForce ?? [];
    return membershipForWriting(this.#set, this.membership, device).keysInForce;
  }

  /** Returns the member that a device belongs to, even if the device has been removed. */
  memberOf(device: DeviceId): DeviceId | null {
    return this.team?.devices.get(device)?.member ?? this.team?.joined.get(device)?.member ?? null;
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
    const team = this.team!;
    const listed = team.devices.get(device);
    const counting = new Map<Role, CountingVerdict>();
    if (listed) return { member: listed.member, rule: team.createRule(device), counting };
    const joined = team.joined.get(device);
    if (!joined) return { waits: "join.missing" };
    if (joined.closed) return { aside: joined.closed };
    const { member, role } = joined;
    return { member, rule: () => ({ role, ended: false }), counting };
  }

  #teamRecordVerdict(team: Team, each: JudgeableRecord): RecordVerdict {
    const verdict = this.#beginVerdict(each) ?? team.judgeTeamRecord(each);
    if (verdict.kind !== "counts") return verdict;
    const administrator = administratorOf(team);
    return counts({ member: this.memberOf(administrator) ?? administrator, role: "lead", administrator: true });
  }

  /** In a dossier of format 1, judges a record that begins format 2, which waits. */
  #beginVerdict({ key, record }: JudgeableRecord): Extract<RecordVerdict, { kind: "waits" }> | null {
    if (record.type !== "begin" || this.membership) return null;
    if (this.pendingBegins.some(({ begin }) => begin.key === key)) return waits("begin.unconfirmed", `confirm/${key}`);
    const missing = record.after?.find((parent) => !this.#set.byKey.has(parent));
    return missing === undefined ? null : waits("roster.parent", missing);
  }

  #eraseVerdict(each: JudgeableRecord, authored: CountingVerdict): RecordVerdict {
    const { author } = authored;
    const { target: key } = each.body as EraseBody;
    const target = this.#set.byKey.get(key);
    if (!target) return waits("erase.target", key);
    if (recordKinds.get(target.record.type)?.filing === "control" || target.record.type === "revision") {
      return aside("erase.protected");
    }
    const own = this.memberOf(target.record.device) === author.member;
    return own || author.administrator || this.#signedInOffice(each) ? authored : aside("erase.other");
  }

  #putAwayVerdict(each: JudgeableRecord, authored: CountingVerdict): RecordVerdict {
    if (!this.membership) return aside("format.old");
    return authored.author.administrator || this.#signedInOffice(each) ? authored : aside("put-away.other");
  }

  // A handover restores no erased name and nothing that was put away: what a former administrator did so remains valid.
  #signedInOffice(each: JudgeableRecord): boolean {
    const { device } = each.record;
    const authority = this.#authority(device);
    if (!("rule" in authority)) return false;
    const span = authority.rule(each);
    return "role" in span && this.team!.erasedInOffice(device, span.ended);
  }

  // Judges any other record: the role must permit its type, and a later version must be of the same member's entry.
  #ownVerdict({ record }: JudgeableRecord, authored: CountingVerdict): RecordVerdict {
    const { author } = authored;
    const kind = recordKinds.get(record.type);
    const refused = (kind?.refusal ?? refuseUnlessObserver)(author);
    if (refused) return aside(refused.code);
    if (kind?.filing === "register") return this.#registerVerdict(record, authored);
    if (record.of === undefined || !kind) return authored;
    const first = this.#set.byKey.get(record.of);
    if (!first) return waits("first.missing", record.of);
    if (first.record.type !== record.type || first.record.of !== undefined) return aside("first.wrong");
    return this.memberOf(first.record.device) === author.member ? authored : aside("first.other");
  }

  #registerVerdict({ type, of, device }: RecordHead, authored: CountingVerdict): RecordVerdict {
    const { author } = authored;
    if (type === "profile") return of === author.member ? authored : aside("profile.other");
    if (type === "receipt") return of === receiptRegisterOf(device) ? authored : aside("register.name");
    if (type === "status") return isStatusRegister(of ?? "") ? authored : aside("register.name");
    if (type === "placement") return isPlacementRegister(of ?? "") ? authored : aside("register.name");
    if (type === "tracks") return of === TRACKS_REGISTER ? authored : aside("register.name");
    if (type === "edition") return isRevisionSameTextRegister(of ?? "") ? authored : aside("register.name");
    if (type === "round") return of === BLIND_ROUND_REGISTER ? authored : aside("register.name");
    if (type === "assignment") return parseAssignmentRegister(of ?? "") ? authored : aside("register.name");
    const thread = type === "agreed" ? parseAgreedSeverityRegister(of ?? "") : parseResolutionRegister(of ?? "");
    if (thread === null) return aside("register.name");
    if (author.role === "lead") return authored;
    const annotation = this.#set.byKey.get(thread);
    if (!annotation) return waits("thread.missing", thread);
    return this.memberOf(annotation.record.device) === author.member ? authored : aside("settle.other");
  }
}

/** Judges the membership by the rules of format 2, or returns null if no record here begins that format. */
function judgeFormat2(recordSet: RecordSet): Membership | null {
  const isOfFormat2 = recordSet.first?.body.format === 2 || recordSet.begins.size > 0;
  return isOfFormat2 ? judgeMembership(recordSet) : null;
}

/** Judges a whole set at once; returns every record's verdict by its key. */
export function judge(recordSet: RecordSet): ReadonlyMap<RecordKey, RecordVerdict> {
  const judgement = new RecordJudge(recordSet);
  const verdicts = new Map<RecordKey, RecordVerdict>();
  for (const [key, each] of recordSet.byKey) verdicts.set(key, judgement.verdict(each));
  return verdicts;
}

const counts = (author: Author): CountingVerdict => ({ kind: "counts", author });
const waits = (code: RefusalCode, on: string) => ({ kind: "waits", code, on }) as const;
const aside = (code: RefusalCode): RecordVerdict => ({ kind: "aside", code });

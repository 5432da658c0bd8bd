import type { Admitted } from "../records/door.ts";
import type { DeviceId, RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { resolvedThread } from "../records/subjects.ts";
import { admissions, type Admission } from "./admission.ts";
import { spanRule, type SpanVerdict } from "./reach.ts";
import { currentRoster, type Roster } from "./roster.ts";
import type { RecordSet } from "./set.ts";

/** What becomes of an admitted record: it counts, it waits for another, or it is set aside with a reason's code. */
export type Verdict =
  | { readonly is: "counts"; readonly author: Author }
  | { readonly is: "waits"; readonly code: string }
  | { readonly is: "aside"; readonly code: string };

/** A device's part in the dossier: who it speaks for, and which of its records have which role. */
interface Standing {
  readonly member: DeviceId;
  readonly rule: (record: Admitted) => SpanVerdict;
}

/**
 * The one rule set of what counts: a pure function of the set of admitted records, the same in every order
 * of arrival. The window, the hub, packets and files all ask it.
 */
export class Judgement {
  readonly roster: Roster | null;
  readonly admissions: ReadonlyMap<DeviceId, Admission>;
  readonly #set: RecordSet;
  readonly #standings = new Map<DeviceId, Standing | { waits: string } | { aside: string }>();

  constructor(set: RecordSet) {
    this.#set = set;
    this.roster = currentRoster(set);
    this.admissions = this.roster ? admissions(set, this.roster) : new Map();
  }

  verdict(each: Admitted): Verdict {
    if (!this.roster) return waits("dossier.missing");
    const { type } = each.record;
    if (type === "dossier") return counts({ member: each.record.device, role: "lead", administrator: true });
    if (type === "roster") return this.#rosterVerdict(each);
    const spoken = this.authorOf(each);
    if (spoken.is !== "counts") return spoken;
    const { author } = spoken;
    if (type === "join") return each.record.seq === 0 ? spoken : aside("join.late");
    if (type === "erase") return this.#eraseVerdict(each, author);
    return this.#ownVerdict(each, author);
  }

  /** Who speaks in a record, whatever it says. */
  authorOf(each: Admitted): Verdict {
    const standing = this.#standing(each.record.device);
    if ("waits" in standing) return waits(standing.waits);
    if ("aside" in standing) return aside(standing.aside);
    const span = standing.rule(each);
    if ("waits" in span) return waits(span.waits);
    if ("aside" in span) return aside(span.aside);
    const administrator = each.record.device === this.roster!.body.administrator;
    return counts({ member: standing.member, role: span.role, administrator });
  }

  /** The author a device is for what it signs next, or null where it has no standing (any more). */
  standingOf(device: DeviceId): Author | null {
    const standing = this.roster ? this.#standing(device) : null;
    if (!standing || !("rule" in standing)) return null;
    const listed = this.roster!.devices.get(device);
    const span = listed ? listed.device.spans.at(-1)! : { role: this.admissions.get(device)!.role, last: undefined };
    if (span.last !== undefined) return null;
    return { member: standing.member, role: span.role, administrator: device === this.roster!.body.administrator };
  }

  /** The member a device belongs to, whether or not it still stands. */
  memberOf(device: DeviceId): DeviceId | null {
    return this.roster?.devices.get(device)?.member ?? this.admissions.get(device)?.member ?? null;
  }

  #standing(device: DeviceId): Standing | { waits: string } | { aside: string } {
    let standing = this.#standings.get(device);
    if (!standing) {
      standing = this.#standingAfresh(device);
      this.#standings.set(device, standing);
    }
    return standing;
  }

  #standingAfresh(device: DeviceId): Standing | { waits: string } | { aside: string } {
    const listed = this.roster!.devices.get(device);
    if (listed) return { member: listed.member, rule: spanRule(this.#set, listed.device) };
    const admission = this.admissions.get(device);
    if (!admission) return { waits: "join.missing" };
    if (admission.closed) return { aside: admission.closed };
    const { member, role } = admission;
    return { member, rule: () => ({ role }) };
  }

  #rosterVerdict({ key, record }: Admitted): Verdict {
    const { chain, body } = this.roster!;
    if (chain.has(key)) return counts({ member: body.administrator, role: "lead", administrator: true });
    const byRecovery = record.device === this.#set.first!.body.recovery.key;
    if (!byRecovery && record.device !== body.administrator) return aside("roster.not-administrator");
    const parent = record.after?.[0];
    return parent && !this.#set.byKey.has(parent) ? waits("roster.parent") : aside("roster.superseded");
  }

  #eraseVerdict({ body }: Admitted, author: Author): Verdict {
    if (body === undefined) return waits("body.missing");
    const target = this.#set.byKey.get((body as { target: RecordKey }).target);
    if (!target) return waits("erase.target");
    if (kinds.get(target.record.type)?.filing === "control" || target.record.type === "revision") {
      return aside("erase.protected");
    }
    const own = this.memberOf(target.record.device) === author.member;
    return own || author.administrator ? counts(author) : aside("erase.other");
  }

  // Any other record: the role must permit its type, and a later version must be of the same member's thing.
  #ownVerdict({ record }: Admitted, author: Author): Verdict {
    const kind = kinds.get(record.type);
    const refused = kind ? kind.may(author) : author.role === "reader" ? { code: "role.reader" } : null;
    if (refused) return aside(refused.code);
    if (kind?.filing === "register") return this.#registerVerdict(record.type, record.of, author);
    if (record.of === undefined || !kind) return counts(author);
    const first = this.#set.byKey.get(record.of);
    if (!first) return waits("first.missing");
    if (first.record.type !== record.type || first.record.of !== undefined) return aside("first.wrong");
    return this.memberOf(first.record.device) === author.member ? counts(author) : aside("first.other");
  }

  #registerVerdict(type: string, of: string | undefined, author: Author): Verdict {
    if (type === "profile") return of === author.member ? counts(author) : aside("profile.other");
    const thread = resolvedThread(of ?? "");
    if (thread === null) return aside("register.name");
    if (author.role === "lead") return counts(author);
    const annotation = this.#set.byKey.get(thread);
    if (!annotation) return waits("thread.missing");
    return this.memberOf(annotation.record.device) === author.member ? counts(author) : aside("settle.other");
  }
}

/** Judges a whole set at once: every record's verdict by its key. */
export function judge(set: RecordSet): ReadonlyMap<RecordKey, Verdict> {
  const judgement = new Judgement(set);
  return new Map([...set.byKey].map(([key, each]) => [key, judgement.verdict(each)]));
}

const counts = (author: Author): Verdict => ({ is: "counts", author });
const waits = (code: string): Verdict => ({ is: "waits", code });
const aside = (code: string): Verdict => ({ is: "aside", code });

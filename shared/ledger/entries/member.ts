import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { Judgement } from "#shared/members/judge.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { ProfileBody } from "#shared/records/kinds/profile.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A member as the roster, the joins and his profile have him. */
export interface Member {
  readonly id: MemberId;
  /** "" until a profile arrives (or can be opened). */
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly administrator: boolean;
  /** All of his devices: those that were cut off too, and those that have joined and are not confirmed. */
  readonly devices: readonly DeviceId[];
  /** False for one who was cut. */
  readonly isActive: boolean;
  /** Joined, and not yet in the administrator's roster. */
  readonly pending: boolean;
}

/** Every member of the roster and everybody whose join counts, by id. */
export function deriveMembers(index: RecordIndex, judgement: Judgement): ReadonlyMap<MemberId, Member> {
  const members = new Map<MemberId, Member>();
  const { roster, admissions } = judgement;
  const joined = new Map<MemberId, [DeviceId, Role][]>();
  for (const [device, { member: id, role, closed }] of admissions) {
    if (!closed) joined.set(id, [...(joined.get(id) ?? []), [device, role]]);
  }
  for (const { id, devices } of roster?.body.members ?? []) {
    const fresh = joined.get(id) ?? [];
    const spans = devices.map((device) => device.spans.at(-1)!);
    const span = spans.find((each) => each.last === undefined);
    const all = [...devices.map((each) => each.device), ...fresh.map(([device]) => device)];
    const role = span?.role ?? fresh[0]?.[1] ?? spans[0]!.role;
    const administrator = all.includes(roster!.body.administrator);
    const standing = span !== undefined || fresh.length > 0;
    members.set(id, member(index, { id, role, administrator, devices: all, isActive: standing, pending: false }));
  }
  for (const [id, fresh] of joined) {
    if (members.has(id)) continue;
    const devices = fresh.map(([device]) => device);
    const role = fresh[0]![1];
    members.set(id, member(index, { id, role, administrator: false, devices, isActive: true, pending: true }));
  }
  return members;
}

function member(index: RecordIndex, known: Omit<Member, "name" | "organisation">): Member {
  const profile = index.heads<ProfileBody>(`profile|${known.id}`, "profile").find((each) => each.body !== null);
  return Object.freeze({ ...known, name: profile?.body!.name ?? "", organisation: profile?.body!.organisation ?? "" });
}

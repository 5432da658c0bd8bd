import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { RecordJudge } from "#shared/members/judge.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { ProfileBody } from "#shared/records/kinds/profile.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A member as described by the roster, the joins and the member's profile. */
export interface Member {
  readonly id: MemberId;
  /** Empty until a profile arrives that can be opened. */
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly administrator: boolean;
  /** All devices of the member, including those that were cut off and those that joined but are not confirmed. */
  readonly devices: readonly DeviceId[];
  /** False if the member was removed. */
  readonly isActive: boolean;
  /** True if the member has joined and is not yet in the administrator's roster. */
  readonly pending: boolean;
}

/** Returns every member of the roster and everyone whose join counts, by id. */
export function deriveMembers(index: RecordIndex, judgement: RecordJudge): ReadonlyMap<MemberId, Member> {
  const members = new Map<MemberId, Member>();
  const { roster, admissions } = judgement;
  const joined = new Map<MemberId, [DeviceId, Role][]>();
  for (const [device, { member: id, role, closed }] of admissions) {
    if (!closed) joined.set(id, [...(joined.get(id) ?? []), [device, role]]);
  }
  for (const { id, devices } of roster?.body.members ?? []) {
    const joinedDevices = joined.get(id) ?? [];
    const spans = devices.map((device) => device.spans.at(-1)!);
    const span = spans.find((each) => each.last === undefined);
    const all = [...devices.map((each) => each.device), ...joinedDevices.map(([device]) => device)];
    const role = span?.role ?? joinedDevices[0]?.[1] ?? spans[0]!.role;
    const administrator = all.includes(roster!.body.administrator);
    const active = span !== undefined || joinedDevices.length > 0;
    members.set(id, member(index, { id, role, administrator, devices: all, isActive: active, pending: false }));
  }
  for (const [id, joinedDevices] of joined) {
    if (members.has(id)) continue;
    const devices = joinedDevices.map(([device]) => device);
    const role = joinedDevices[0]![1];
    members.set(id, member(index, { id, role, administrator: false, devices, isActive: true, pending: true }));
  }
  return members;
}

function member(index: RecordIndex, known: Omit<Member, "name" | "organisation">): Member {
  const profile = index.heads<ProfileBody>(`profile|${known.id}`, "profile").find((each) => each.body !== null);
  return Object.freeze({ ...known, name: profile?.body!.name ?? "", organisation: profile?.body!.organisation ?? "" });
}

import { groupBy } from "#shared/base/groupBy.ts";
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

/** Returns every member whom an administrator listed and everyone whose join counts, by id. */
export function buildMemberIndex(index: RecordIndex, { team }: RecordJudge): ReadonlyMap<MemberId, Member> {
  const members = new Map<MemberId, Member>();
  const listed = groupBy<MemberId, OneDevice>(team?.devices.values() ?? [], ({ member: id }) => id);
  const joined = groupBy<MemberId, OneDevice>(
    [...(team?.joined ?? [])].flatMap(([device, each]) => (each.closed ? [] : [{ ...each, device, isCut: false }])),
    ({ member: id }) => id,
  );
  for (const id of new Set([...listed.keys(), ...joined.keys()])) {
    const all = [...(listed.get(id) ?? []), ...(joined.get(id) ?? [])];
    const devices = all.map(({ device }) => device);
    const active = all.find(({ isCut }) => !isCut);
    const { role } = active ?? all[0]!;
    const administrator = devices.some((device) => team!.administrators.has(device));
    const pending = !listed.has(id);
    members.set(id, member(index, { id, role, administrator, devices, isActive: active !== undefined, pending }));
  }
  return members;
}

interface OneDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly role: Role;
  readonly isCut: boolean;
}

function member(index: RecordIndex, known: Omit<Member, "name" | "organisation">): Member {
  const profile = index.heads<ProfileBody>(`profile|${known.id}`, "profile").find((each) => each.body !== null);
  return Object.freeze({ ...known, name: profile?.body!.name ?? "", organisation: profile?.body!.organisation ?? "" });
}

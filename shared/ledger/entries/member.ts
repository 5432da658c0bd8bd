import type { DeviceId, MemberId } from "../../records/envelope.ts";
import type { Judgement } from "../../members/judge.ts";
import type { Role } from "../../records/kind.ts";
import type { ProfileBody } from "../../records/kinds/profile.ts";
import type { Shelf } from "../shelf.ts";

/** A member as the roster, the joins and his profile have him. */
export interface Member {
  readonly id: MemberId;
  /** "" until a profile arrives (or can be opened). */
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly administrator: boolean;
  readonly devices: readonly DeviceId[];
  /** False for one who was cut. */
  readonly standing: boolean;
  /** Joined, and not yet in the administrator's roster. */
  readonly pending: boolean;
}

/** Every member of the roster and everybody whose join counts, by id. */
export function deriveMembers(shelf: Shelf, judgement: Judgement): ReadonlyMap<MemberId, Member> {
  const members = new Map<MemberId, Member>();
  const { roster } = judgement;
  for (const { id, devices } of roster?.body.members ?? []) {
    const last = devices.map((device) => device.spans.at(-1)!);
    const span = last.find((each) => each.last === undefined) ?? last[0]!;
    const all = devices.map((device) => device.device);
    const administrator = all.includes(roster!.body.administrator);
    const standing = last.some((each) => each.last === undefined);
    members.set(id, member(shelf, { id, role: span.role, administrator, devices: all, standing, pending: false }));
  }
  for (const [device, { member: id, role, closed }] of judgement.admissions) {
    if (closed || members.has(id)) continue;
    members.set(
      id,
      member(shelf, { id, role, administrator: false, devices: [device], standing: true, pending: true }),
    );
  }
  return members;
}

function member(shelf: Shelf, known: Omit<Member, "name" | "organisation">): Member {
  const profile = shelf.heads<ProfileBody>(`profile|${known.id}`, "profile").find((each) => each.body !== null);
  return Object.freeze({ ...known, name: profile?.body!.name ?? "", organisation: profile?.body!.organisation ?? "" });
}

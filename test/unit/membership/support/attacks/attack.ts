import type { DeviceId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import { signChange } from "../administratorApp.ts";
import { findHeldKeys } from "../dossierKeys.ts";
import { recipientOf, type RecordOf } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import type { World } from "../world.ts";

/** A scripted attack, or the honest case beside it: what is seen after it, and what must be. */
export interface Attack {
  readonly title: string;
  play(): unknown;
  readonly expected: unknown;
}

/** The administrator lists a new device, which knows everything then. */
export function addMember(world: World, administrator: Machine, role: Role, member?: DeviceId): Machine {
  const machine = world.addMachine(world.createName(role), member);
  const { device } = machine;
  signChange(world, administrator, {
    adds: [{ device, recipient: recipientOf(device), member: machine.member, role }],
  });
  machine.learn(administrator.known.byKey.values());
  return machine;
}

/** A new machine that belongs to nobody yet, and knows everything. */
export function addNewcomer(world: World, member?: DeviceId): Machine {
  const machine = world.addMachine(world.createName("office"), member);
  machine.learn(world.records.values());
  return machine;
}

/** Everything reaches everybody. */
export function shareEverything({ records, machines }: World): void {
  for (const machine of machines) machine.learn(records.values());
}

export function confirm(world: World, machine: Machine, { key }: RecordOf<"handover" | "begin" | "roster">): void {
  world.sign(machine, "confirm", { handover: key });
}

/** Whether a machine's app can write a note that counts. */
export function canWrite(machine: Machine): boolean {
  const membership = machine.membershipForWriting;
  const role = currentRoleOfDevice(membership, machine.device);
  const held = findHeldKeys(machine);
  return role !== null && role !== "reader" && membership.keysInForce.some((key) => held.has(key));
}

/** Whether a device is a member's, by what a machine knows. */
export function isMemberOn({ membership }: Machine, device: DeviceId): boolean {
  return currentRoleOfDevice(membership, device) !== null;
}

/** Whether a handover began a term, by what a machine knows. */
export function isFollowed({ membership }: Machine, { key }: RecordOf<"handover" | "roster">): boolean {
  return membership.terms.some(({ base }) => base.key === key);
}

/** Of these records, how many do not count on a machine. */
export function countLost({ verdicts }: Machine, keys: readonly string[]): number {
  return keys.filter((key) => verdicts.get(key) !== "counts").length;
}

/** Returns the keys of the records that count on a machine. */
export function countingKeys({ verdicts }: Machine): readonly string[] {
  return [...verdicts].flatMap(([key, verdict]) => (verdict === "counts" ? [key] : []));
}

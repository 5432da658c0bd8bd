import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import { isActiveDevice } from "#shared/members/roster/roleSpans.ts";
import type { Roster } from "#shared/members/roster/roster.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Machine } from "./machine.ts";
import { findStopCause } from "./stopCauses.ts";
import { findVoidCause } from "./voidCauses.ts";
import type { World } from "./world.ts";

/** Checks what must hold on an honest machine whenever something has reached it. */
export function checkMachine(world: World, machine: Machine): void {
  if (!machine.isHonest) return;
  if (!machine.membership.hasFormat2) return rememberFormat1(machine);
  if (machine.memory.format1) checkUpdate(world, machine, machine.memory.format1);
  machine.memory.format1 = null;
  checkNoKeyReturns(world, machine);
  checkCutsStay(world, machine);
  checkRecordsKeepCounting(world, machine);
}

/** In format 1 nothing is promised; what counts and who is a member when format 2 begins must stay so. */
function rememberFormat1({ memory, verdicts, known, inFormat1: { roster } }: Machine): void {
  memory.counted.clear();
  for (const [key, verdict] of verdicts)
    if (verdict === "counts" && known.byKey.get(key)!.actor === "honest") memory.counted.add(key);
  memory.format1 = roster;
}

/**
 * P4 and P2, as a dossier is updated: who was a member in format 1 still is, unless a record that counts cuts him; who was
 * cut, stays out.
 */
function checkUpdate(world: World, machine: Machine, roster: Roster): void {
  const { membership, name } = machine;
  world.count("a machine went on in format 2");
  for (const [device, entry] of roster.devices) {
    const isOut = currentRoleOfDevice(membership, device) === null;
    if (!isActiveDevice(entry.device) && !isOut)
      world.fail("P2", `${device} is a member's again on ${name} by the update`);
    if (isActiveDevice(entry.device) && isOut && !membership.list.devices.get(device)?.cuts.length)
      world.fail("P4", `${device} is no member's on ${name} after the update`);
  }
}

/** P3: a key that was in force and is not any more never is again; of each of the two states of rule 19 by itself. */
function checkNoKeyReturns(world: World, machine: Machine): void {
  const { membership, membershipForWriting, memory } = machine;
  forgiveFallenProvisional(world, machine);
  for (const key of memory.keys.update(membership.keysInForce))
    world.fail("P3", `${key} is in force again on ${machine.name}`);
  const isFirm = membershipForWriting !== membership || membership.terms.every((term) => !term.isProvisional);
  if (!isFirm) return;
  for (const key of memory.firmKeys.update(membershipForWriting.keysInForce))
    world.fail("P3", `${key} is in force again on ${machine.name}, without provisional handovers`);
}

/**
 * A provisional handover that turns out to be none loses its effect, and its key with it (section 4.6). One that gave way
 * to another provisional one comes back with its key once somebody has confirmed it.
 */
function forgiveFallenProvisional(world: World, { membership, memory }: Machine): void {
  const followed = new Set(membership.terms.map(({ base }) => base.key));
  const forgive = (key: RecordKey, why: string) => {
    memory.provisional.delete(key);
    memory.displaced.delete(key);
    memory.keys.forgive();
    world.count(why);
  };
  for (const key of memory.provisional)
    if (membership.rivals.includes(key)) memory.displaced.add(key);
    else if (!followed.has(key)) forgive(key, "a provisional handover fell");
  for (const { base, isProvisional } of membership.terms)
    if (isProvisional) memory.provisional.add(base.key);
    else if (memory.displaced.has(base.key)) forgive(base.key, "a displaced provisional handover was confirmed");
}

/** P2: a device that was cut here stands again only if the records that cut it lost their effect for a cause. */
function checkCutsStay(world: World, machine: Machine): void {
  const { membership, memory } = machine;
  for (const [device, cutting] of memory.cuts) {
    if (currentRoleOfDevice(membership, device) === null) continue;
    const causes = [...cutting].map((key) => findCutCause(machine, key));
    if (causes.includes(null)) world.fail("P2", `${device} is a member's again on ${machine.name}`);
    world.count(`a cut was undone: ${[...new Set(causes)].sort().join(", ")}`);
    memory.cuts.delete(device);
  }
  for (const { device, cuts } of membership.list.devices.values())
    for (const { by } of cuts) memory.cuts.set(device, (memory.cuts.get(device) ?? new Set()).add(by));
}

function findCutCause(machine: Machine, key: RecordKey): string | null {
  const record = machine.known.byKey.get(key);
  const isProvisional = machine.membership.terms.some(
    (term) => term.isProvisional && record?.kind === "change" && term.base.key === record.body.base,
  );
  return isProvisional ? "provisional" : findVoidCause(machine, key);
}

/** P4: what an honest person wrote goes on counting, unless an explained cause stops it. */
function checkRecordsKeepCounting(world: World, machine: Machine): void {
  const { verdicts, memory, known } = machine;
  for (const key of memory.counted) {
    const verdict = verdicts.get(key)!;
    if (verdict === "counts") continue;
    memory.counted.delete(key);
    const cause = findStopCause(world, machine, key);
    world.count(`stopped: ${cause.text}`);
    const { device } = known.byKey.get(key)!.record;
    if (!cause.isLawful)
      world.fail("P4", `${key} of ${device} does not count on ${machine.name} (${verdict}): ${cause.text}`);
  }
  for (const [key, verdict] of verdicts)
    if (verdict === "counts" && known.byKey.get(key)!.actor === "honest") memory.counted.add(key);
}

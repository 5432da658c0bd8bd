import { currentRoleOfDevice, type Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { signChange } from "./administratorApp.ts";
import { findHeldKeys } from "./dossierKeys.ts";
import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import { writeNote } from "./noteApp.ts";
import { HonestRecords } from "./honestRecords.ts";
import type { Recovery } from "./recoveryStart.ts";
import { recoverBySheet } from "./sheetRecovery.ts";
import { findStopCause } from "./stopCauses.ts";
import type { Team } from "./team.ts";

/**
 * P6: after everything, the team can get on with one step: a change by the administrator, or a handover by the sheet
 * that a lead confirms. Whoever was lost is listed again. And P5: what a thief stopped counts again.
 */
export function recover(team: Team, before: Membership): void {
  const { world } = team;
  const machines = world.honestMachines;
  const counted = new Map(machines.map((machine) => [machine, [...machine.memory.counted]]));
  for (const machine of machines) learnEverything(team, machine);
  const recovery: Recovery = { team, before, honest: new HonestRecords(world) };
  const keeper = findKeeper(recovery) ?? recoverBySheet(recovery);
  if (!keeper || !closeFormerOffices(recovery, keeper)) return;
  listEverybodyAgain(team, keeper);
  takeInWhoJoined(team, keeper);
  for (const machine of machines) learnEverything(team, machine);
  checkEverybodyCanWrite(team);
  checkEverythingCountsAgain(team, counted);
  for (const machine of world.honestMachines) writeNote(world, machine);
}

function learnEverything({ world }: Team, machine: Machine): void {
  machine.learn(world.records.values());
  checkMachine(world, machine);
}

/** Finds an honest machine in office, if no thief has anything of the current terms. */
function findKeeper({ team: { world }, before }: Recovery): Machine | null {
  const { stolenOffices } = world.truth;
  const isTainted =
    before.terms.some(({ base }) => world.records.get(base.key)!.actor === "thief") ||
    [...before.administrators].some((device) => stolenOffices.has(device));
  const inOffice = world.honestMachines.find(
    ({ device }) => before.administrators.has(device) && currentRoleOfDevice(before, device) !== null,
  );
  if (isTainted || !inOffice) return null;
  world.count("recovery: by the administrator");
  return inOffice;
}

/**
 * Closes the offices of former administrators whose keys are stolen, without the changes that they did not make (rule
 * 27). Returns false where that is a limit: a provisional administrator cannot.
 */
function closeFormerOffices({ team: { world }, before, honest }: Recovery, keeper: Machine): boolean {
  const { stolenOffices } = world.truth;
  const former = [...stolenOffices].filter((device) => !before.administrators.has(device));
  if (former.length === 0 || stolenOffices.has(keeper.device)) return true;
  if (before.terms.at(-1)!.isProvisional) {
    world.count("recovery: a limit, provisional against a former administrator's key");
    return false;
  }
  const isThere = (key: RecordKey) => keeper.membership.graph.complete.has(key);
  const closed = former.map((device) => ({
    ...{ device, upto: before.heads.filter(isThere), without: [...honest.thiefsChangesOf(device)] },
  }));
  world.count("recovery: a former office was closed");
  if (signChange(world, keeper, { closed })) return true;
  world.fail("P6", `${keeper.device} cannot close a former office`);
  return false;
}

/** One more change lists whoever was lost, and cuts whoever came back. */
function listEverybodyAgain({ world }: Team, keeper: Machine): void {
  const { list } = keeper.membership;
  const { honestlyCut, honestlyListed } = world.truth;
  const machineOf = (device: DeviceId) => world.honestMachines.find((machine) => machine.device === device);
  const lost = [...honestlyListed].filter((device) => !list.devices.has(device) && !honestlyCut.has(device));
  const back = [...honestlyCut].filter((device) => list.devices.get(device)?.cuts.length === 0);
  const adds = lost
    .flatMap((device) => machineOf(device) ?? [])
    .map(({ device, member }) => ({
      ...{ device, member, recipient: `to:${device}`, role: "observer" as const },
    }));
  const cuts = back.map((device) => ({ device, last: keeper.lastRecordOf(device) }));
  if (!signChange(world, keeper, { adds, cuts })) world.fail("P6", `${keeper.device} in office cannot change the list`);
}

/** Once a device that was lost is listed again, those that it vouches for join: that takes one more change. */
function takeInWhoJoined({ world }: Team, keeper: Machine): void {
  if ([...keeper.membership.joined.values()].every(({ isClosed }) => isClosed)) return;
  world.count("recovery: one more change, for a device that a lost one vouches for");
  signChange(world, keeper);
}

function checkEverybodyCanWrite({ world }: Team): void {
  let writing = 0;
  for (const machine of world.honestMachines) {
    const { membership, device } = machine;
    const role = currentRoleOfDevice(membership, device);
    if (role === null && !isLawfullyOut(machine)) world.fail("P6", `a thief keeps ${device} out after the recovery`);
    if (role === null || role === "reader") continue;
    const held = findHeldKeys(machine);
    if (membership.keysInForce.some((key) => held.has(key))) writing++;
    else world.fail("P6", `${device} is a member's, and has none of ${membership.keysInForce.length} keys in force`);
  }
  if (writing === 0) world.fail("P6", "nobody can write");

  function isLawfullyOut({ device, membership }: Machine): boolean {
    const listed = membership.list.devices.get(device);
    if (!listed || world.truth.honestlyCut.has(device)) return true;
    return listed.cuts.some(({ by }) => world.records.get(by)!.actor === "honest");
  }
}

/** What counted on a machine, and what a thief stopped, counts again. */
function checkEverythingCountsAgain({ world }: Team, counted: ReadonlyMap<Machine, readonly RecordKey[]>): void {
  for (const [machine, keys] of counted) {
    for (const key of keys) {
      const verdict = machine.verdicts.get(key)!;
      if (verdict === "counts") continue;
      const cause = findStopCause(world, machine, key);
      if (!cause.isLawful || cause.isByThief)
        world.fail("P5", `${key} does not count after the recovery (${verdict}): ${cause.text}`);
    }
  }
}

import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import { findEffectiveRecords, findHeldKeys, findOpenableKeys } from "./dossierKeys.ts";
import { recipientOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import type { World } from "./world.ts";

/**
 * Writes a note as an app does: with a key in force that the machine can open. Otherwise it stays a draft. Before it is
 * sealed, nobody who is out may be able to open it.
 */
export function writeNote(world: World, machine: Machine): void {
  if (!machine.membership.hasFormat2) return writeNoteInFormat1(world, machine);
  const membership = machine.membershipForWriting;
  if (membership !== machine.membership) world.count("written by the firm state");
  const role = currentRoleOfDevice(membership, machine.device);
  const held = findHeldKeys(machine);
  const key = membership.keysInForce.find((each) => held.has(each));
  if (role === null || role === "reader" || key === undefined) return world.count("draft");
  checkNobodyOutOpens(world, machine, key);
  const isForLeads = role === "lead" && world.random.happens(0.3);
  world.sign(machine, "note", { isForLeads }, { dossierKey: key });
  world.count("note");
}

/** In format 1 the key of the roster is in force. */
function writeNoteInFormat1(world: World, machine: Machine): void {
  const view = machine.inFormat1;
  const role = view.authorOf(machine.device)?.role;
  const dossierKey = view.roster.body.keys[0]!.id;
  if (role === undefined || role === "reader" || !findHeldKeys(machine).has(dossierKey)) return world.count("draft");
  const isForLeads = role === "lead" && world.random.happens(0.3);
  world.sign(machine, "note", { isForLeads }, { dossierKey });
  world.count("a note in format 1");
}

/** Checks that no cut device, closed invitation or former sheet opens a key, by what honest people handed on (P2). */
function checkNobodyOutOpens(world: World, machine: Machine, key: string): void {
  const { list, sheets } = machine.membershipForWriting;
  const honest = findEffectiveRecords(machine, machine.membershipForWriting).filter(({ actor }) => actor === "honest");
  const opens = (id: string) => findOpenableKeys(new Set([recipientOf(id)]), honest).has(key);
  for (const device of machine.memory.cuts.keys())
    if (list.devices.get(device)?.cuts.length && opens(device))
      world.fail("P2", `${device} is cut, which ${machine.name} knows, and opens ${key}`);
  for (const invitation of list.closed.keys())
    if (opens(invitation)) world.fail("P2", `the invitation ${invitation} is closed and opens ${key}`);
  for (const sheet of sheets.slice(0, -1))
    if (opens(sheet.key)) world.fail("P2", `the former sheet ${sheet.key} opens ${key}`);
}

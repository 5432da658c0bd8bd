import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import { signBegin } from "./rosterApp.ts";
import type { Team } from "./team.ts";

/** Somebody with the administrator's key begins format 2, or somebody confirms that it begins. */
export function updateFormat(team: Team, machine: Machine): void {
  const { world } = team;
  if (machine.device === team.owner.device) signBegin(world, machine);
  else team.confirmBegin(machine);
  checkMachine(world, machine);
}

/**
 * At the end of a history everything is known to everybody, and the owner updates the dossier if it still has format 1.
 * Returns whether it has format 2: nobody is in office whose administrator was lost before.
 */
export function finishUpdate(team: Team): boolean {
  const { world, owner } = team;
  const learnEverything = () => {
    for (const machine of world.honestMachines) {
      machine.learn(world.records.values());
      checkMachine(world, machine);
    }
  };
  if (owner.known.first!.body.format === 2) return true;
  learnEverything();
  if (owner.membership.hasFormat2) return true;
  signBegin(world, owner);
  learnEverything();
  for (const machine of world.honestMachines) if (machine !== owner) team.confirmBegin(machine);
  learnEverything();
  if (!owner.membership.hasFormat2) world.count("a dossier stayed in format 1");
  return owner.membership.hasFormat2;
}

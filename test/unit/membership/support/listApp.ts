import { signChange, type ChangeRequest } from "./administratorApp.ts";
import type { Machine } from "./machine.ts";
import { signClosingRoster, signRoster } from "./rosterApp.ts";
import type { World } from "./world.ts";

/**
 * Changes the list as an administrator's app does in a dossier of either format. Returns whether it did: on a machine that is
 * not in office it does not.
 */
export function changeList(world: World, machine: Machine, request: ChangeRequest = {}): boolean {
  if (!machine.membership.hasFormat2) return signRoster(world, machine, request) !== null;
  signClosingRoster(world, machine);
  return signChange(world, machine, request) !== null;
}

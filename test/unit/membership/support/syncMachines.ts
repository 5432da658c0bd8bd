import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import type { World } from "./world.ts";

/** Two machines meet, and give each other all of their records or a share of them, in any order. */
export function syncMachines(world: World, one: Machine, other: Machine, share = 1): void {
  const { random } = world;
  const packetOf = ({ known }: Machine) => random.shuffle(share >= 1 ? known.all() : random.some(known.all(), share));
  const [fromOne, fromOther] = [packetOf(one), packetOf(other)];
  other.learn(fromOne);
  one.learn(fromOther);
  for (const machine of [one, other]) checkMachine(world, machine);
}

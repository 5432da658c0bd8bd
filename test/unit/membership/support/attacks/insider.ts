import { signHandover } from "../handoverApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, addNewcomer, confirm, shareEverything, type Attack } from "./attack.ts";

const RUNS = 50;

/** A lead who has the sheet that was replaced, and works with a thief: rule 15, and what rule 26 is for. */
export const insider: Attack = {
  title: "a lead with the sheet that was replaced takes the office from one confirmation, and not from two",
  play: () => ({ "against one": countTakings(1), "against two": countTakings(2) }),
  expected: { "against one": RUNS, "against two": 0 },
};

function countTakings(confirmations: number): number {
  const seeds = Array.from({ length: RUNS }, (_, i) => i + 1);
  return seeds.filter((seed) => takesOffice(seed, confirmations)).length;
}

function takesOffice(seed: number, confirmations: number): boolean {
  const world = new World(seed);
  const { owner } = new Team(world);
  const [anna, bert, carl, eve] = Array.from({ length: 4 }, () => addMember(world, owner, "lead"));
  shareEverything(world);
  const { key: first } = owner.known.first!;
  const { heads } = owner.membership;
  const sheet = world.sheets[0]!;
  const newcomer = addNewcomer(world, owner.member);
  const ends = [{ device: owner.device, closed: false, without: [] }];
  const handover = signHandover(world, newcomer, { sheet, newcomer, ends, newSheet: world.createName("sheet") });
  for (const lead of [anna!, bert!].slice(0, confirmations)) confirm(world, lead, handover);
  const thief = world.addMachine("thief", "thief", "thief");
  thief.learn(world.records.values());
  const theft = signHandover(world, thief, {
    ...{ sheet, newcomer: thief, base: first, after: heads, isLow: true, newSheet: world.createName("thief's-sheet") },
    ends: [{ device: owner.device, closed: true, without: [] }],
  });
  confirm(world, eve!, theft);
  shareEverything(world);
  return carl!.membership.administrators.has(thief.device);
}

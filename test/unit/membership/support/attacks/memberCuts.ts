import { signChange } from "../administratorApp.ts";
import type { Machine } from "../machine.ts";
import { writeNote } from "../noteApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, countingKeys, isMemberOn, shareEverything, type Attack } from "./attack.ts";

/** Signs a note on a machine, and returns its key. */
function note(world: World, machine: Machine): string {
  writeNote(world, machine);
  return machine.prev!;
}

export const twoCuts: Attack = {
  title: "of a device that two changes cut, those records count that either of them reaches",
  play() {
    const world = new World(8);
    const { owner } = new Team(world);
    const [anna, mallory] = [addMember(world, owner, "lead"), addMember(world, owner, "observer")];
    const notes = [note(world, mallory), note(world, mallory), note(world, mallory)];
    const copy = world.copyMachine(owner, "honest");
    const [first, second] = notes.map((key, i) => ({ key, seq: i }));
    signChange(world, owner, { cuts: [{ device: mallory.device, last: first! }] });
    signChange(world, copy, { cuts: [{ device: mallory.device, last: second! }] });
    shareEverything(world);
    const counting = countingKeys(anna);
    return { notes: notes.map((key) => counting.includes(key)), isMember: isMemberOn(anna, mallory.device) };
  },
  expected: { notes: [true, true, false], isMember: false },
};

/** A member's machine is copied, and both copies go on: two records have each number. */
export const copiedMember: Attack = {
  title: "of a copied member's machine both branches count until a cut, and then the one that it reaches",
  play() {
    const world = new World(12);
    const { owner } = new Team(world);
    const anna = addMember(world, owner, "observer");
    const common = note(world, anna);
    const copy = world.copyMachine(anna, "honest");
    const branches = [note(world, anna), note(world, copy)];
    shareEverything(world);
    const counts = () => [common, ...branches].map((key) => countingKeys(owner).includes(key));
    const before = counts();
    signChange(world, owner, { cuts: [{ device: anna.device, last: { key: branches[1]!, seq: 1 } }] });
    return { before, after: counts(), verdict: owner.verdicts.get(branches[0]!) };
  },
  expected: { before: [true, true, true], after: [true, false, true], verdict: "aside: device.fork" },
};

/** Part of a chain has not come: what a cut decides of it waits. */
export const missingChain: Attack = {
  title: "a record below a missing link of a cut device's chain waits",
  play() {
    const world = new World(13);
    const { owner } = new Team(world);
    const anna = addMember(world, owner, "observer");
    const notes = [note(world, anna), note(world, anna), note(world, anna)];
    const judge = new World(14).addMachine("judge");
    signChange(world, owner, { cuts: [{ device: anna.device, last: { key: notes[2]!, seq: 2 } }] });
    judge.learn([...world.records.values()].filter(({ key }) => key !== notes[1]));
    return notes.map((key) => judge.verdicts.get(key) ?? "not here");
  },
  expected: ["waits: chain.missing", "not here", "counts"],
};

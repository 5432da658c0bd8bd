import { signChange } from "../administratorApp.ts";
import { findOpenableKeys } from "../dossierKeys.ts";
import { createDossierKey, emptyChange, recipientOf } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import { writeNote } from "../noteApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, canWrite, isMemberOn, shareEverything, type Attack } from "./attack.ts";

const RUNS = 24;

/** The administrator's key is on two machines. One cuts a member, the other changes the list without knowing of it. */
export const copiedAdministrator: Attack = {
  title: "the administrator's key on two machines brings no cut member back, and opens no key in force to her",
  play: playRuns,
  expected: { "the cut member is back": 0, "she opens a key in force": 0, "a fork from long ago puts Anna out": 0 },
};

function playRuns(): unknown {
  const seen = { "the cut member is back": 0, "she opens a key in force": 0, "a fork from long ago puts Anna out": 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const { anna, mallory, forkFromTheFirstRecord } = cutBesideACopy(seed);
    if (isMemberOn(anna, mallory.device)) seen["the cut member is back"]++;
    const opened = findOpenableKeys(new Set([recipientOf(mallory.device)]), anna.known.byKey.values());
    if (anna.membership.keysInForce.some((key) => opened.has(key))) seen["she opens a key in force"]++;
    forkFromTheFirstRecord();
    if (!isMemberOn(anna, anna.device)) seen["a fork from long ago puts Anna out"]++;
  }
  return seen;
}

function cutBesideACopy(seed: number): {
  readonly anna: Machine;
  readonly mallory: Machine;
  readonly forkFromTheFirstRecord: () => void;
} {
  const world = new World(seed);
  const team = new Team(world);
  const [anna, mallory] = [joinTeam(team, "lead"), joinTeam(team, "observer")];
  writeNote(world, mallory);
  team.owner.learn(mallory.known.byKey.values());
  const copy = world.copyMachine(team.owner, "honest");
  const { device } = mallory;
  signChange(world, team.owner, { cuts: [{ device, last: team.owner.lastRecordOf(device) }], renewsKey: true });
  signChange(world, copy, { renewsKey: seed % 2 === 0 });
  signChange(world, copy);
  for (const machine of [team.owner, copy]) anna.learn(machine.known.byKey.values());
  const forkFromTheFirstRecord = () => {
    const thief = world.copyMachine(team.owner, "thief");
    const first = thief.known.first!.key;
    const key = createDossierKey(world.createName("key"), [recipientOf(thief.device)]);
    anna.learn([world.sign(thief, "change", { ...emptyChange(first), key }, { after: [first], isLow: true })]);
  };
  return { anna, mallory, forkFromTheFirstRecord };
}

/** Somebody joins by an invitation for one, and is taken in. */
function joinTeam(team: Team, role: "lead" | "observer"): Machine {
  const machine = team.join(team.owner, team.invite(team.owner, { role, uses: "one" })!);
  team.owner.learn(machine.known.byKey.values());
  signChange(team.world, team.owner);
  machine.learn(team.owner.known.byKey.values());
  return machine;
}

/** Two copies of the administrator's machine go on, each without the other; then one of them meets the other. */
export const mergedCopies: Attack = {
  title: "what two copies of the administrator's machine do holds in union, and the next change joins it",
  play() {
    const world = new World(11);
    const { owner } = new Team(world);
    const [anna, bert] = [addMember(world, owner, "lead"), addMember(world, owner, "observer")];
    const copy = world.copyMachine(owner, "honest");
    const carl = addMember(world, owner, "observer");
    signChange(world, copy, { cuts: [{ device: bert.device, last: null }] });
    shareEverything(world);
    const canAnnaWriteBetween = canWrite(anna);
    signChange(world, owner);
    shareEverything(world);
    return {
      members: [anna, bert, carl].map(({ device }) => isMemberOn(anna, device)),
      canAnnaWriteBetween,
      keysInForce: anna.membership.keysInForce.length,
      heads: anna.membership.heads.length,
      canWrite: [anna, bert, carl].map(canWrite),
    };
  },
  expected: {
    members: [true, false, true],
    canAnnaWriteBetween: true,
    keysInForce: 1,
    heads: 1,
    canWrite: [true, false, true],
  },
};

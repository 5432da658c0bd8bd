import { signChange } from "../administratorApp.ts";
import type { RecordOf } from "../historyRecords.ts";
import { signHandover } from "../handoverApp.ts";
import type { Machine } from "../machine.ts";
import { writeNote } from "../noteApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import {
  addMember,
  addNewcomer,
  canWrite,
  confirm,
  countingKeys,
  countLost,
  isFollowed,
  shareEverything,
  type Attack,
} from "./attack.ts";

/** A thief of the sheet in force lists himself alone, upon the first record, again and again. */
export const stolenSheetInForce: Attack = {
  title: "a thief with the sheet in force stops nobody's records, and is out after the owner's next step",
  play: () => playTheft(false),
  expected: {
    "the thief is in office, provisionally": true,
    "records that no longer count": 0,
    "the sheet in force is the thief's": false,
    "Anna can write": true,
    "she writes by the firm state": true,
    "after the owner's next step": {
      "the owner is in office": true,
      "the sheet in force is new": true,
      "records that do not count": 0,
      "Anna can write": true,
    },
  },
};

export const stolenFormerSheet: Attack = {
  title: "a thief with the sheet that was replaced gets nothing",
  play: () => playTheft(true),
  expected: {
    "the thief is in office, provisionally": false,
    "records that no longer count": 0,
    "the sheet in force is the thief's": false,
    "Anna can write": true,
    "she writes by the firm state": false,
  },
};

function playTheft(isReplaced: boolean): unknown {
  const world = new World(7);
  const { owner } = new Team(world);
  const anna = addWriter(world, owner, "lead");
  addWriter(world, owner, "observer");
  const [stolen] = world.sheets;
  shareEverything(world);
  if (isReplaced) replaceSheet(world, owner, anna);
  const counted = countingKeys(anna);
  const thief = handToThief(world, anna, stolen!);
  const { membership } = anna;
  const isThiefIn = membership.administrators.has(thief.device);
  return {
    "the thief is in office, provisionally": isThiefIn && membership.terms.at(-1)!.isProvisional,
    "records that no longer count": countLost(anna, counted),
    "the sheet in force is the thief's": membership.sheets.at(-1)!.key !== world.sheets.at(-1),
    "Anna can write": canWrite(anna),
    "she writes by the firm state": anna.membershipForWriting !== membership,
    ...(isThiefIn && { "after the owner's next step": takeBack(world, { owner, anna, thief, counted }) }),
  };
}

/** A member who has written a note. */
function addWriter(world: World, owner: Machine, role: "lead" | "observer"): Machine {
  const machine = addMember(world, owner, role);
  writeNote(world, machine);
  owner.learn(machine.known.byKey.values());
  return machine;
}

/** The owner goes on with a new device and a new sheet, which Anna confirms. */
function replaceSheet(world: World, owner: Machine, anna: Machine): void {
  const newcomer = addNewcomer(world, owner.member);
  const newSheet = world.createName("sheet");
  const ends = [{ device: owner.device, closed: false, without: [] }];
  const handover = signHandover(world, newcomer, { sheet: world.sheets[0]!, newcomer, ends, newSheet });
  confirm(world, anna, handover);
  world.sheets.push(newSheet);
  shareEverything(world);
  signChange(world, newcomer);
  shareEverything(world);
}

/** Six times the thief ends everybody's office and cuts everybody, by handovers with low keys. */
function handToThief(world: World, anna: Machine, sheet: string): Machine {
  const thief = world.addMachine("thief", "thief", "thief");
  shareEverything(world);
  const { terms, list } = anna.membership;
  for (const { base } of [terms[0]!, terms.at(-1)!]) {
    for (let i = 0; i < 3; i++) {
      const handover: RecordOf<"handover"> = signHandover(world, thief, {
        ...{ sheet, newcomer: thief, base: base.key, after: [base.key], isLow: true },
        cuts: [...list.devices.keys()].map((device) => ({ device, last: null })),
        ends: base.administrators.map(({ device }) => ({ device, closed: true, without: [] })),
        newSheet: world.createName("thief's-sheet"),
      });
      confirm(world, thief, handover);
    }
  }
  shareEverything(world);
  return thief;
}

interface Scene {
  readonly owner: Machine;
  readonly anna: Machine;
  readonly thief: Machine;
  readonly counted: readonly string[];
}

/** The owner's next step: a handover by the sheet in force, which undoes the thief's and which Anna confirms. */
function takeBack(world: World, { owner, anna, thief, counted }: Scene): unknown {
  const newcomer = addNewcomer(world, owner.member);
  const { administrators, terms } = anna.membership;
  const thiefs = terms.filter(({ base }) => world.records.get(base.key)!.actor === "thief");
  const newSheet = world.createName("sheet");
  const handover = signHandover(world, newcomer, {
    ...{ sheet: world.sheets.at(-1)!, newcomer, newSheet },
    ends: [...administrators].map((device) => ({ device, closed: device === thief.device, without: [] })),
    undo: thiefs.map(({ base }) => base.key),
  });
  confirm(world, anna, handover);
  shareEverything(world);
  signChange(world, newcomer);
  shareEverything(world);
  return {
    "the owner is in office": anna.membership.administrators.has(newcomer.device),
    "the sheet in force is new": anna.membership.sheets.at(-1)!.key === newSheet,
    "records that do not count": countLost(anna, counted),
    "Anna can write": canWrite(anna),
  };
}

/** Even a lead helps a former sheet only in the step in which it was in force (see `insider.ts`). */
export const formerSheetAndLead: Attack = {
  title: "the sheet that was replaced and a lead who helps the thief get nothing in a later step",
  play() {
    const world = new World(17);
    const { owner } = new Team(world);
    const [anna, eve] = [addMember(world, owner, "lead"), addMember(world, owner, "lead")];
    shareEverything(world);
    replaceSheet(world, owner, anna);
    const thief = world.addMachine("thief", "thief", "thief");
    shareEverything(world);
    const { administrators } = thief.membership;
    const ends = [...administrators].map((device) => ({ device, closed: true, without: [] }));
    const theft = signHandover(world, thief, { sheet: world.sheets[0]!, newcomer: thief, ends, isLow: true });
    confirm(world, eve, theft);
    shareEverything(world);
    return { isFollowed: isFollowed(anna, theft), canAnnaWrite: canWrite(anna) };
  },
  expected: { isFollowed: false, canAnnaWrite: true },
};

import { signChange } from "../administratorApp.ts";
import { signHandover, type HandoverPlan } from "../handoverApp.ts";
import { emptyChange } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, addNewcomer, confirm, isFollowed, shareEverything, type Attack } from "./attack.ts";

interface Scene {
  readonly world: World;
  readonly owner: Machine;
  readonly lea: Machine;
  readonly max: Machine;
  readonly observer: Machine;
}

function beginScene(): Scene {
  const world = new World(3);
  const { owner } = new Team(world);
  const [lea, max] = [addMember(world, owner, "lead"), addMember(world, owner, "lead")];
  const observer = addMember(world, owner, "observer");
  shareEverything(world);
  return { world, owner, lea, max, observer };
}

/** Signs a handover by the sheet, has it confirmed by each in turn, and returns whether it is followed after each. */
function confirmInTurn(
  { world, owner }: Pick<Scene, "world" | "owner">,
  plan: Pick<HandoverPlan, "newcomer"> & Partial<HandoverPlan>,
  confirming: readonly Machine[],
): readonly boolean[] {
  const ends = [{ device: owner.device, closed: false, without: [] }];
  const handover = signHandover(world, owner, { sheet: world.sheets[0]!, ends, ...plan });
  return confirming.map((machine) => {
    machine.learn(world.records.values());
    confirm(world, machine, handover);
    shareEverything(world);
    return isFollowed(owner, handover);
  });
}

export const ownConfirmation: Attack = {
  title: "a lead who has the sheet cannot confirm that her own second device comes into office",
  play() {
    const scene = beginScene();
    return confirmInTurn(scene, { newcomer: addNewcomer(scene.world, scene.lea.member) }, [scene.lea, scene.max]);
  },
  expected: [false, true],
};

export const leavingConfirmation: Attack = {
  title: "a second device of the one whose office ends cannot confirm it",
  play() {
    const scene = beginScene();
    const { world, owner, max } = scene;
    const second = addMember(world, owner, "lead", owner.member);
    return confirmInTurn(scene, { newcomer: addNewcomer(world) }, [second, max]);
  },
  expected: [false, true],
};

export const lesserConfirmation: Attack = {
  title: "an observer, a stranger and a lead who was cut confirm nothing while there is another lead",
  play() {
    const scene = beginScene();
    const { world, owner, lea, max, observer } = scene;
    signChange(world, owner, { cuts: [{ device: lea.device, last: null }] });
    const confirming = [observer, world.addMachine("stranger"), lea, max];
    return confirmInTurn(scene, { newcomer: addNewcomer(world) }, confirming);
  },
  expected: [false, false, false, true],
};

export const observersConfirmation: Attack = {
  title: "an observer confirms where there is no other lead, and a reader never",
  play() {
    const world = new World(4);
    const { owner } = new Team(world);
    const [reader, observer] = [addMember(world, owner, "reader"), addMember(world, owner, "observer")];
    return confirmInTurn({ world, owner }, { newcomer: addNewcomer(world) }, [reader, observer]);
  },
  expected: [false, true],
};

/** Of a provisional term nobody confirms anything (rules 11 and 13). */
export const provisionalConfirmation: Attack = {
  title: "a thief who is provisionally in office, alone, confirms no second handover with a device that he listed",
  play() {
    const scene = beginScene();
    const { world, owner } = scene;
    const first = owner.known.first!.key;
    const [thief, second] = [
      world.addMachine("thief", "thief", "thief"),
      world.addMachine("second", "second", "thief"),
    ];
    shareEverything(world);
    const common = {
      sheet: world.sheets[0]!,
      ends: [{ device: owner.device, closed: true, without: [] }],
      isLow: true,
    };
    const one = signHandover(world, thief, { ...common, newcomer: thief, base: first, after: [first] });
    thief.learn(world.records.values());
    const accomplice = addMember(world, thief, "lead");
    const ends = [{ device: thief.device, closed: false, without: [] }];
    const newSheet = world.createName("thief's-sheet");
    const two = signHandover(world, thief, { ...common, ends, newcomer: second, base: one.key, newSheet });
    const kept = [thief.device];
    const three = signHandover(world, thief, { ...common, ends: [], kept, newcomer: second, base: one.key, newSheet });
    for (const each of [thief, accomplice]) for (const handover of [two, three]) confirm(world, each, handover);
    shareEverything(world);
    const { terms, sheets } = owner.membership;
    return {
      isOneFollowed: isFollowed(owner, one),
      hasConfirmedTerm: terms.slice(1).some(({ isProvisional }) => !isProvisional),
      isSheetReplaced: sheets.length > 1,
    };
  },
  expected: { isOneFollowed: true, hasConfirmedTerm: false, isSheetReplaced: false },
};

/** A handover names one newcomer at most: he who names everybody would leave nobody who could confirm (rule 8). */
export const crowd: Attack = {
  title: "a thief of the sheet cannot name everybody who could confirm, so that nobody is left",
  play() {
    const { world, owner, lea, max, observer } = beginScene();
    const thief = world.addMachine("thief", "thief", "thief");
    shareEverything(world);
    const ends = [{ device: owner.device, closed: true, without: [] }];
    const kept = [lea, max, observer].map(({ device }) => device);
    const crowded = signHandover(world, thief, { sheet: world.sheets[0]!, newcomer: thief, kept, ends, isLow: true });
    shareEverything(world);
    return isFollowed(max, crowded);
  },
  expected: false,
};

/** A provisional handover undoes no confirmed one (rule 17). */
export const provisionalUndo: Attack = {
  title: "a provisional handover undoes no confirmed one",
  play() {
    const world = new World(6);
    const { owner } = new Team(world);
    const observer = addMember(world, owner, "observer");
    const { heads } = owner.membership;
    const newcomer = addNewcomer(world, owner.member);
    confirmInTurn({ world, owner }, { newcomer }, [observer]);
    const late = { ...emptyChange(owner.known.first!.key), cuts: [{ device: observer.device, last: null }] };
    world.sign(owner, "change", late, { after: heads });
    shareEverything(world);
    const ends = [{ device: newcomer.device, closed: true, without: [] }];
    const undo = [newcomer.membership.terms.at(-1)!.base.key];
    const next = addNewcomer(world, owner.member);
    const undoing = signHandover(world, next, { sheet: world.sheets[0]!, newcomer: next, ends, undo });
    shareEverything(world);
    const isUndoingFollowed = isFollowed(observer, undoing);
    const other = signHandover(world, next, { sheet: world.sheets[0]!, newcomer: next, ends });
    shareEverything(world);
    return { isUndoingFollowed, isOtherFollowed: isFollowed(observer, other) };
  },
  expected: { isUndoingFollowed: false, isOtherFollowed: true },
};

/** Whose office ends is said, or else nobody who leaves would be asked about (rule 8). */
export const silentEnd: Attack = {
  title: "a handover that leaves somebody's office out, and does not end it, is none",
  play() {
    const scene = beginScene();
    return confirmInTurn(scene, { newcomer: addNewcomer(scene.world), ends: [] }, [scene.lea, scene.max]);
  },
  expected: [false, false],
};

/** A term is reached, not only named (rules 2 and 3). */
export const unreachedBase: Attack = {
  title: "a handover and a change that name a base and do not reach it have no effect",
  play() {
    const scene = beginScene();
    const { world, owner, lea, max, observer } = scene;
    const { heads } = owner.membership;
    const newcomer = addNewcomer(world);
    const isNextFollowed = confirmInTurn(scene, { newcomer }, [lea]);
    const { base } = newcomer.membership.terms.at(-1)!;
    const ends = [{ device: newcomer.device, closed: false, without: [] }];
    const plan = { newcomer: addNewcomer(world), base: base.key, after: heads, ends };
    const isFollowedThen = confirmInTurn(scene, plan, [max]);
    const cuts = [{ device: observer.device, last: null }];
    const change = world.sign(newcomer, "change", { ...emptyChange(base.key), cuts }, { after: heads });
    shareEverything(world);
    return { isNextFollowed, isFollowedThen, effect: max.membership.effects.get(change.key) };
  },
  expected: { isNextFollowed: [true], isFollowedThen: [false], effect: "void" },
};

/** Being in office lets somebody confirm only in a firm term (rule 11). */
export const provisionalReader: Attack = {
  title: "a reader who is provisionally in office confirms no handover that leaves her in office",
  play() {
    const world = new World(19);
    const { owner } = new Team(world);
    const rita = addMember(world, owner, "reader");
    const sheet = world.sheets[0]!;
    const ends = [{ device: owner.device, closed: false, without: [] }];
    const one = signHandover(world, rita, { sheet, newcomer: rita, ends });
    const newcomer = addNewcomer(world);
    const plan = { kept: [rita.device], ends: [], newSheet: world.createName("sheet") };
    const two = signHandover(world, newcomer, { sheet, newcomer, ...plan });
    confirm(world, rita, two);
    shareEverything(world);
    const { terms, sheets } = owner.membership;
    return { terms: terms.map(({ base }) => [one.key, two.key].indexOf(base.key)), sheets: sheets.length };
  },
  expected: { terms: [-1, 0], sheets: 1 },
};

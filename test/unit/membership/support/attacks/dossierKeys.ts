import { signChange } from "../administratorApp.ts";
import { findOpenableKeys } from "../dossierKeys.ts";
import { createDossierKey, emptyChange, recipientOf } from "../historyRecords.ts";
import { signHandover } from "../handoverApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import {
  addMember,
  addNewcomer,
  canWrite,
  confirm,
  isFollowed,
  isMemberOn,
  shareEverything,
  type Attack,
} from "./attack.ts";

export const renewedKey: Attack = {
  title: "a key upon which a newer one was made is not in force any more",
  play() {
    const world = new World(31);
    const { owner } = new Team(world);
    const anna = addMember(world, owner, "observer");
    const [before] = owner.membership.keysInForce;
    const renewal = signChange(world, owner, { renewsKey: true })!;
    shareEverything(world);
    const { keysInForce } = anna.membership;
    return { isOnlyTheNewOne: keysInForce.join() === renewal.body.key!.id, hasBefore: keysInForce.includes(before!) };
  },
  expected: { isOnlyTheNewOne: true, hasBefore: false },
};

/** A key is handed also to whoever has a newer key that opens it (rule 18). */
export const linkedKey: Attack = {
  title: "a key in force is not opened by a device that was cut, through a thief's key that opens it",
  play() {
    const world = new World(32);
    const { owner } = new Team(world);
    const anna = addMember(world, owner, "observer");
    const copy = world.copyMachine(owner, "honest");
    const { heads, terms } = copy.membership;
    const renewal = signChange(world, owner, { renewsKey: true })!;
    const thief = world.copyMachine(owner, "thief");
    const device = "accomplice";
    const recipient = recipientOf(device);
    const linking = world.sign(
      thief,
      "change",
      {
        ...emptyChange(terms.at(-1)!.base.key),
        adds: [{ device, recipient, member: device, role: "observer" }],
        key: createDossierKey(world.createName("key"), [recipient], [renewal.body.key!.id]),
      },
      { after: heads },
    );
    copy.learn([linking]);
    signChange(world, copy, { cuts: [{ device, last: null }] });
    shareEverything(world);
    const opened = findOpenableKeys(new Set([recipient]), world.records.values());
    return {
      isAccompliceMember: isMemberOn(anna, device),
      opensRenewedKey: opened.has(renewal.body.key!.id),
      opensKeyInForce: anna.membership.keysInForce.some((key) => opened.has(key)),
    };
  },
  expected: { isAccompliceMember: false, opensRenewedKey: true, opensKeyInForce: false },
};

/** A key in force reaches both of two handovers that were confirmed upon one base (rules 18 and 23). */
export const rivalHandovers: Attack = {
  title: "after two confirmed handovers no key is in force until the next change joins them, and then everybody writes",
  play() {
    const world = new World(33);
    const { owner } = new Team(world);
    const [anna, bert] = [addMember(world, owner, "lead"), addMember(world, owner, "lead")];
    shareEverything(world);
    const sheet = world.sheets[0]!;
    const ends = [{ device: owner.device, closed: false, without: [] }];
    const both = [anna, bert].map((lead) => {
      const newcomer = addNewcomer(world, owner.member);
      const base = owner.known.first!.key;
      const after = owner.membership.heads;
      const handover = signHandover(world, newcomer, { sheet, newcomer, ends, base, after });
      return { newcomer, handover, lead };
    });
    for (const { handover, lead } of both) confirm(world, lead, handover);
    shareEverything(world);
    const before = anna.membership.keysInForce.length;
    const { newcomer } = both.find(({ handover }) => isFollowed(anna, handover))!;
    signChange(world, newcomer);
    shareEverything(world);
    return { before, after: anna.membership.keysInForce.length, canWrite: [anna, bert, newcomer].map(canWrite) };
  },
  expected: { before: 0, after: 1, canWrite: [true, true, true] },
};

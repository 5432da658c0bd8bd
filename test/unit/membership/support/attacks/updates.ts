import type { Role } from "#shared/records/recordKind.ts";
import { addDeviceToRosterMembers } from "#shared/members/roster/rosterChange.ts";
import { signChange } from "../administratorApp.ts";
import { createRosterDossierKey, recipientOf, type RecordOf } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import { signBegin, signClosingRoster, signRoster } from "../rosterApp.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { confirm, isFollowed, isMemberOn, shareEverything, type Attack } from "./attack.ts";

/** A dossier of format 1 with the owner and members of these roles, who know everything. */
function oldTeamOf(...roles: readonly Role[]) {
  const world = new World(29);
  const { owner } = new Team(world, 1);
  const members = roles.map((role) => listInFormat1(world, owner, role));
  shareEverything(world);
  return { world, owner, members };
}

/** The administrator lists a new device in format 1. */
function listInFormat1(world: World, administrator: Machine, role: Role, member?: string): Machine {
  const machine = world.addMachine(world.createName(role), member);
  const { device } = machine;
  signRoster(world, administrator, {
    adds: [{ device, recipient: recipientOf(device), member: machine.member, role }],
  });
  machine.learn(administrator.known.byKey.values());
  return machine;
}

/** Somebody with the sheet takes the administration over in format 1, from what his machine knows. */
function takeOverInFormat1(world: World, machine: Machine, isLow = false): RecordOf<"roster"> {
  const { key, body } = machine.inFormat1.roster;
  const { device, member } = machine;
  const listed = body.members.some(({ devices }) => devices.some((each) => each.device === device));
  const entry = { device, recipient: recipientOf(device), member, role: "lead" as const };
  const members = listed ? body.members : addDeviceToRosterMembers(body.members, entry);
  const recipients = members.flatMap(({ devices }) => devices.map(({ recipient }) => recipient));
  const shared = createRosterDossierKey(body.keys[0]!.id, [...recipients, recipientOf(world.sheets[0]!)]);
  const next = {
    ...body,
    term: body.term + 1,
    administrator: device,
    members,
    keys: [shared],
  };
  return world.signBySheet(machine, "roster", world.sheets[0]!, next, { after: [key], isLow });
}

/** A new administrator begins format 2 upon a handover of format 1. */
function beginUpon(world: World, machine: Machine, { key }: RecordOf<"roster">): RecordOf<"begin"> {
  return world.sign(machine, "begin", { base: key }, { after: [machine.inFormat1.roster.key] });
}

/** A stolen administrator's key begins format 2 in a team, and confirms it with whatever it can list or is. */
export const beginWithoutALead: Attack = {
  title: "format 2 does not begin in a team before another member's lead confirms it",
  play: () => {
    const { world, owner, members } = oldTeamOf("lead", "observer", "reader");
    const [anna, bert] = members as [Machine, Machine];
    const second = listInFormat1(world, owner, "lead", owner.member);
    const begin = signBegin(world, owner)!;
    const stranger = world.addMachine("stranger");
    shareEverything(world);
    for (const machine of [owner, second, bert, stranger]) confirm(world, machine, begin);
    shareEverything(world);
    const before = anna.membership.hasFormat2;
    const annas = world.sign(anna, "begin", begin.body, { after: begin.record.after! });
    confirm(world, owner, annas);
    shareEverything(world);
    const byAnna = bert.membership.hasFormat2;
    confirm(world, anna, begin);
    shareEverything(world);
    return { before, byAnna, after: bert.membership.hasFormat2 };
  },
  expected: { before: false, byAnna: false, after: true },
};

/** Whoever was administrator before goes on as if the sheet had not signed anything. */
export const beginBesideAHandover: Attack = {
  title: "a former administrator who is alone begins no format 2 beside a handover of the sheet, known or not",
  play: () => {
    const outcomes = [true, false].map((isKnown) => {
      const { world, owner } = oldTeamOf();
      const begin = isKnown ? null : signBegin(world, owner)!;
      const newcomer = world.addMachine("newcomer");
      newcomer.learn(world.records.values());
      const handover = takeOverInFormat1(world, newcomer);
      shareEverything(world);
      const base = owner.known.first!.key;
      if (!begin) world.sign(owner, "begin", { base }, { after: [handover.key] });
      shareEverything(world);
      const before = newcomer.membership.hasFormat2;
      beginUpon(world, newcomer, handover);
      for (const machine of world.machines) machine.learn(world.records.values());
      const { membership } = owner;
      const lead = world.machines.find(({ device }) => membership.pendingBegins[0]?.mayConfirm.has(device));
      if (lead) confirm(world, lead, [...owner.known.begins.values()].at(-1)!);
      shareEverything(world);
      const isInOffice = owner.membership.administrators.has(newcomer.device);
      return { before, after: owner.membership.hasFormat2, isInOffice };
    });
    return outcomes;
  },
  expected: [
    { before: false, after: true, isInOffice: true },
    { before: false, after: true, isInOffice: true },
  ],
};

/** Before format 2 begins the sheet alone hands over; whoever came since may confirm that it begins. */
export const handoverBeforeTheUpdate: Attack = {
  title: "a handover of format 1 upon which format 2 begins is final, though nobody from before has confirmed it",
  play: () => {
    const { world, members } = oldTeamOf("lead", "lead");
    const [anna, bea] = members as [Machine, Machine];
    const handover = takeOverInFormat1(world, anna);
    const cem = listInFormat1(world, anna, "lead");
    shareEverything(world);
    confirm(world, cem, beginUpon(world, anna, handover));
    shareEverything(world);
    const { hasFormat2, administrators, terms } = bea.membership;
    return {
      hasFormat2,
      isAnnaInOffice: administrators.has(anna.device),
      isProvisional: terms.at(-1)!.isProvisional,
      isCemMember: isMemberOn(bea, cem.device),
    };
  },
  expected: { hasFormat2: true, isAnnaInOffice: true, isProvisional: false, isCemMember: true },
};

/** After the update a thief with the sheet goes on in format 1 from before others came, with leads that he invents. */
export const oldSheetAfterTheUpdate: Attack = {
  title: "the sheet alone takes no office in an updated dossier, by a roster of format 1",
  play: () => {
    const { world, owner, members } = oldTeamOf("lead", "observer");
    const [anna, bert] = members as [Machine, Machine];
    confirm(world, anna, shareBegin(world, owner));
    shareEverything(world);
    const { thief, roster } = tellTheStoryAnew(world, anna);
    shareEverything(world);
    const { membership } = anna;
    return {
      isFirm: membership.terms.some(({ base, isProvisional }) => base.key === roster.key && !isProvisional),
      isBertMember: isMemberOn(anna, bert.device),
      isThiefsSheetInForce: membership.sheets.at(-1)!.key !== world.sheets[0]!,
      isThiefInOfficeOfTheFirmState: anna.membershipForWriting.administrators.has(thief.device),
    };
  },
  expected: {
    isFirm: false,
    isBertMember: true,
    isThiefsSheetInForce: false,
    isThiefInOfficeOfTheFirmState: false,
  },
};

/** The same, where the team's own administrator came into office by the sheet in format 1. */
export const oldSheetBesideTheTeamsHandover: Attack = {
  title: "a thief's roster of the sheet has no effect beside the team's own, which a lead from before has confirmed",
  play: () => {
    const { world, owner, members } = oldTeamOf("lead", "lead", "observer");
    const [anna, bea, bert] = members as [Machine, Machine, Machine];
    const handover = takeOverInFormat1(world, anna);
    shareEverything(world);
    const begin = beginUpon(world, anna, handover);
    shareEverything(world);
    confirm(world, bea, begin);
    shareEverything(world);
    const { roster, puppet } = tellTheStoryAnew(world, bea);
    shareEverything(world);
    return {
      isFollowed: isFollowed(owner, handover),
      isThiefsFollowed: isFollowed(owner, roster),
      isPuppetMember: isMemberOn(owner, puppet.device),
      isBertMember: isMemberOn(owner, bert.device),
      keysInForce: owner.membership.keysInForce.length,
    };
  },
  expected: {
    isFollowed: true,
    isThiefsFollowed: false,
    isPuppetMember: false,
    isBertMember: true,
    // The handover kept the key before it, so the administrator's app makes one first.
    keysInForce: 0,
  },
};

/** A thief with the sheet who knows the first record: his own handover, his lead, his begin, and her confirmation. */
function tellTheStoryAnew(world: World, source: Machine) {
  const thief = world.addMachine("thief", "thief", "thief");
  thief.learn([source.known.first!]);
  const roster = takeOverInFormat1(world, thief, true);
  const puppet = listInFormat1(world, thief, "lead");
  const begin = beginUpon(world, thief, roster);
  puppet.learn(thief.known.byKey.values());
  confirm(world, puppet, begin);
  return { thief, puppet, roster };
}

function shareBegin(world: World, administrator: Machine): RecordOf<"begin"> {
  const begin = signBegin(world, administrator)!;
  shareEverything(world);
  return begin;
}

/** A handover of format 1 that format 2 began without brings back no key that was replaced meanwhile. */
export const lateHandoverWithAnOldKey: Attack = {
  title: "a handover of format 1 that a lead confirms later takes office and brings back no key",
  play: () => {
    const { world, owner, members } = oldTeamOf("lead", "lead");
    const [anna, bea] = members as [Machine, Machine];
    const begin = shareBegin(world, owner);
    const apart = world.copyMachine(anna, "honest");
    const handover = takeOverInFormat1(world, apart);
    confirm(world, bea, begin);
    shareEverything(world);
    const [former] = owner.membership.keysInForce;
    signChange(world, owner, { renewsKey: true });
    shareEverything(world);
    const before = isFollowed(owner, handover);
    confirm(world, bea, handover);
    shareEverything(world);
    return {
      before,
      after: isFollowed(owner, handover),
      isFormerKeyBack: owner.membership.keysInForce.includes(former!),
    };
  },
  expected: { before: false, after: true, isFormerKeyBack: false },
};

/** Two copies of the administrator's machine stop earlier versions, each by its own roster. */
export const lastRosters: Attack = {
  title: "the rosters that stop earlier versions change nothing, and nothing is made upon them",
  play: () => {
    const { world, owner, members } = oldTeamOf("lead");
    const [anna] = members as [Machine];
    confirm(world, anna, shareBegin(world, owner));
    shareEverything(world);
    const copy = world.copyMachine(owner, "honest");
    const { heads, keysInForce } = owner.membership;
    for (const machine of [owner, copy]) signClosingRoster(world, machine);
    shareEverything(world);
    for (const machine of [owner, copy]) signClosingRoster(world, machine);
    const rosters = [...world.records.values()].filter(({ kind }) => kind === "roster").length;
    return {
      heads: owner.membership.heads.join() === heads.join(),
      keys: owner.membership.keysInForce.join() === keysInForce.join(),
      isAnnaMember: isMemberOn(owner, anna.device),
      rosters,
    };
  },
  expected: { heads: true, keys: true, isAnnaMember: true, rosters: 4 },
};

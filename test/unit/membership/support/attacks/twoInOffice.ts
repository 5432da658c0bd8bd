import { signHandover } from "../handoverApp.ts";
import { createDossierKey, emptyChange, recipientOf } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, addNewcomer, confirm, isFollowed, isMemberOn, shareEverything, type Attack } from "./attack.ts";

interface Office {
  readonly world: World;
  readonly owner: Machine;
  readonly anna: Machine;
  readonly lead: Machine;
}

/** The owner hands over so that Anna is in office with him. */
function beginTwoInOffice(): Office {
  const world = new World(5);
  const { owner } = new Team(world);
  const [anna, lead] = [addMember(world, owner, "lead"), addMember(world, owner, "lead")];
  shareEverything(world);
  const handover = signHandover(world, owner, {
    ...{ sheet: world.sheets[0]!, newcomer: anna, kept: [owner.device], ends: [] },
  });
  confirm(world, lead, handover);
  shareEverything(world);
  return { world, owner, anna, lead };
}

/** Without the sheet it takes two in office (rule 12). */
export const handoverWithoutSheet: Attack = {
  title: "a handover without the sheet takes a second person in office, whatever a lead confirms",
  play() {
    const { world, owner, anna, lead } = beginTwoInOffice();
    const newcomer = addNewcomer(world);
    const handover = signHandover(world, owner, {
      ...{ sheet: world.sheets[0]!, by: owner, newcomer, kept: [anna.device] },
      ends: [{ device: owner.device, closed: false, without: [] }],
    });
    const isFollowedNow = () => {
      shareEverything(world);
      return isFollowed(lead, handover);
    };
    const alone = isFollowedNow();
    confirm(world, owner, handover);
    const byItsSigner = isFollowedNow();
    confirm(world, lead, handover);
    const byALead = isFollowedNow();
    confirm(world, anna, handover);
    return { alone, byItsSigner, byALead, byAnna: isFollowedNow(), inOffice: lead.membership.administrators.size };
  },
  expected: { alone: false, byItsSigner: false, byALead: false, byAnna: true, inOffice: 2 },
};

/** Nobody cuts those who are in office with him (rule 6), nor closes their office (rule 9). */
export const stolenOfficeOfTwo: Attack = {
  title: "a thief with one of two administrators' keys puts the other one neither out nor out of office",
  play() {
    const { world, owner, anna, lead } = beginTwoInOffice();
    const thief = world.copyMachine(owner, "thief");
    const { terms, heads } = thief.membership;
    const theft = signHandover(world, thief, {
      ...{ sheet: world.sheets[0]!, by: thief, newcomer: addNewcomer(world), isLow: true },
      ends: [owner, anna].map(({ device }) => ({ device, closed: true, without: [] })),
    });
    const { device } = anna;
    const change = {
      ...emptyChange(terms.at(-1)!.base.key),
      cuts: [{ device, last: null }],
      closed: [{ device, upto: [], without: [] }],
      key: createDossierKey(world.createName("key"), [recipientOf(thief.device)]),
    };
    world.sign(thief, "change", change, { after: heads, isLow: true });
    const friend = addMember(world, anna, "observer");
    shareEverything(world);
    return {
      isTheftFollowed: isFollowed(lead, theft),
      isAnnaMember: isMemberOn(lead, device),
      isAnnaInOffice: lead.membership.administrators.has(device),
      isHerFriendMember: isMemberOn(lead, friend.device),
    };
  },
  expected: { isTheftFollowed: false, isAnnaMember: true, isAnnaInOffice: true, isHerFriendMember: true },
};

/** A former administrator's late change cannot cut those who came after him (rule 6). */
export const lateCutOfNewcomer: Attack = {
  title: "a former administrator's late change lists and cuts, and never cuts whoever came into office after him",
  play() {
    const world = new World(9);
    const { owner } = new Team(world);
    const [lead, observer] = [addMember(world, owner, "lead"), addMember(world, owner, "observer")];
    shareEverything(world);
    const backup = world.copyMachine(owner, "honest");
    const newcomer = addNewcomer(world);
    const ends = [{ device: owner.device, closed: false, without: [] }];
    const handover = signHandover(world, newcomer, { sheet: world.sheets[0]!, newcomer, ends });
    confirm(world, lead, handover);
    const late = addMember(world, backup, "observer");
    const cuts = [newcomer, observer].map(({ device }) => ({ device, last: null }));
    const change = { ...emptyChange(backup.known.first!.key), cuts };
    world.sign(backup, "change", change, { after: backup.membership.heads });
    shareEverything(world);
    return {
      isFollowed: isFollowed(lead, handover),
      members: [newcomer, late, observer].map(({ device }) => isMemberOn(lead, device)),
    };
  },
  expected: { isFollowed: true, members: [true, true, false] },
};

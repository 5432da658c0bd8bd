import { emptyChange } from "../historyRecords.ts";
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

/** What a handover closes is left out when it is asked who can confirm it (rule 11). */
export const cutLeadConfirms: Attack = {
  title: "a lead whom a thief with the administrator's key cut confirms the handover that closes this office",
  play() {
    const world = new World(23);
    const { owner } = new Team(world);
    const [lead, observer] = [addMember(world, owner, "lead"), addMember(world, owner, "observer")];
    shareEverything(world);
    const thief = world.copyMachine(owner, "thief");
    const cuts = [lead, observer].map(({ device }) => ({ device, last: null }));
    const change = { ...emptyChange(owner.known.first!.key), cuts };
    const { key } = world.sign(thief, "change", change, { after: thief.membership.heads, isLow: true });
    shareEverything(world);
    const isLeadMemberBefore = isMemberOn(observer, lead.device);
    const newcomer = addNewcomer(world, owner.member);
    const handover = signHandover(world, newcomer, {
      ...{ sheet: world.sheets[0]!, newcomer, newSheet: world.createName("sheet") },
      ends: [{ device: owner.device, closed: true, without: [key] }],
    });
    confirm(world, lead, handover);
    shareEverything(world);
    return {
      isLeadMemberBefore,
      isFollowed: isFollowed(observer, handover),
      isProvisional: observer.membership.terms.at(-1)!.isProvisional,
      members: [lead, observer].map(({ device }) => isMemberOn(observer, device)),
      canLeadWrite: canWrite(lead),
    };
  },
  expected: {
    isLeadMemberBefore: false,
    isFollowed: true,
    isProvisional: false,
    members: [true, true],
    canLeadWrite: false,
  },
};

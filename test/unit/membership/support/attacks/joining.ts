import type { JoinBody } from "#shared/records/kinds/join.ts";
import { signChange } from "../administratorApp.ts";
import { emptyChange, recipientOf } from "../historyRecords.ts";
import type { Machine } from "../machine.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { isMemberOn, shareEverything, type Attack } from "./attack.ts";

const HOUR = 3_600_000;

/** A new device joins, whatever an app would say to it. */
function join(world: World, proof: Pick<JoinBody["proof"], "by" | "key">): Machine {
  const machine = world.addMachine(world.createName("joined"));
  world.sign(machine, "join", { recipient: recipientOf(machine.device), proof: { ...proof, sig: "" } });
  shareEverything(world);
  return machine;
}

function beginTeam(): { world: World; team: Team; owner: Machine } {
  const world = new World(2);
  const team = new Team(world);
  return { world, team, owner: team.owner };
}

/** Opens an invitation that lets several people in for some hours, or forever; a device joins by it after some time. */
function joinAfter(hours: number, openFor: number | undefined): boolean {
  const { world, owner } = beginTeam();
  const expires = openFor === undefined ? {} : { expires: new Date(world.now + openFor * HOUR).toISOString() };
  const invitation = { key: "invitation", recipient: recipientOf("invitation"), role: "observer" as const };
  signChange(world, owner, { opens: [{ ...invitation, uses: "many", ...expires }] });
  world.now += hours * HOUR;
  return isMemberOn(owner, join(world, { by: "invitation", key: "invitation" }).device);
}

export const longInvitations: Attack = {
  title:
    "an invitation for many lets people in until it expires, and is none if it lasts for more than a day or forever",
  play: () => ({
    inTime: joinAfter(1, 2),
    tooLate: joinAfter(3, 2),
    aDay: joinAfter(1, 24),
    moreThanADay: joinAfter(1, 25),
    forever: joinAfter(1, undefined),
  }),
  expected: { inTime: true, tooLate: false, aDay: true, moreThanADay: false, forever: false },
};

export const oneInvitationUsedTwice: Attack = {
  title: "two who use an invitation for one both count until it is closed, and then whoever was taken in",
  play() {
    const { world, team, owner } = beginTeam();
    const invitation = team.invite(owner, { role: "observer", uses: "one" })!;
    const both = [1, 2].map(() => join(world, { by: "invitation", key: invitation }));
    const members = () => both.map(({ device }) => isMemberOn(owner, device));
    const before = members();
    const [{ device, member }] = both as [Machine, Machine];
    const adds = [{ device, member, recipient: recipientOf(device), role: "observer" as const }];
    const { terms, heads } = owner.membership;
    const body = { ...emptyChange(terms.at(-1)!.base.key), adds, closes: [invitation] };
    world.sign(owner, "change", body, { after: heads });
    return { before, after: members() };
  },
  expected: { before: [true, true], after: [true, false] },
};

export const cutVoucher: Attack = {
  title: "a device that another one vouches for counts while that one is a member's, and after that if it is listed",
  play() {
    const { world, team, owner } = beginTeam();
    const voucher = team.join(owner, team.invite(owner, { role: "observer", uses: "one" })!);
    shareEverything(world);
    signChange(world, owner);
    const [listed] = [join(world, { by: "device", key: voucher.device })];
    signChange(world, owner);
    const joined = join(world, { by: "device", key: voucher.device });
    const members = () => [voucher, listed, joined].map(({ device }) => isMemberOn(owner, device));
    const before = members();
    const cuts = [{ device: voucher.device, last: null }];
    const { terms, heads } = owner.membership;
    const body = { ...emptyChange(terms.at(-1)!.base.key), cuts };
    world.sign(owner, "change", body, { after: heads });
    return { before, after: members() };
  },
  expected: { before: [true, true, true], after: [false, true, false] },
};

export const chainOfVouchers: Attack = {
  title: "a device counts for which a device vouches that has only joined, until that one's invitation is closed",
  play() {
    const { world, team, owner } = beginTeam();
    const invitation = team.invite(owner, { role: "observer", uses: "one" })!;
    const first = join(world, { by: "invitation", key: invitation });
    const second = join(world, { by: "device", key: first.device });
    const third = join(world, { by: "device", key: second.device });
    const members = () => [first, second, third].map(({ device }) => isMemberOn(owner, device));
    const before = members();
    const { terms, heads } = owner.membership;
    const body = { ...emptyChange(terms.at(-1)!.base.key), closes: [invitation] };
    world.sign(owner, "change", body, { after: heads });
    return { before, after: members() };
  },
  expected: { before: [true, true, true], after: [false, false, false] },
};

/** A device that signed two first records is judged by the one that counts, whenever that is known. */
export const forkedJoin: Attack = {
  title: "a device with two joins, of which one counts, lets those count for which it vouches",
  play() {
    const { world, team, owner } = beginTeam();
    const closed = team.invite(owner, { role: "observer", uses: "one" })!;
    signChange(world, owner, { closes: [closed] });
    const first = join(world, { by: "invitation", key: team.invite(owner, { role: "observer", uses: "one" })! });
    const second = join(world, { by: "device", key: first.device });
    const forked = join(world, { by: "invitation", key: closed });
    const friend = join(world, { by: "device", key: forked.device });
    [forked.seq, forked.prev] = [0, null];
    const proof = { by: "device" as const, key: second.device, sig: "" };
    world.sign(forked, "join", { recipient: recipientOf(forked.device), proof });
    shareEverything(world);
    return [first, second, forked, friend].map(({ device }) => isMemberOn(owner, device));
  },
  expected: [true, true, true, true],
};

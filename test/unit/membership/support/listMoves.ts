import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { changeList } from "./listApp.ts";
import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import { isMember, MOST_MACHINES, type Team } from "./team.ts";

type ListMove = (team: Team, keeper: Machine) => void;

/** What an administrator does to the list; each as likely as the others. */
const LIST_MOVES: readonly ListMove[] = [
  inviteSomebody,
  inviteSomebody,
  cutSomebody,
  changeARole,
  closeAnInvitation,
  (team, keeper) => changeList(team.world, keeper, { renewsKey: true }),
  inviteSomebodyBack,
  (team, keeper) => changeList(team.world, keeper),
  (team, keeper) => changeList(team.world, keeper),
];

/** One of the machines that keep the list changes it. */
export function changeTheList(team: Team): void {
  const keeper = team.pickKeeper();
  team.world.random.pick(LIST_MOVES)(team, keeper);
  checkMachine(team.world, keeper);
}

function inviteSomebody(team: Team, keeper: Machine): void {
  const { world } = team;
  const { random } = world;
  const invitation = team.invite(keeper, {
    role: random.pick(["lead", "observer", "observer", "reader"]),
    uses: random.happens(0.6) ? "one" : "many",
    ...(random.happens(0.3) && { expires: world.now + random.below(30) * 1000 }),
  });
  if (invitation === null || world.machines.length >= MOST_MACHINES || random.happens(0.2)) return;
  team.join(keeper, invitation);
  if (random.happens(0.25)) team.join(keeper, invitation);
}

/** Somebody who was cut comes back with a new device. */
function inviteSomebodyBack(team: Team, keeper: Machine): void {
  const { world } = team;
  const cut = [...keeper.membership.list.devices.values()].filter(({ cuts }) => cuts.length > 0);
  if (cut.length === 0 || world.machines.length >= MOST_MACHINES) return;
  const { member } = world.random.pick(cut);
  const invitation = team.invite(keeper, { role: "observer", uses: "one", member });
  if (invitation !== null) team.join(keeper, invitation);
}

function cutSomebody(team: Team, keeper: Machine): void {
  const others = othersIn(keeper);
  if (others.length === 0) return;
  const device = team.world.random.pick(others);
  if (changeList(team.world, keeper, { cuts: [{ device, last: keeper.lastRecordOf(device) }] }))
    team.world.count("a cut");
}

function changeARole(team: Team, keeper: Machine): void {
  const others = othersIn(keeper);
  if (others.length === 0) return;
  const { random } = team.world;
  const device = random.pick(others);
  const role = random.pick(ROLES);
  changeList(team.world, keeper, { roles: [{ device, role, last: keeper.lastRecordOf(device) }] });
}

function closeAnInvitation(team: Team, keeper: Machine): void {
  const { invitations, closed } = keeper.membership.list;
  const open = [...invitations.keys()].filter((key) => !closed.has(key));
  if (open.length > 0) changeList(team.world, keeper, { closes: [team.world.random.pick(open)] });
}

/** The devices that are members' and not in office. */
function othersIn({ membership }: Machine): string[] {
  const { list, administrators } = membership;
  return [...list.devices.keys()].filter(
    (device) => currentRoleOfDevice(membership, device) !== null && !administrators.has(device),
  );
}

/** A member takes a second device into use, or goes on with a backup of a machine beside it. */
export function addAMachine(team: Team): void {
  const { world } = team;
  const members = team.people.filter((machine) => machine.isHonest && isMember(machine));
  if (members.length === 0 || world.machines.length >= MOST_MACHINES) return;
  const machine = world.random.pick(members);
  if (world.random.happens(0.6)) {
    team.vouch(machine);
    return;
  }
  world.copyMachine(machine, "honest");
  world.count("a member's machine was copied");
}

import {
  findDevicesToList,
  addDeviceToRosterMembers,
  isInvitationUnexpired,
} from "#shared/members/roster/rosterChange.ts";
import {
  changeMemberRole,
  indexLastDeviceRecords,
  isActiveDevice,
  revokeDevices,
} from "#shared/members/roster/roleSpans.ts";
import type { Roster } from "#shared/members/roster/roster.ts";
import {
  isFormat1ClosingRoster,
  makeFormat1ClosingRoster,
  type RosterBody,
  type RosterMember,
} from "#shared/records/kinds/roster.ts";
import type { ChangeRequest } from "./administratorApp.ts";
import { createRosterDossierKey, recipientOf, type RecordOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import type { World } from "./world.ts";

/**
 * Signs the next roster as an administrator's app does in a dossier of format 1. Returns null on a machine that is not the
 * administrator's.
 */
export function signRoster(world: World, machine: Machine, request: ChangeRequest = {}): RecordOf<"roster"> | null {
  const { roster } = machine.inFormat1;
  if (roster.body.administrator !== machine.device) return null;
  const body = new RosterDraft(world, machine, request).finish();
  const listed = body.members.flatMap(({ devices }) => devices);
  for (const each of listed) if (isActiveDevice(each)) world.truth.honestlyListed.add(each.device);
  for (const { device } of request.cuts ?? []) if (roster.devices.has(device)) world.truth.honestlyCut.add(device);
  return world.sign(machine, "roster", body, { after: [roster.key] });
}

/** Signs the beginning of format 2 upon a new roster. */
export function signBegin(world: World, machine: Machine): RecordOf<"begin"> | null {
  const open = machine.inFormat1.roster.body.invitations;
  const closes = open.filter(({ uses }) => uses === "many").map(({ key }) => key);
  const roster = signRoster(world, machine, { closes, renewsKey: true });
  if (!roster) return null;
  const begin = world.sign(machine, "begin", { base: machine.known.first!.key }, { after: [roster.key] });
  world.truth.approved.add(begin.key);
  world.count("format 2 was begun");
  return begin;
}

/** Signs the roster that stops earlier versions, if it is due. */
export function signClosingRoster(world: World, machine: Machine): void {
  if (!machine.membership.hasFormat2 || machine.known.first!.body.format === 2) return;
  const { key, body } = machine.inFormat1.rosterOfEarlierVersion;
  if (isFormat1ClosingRoster(body) || body.administrator !== machine.device) return;
  world.sign(machine, "roster", makeFormat1ClosingRoster(body), { after: [key] });
  world.count("earlier versions were stopped");
}

class RosterDraft {
  readonly #world: World;
  readonly #machine: Machine;
  readonly #roster: Roster;
  readonly #request: ChangeRequest;

  constructor(world: World, machine: Machine, request: ChangeRequest) {
    this.#world = world;
    this.#machine = machine;
    this.#roster = machine.inFormat1.roster;
    this.#request = request;
  }

  finish(): RosterBody {
    const { body } = this.#roster;
    const now = new Date(this.#world.now).toISOString();
    const { judge } = this.#machine.inFormat1;
    const adopted = findDevicesToList(judge, now);
    const used = new Set(adopted.map(({ invitation }) => invitation));
    const isCutting = (this.#request.cuts ?? []).length > 0;
    const kept = body.invitations.filter(
      (each) =>
        !isCutting &&
        !(each.uses === "one" && used.has(each.key)) &&
        !this.#request.closes?.includes(each.key) &&
        isInvitationUnexpired(each, now),
    );
    const members = this.#members(adopted.reduce(addDeviceToRosterMembers, [...body.members]));
    const next = { ...body, members, invitations: [...kept, ...(this.#request.opens ?? [])] };
    const isRenewed = this.#request.renewsKey === true || isCutting || kept.length < body.invitations.length;
    return { ...next, keys: [this.#key(next, isRenewed)] };
  }

  #members(listed: RosterMember[]): RosterMember[] {
    const lastOf = indexLastDeviceRecords(this.#machine.inFormat1.recordSet);
    const { adds = [], roles = [], cuts = [] } = this.#request;
    const known = new Set(listed.flatMap(({ devices }) => devices.map(({ device }) => device)));
    const all = adds.filter(({ device }) => !known.has(device)).reduce(addDeviceToRosterMembers, listed);
    const withRoles = roles.reduce((members, { device, role }) => {
      const member = members.find(({ devices }) => devices.some((each) => each.device === device));
      return member ? changeMemberRole(members, member.id, role, lastOf) : members;
    }, all);
    return revokeDevices(withRoles, new Set(cuts.map(({ device }) => device)), lastOf);
  }

  /** A new key for everybody, or the one in force for everybody. */
  #key({ members, invitations }: RosterBody, isRenewed: boolean): RosterBody["keys"][number] {
    const current = this.#roster.body.keys[0]!.id;
    const active = members.flatMap(({ devices }) => devices.filter(isActiveDevice));
    const sheet = recipientOf(this.#world.sheets[0]!);
    const recipients = [...[...active, ...invitations].map(({ recipient }) => recipient), sheet];
    if (!isRenewed) return createRosterDossierKey(current, recipients);
    return createRosterDossierKey(this.#world.createName("key"), recipients, current);
  }
}

import { expect, it } from "vitest";
import { createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { createInvitation, joinAsFurtherDeviceAct } from "#shared/acts/team/invitations.ts";
import * as keeping from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Act } from "#shared/acts/act.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import { judge } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { isActiveDevice } from "#shared/members/roster/roleSpans.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { rosterRecordKind as rosterKind, type RosterBody } from "#shared/records/kinds/roster.ts";
import { runReplayable, fuzzSeeds, isUsualRun } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  type createTeam,
  joinTeam,
  unwrapOutcome,
  Person,
  SMALL_DRAFT_ID,
} from "../support/team/team.ts";

const HOUR = 3_600_000;
const seen = { rosters: 0, cut: 0, renewed: 0, handovers: 0, roles: 0, returned: 0, closedToCut: 0, further: 0 };

/** A team whose roster is changed only by acts of the current administrator. Keys and encryption are real. */
class Team {
  readonly random: Random;
  readonly log: string[] = [];
  readonly people: Person[];
  readonly recovery: Awaited<ReturnType<typeof createTeam>>["recovery"];
  admin: Person;
  readonly invitations: Invitation[] = [];
  /** For each dossier key, the people who were removed before it was created. */
  readonly cutBefore = new Map<string, Set<Person>>();

  constructor(random: Random, { admin, recovery }: Awaited<ReturnType<typeof createTeam>>) {
    this.random = random;
    this.admin = admin;
    this.people = [admin];
    this.recovery = recovery;
  }

  someone(): Person {
    return this.random.pick(this.people);
  }

  /** Gives random parts of everyone's records to others. The administrator gets most. */
  async mingle(): Promise<void> {
    for (const to of this.people) {
      const from = this.someone();
      if (from === to) continue;
      const share = to === this.admin ? 1 : this.random.pick([0, 0.5, 1]);
      to.take([...from.held.values()].filter(() => this.random.next() < share));
      await to.collectKeys();
    }
  }

  /** Commits a change of the roster and compares the result with the request. */
  async change(what: string, made: Outcome<Act>, allowed: ReadonlySet<string> = new Set()): Promise<boolean> {
    this.log.push(isRefusal(made) ? `${what}: ${made.code}` : what);
    if (isRefusal(made)) return false;
    const before = this.admin.ledger.judgement.roster!.body;
    const [records] = await this.admin.commit(made);
    this.hold(before, records!.key, allowed);
    await this.admin.collectKeys();
    return true;
  }

  hold(before: RosterBody, key: string, allowed: ReadonlySet<string>): void {
    const { ledger } = this.admin;
    const { roster } = ledger.judgement;
    expect(roster!.key).toBe(key);
    expect(judge(new RecordSet(ledger.dossier, this.admin.held.values())).get(key)).toMatchObject({ kind: "counts" });
    expect(rosterKind.body.safeParse(roster!.body).success).toBe(true);
    const now = new Map(
      roster!.body.members.flatMap(({ id, devices }) => devices.map((each) => [each.device, { id, each }])),
    );
    for (const { id, devices } of before.members) {
      for (const device of devices.filter(isActiveDevice)) {
        const after = now.get(device.device);
        expect(after?.id).toBe(id);
        if (!allowed.has(device.device)) expect(isActiveDevice(after!.each)).toBe(true);
      }
    }
    seen.rosters++;
  }
}

type Move = (team: Team) => Promise<unknown>;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

const moves: readonly Move[] = [
  async (team) => {
    const { random, admin } = team;
    const lost = admin.ledger.members.filter(({ isActive }) => !isActive);
    const member = lost.length > 0 && random.next() < 0.5 ? random.pick(lost).id : undefined;
    const input = { role: random.pick(ROLES), uses: random.pick(["one", "many"] as const), title: "Team" };
    const expires = random.next() < 0.3 ? soon() : undefined;
    const made = await createInvitation(admin.ledger, admin.rosterContext(), {
      ...input,
      ...(expires && { expires }),
      ...(member && { member }),
    });
    if (isRefusal(made)) return team.log.push(`invite: ${made.code}`);
    team.invitations.push(made.invitation);
    return team.change(`invites ${member ? "back" : input.role}`, made.act);
  },
  async (team) => {
    if (team.invitations.length === 0 || team.people.length > 7) return;
    const from = team.random.next() < 0.7 ? team.admin : team.someone();
    const invitation = team.random.pick(team.invitations);
    const { roster } = from.ledger.judgement;
    const device = await newDeviceSecrets();
    const person = new Person(`Member ${team.people.length + 1}`, device, team.admin.ledger.dossier);
    person.take(from.held.values());
    const open = [...roster!.invitations.values()];
    const joined = await joinTeam(from, invitation, person.name).catch(() => null);
    if (!joined) return team.log.push("an invitation that lets nobody in");
    team.people.push(joined);
    seen.returned += Number(open.some(({ member }) => member !== undefined && member === joined.me?.member));
    team.log.push(`${joined.name} joins`);
  },
  async (team) => {
    const old = team.someone();
    if (!old.me || team.people.length > 7) return;
    const further = new Person(`${old.name}'`, await newDeviceSecrets(), old.ledger.dossier);
    const { key: device, recipient } = further.device.publicKeys;
    const sig = await old.device.signBytes(encodeJoinToSign(old.ledger.dossier, device, recipient));
    const by = old.device.publicKeys.key;
    further.keys.push(old.key);
    further.take(old.held.values());
    await further.commit(
      joinAsFurtherDeviceAct({ dossier: old.ledger.dossier, title: "", device, recipient, by, sig, sealed: "" }),
    );
    team.people.push(further);
    seen.further++;
    team.log.push(`${further.name} is a further device`);
  },
  async (team) => {
    const before = team.admin.ledger.judgement.roster!.body;
    await admitJoinedMembers(team.admin);
    const { key, body } = team.admin.ledger.judgement.roster!;
    if (body !== before) team.hold(before, key, new Set());
    team.log.push("adopts");
  },
  async (team) => {
    const member = team.random.pick(team.admin.ledger.members).id;
    const role = team.random.pick(ROLES);
    const made = await keeping.changeRoleAct(team.admin.ledger, team.admin.rosterContext(), { member, role });
    seen.roles += Number(await team.change(`${member.slice(0, 6)} is ${role}`, made));
  },
  async (team) => {
    const { admin, random } = team;
    const member = random.pick(admin.ledger.members).id;
    const all = keeping.activeDevicesOf(admin.ledger, member);
    const devices = random.next() < 0.5 ? all : all.slice(0, 1);
    const before = admin.key.id;
    const made = await keeping.cutOffDevicesAct(admin.ledger, admin.rosterContext(), devices);
    if (!(await team.change(`cuts ${devices.length} of ${member.slice(0, 6)}`, made, new Set(devices)))) return;
    expect(admin.ledger.judgement.roster!.body.invitations).toEqual([]);
    expect(admin.key.id).not.toBe(before);
    const gone = team.people.filter(({ device }) => devices.includes(device.publicKeys.key));
    team.cutBefore.set(admin.key.id, new Set(gone));
    seen.cut += devices.length;
  },
  async (team) => {
    seen.renewed += Number(
      await team.change("renews", await keeping.rotateDossierKeyAct(team.admin.ledger, team.admin.rosterContext())),
    );
  },
  async (team) => {
    const [invitation] = team.random.shuffle([...team.admin.ledger.judgement.roster!.invitations.keys()]);
    if (!invitation) return;
    await team.change(
      "closes",
      await keeping.closeInvitationAct(team.admin.ledger, team.admin.rosterContext(), invitation),
    );
  },
  async (team) => {
    const [device] = team.random.shuffle([...team.admin.ledger.judgement.team!.joined.keys()]);
    if (!device) return;
    await team.change(
      "takes in",
      await keeping.admitDeviceAct(team.admin.ledger, team.admin.rosterContext(), { device, role: "observer" }),
    );
  },
  async (team) => {
    const next = team.someone();
    if (!next.me || team.random.next() < 0.5) return;
    next.take(team.admin.held.values());
    await next.collectKeys();
    const { ledger, device, me } = next;
    const former = team.admin.device.publicKeys.key;
    const cut = team.random.next() < 0.3 ? [former] : [];
    const before = ledger.judgement.roster!.body;
    const handover = {
      recovery: team.recovery,
      device: device.publicKeys,
      member: me?.member ?? device.publicKeys.key,
      cut,
    };
    const made = await createSignedHandover(ledger, { ...handover, now: new Date().toISOString() });
    if (isRefusal(made)) return team.log.push(`handover: ${made.code}`);
    next.take(made.records);
    await next.collectKeys();
    const gone = team.admin;
    team.admin = next;
    team.log.push(`${next.name} takes over${cut.length > 0 ? " and cuts" : ""}`);
    team.hold(before, made.records[0]!.key, new Set(cut));
    if (cut.length > 0) team.cutBefore.set(next.key.id, new Set([gone]));
    seen.handovers++;
  },
];

it(
  "Every roster that an act makes counts, drops nobody unasked, and hides new records from removed members",
  async () => {
    for (const seed of fuzzSeeds(14)) {
      const team = new Team(new Random(seed), await createFormat1Team());
      await runReplayable(seed, team.log, () => story(team));
    }
    if (isUsualRun) for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(2);
  },
  HOUR,
);

const NOTE = {
  anchor: { draft: SMALL_DRAFT_ID, provision: "art_2" },
  kind: "risk",
  rights: [],
  tags: [],
  confidentiality: "team",
};

async function story(team: Team): Promise<void> {
  const { random } = team;
  const notes = new Map<string, string>();
  for (let i = 0; i < 26; i++) {
    // Mostly invite and admit at first: only existing members can be changed.
    await random.pick(i < 4 || random.next() < 0.4 ? moves.slice(0, 2) : moves)(team);
    await team.mingle();
    const writer = team.someone();
    if (!writer.me || writer.me.role === "reader" || !writer.keys.includes(writer.key)) continue;
    const inForce = writer.ledger.judgement.roster!.body.keys[0]!.id;
    if (writer.key.id !== inForce) continue;
    const [records] = await writer.commitRaw("annotation", { ...NOTE, comment: `Note ${i}` });
    notes.set(records!.key, inForce);
  }
  const everything = new Map(team.people.flatMap(({ held }) => [...held]));
  for (const person of team.people) {
    person.take(everything.values());
    await person.collectKeys();
    await person.collectKeys();
  }
  // In the order of the keys' creation: a person removed before a key can open nothing sealed with it or a later one.
  const order = [...team.cutBefore.keys()];
  for (const [note, key] of notes) {
    const sealed = order.indexOf(key);
    for (const [at, cut] of order.entries()) {
      for (const person of team.cutBefore.get(cut)!) {
        if (at > sealed) continue;
        expect(person.held.get(note)!.state, `${person.name} ${note}`).toBe("locked");
        seen.closedToCut++;
      }
    }
    for (const person of team.people) {
      const listed = team.admin.ledger.judgement.roster!.devices.get(person.device.publicKeys.key);
      if (!listed || !isActiveDevice(listed.device)) continue;
      expect(person.held.get(note)!.state, `${person.name} ${note}`).toBe("open");
    }
  }
  const members = team.people.map(({ ledger }) =>
    JSON.stringify(ledger.members.map(({ id, role, isActive }) => [id, role, isActive])),
  );
  expect(new Set(members).size).toBe(1);
  unwrapOutcome(judge(new RecordSet(team.admin.ledger.dossier, everything.values())));
}

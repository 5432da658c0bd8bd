import { judge, type RecordVerdict } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Role } from "#shared/records/recordKind.ts";
import {
  createTestDossier,
  TestDevice,
  makeRosterDevice,
  nextRosterBody,
  commitRoster,
  testSeed,
} from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { SMALL_DRAFT_ID } from "#test/support/team/team.ts";

export const NOTE = {
  anchor: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment: "Too wide.",
  rights: [],
  tags: [],
  confidentiality: "team",
};
export const note = { type: "annotation", body: NOTE };

/** Creates a dossier with an administrator, and further devices in these roles. */
export async function team(...roles: Role[]) {
  const random = new Random(11);
  const { admin, recovery } = await createTestDossier(random, 1000);
  const dossier = admin.ledger.dossier;
  const devices = roles.map((role, i) => new TestDevice(`${role} ${i}`, testSeed(i), dossier, random));
  const invitation = new TestDevice("Invitation", testSeed(500), dossier, random);
  const joins: OpenedRecord[] = [];
  for (const hand of devices) {
    hand.take(admin.held.values());
    joins.push(await hand.commit({ type: "join", body: await invitation.vouch(hand.key, "invitation") }));
  }
  admin.take(joins);
  const own = admin.ledger.judgement.roster!.body.members;
  const members = devices.map(({ key }, i) => ({ id: key, devices: [makeRosterDevice(key, roles[i])] }));
  await commitRoster(admin, { members: [...own, ...members] });
  for (const hand of devices) hand.take(admin.held.values());
  const newcomer = (number: number) => {
    const hand = new TestDevice(`Newcomer ${number}`, testSeed(900 + number), dossier, random);
    hand.take(admin.held.values());
    return hand;
  };
  return { admin, recovery, hands: devices, invitation, newcomer };
}

/** Returns the verdicts on the combined records of several devices. */
export function verdicts(...devices: TestDevice[]): (each: OpenedRecord) => string {
  const recordSet = new RecordSet(
    devices[0]!.ledger.dossier,
    devices.flatMap((hand) => [...hand.held.values()]),
  );
  const all = judge(recordSet);
  return ({ key }) => said(all.get(key)!);
}

function said(verdict: RecordVerdict): string {
  return verdict.kind === "counts" ? `counts as ${verdict.author.role}` : `${verdict.kind}: ${verdict.code}`;
}

/** Returns the roster's members with one device's spans replaced. */
export function withSpans(hand: TestDevice, device: string, spans: { role: Role; last?: string }[]) {
  return nextRosterBody(hand).members.map((member) => ({
    ...member,
    devices: member.devices.map((each) => (each.device === device ? { ...each, spans } : each)),
  }));
}

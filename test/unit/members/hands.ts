import { judge, type Verdict } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { foundByHand, Hand, listed, nextRosterBody, sayRoster, seedOf } from "#test/support/hand.ts";
import { Random } from "#test/support/random.ts";
import { SMALL_ID } from "#test/support/team.ts";

export const NOTE = {
  anchor: { draft: SMALL_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment: "Too wide.",
  rights: [],
  tags: [],
  confidentiality: "team",
};
export const note = { type: "annotation", body: NOTE };

/** A dossier with an administrator, and further devices that the roster lists in their roles. */
export async function team(...roles: Role[]) {
  const random = new Random(11);
  const { admin, recovery } = await foundByHand(random, 1000);
  const dossier = admin.ledger.dossier;
  const hands = roles.map((role, i) => new Hand(`${role} ${i}`, seedOf(i), dossier, random));
  const invitation = new Hand("Invitation", seedOf(500), dossier, random);
  const joins: OpenedRecord[] = [];
  for (const hand of hands) {
    hand.take(admin.held.values());
    joins.push(await hand.say({ type: "join", body: await invitation.vouch(hand.key, "invitation") }));
  }
  admin.take(joins);
  const own = admin.ledger.judgement.roster!.body.members;
  const members = hands.map(({ key }, i) => ({ id: key, devices: [listed(key, roles[i])] }));
  await sayRoster(admin, { members: [...own, ...members] });
  for (const hand of hands) hand.take(admin.held.values());
  const newcomer = (number: number) => {
    const hand = new Hand(`Newcomer ${number}`, seedOf(900 + number), dossier, random);
    hand.take(admin.held.values());
    return hand;
  };
  return { admin, recovery, hands, invitation, newcomer };
}

/** The verdicts of what several hands hold together, by record. */
export function verdicts(...hands: Hand[]): (each: OpenedRecord) => string {
  const recordSet = new RecordSet(
    hands[0]!.ledger.dossier,
    hands.flatMap((hand) => [...hand.held.values()]),
  );
  const all = judge(recordSet);
  return ({ key }) => said(all.get(key)!);
}

function said(verdict: Verdict): string {
  return verdict.kind === "counts" ? `counts as ${verdict.author.role}` : `${verdict.kind}: ${verdict.code}`;
}

/** The roster's members with one device's spans replaced. */
export function withSpans(hand: Hand, device: string, spans: { role: Role; last?: string }[]) {
  return nextRosterBody(hand).members.map((member) => ({
    ...member,
    devices: member.devices.map((each) => (each.device === device ? { ...each, spans } : each)),
  }));
}

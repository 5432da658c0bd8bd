import type { OpenedRecord } from "#shared/records/validator.ts";
import { foundByHand, Hand, KEY, listed, RECIPIENT, sayRoster, seedOf, sign, type Saying } from "#test/support/hand.ts";
import { Random } from "#test/support/random.ts";
import { SMALL_ID } from "#test/support/team.ts";

/** Forgeries by one device: ten refusals in a minute, and a hub cuts it off. */
export const BY_ONE = 8;

/** A dossier with everybody whom a forger would like to be. */
export interface Cast {
  readonly random: Random;
  readonly dossier: string;
  readonly first: OpenedRecord;
  /** Everything that was said before the forgeries began. */
  readonly said: readonly OpenedRecord[];
  /** The administrators of earlier terms, the first one first: leads since. */
  readonly formers: readonly Hand[];
  readonly administrator: Hand;
  readonly leads: readonly Hand[];
  readonly member: Hand;
  /** A device that was cut after its first record. */
  readonly cut: Hand;
  readonly open: Hand;
  /** An invitation that was closed when somebody was cut. */
  readonly closed: Hand;
  readonly forgers: readonly Hand[];
}

export const NOTE = {
  anchor: { draft: SMALL_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment: "A member's own words.",
  rights: [],
  tags: [],
  confidentiality: "team",
};

/** Founds the dossier, lists everybody, cuts one, closes an invitation, hands the administration over. */
export async function newCast(seed: number, forgers: number): Promise<Cast> {
  const random = new Random(seed);
  const { admin, recovery } = await foundByHand(random, seed * 10_000);
  const { dossier } = admin.ledger;
  let seeds = seed * 10_000 + 2;
  const newHand = (name: string) => new Hand(name, seedOf(seeds++), dossier, random);
  const [member, cut, administrator] = ["Member", "Cut", "Administrator"].map(newHand) as [Hand, Hand, Hand];
  const some = (name: string) => Array.from({ length: 1 + Math.ceil(forgers / 20) }, (_, i) => newHand(`${name} ${i}`));
  const [leads, later] = [some("Lead"), some("Former")];
  const [open, closed] = [newHand("Open invitation"), newHand("Closed invitation")];
  const hands = Array.from({ length: forgers }, (_, i) => newHand(`Forger ${i}`));
  const invitation = ({ key }: Hand) => ({ key, recipient: RECIPIENT, role: "observer", uses: "many" }) as const;
  const ids = (list: readonly Hand[], role?: "lead") =>
    list.map(({ key }) => ({ id: key, devices: [listed(key, role)] }));
  const { members } = admin.ledger.judgement.roster!.body;
  const all = [...members, ...ids([...leads, ...later, administrator], "lead"), ...ids([member, ...hands])];
  await sayRoster(admin, { members: [...all, ...ids([cut])], invitations: [invitation(open), invitation(closed)] });
  const everybody = [admin, recovery, ...leads, ...later, member, cut, administrator, ...hands];
  const meet = () => {
    const records = new Map(everybody.flatMap((hand) => [...hand.held]));
    for (const hand of everybody) hand.take(records.values());
    return [...records.values()];
  };
  meet();
  for (let i = 0; i < 6; i++) await member.say({ type: "annotation", body: { ...NOTE, comment: `Note ${i}` } });
  await leads[0]!.say({ type: "document", body: { title: "Draft", kind: "convention" } });
  const cutAt = await cut.say({ type: "annotation", body: NOTE });
  meet();
  const listedCut = { id: cut.key, devices: [listed(cut.key, "observer", cutAt.key)] };
  await sayRoster(admin, { members: [...all, listedCut], invitations: [invitation(open)] });
  meet();
  const successors = [...later, administrator];
  for (const [i, { key }] of successors.entries()) await sayRoster(recovery, { term: i + 1, administrator: key });
  const records = meet();
  const first = records.find(({ key }) => key === dossier)!;
  return {
    ...{ random, dossier, first, said: records, formers: [admin, ...later], administrator, leads, member },
    ...{ cut, open, closed, forgers: hands },
  };
}

/** Signs the next record of a hand's chain without keeping it: what is refused has not been said. */
export function made(hand: Hand, saying: Saying): Promise<OpenedRecord> {
  return sign(hand.signer, hand.ledger.dossier, hand.counter, saying, hand.random);
}

export const theKey = KEY;

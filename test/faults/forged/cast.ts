import type { OpenedRecord } from "#shared/records/validator.ts";
import {
  createTestDossier,
  TestDevice,
  TEST_DOSSIER_KEY,
  makeRosterDevice,
  TEST_RECIPIENT,
  commitRoster,
  testSeed,
  signRawRecord,
  type RawStatement,
} from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { SMALL_DRAFT_ID } from "#test/support/team/team.ts";

/** The number of forgeries by one device: a hub cuts it off after ten refusals in a minute. */
export const FORGERIES_PER_DEVICE = 8;

/** A dossier with every role that a forger might imitate. */
export interface ForgeryCast {
  readonly random: Random;
  readonly dossier: string;
  readonly first: OpenedRecord;
  /** Every record from before the forgeries. */
  readonly said: readonly OpenedRecord[];
  /** The administrators of earlier terms, oldest first; they are leads now. */
  readonly formers: readonly TestDevice[];
  readonly administrator: TestDevice;
  readonly leads: readonly TestDevice[];
  readonly member: TestDevice;
  /** A device that was removed after its first record. */
  readonly cut: TestDevice;
  readonly open: TestDevice;
  /** An invitation that was closed when that device was removed. */
  readonly closed: TestDevice;
  readonly forgers: readonly TestDevice[];
}

export const NOTE_BODY = {
  anchor: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment: "A member's own words.",
  rights: [],
  tags: [],
  confidentiality: "team",
};

/** Creates the dossier, lists everyone, removes one device, closes an invitation, and hands over the administration. */
export async function createCast(seed: number, forgers: number): Promise<ForgeryCast> {
  const random = new Random(seed);
  const { admin, recovery } = await createTestDossier(random, seed * 10_000);
  const { dossier } = admin.ledger;
  let seeds = seed * 10_000 + 2;
  const newHand = (name: string) => new TestDevice(name, testSeed(seeds++), dossier, random);
  const [member, cut, administrator] = ["Member", "Cut", "Administrator"].map(newHand) as [
    TestDevice,
    TestDevice,
    TestDevice,
  ];
  const some = (name: string) => Array.from({ length: 1 + Math.ceil(forgers / 20) }, (_, i) => newHand(`${name} ${i}`));
  const [leads, later] = [some("Lead"), some("Former")];
  const [open, closed] = [newHand("Open invitation"), newHand("Closed invitation")];
  const devices = Array.from({ length: forgers }, (_, i) => newHand(`Forger ${i}`));
  const invitation = ({ key }: TestDevice) =>
    ({ key, recipient: TEST_RECIPIENT, role: "observer", uses: "many" }) as const;
  const ids = (list: readonly TestDevice[], role?: "lead") =>
    list.map(({ key }) => ({ id: key, devices: [makeRosterDevice(key, role)] }));
  const { members } = admin.ledger.judgement.roster!.body;
  const all = [...members, ...ids([...leads, ...later, administrator], "lead"), ...ids([member, ...devices])];
  await commitRoster(admin, { members: [...all, ...ids([cut])], invitations: [invitation(open), invitation(closed)] });
  const everybody = [admin, recovery, ...leads, ...later, member, cut, administrator, ...devices];
  const meet = () => {
    const records = new Map(everybody.flatMap((hand) => [...hand.held]));
    for (const hand of everybody) hand.take(records.values());
    return [...records.values()];
  };
  meet();
  for (let i = 0; i < 6; i++) await member.commit({ type: "annotation", body: { ...NOTE_BODY, comment: `Note ${i}` } });
  await leads[0]!.commit({ type: "document", body: { title: "Draft", kind: "convention" } });
  const cutAt = await cut.commit({ type: "annotation", body: NOTE_BODY });
  meet();
  const listedCut = { id: cut.key, devices: [makeRosterDevice(cut.key, "observer", cutAt.key)] };
  await commitRoster(admin, { members: [...all, listedCut], invitations: [invitation(open)] });
  meet();
  const successors = [...later, administrator];
  for (const [i, { key }] of successors.entries()) await commitRoster(recovery, { term: i + 1, administrator: key });
  const records = meet();
  const first = records.find(({ key }) => key === dossier)!;
  return {
    ...{ random, dossier, first, said: records, formers: [admin, ...later], administrator, leads, member },
    ...{ cut, open, closed, forgers: devices },
  };
}

/**
 * Signs the next record of a device's chain without keeping it, because a refused record does not advance the chain.
 */
export function signWithoutKeeping(hand: TestDevice, saying: RawStatement): Promise<OpenedRecord> {
  return signRawRecord(hand.signer, hand.ledger.dossier, hand.counter, saying, hand.random);
}

export const CAST_KEY = TEST_DOSSIER_KEY;

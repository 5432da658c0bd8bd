import { withoutRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import { RECORD_KIND_NAMES, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { RosterBody, RosterDevice, RosterInvitation } from "#shared/records/kinds/roster.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import {
  createTestDossier,
  TestDevice,
  TEST_DOSSIER_KEY,
  makeRosterDevice,
  nextRosterBody,
  TEST_RECIPIENT,
  commitRoster,
  testSeed,
  type CreateTestDevice,
} from "./testDevice.ts";
import { Random } from "../random.ts";
import {
  negotiationStoryMoves,
  makeNoteBody,
  commitStoryMove,
  textStoryMoves,
  type StoryMove as MoveIn,
} from "./storyMoves.ts";

/**
 * A team's history, generated from a seed: honest and dishonest devices, each with the records that have reached it.
 * The same seed gives the same records, byte for byte.
 */
export class TeamStory {
  readonly seed: number;
  readonly random: Random;
  readonly log: string[] = [];
  readonly devices: TestDevice[] = [];
  /** Devices that administer or administered the roster, or that copy such a device. */
  readonly keepers: TestDevice[] = [];
  readonly invitations: TestDevice[] = [];
  recovery!: TestDevice;
  term = 0;
  readonly #newHand: CreateTestDevice;
  #seeds: number;

  constructor(seed: number, newHand: CreateTestDevice = (...of) => new TestDevice(...of)) {
    this.seed = seed;
    this.#newHand = newHand;
    this.random = new Random(seed);
    this.#seeds = seed * 10_000;
  }

  get dossier(): string {
    return this.recovery.ledger.dossier;
  }

  newSeed(): number {
    return ++this.#seeds;
  }

  newDevice(name: string, seed = this.newSeed()): TestDevice {
    const hand = this.#newHand(`${name}${this.devices.length}`, testSeed(seed), this.dossier, this.random);
    seeds.set(hand, seed);
    return hand;
  }

  /** Returns everything that any device has signed and kept. */
  everything(): OpenedRecord[] {
    const all = new Map<string, OpenedRecord>();
    for (const hand of [...this.devices, this.recovery]) {
      for (const [key, each] of hand.held) if (!all.get(key)?.bytes) all.set(key, each);
    }
    return [...all.values()];
  }

  someone(): TestDevice {
    return this.random.pick(this.devices);
  }

  chance(of: number): boolean {
    return this.random.next() < of;
  }

  /** Returns the key of a random held record of this type, or a key that no record has. */
  target(hand: TestDevice, type: string): string {
    const held = [...hand.held.values()].filter(({ record }) => record.type === type);
    return held.length > 0 && this.chance(0.95) ? this.random.pick(held).key : "ab".repeat(32);
  }
}

const seeds = new WeakMap<TestDevice, number>();

/** Returns a random part of the records: shuffled, some doubled, some without their bodies. */
export function randomPacket(random: Random, records: readonly OpenedRecord[], share: number): OpenedRecord[] {
  const part = records.filter(() => random.next() < share);
  const again = part.filter(() => random.next() < 0.2);
  return random.shuffle([...part, ...again]).map((each) => (random.next() < 0.1 ? withoutRecordBody(each) : each));
}

type Move = MoveIn<TeamStory>;

/** Moves of devices that have an open or closed invitation. */
const comings = {
  join: async (story) => {
    if (story.invitations.length === 0 || story.devices.length > 10) return "nobody joins";
    const hand = story.newDevice("Person");
    hand.take(await story.someone().handOut());
    story.devices.push(hand);
    const invitation = story.random.pick(story.invitations);
    const line = await commitStoryMove(hand, { type: "join", body: await invitation.vouch(hand.key, "invitation") });
    return `${line} by ${invitation.name}`;
  },
  furtherDevice: async (story) => {
    if (story.devices.length > 10) return "no further device";
    const voucher = story.someone();
    const hand = story.newDevice("Device");
    hand.take(await voucher.handOut());
    story.devices.push(hand);
    const line = await commitStoryMove(hand, { type: "join", body: await voucher.vouch(hand.key, "device") });
    return `${line} vouched for by ${voucher.name}`;
  },
  joinAgain: async (story) => {
    if (story.invitations.length === 0) return "nobody joins again";
    const hand = story.someone();
    const invitation = story.random.pick(story.invitations);
    if (story.chance(0.3)) hand.counter = EMPTY_CHAIN_COUNTER;
    return commitStoryMove(hand, { type: "join", body: await invitation.vouch(hand.key, "invitation") });
  },
  copy: async (story) => {
    const hand = story.random.pick([...story.devices, ...story.keepers]);
    const seed = seeds.get(hand);
    if (story.devices.length > 10 || seed === undefined) return "nothing is copied";
    const copy = hand.copyAs(`${hand.name}'`, testSeed(seed));
    seeds.set(copy, seed);
    story.devices.push(copy);
    if (story.keepers.includes(hand)) story.keepers.push(copy);
    return `${hand.name} is copied`;
  },
  stranger: async (story) => {
    if (story.devices.length > 10) return "no stranger";
    const hand = story.newDevice("Stranger");
    hand.take(await story.someone().handOut());
    story.devices.push(hand);
    return commitStoryMove(hand, { type: "annotation", body: makeNoteBody("Let me in") });
  },
} satisfies Record<string, Move>;

/** Returns the members of the next roster with some devices changed. */
function changed(hand: TestDevice, change: (device: RosterDevice) => RosterDevice): RosterBody["members"] {
  return nextRosterBody(hand).members.map(({ id, devices }) => ({ id, devices: devices.map(change) }));
}

async function keep(hand: TestDevice, what: string, changes: Partial<RosterBody>): Promise<string> {
  const { key } = await commitRoster(hand, changes);
  return `${hand.name} roster ${key.slice(0, 8)}: ${what}`;
}

/** Returns the last record of a span: usually one of the device's own records that is held here. */
function lastOf(story: TeamStory, hand: TestDevice, device: string): string {
  const own = [...hand.held.values()].filter(({ record }) => record.device === device);
  const any = story.chance(0.05) ? [...hand.held.values()] : own;
  return any.length > 0 && story.chance(0.95) ? story.random.pick(any).key : "ef".repeat(32);
}

const rosters = {
  invite: async (story) => {
    const hand = story.random.pick(story.keepers);
    const invitation = story.newDevice("Invitation");
    story.invitations.push(invitation);
    const opened: RosterInvitation = {
      key: invitation.key,
      recipient: TEST_RECIPIENT,
      role: story.random.pick([...ROLES, "observer"]),
      uses: story.random.pick(["one", "many", "many"]),
      ...(story.chance(0.2) && { member: story.someone().key }),
    };
    return keep(hand, `opens ${invitation.name}`, { invitations: [...nextRosterBody(hand).invitations, opened] });
  },
  close: (story) => keep(story.random.pick(story.keepers), "closes all invitations", { invitations: [] }),
  adopt: async (story) => {
    const hand = story.random.pick(story.keepers);
    for (let i = 0; i < 3; i++) hand.take(await story.someone().handOut());
    const { joined } = hand.ledger.judgement.team!;
    let { members } = nextRosterBody(hand);
    for (const [device, { member, role, closed }] of joined) {
      if (closed) continue;
      const known = members.find(({ id }) => id === member);
      const entry = makeRosterDevice(device, role);
      if (!known) members = [...members, { id: member, devices: [entry] }];
      else members = members.map((each) => (each === known ? { id: member, devices: [...each.devices, entry] } : each));
    }
    return keep(hand, "adopts", { members });
  },
  cut: async (story) => {
    const hand = story.random.pick(story.keepers);
    const [device] = story.random.shuffle([...hand.ledger.judgement.roster!.devices.keys()]);
    if (!device) return "nobody to cut";
    const last = lastOf(story, hand, device);
    const cut = (each: RosterDevice): RosterDevice =>
      each.device === device ? { ...each, spans: [...each.spans.slice(0, -1), { ...each.spans.at(-1)!, last }] } : each;
    return keep(hand, `cuts ${device.slice(0, 8)} at ${last.slice(0, 8)}`, { members: changed(hand, cut) });
  },
  role: async (story) => {
    const hand = story.random.pick(story.keepers);
    const [device] = story.random.shuffle([...hand.ledger.judgement.roster!.devices.keys()]);
    if (!device) return "nobody to change";
    const role: Role = story.random.pick(ROLES);
    const last = lastOf(story, hand, device);
    const change = (each: RosterDevice): RosterDevice =>
      each.device === device
        ? { ...each, spans: [...each.spans.slice(0, -1), { role: each.spans.at(-1)!.role, last }, { role }] }
        : each;
    return keep(hand, `${device.slice(0, 8)} is ${role} after ${last.slice(0, 8)}`, {
      members: changed(hand, change),
    });
  },
  forget: async (story) => {
    const hand = story.random.pick(story.keepers);
    const { members } = nextRosterBody(hand);
    return keep(hand, "drops a member", { members: members.filter(() => story.chance(0.9)) });
  },
  recover: async (story) => {
    const { recovery } = story;
    recovery.take(await story.random.pick(story.keepers).handOut());
    const next = story.random.pick(story.devices);
    story.term += story.random.below(2);
    story.keepers.push(next);
    const changes = { term: story.term, administrator: next.key, keys: [{ id: TEST_DOSSIER_KEY.id, to: [] }] };
    const line = await keep(recovery, `term ${story.term} for ${next.name}`, changes);
    next.take(await recovery.handOut());
    return line;
  },
  forge: async (story) => {
    const hand = story.someone();
    const { term } = nextRosterBody(hand);
    const members = [{ id: hand.key, devices: [makeRosterDevice(hand.key, "lead")] }];
    const changes = { term: term + story.random.below(2), administrator: hand.key, members };
    return keep(hand, "forged", story.chance(0.5) ? changes : { members });
  },
} satisfies Record<string, Move>;

const handOver: Move = async (story) => {
  const [from, to] = [story.random.pick([...story.devices, story.recovery]), story.someone()];
  const share = story.random.pick([1, 1, 0.5, 0.1]);
  const records = randomPacket(story.random, await from.handOut(), share);
  for (let at = 0; at < records.length;) {
    const size = 1 + story.random.below(20);
    to.take(records.slice(at, at + size));
    at += size;
  }
  return `${from.name} hands ${to.name} ${records.length} records`;
};

/** The relative frequency of moves. */
const weights: Record<string, number> = {
  ...{
    handOver: 14,
    annotate: 6,
    adopt: 4,
    join: 3,
    copy: 2,
    furtherDevice: 2,
    publish: 1,
    further: 1,
    place: 1,
    correct: 0.7,
    unite: 0.7,
    assign: 0.7,
    stranger: 0.5,
    forget: 0.5,
    receipt: 0.5,
  },
};
type Moves = readonly (readonly [weight: number, move: Move])[];

function weighed(all: Readonly<Record<string, Move>>): Moves {
  return Object.entries(all).map(([name, move]) => [weights[name] ?? (name in rosters ? 1 : 2), move]);
}

/** All moves of stories. */
const MOVES = { ...textStoryMoves, ...negotiationStoryMoves, ...comings, ...rosters, handOver };

/** The usual moves: notes, and changes of who may write. */
const USUAL = weighed({ ...textStoryMoves, ...comings, ...rosters, handOver });
/** The usual moves, and those for all other kinds of record. */
export const ALL_STORY_MOVES = weighed(MOVES);

/**
 * The move that commits each kind of record; a story begins with the dossier. A new kind does not compile until it is
 * listed here.
 */
const SAID_BY = {
  dossier: "begin",
  roster: "invite",
  // Stories are told of dossiers of format 1.
  begin: null,
  change: null,
  handover: null,
  confirm: null,
  "put-away": null,
  join: "join",
  profile: "name",
  document: "publish",
  revision: "publish",
  annotation: "annotate",
  source: "source",
  rating: "rate",
  reply: "reply",
  resolution: "settle",
  agreed: "agree",
  assignment: "assign",
  round: "blind",
  proposal: "propose",
  status: "decide",
  position: "hold",
  placement: "place",
  delta: "compare",
  origin: "derive",
  meeting: "meet",
  tracks: "track",
  standard: "measure",
  group: "band",
  dismissal: "dismiss",
  photograph: "photograph",
  vote: "vote",
  edition: "unite",
  receipt: "receipt",
  erase: "erase",
} as const satisfies Record<RecordKindName, "begin" | null | keyof typeof MOVES>;

/** The kinds of format 2, which no story has. */
export const RECORD_KINDS_NEW_IN_FORMAT_2 = RECORD_KIND_NAMES.filter((kind) => SAID_BY[kind] === null);

/** Commits a record of this kind. A kind that every story begins with is not committed again. */
export async function commitKind(story: TeamStory, kind: RecordKindName): Promise<void> {
  const by = SAID_BY[kind];
  if (by !== "begin" && by !== null) story.log.push(await MOVES[by](story));
}

function pickMove(random: Random, moves: Moves): Move {
  let at = random.next() * moves.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, move] of moves) {
    if (at < weight) return move;
    at -= weight;
  }
  throw new RangeError("Weights that do not add up");
}

/** Begins the story of a seed: a dossier and two invited people. `newHand` creates each device. */
export async function beginStory(seed: number, newHand?: CreateTestDevice): Promise<TeamStory> {
  const story = new TeamStory(seed, newHand);
  const { admin, recovery } = await createTestDossier(story.random, seed * 10_000, newHand);
  seeds.set(admin, seed * 10_000);
  story.recovery = recovery;
  story.devices.push(admin);
  story.keepers.push(admin);
  await admin.ready();
  const opening = [rosters.invite, comings.join, textStoryMoves.publish, comings.join, textStoryMoves.annotate];
  for (const move of opening) story.log.push(await move(story));
  return story;
}

/** Continues with a random move. */
export async function continueStory(story: TeamStory, moves = USUAL): Promise<void> {
  story.log.push(await pickMove(story.random, moves)(story));
}

/** Plays the story of a seed: its beginning, then `length` moves. */
export async function playStory(seed: number, length = 80, moves = USUAL): Promise<TeamStory> {
  const story = await beginStory(seed);
  for (let i = 0; i < length; i++) await continueStory(story, moves);
  return story;
}

/** Plays the stories of several seeds, eight at a time, because signing mostly waits for other threads. */
export async function* playStories(numbers: readonly number[], length?: number): AsyncIterable<TeamStory> {
  for (let at = 0; at < numbers.length; at += 8) {
    yield* await Promise.all(numbers.slice(at, at + 8).map((seed) => playStory(seed, length)));
  }
}

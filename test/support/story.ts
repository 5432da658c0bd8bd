import { anchorWhole } from "../../shared/anchor/select.ts";
import { draftId, type Draft } from "../../shared/draft/draft.ts";
import { skeleton, type Opened } from "../../shared/records/door.ts";
import { ROLES, type Role } from "../../shared/records/kind.ts";
import type { RosterBody, RosterDevice, RosterInvitation } from "../../shared/records/kinds/roster.ts";
import { placementRegister } from "../../shared/records/register.ts";
import { FRESH } from "../../shared/records/sign.ts";
import { foundByHand, Hand, KEY, listed, nextRosterBody, RECIPIENT, sayRoster, seedOf, type Saying } from "./hand.ts";
import { Random } from "./random.ts";
import { redrafted } from "./redrafted.ts";
import { SMALL_DRAFT, SMALL_ID } from "./team.ts";

/**
 * A team's history, made up from a seed: honest and dishonest devices, each with what has reached it. The same
 * seed gives the same records to the byte.
 */
export class Story {
  readonly seed: number;
  readonly random: Random;
  readonly log: string[] = [];
  readonly hands: Hand[] = [];
  /** Devices that keep, kept or copy the roster. */
  readonly keepers: Hand[] = [];
  readonly invitations: Hand[] = [];
  recovery!: Hand;
  term = 0;
  #seeds: number;

  constructor(seed: number) {
    this.seed = seed;
    this.random = new Random(seed);
    this.#seeds = seed * 10_000;
  }

  get dossier(): string {
    return this.recovery.ledger.dossier;
  }

  newSeed(): number {
    return ++this.#seeds;
  }

  newHand(name: string, seed = this.newSeed()): Hand {
    const hand = new Hand(`${name}${this.hands.length}`, seedOf(seed), this.dossier, this.random);
    seeds.set(hand, seed);
    return hand;
  }

  /** Everything that anybody has signed and kept. */
  everything(): Opened[] {
    const all = new Map<string, Opened>();
    for (const hand of [...this.hands, this.recovery]) {
      for (const [key, each] of hand.held) if (!all.get(key)?.bytes) all.set(key, each);
    }
    return [...all.values()];
  }

  someone(): Hand {
    return this.random.pick(this.hands);
  }

  chance(of: number): boolean {
    return this.random.next() < of;
  }

  /** One of what a hand holds, of a type; or a key that nobody knows. */
  target(hand: Hand, type: string): string {
    const held = [...hand.held.values()].filter(({ record }) => record.type === type);
    return held.length > 0 && this.chance(0.95) ? this.random.pick(held).key : "ab".repeat(32);
  }
}

const seeds = new WeakMap<Hand, number>();

/** A part of what somebody holds: shuffled, doubled, some of it without its body. */
export function packet(random: Random, records: readonly Opened[], share: number): Opened[] {
  const part = records.filter(() => random.next() < share);
  const again = part.filter(() => random.next() < 0.2);
  return random.shuffle([...part, ...again]).map((each) => (random.next() < 0.1 ? skeleton(each) : each));
}

type Move = (story: Story) => Promise<string>;

const note = (comment: string) => ({
  anchor: { draft: SMALL_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment,
  rights: [],
  tags: [],
  confidentiality: "team",
});

async function say(hand: Hand, saying: Saying): Promise<string> {
  const { record, key } = await hand.say(saying);
  return `${hand.name} #${record.seq} ${record.type} ${key.slice(0, 8)}${saying.of ? ` of ${saying.of.slice(0, 19)}` : ""}`;
}

/** A new version of something of the hand's own choice: after the heads it knows, or after anything. */
async function version(story: Story, type: string, body: object | null): Promise<string> {
  const hand = story.someone();
  const of = story.target(hand, type);
  const first = hand.held.get(of)?.record.of ?? of;
  const heads = hand.ledger.heads(first, type);
  const after = heads.length > 0 && story.chance(0.8) ? heads : [of];
  return say(hand, { type, of: first, after, body });
}

/** One of the drafts that a hand holds, if there is one. */
function draftOf(story: Story, hand: Hand): Draft | null {
  const revision = hand.held.get(story.target(hand, "revision"));
  return revision?.body ? (revision.body as { readonly draft: Draft }).draft : null;
}

function placeOf(story: Story, draft: Draft) {
  return anchorWhole(draft, draftId(draft), story.random.below(draft.provisions.length));
}

const sayings: Record<string, Move> = {
  annotate: async (story) => {
    const hand = story.someone();
    const made = note(`Note by ${hand.name}`);
    const draft = story.chance(0.7) ? draftOf(story, hand) : null;
    const anchor = draft ? placeOf(story, draft) : made.anchor;
    return say(hand, { type: "annotation", body: { ...made, anchor } });
  },
  edit: (story) => version(story, "annotation", note(`Edited ${story.random.below(1000)}`)),
  withdraw: (story) => version(story, "annotation", null),
  rate: async (story) => {
    const hand = story.someone();
    const body = { annotation: story.target(hand, "annotation"), provisional: 1 + story.random.below(4) };
    return say(hand, { type: "rating", body });
  },
  rerate: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    return version(story, "rating", { annotation, scale: 1 + story.random.below(4), scope: "unclear" });
  },
  reply: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const mentions = [{ member: story.someone().key, name: "Name 7" }];
    const body = { annotation, text: "Why, @Name 7?", ...(story.chance(0.3) && { mentions }) };
    return say(hand, { type: "reply", body });
  },
  source: async (story) => {
    const hand = story.someone();
    const body = { annotation: story.target(hand, "annotation"), source: `Delegate ${story.random.below(9)}` };
    return say(hand, { type: "source", body });
  },
  settle: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const of = `resolution/${annotation}`;
    const after = hand.ledger.heads(`resolution|${of}`, "resolution");
    const body = { annotation, state: story.random.pick(["open", "settled"]) };
    return say(hand, { type: "resolution", of, after, body });
  },
  assign: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const of = `assignment/${annotation}`;
    const after = hand.ledger.heads(`assignment|${of}`, "assignment");
    const body = { annotation, member: story.someone().standing?.member ?? hand.key };
    return say(hand, { type: "assignment", of, after, body: story.chance(0.8) ? body : null });
  },
  name: async (story) => {
    const hand = story.someone();
    const of = story.chance(0.8) ? (hand.standing?.member ?? hand.key) : story.someone().key;
    const after = hand.ledger.heads(`profile|${of}`, "profile");
    return say(hand, { type: "profile", of, after, body: { name: `Name ${story.random.below(99)}` } });
  },
  publish: async (story) => {
    const hand = story.someone();
    const title = `Draft ${story.random.below(99)}`;
    const made = await hand.say({ type: "document", body: { title, kind: "convention" } });
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: made.key, symbol: "A/1", covers: "whole", draft: { ...SMALL_DRAFT, title }, source };
    return say(hand, { type: "revision", body });
  },
  further: async (story) => {
    const hand = story.someone();
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: story.target(hand, "document"), symbol: "A/1", covers: "whole", source };
    return say(hand, { type: "revision", body: { ...body, draft: redrafted(story.random) } });
  },
  correct: async (story) => {
    const hand = story.someone();
    const revision = hand.held.get(story.target(hand, "revision"));
    const text = `Read again ${story.random.below(9)}`;
    const [first, ...rest] = SMALL_DRAFT.provisions;
    const draft = { ...SMALL_DRAFT, provisions: [{ ...first!, blocks: [{ text }] }, ...rest] };
    return version(story, "revision", revision?.body ? { ...revision.body, draft } : null);
  },
  place: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const draft = draftOf(story, hand) ?? SMALL_DRAFT;
    const of = placementRegister(KEY, annotation, draftId(draft));
    const after = hand.ledger.heads(`placement|${of}`, "placement");
    const says = story.random.pick(["confirmed", "corrected", "closed", "discarded"]);
    const anchor = says === "discarded" ? {} : { anchor: placeOf(story, draft) };
    const body = { annotation, draft: draftId(draft), says, ...anchor };
    return say(hand, { type: "placement", of, after, body: story.chance(0.8) ? body : null });
  },
  unite: async (story) => {
    const hand = story.someone();
    const [revision, same] = [story.target(hand, "revision"), story.target(hand, "revision")];
    const of = `edition/${revision}`;
    const after = hand.ledger.heads(`edition|${of}`, "edition");
    const body = { revision, same, ...(story.chance(0.3) && { corrected: true as const }) };
    return say(hand, { type: "edition", of, after, body: story.chance(0.8) ? body : null });
  },
  erase: async (story) => {
    const hand = story.someone();
    const type = story.random.pick(["annotation", "annotation", "source", "reply", "profile", "revision", "roster"]);
    return say(hand, { type: "erase", body: { target: story.target(hand, type) } });
  },
  nonsense: async (story) => {
    const hand = story.someone();
    const of = story.target(hand, "annotation");
    const saying = story.random.pick<Saying>([
      { type: "annotation", of, after: [of], body: "no JSON" },
      { type: "annotation", of, after: [of], body: { ...note("Too much"), kind: 7 } },
      { type: "annotation", of, after: [of], body: { ...note("Newer"), mood: "grim" } },
      { type: "reply", body: '{ "annotation": "not canonical" }' },
      { type: "position", body: { delegation: "CAN" } },
      { type: "position", of, body: { hides: "nothing" } },
      { type: "reply", of, body: { annotation: of, text: "of another type" } },
      { type: "resolution", of: "resolution/7", body: { annotation: of, state: "settled" } },
      { type: "resolution", of: `resolution/${of}`, body: { annotation: "cd".repeat(32), state: "settled" } },
      { type: "placement", of: "placement/7", body: { annotation: of, draft: "cd".repeat(32), says: "discarded" } },
      { type: "assignment", of: "assignment/7", body: { annotation: of, member: hand.key } },
      { type: "assignment", of: `assignment/${of}`, body: { annotation: of, member: "nobody" } },
      { type: "rating", body: { annotation: of }, forge: { later: { __proto__: null } } },
    ]);
    return say(hand, saying);
  },
};

/** Who knows of an open or a closed invitation. */
const comings: Record<string, Move> = {
  join: async (story) => {
    if (story.invitations.length === 0 || story.hands.length > 10) return "nobody joins";
    const hand = story.newHand("Person");
    hand.take(story.someone().held.values());
    story.hands.push(hand);
    const invitation = story.random.pick(story.invitations);
    const line = await say(hand, { type: "join", body: await invitation.vouch(hand.key, "invitation") });
    return `${line} by ${invitation.name}`;
  },
  furtherDevice: async (story) => {
    if (story.hands.length > 10) return "no further device";
    const voucher = story.someone();
    const hand = story.newHand("Device");
    hand.take(voucher.held.values());
    story.hands.push(hand);
    const line = await say(hand, { type: "join", body: await voucher.vouch(hand.key, "device") });
    return `${line} vouched for by ${voucher.name}`;
  },
  joinAgain: async (story) => {
    if (story.invitations.length === 0) return "nobody joins again";
    const hand = story.someone();
    const invitation = story.random.pick(story.invitations);
    if (story.chance(0.3)) hand.counter = FRESH;
    return say(hand, { type: "join", body: await invitation.vouch(hand.key, "invitation") });
  },
  copy: async (story) => {
    const hand = story.random.pick([...story.hands, ...story.keepers]);
    const seed = seeds.get(hand);
    if (story.hands.length > 10 || seed === undefined) return "nothing is copied";
    const copy = hand.copied(`${hand.name}'`, seedOf(seed));
    seeds.set(copy, seed);
    story.hands.push(copy);
    if (story.keepers.includes(hand)) story.keepers.push(copy);
    return `${hand.name} is copied`;
  },
  stranger: async (story) => {
    if (story.hands.length > 10) return "no stranger";
    const hand = story.newHand("Stranger");
    hand.take(story.someone().held.values());
    story.hands.push(hand);
    return say(hand, { type: "annotation", body: note("Let me in") });
  },
};

/** A part of the members with some devices changed. */
function changed(hand: Hand, change: (device: RosterDevice) => RosterDevice): RosterBody["members"] {
  return nextRosterBody(hand).members.map(({ id, devices }) => ({ id, devices: devices.map(change) }));
}

async function keep(hand: Hand, what: string, changes: Partial<RosterBody>): Promise<string> {
  const { key } = await sayRoster(hand, changes);
  return `${hand.name} roster ${key.slice(0, 8)}: ${what}`;
}

/** The last record that a span is to end with: mostly one of the device's own that is here. */
function lastOf(story: Story, hand: Hand, device: string): string {
  const own = [...hand.held.values()].filter(({ record }) => record.device === device);
  const any = story.chance(0.05) ? [...hand.held.values()] : own;
  return any.length > 0 && story.chance(0.95) ? story.random.pick(any).key : "ef".repeat(32);
}

const rosters: Record<string, Move> = {
  invite: async (story) => {
    const hand = story.random.pick(story.keepers);
    const invitation = story.newHand("Invitation");
    story.invitations.push(invitation);
    const opened: RosterInvitation = {
      key: invitation.key,
      recipient: RECIPIENT,
      role: story.random.pick([...ROLES, "observer"]),
      uses: story.random.pick(["one", "many", "many"]),
    };
    const { invitations } = nextRosterBody(hand);
    return keep(hand, `opens ${invitation.name}`, { invitations: [...invitations, opened] });
  },
  close: (story) => keep(story.random.pick(story.keepers), "closes all invitations", { invitations: [] }),
  adopt: async (story) => {
    const hand = story.random.pick(story.keepers);
    for (let i = 0; i < 3; i++) hand.take(story.someone().held.values());
    const { admissions } = hand.ledger.judgement;
    let { members } = nextRosterBody(hand);
    for (const [device, { member, role, closed }] of admissions) {
      if (closed) continue;
      const known = members.find(({ id }) => id === member);
      const entry = listed(device, role);
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
    recovery.take(story.random.pick(story.keepers).held.values());
    const next = story.random.pick(story.hands);
    story.term += story.random.below(2);
    story.keepers.push(next);
    const changes = { term: story.term, administrator: next.key, keys: [{ id: KEY.id, to: [] }] };
    const line = await keep(recovery, `term ${story.term} for ${next.name}`, changes);
    next.take(recovery.held.values());
    return line;
  },
  forge: async (story) => {
    const hand = story.someone();
    const { term } = nextRosterBody(hand);
    const members = [{ id: hand.key, devices: [listed(hand.key, "lead")] }];
    const changes = { term: term + story.random.below(2), administrator: hand.key, members };
    return keep(hand, "forged", story.chance(0.5) ? changes : { members });
  },
};

const handOver: Move = async (story) => {
  const [from, to] = [story.random.pick([...story.hands, story.recovery]), story.someone()];
  const share = story.random.pick([1, 1, 0.5, 0.1]);
  const records = packet(story.random, [...from.held.values()], share);
  for (let at = 0; at < records.length;) {
    const size = 1 + story.random.below(20);
    to.take(records.slice(at, at + size));
    at += size;
  }
  return `${from.name} hands ${to.name} ${records.length} records`;
};

/** How often each move is made, compared to the others. */
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
  },
};
const moves = Object.entries({ ...sayings, ...comings, ...rosters, handOver }).map(
  ([name, move]) => [weights[name] ?? (name in rosters ? 1 : 2), move] as const,
);
const total = moves.reduce((sum, [weight]) => sum + weight, 0);

function pickMove(random: Random): Move {
  let at = random.next() * total;
  for (const [weight, move] of moves) {
    if (at < weight) return move;
    at -= weight;
  }
  throw new RangeError("Weights that do not add up");
}

/** Tells the story of a seed: a dossier, two people invited, then `length` moves of any kind. */
export async function tell(seed: number, length = 80): Promise<Story> {
  const story = new Story(seed);
  const { admin, recovery } = await foundByHand(story.random, seed * 10_000);
  seeds.set(admin, seed * 10_000);
  story.recovery = recovery;
  story.hands.push(admin);
  story.keepers.push(admin);
  const opening = [rosters.invite!, comings.join!, sayings.publish!, comings.join!, sayings.annotate!];
  for (const move of opening) story.log.push(await move(story));
  for (let i = 0; i < length; i++) story.log.push(await pickMove(story.random)(story));
  return story;
}

/** The stories of several seeds, eight at a time: signing waits for other threads more than it works. */
export async function* tellAll(numbers: readonly number[], length?: number): AsyncIterable<Story> {
  for (let at = 0; at < numbers.length; at += 8) {
    yield* await Promise.all(numbers.slice(at, at + 8).map((seed) => tell(seed, length)));
  }
}

import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { listCompleteChainHeads } from "#shared/ledger/queries/receipts.ts";
import type { RevisionBody } from "#shared/records/kinds/revision.ts";
import { placementRegisterOf, statusRegisterOf } from "#shared/records/keyedRegisterNames.ts";
import { BLIND_ROUND_REGISTER, TRACKS_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { type TestDevice, TEST_DOSSIER_KEY, type RawStatement } from "./testDevice.ts";
import { redraftSmall } from "../drafts/redraftSmall.ts";
import type { Random } from "../random.ts";
import { SMALL_DRAFT, SMALL_ID } from "./team.ts";

/** The part of a story that a move needs. */
interface Telling {
  readonly random: Random;
  someone(): TestDevice;
  chance(of: number): boolean;
  /** Returns the key of a random held record of this type, or a key that no record has. */
  target(hand: TestDevice, type: string): string;
}

/** A move by a member in a story. Returns a line for the log. */
export type StoryMove<S extends Telling = Telling> = (story: S) => Promise<string>;

export const noteBody = (comment: string) => ({
  anchor: { draft: SMALL_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment,
  rights: [],
  tags: [],
  confidentiality: "team",
});

export async function commitMove(hand: TestDevice, saying: RawStatement): Promise<string> {
  const { record, key } = await hand.commit(saying);
  return `${hand.name} #${record.seq} ${record.type} ${key.slice(0, 8)}${saying.of ? ` of ${saying.of.slice(0, 19)}` : ""}`;
}

/** Commits a new version of a random entity: after the heads that the device knows, or after any record. */
async function version(story: Telling, type: string, body: object | null): Promise<string> {
  const hand = story.someone();
  const of = story.target(hand, type);
  const first = hand.held.get(of)?.record.of ?? of;
  const heads = hand.ledger.heads(first, type);
  const after = heads.length > 0 && story.chance(0.8) ? heads : [of];
  return commitMove(hand, { type, of: first, after, body });
}

/** Returns a random draft that a device holds, or null. */
function draftOf(story: Telling, hand: TestDevice): Draft | null {
  const revision = hand.held.get(story.target(hand, "revision"));
  return revision?.body ? (revision.body as RevisionBody).draft : null;
}

function placeOf(story: Telling, draft: Draft) {
  return createProvisionAnchor(draft, computeDraftId(draft), story.random.below(draft.provisions.length));
}

/** Returns a random place in a text, with a label. */
function heldAt(story: Telling, hand: TestDevice) {
  const draft = (story.chance(0.8) ? draftOf(story, hand) : null) ?? SMALL_DRAFT;
  return { anchor: placeOf(story, draft), comment: "", confidentiality: story.random.pick(["team", "public"]) };
}

/** Returns a random position of a delegation at such a place. */
function held(story: Telling, hand: TestDevice) {
  const delegation = { name: `State ${story.random.below(4)}`, kind: "state" };
  return { ...heldAt(story, hand), delegation, stance: story.random.pick(["supports", "opposes", "flexible"]) };
}

/** Moves about a text, including invalid ones. */
export const textMoves = {
  annotate: async (story) => {
    const hand = story.someone();
    const made = noteBody(`Note by ${hand.name}`);
    const draft = story.chance(0.7) ? draftOf(story, hand) : null;
    const anchor = draft ? placeOf(story, draft) : made.anchor;
    return commitMove(hand, { type: "annotation", body: { ...made, anchor } });
  },
  edit: (story) => version(story, "annotation", noteBody(`Edited ${story.random.below(1000)}`)),
  withdraw: (story) => version(story, "annotation", null),
  rate: async (story) => {
    const hand = story.someone();
    const body = { annotation: story.target(hand, "annotation"), provisional: 1 + story.random.below(4) };
    return commitMove(hand, { type: "rating", body });
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
    return commitMove(hand, { type: "reply", body });
  },
  source: async (story) => {
    const hand = story.someone();
    const body = { annotation: story.target(hand, "annotation"), source: `Delegate ${story.random.below(9)}` };
    return commitMove(hand, { type: "source", body });
  },
  settle: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const of = `resolution/${annotation}`;
    const after = hand.ledger.heads(`resolution|${of}`, "resolution");
    const body = { annotation, state: story.random.pick(["open", "settled"]) };
    return commitMove(hand, { type: "resolution", of, after, body });
  },
  assign: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const of = `assignment/${annotation}`;
    const after = hand.ledger.heads(`assignment|${of}`, "assignment");
    const body = { annotation, member: story.someone().authority?.member ?? hand.key };
    return commitMove(hand, { type: "assignment", of, after, body: story.chance(0.8) ? body : null });
  },
  name: async (story) => {
    const hand = story.someone();
    const of = story.chance(0.8) ? (hand.authority?.member ?? hand.key) : story.someone().key;
    const after = hand.ledger.heads(`profile|${of}`, "profile");
    return commitMove(hand, { type: "profile", of, after, body: { name: `Name ${story.random.below(99)}` } });
  },
  publish: async (story) => {
    const hand = story.someone();
    const title = `Draft ${story.random.below(99)}`;
    const made = await hand.commit({ type: "document", body: { title, kind: "convention" } });
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: made.key, symbol: "A/1", covers: "whole", draft: { ...SMALL_DRAFT, title }, source };
    return commitMove(hand, { type: "revision", body });
  },
  further: async (story) => {
    const hand = story.someone();
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: story.target(hand, "document"), symbol: "A/1", covers: "whole", source };
    return commitMove(hand, { type: "revision", body: { ...body, draft: redraftSmall(story.random) } });
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
    const of = placementRegisterOf(TEST_DOSSIER_KEY, annotation, computeDraftId(draft));
    const after = hand.ledger.heads(`placement|${of}`, "placement");
    const says = story.random.pick(["confirmed", "corrected", "closed", "discarded"]);
    const anchor = says === "discarded" ? {} : { anchor: placeOf(story, draft) };
    const body = { annotation, draft: computeDraftId(draft), says, ...anchor };
    return commitMove(hand, { type: "placement", of, after, body: story.chance(0.8) ? body : null });
  },
  unite: async (story) => {
    const hand = story.someone();
    const [revision, same] = [story.target(hand, "revision"), story.target(hand, "revision")];
    const of = `edition/${revision}`;
    const after = hand.ledger.heads(`edition|${of}`, "edition");
    const body = { revision, same, ...(story.chance(0.3) && { corrected: true as const }) };
    return commitMove(hand, { type: "edition", of, after, body: story.chance(0.8) ? body : null });
  },
  erase: async (story) => {
    const hand = story.someone();
    const type = story.random.pick(["annotation", "annotation", "source", "reply", "profile", "revision", "roster"]);
    return commitMove(hand, { type: "erase", body: { target: story.target(hand, type) } });
  },
  receipt: async (story) => {
    const hand = story.someone();
    const of = `receipt/${story.chance(0.9) ? hand.key : story.someone().key}`;
    const after = hand.ledger.heads(`receipt|${of}`, "receipt");
    const gone = story.chance(0.1) ? { gone: true as const } : {};
    return commitMove(hand, {
      type: "receipt",
      of,
      after,
      body: { heads: listCompleteChainHeads(hand.ledger, hand.key), ...gone },
    });
  },
  nonsense: async (story) => {
    const hand = story.someone();
    const of = story.target(hand, "annotation");
    const saying = story.random.pick<RawStatement>([
      { type: "annotation", of, after: [of], body: "no JSON" },
      { type: "annotation", of, after: [of], body: { ...noteBody("Too much"), kind: 7 } },
      { type: "annotation", of, after: [of], body: { ...noteBody("Newer"), mood: "grim" } },
      { type: "reply", body: '{ "annotation": "not canonical" }' },
      { type: "position", body: { delegation: "CAN" } },
      { type: "position", of, body: { hides: "nothing" } },
      { type: "reply", of, body: { annotation: of, text: "of another type" } },
      { type: "resolution", of: `agreed/${of}`, body: { annotation: of, state: "settled" } },
      { type: "resolution", of: `resolution/${of}`, body: { annotation: "cd".repeat(32), state: "settled" } },
      { type: "placement", of: `edition/${of}`, body: { annotation: of, draft: "cd".repeat(32), says: "discarded" } },
      { type: "assignment", of: `resolution/${of}`, body: { annotation: of, member: hand.key } },
      { type: "assignment", of: `assignment/${of}`, body: { annotation: of, member: "nobody" } },
      { type: "rating", body: { annotation: of, later: { any: null } } },
    ]);
    return commitMove(hand, saying);
  },
} satisfies Record<string, StoryMove>;

/** Moves about a negotiation other than notes. */
export const negotiationMoves = {
  propose: async (story) => {
    const hand = story.someone();
    const words = { wording: { old: "", new: `Words ${story.random.below(9)}` }, proposers: [{ name: "Kenya" }] };
    return commitMove(hand, { type: "proposal", body: { ...heldAt(story, hand), ...words, form: "floor" } });
  },
  hold: async (story) => {
    const hand = story.someone();
    const proposal = story.chance(0.3) ? { proposal: story.target(hand, "proposal") } : {};
    return commitMove(hand, { type: "position", body: { ...held(story, hand), ...proposal } });
  },
  changeMind: (story) => version(story, "position", story.chance(0.7) ? held(story, story.someone()) : null),
  decide: async (story) => {
    const hand = story.someone();
    const { draft, provision } = heldAt(story, hand).anchor;
    const of = statusRegisterOf(TEST_DOSSIER_KEY, draft, provision);
    const after = hand.ledger.heads(`status|${of}`, "status");
    const body = {
      draft,
      provision,
      status: story.random.pick(["agreed", "pending", "package"]),
      confidentiality: "team",
    };
    return commitMove(hand, { type: "status", of, after, body: story.chance(0.8) ? body : null });
  },
  compare: async (story) => {
    const hand = story.someone();
    const [before, after] = [heldAt(story, hand).anchor, heldAt(story, hand).anchor];
    const sides = { from: before.draft, to: after.draft, before: before.provision, after: after.provision };
    const delta = story.random.pick(["better", "same", "worse", "new-risk", "gone"]);
    return commitMove(hand, { type: "delta", body: { ...sides, delta, comment: "", confidentiality: "team" } });
  },
  derive: async (story) => {
    const hand = story.someone();
    const [at, from] = [heldAt(story, hand).anchor, heldAt(story, hand).anchor];
    const body = {
      at: { draft: at.draft, provision: at.provision },
      from: { draft: from.draft, provision: from.provision },
    };
    return commitMove(hand, { type: "origin", body: { ...body, comment: "", confidentiality: "team" } });
  },
  meet: async (story) => {
    const body = { date: "2024-07-29", name: `Sitting ${story.random.below(9)}`, confidentiality: "team" };
    return commitMove(story.someone(), { type: "meeting", body });
  },
  track: async (story) => {
    const hand = story.someone();
    const after = hand.ledger.heads(`tracks|${TRACKS_REGISTER}`, "tracks");
    const tracks = [{ name: `Track ${story.random.below(9)}`, confidentiality: "informals" }];
    return commitMove(hand, { type: "tracks", of: TRACKS_REGISTER, after, body: { tracks } });
  },
  measure: async (story) => {
    const words = { instrument: "A covenant", place: "17", symbol: "", words: `Words ${story.random.below(9)}` };
    return commitMove(story.someone(), { type: "standard", body: { ...words, rights: ["Privacy"] } });
  },
  band: async (story) => {
    const code = `BAND${story.random.below(9)}`;
    return commitMove(story.someone(), { type: "group", body: { code, name: `Band ${code}`, aliases: [] } });
  },
  agree: async (story) => {
    const hand = story.someone();
    const annotation = story.target(hand, "annotation");
    const of = `agreed/${annotation}`;
    const after = hand.ledger.heads(`agreed|${of}`, "agreed");
    const body = { annotation, grade: 1 + story.random.below(4) };
    return commitMove(hand, { type: "agreed", of, after, body: story.chance(0.8) ? body : null });
  },
  blind: async (story) => {
    const hand = story.someone();
    const after = hand.ledger.heads(`round|${BLIND_ROUND_REGISTER}`, "round");
    return commitMove(hand, { type: "round", of: BLIND_ROUND_REGISTER, after, body: { blind: story.chance(0.5) } });
  },
} satisfies Record<string, StoryMove>;

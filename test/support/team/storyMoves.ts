import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { dismissalProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import { listCompleteChainHeads } from "#shared/ledger/queries/receipts.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import { placementRegisterOf, statusRegisterOf } from "#shared/records/keyedRegisterNames.ts";
import { BLIND_ROUND_REGISTER, TRACKS_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { type TestDevice, TEST_DOSSIER_KEY, type RawStatement } from "./testDevice.ts";
import { photographBody } from "./smallPhotograph.ts";
import { redraftSmall } from "../drafts/redraftSmall.ts";
import type { Random } from "../random.ts";
import { SMALL_DRAFT, SMALL_DRAFT_ID } from "./team.ts";

/** The part of a story that a move needs. */
interface StoryContext {
  readonly random: Random;
  someone(): TestDevice;
  chance(of: number): boolean;
  /** Returns the key of a random held record of this type, or a key that no record has. */
  target(device: TestDevice, type: string): string;
}

/** A move by a member in a story. Returns a line for the log. */
export type StoryMove<S extends StoryContext = StoryContext> = (story: S) => Promise<string>;

export const makeNoteBody = (comment: string) => ({
  anchor: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" },
  kind: "risk",
  comment,
  rights: [],
  tags: [],
  confidentiality: "team",
});

export async function commitStoryMove(device: TestDevice, statement: RawStatement): Promise<string> {
  const { record, key } = await device.commit(statement);
  return `${device.name} #${record.seq} ${record.type} ${key.slice(0, 8)}${statement.of ? ` of ${statement.of.slice(0, 19)}` : ""}`;
}

/** Commits a new version of a random entity: after the heads that the device knows, or after any record. */
async function commitVersion(story: StoryContext, type: string, body: object | null): Promise<string> {
  const device = story.someone();
  const of = story.target(device, type);
  const first = device.held.get(of)?.record.of ?? of;
  const heads = device.ledger.heads(first, type);
  const after = heads.length > 0 && story.chance(0.8) ? heads : [of];
  return commitStoryMove(device, { type, of: first, after, body });
}

/** Returns a random draft that a device holds, or null. */
function draftOf(story: StoryContext, device: TestDevice): Draft | null {
  const revision = device.held.get(story.target(device, "revision"));
  return revision?.body ? (revision.body as DocumentRevisionBody).draft : null;
}

function placeOf(story: StoryContext, draft: Draft) {
  return createProvisionAnchor(draft, computeDraftId(draft), story.random.below(draft.provisions.length));
}

/** Returns a random place in a text, with a label. */
function randomPlace(story: StoryContext, device: TestDevice) {
  const draft = (story.chance(0.8) ? draftOf(story, device) : null) ?? SMALL_DRAFT;
  return { anchor: placeOf(story, draft), comment: "", confidentiality: story.random.pick(["team", "public"]) };
}

/** Returns a random position of a delegation at such a place. */
function randomPosition(story: StoryContext, device: TestDevice) {
  const delegation = { name: `State ${story.random.below(4)}`, kind: "state" };
  return { ...randomPlace(story, device), delegation, stance: story.random.pick(["supports", "opposes", "flexible"]) };
}

/** Moves about a text, including invalid ones. */
export const textStoryMoves = {
  annotate: async (story) => {
    const device = story.someone();
    const made = makeNoteBody(`Note by ${device.name}`);
    const draft = story.chance(0.7) ? draftOf(story, device) : null;
    const anchor = draft ? placeOf(story, draft) : made.anchor;
    return commitStoryMove(device, { type: "annotation", body: { ...made, anchor } });
  },
  edit: (story) => commitVersion(story, "annotation", makeNoteBody(`Edited ${story.random.below(1000)}`)),
  withdraw: (story) => commitVersion(story, "annotation", null),
  rate: async (story) => {
    const device = story.someone();
    const body = { annotation: story.target(device, "annotation"), provisional: 1 + story.random.below(4) };
    return commitStoryMove(device, { type: "rating", body });
  },
  rerate: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    return commitVersion(story, "rating", { annotation, scale: 1 + story.random.below(4), scope: "unclear" });
  },
  reply: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    const mentions = [{ member: story.someone().key, name: "Name 7" }];
    const body = { annotation, text: "Why, @Name 7?", ...(story.chance(0.3) && { mentions }) };
    return commitStoryMove(device, { type: "reply", body });
  },
  source: async (story) => {
    const device = story.someone();
    const body = { annotation: story.target(device, "annotation"), source: `Delegate ${story.random.below(9)}` };
    return commitStoryMove(device, { type: "source", body });
  },
  settle: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    const of = `resolution/${annotation}`;
    const after = device.ledger.heads(`resolution|${of}`, "resolution");
    const body = { annotation, state: story.random.pick(["open", "settled"]) };
    return commitStoryMove(device, { type: "resolution", of, after, body });
  },
  assign: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    const of = `assignment/${annotation}`;
    const after = device.ledger.heads(`assignment|${of}`, "assignment");
    const body = { annotation, member: story.someone().authority?.member ?? device.key };
    return commitStoryMove(device, { type: "assignment", of, after, body: story.chance(0.8) ? body : null });
  },
  name: async (story) => {
    const device = story.someone();
    const of = story.chance(0.8) ? (device.authority?.member ?? device.key) : story.someone().key;
    const after = device.ledger.heads(`profile|${of}`, "profile");
    return commitStoryMove(device, { type: "profile", of, after, body: { name: `Name ${story.random.below(99)}` } });
  },
  publish: async (story) => {
    const device = story.someone();
    const title = `Draft ${story.random.below(99)}`;
    const made = await device.commit({ type: "document", body: { title, kind: "convention" } });
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: made.key, symbol: "A/1", covers: "whole", draft: { ...SMALL_DRAFT, title }, source };
    return commitStoryMove(device, { type: "revision", body });
  },
  further: async (story) => {
    const device = story.someone();
    const source = { name: "draft.txt", sha256: "0".repeat(64), format: "text" };
    const body = { document: story.target(device, "document"), symbol: "A/1", covers: "whole", source };
    return commitStoryMove(device, { type: "revision", body: { ...body, draft: redraftSmall(story.random) } });
  },
  correct: async (story) => {
    const device = story.someone();
    const revision = device.held.get(story.target(device, "revision"));
    const text = `Read again ${story.random.below(9)}`;
    const [first, ...rest] = SMALL_DRAFT.provisions;
    const draft = { ...SMALL_DRAFT, provisions: [{ ...first!, blocks: [{ text }] }, ...rest] };
    return commitVersion(story, "revision", revision?.body ? { ...revision.body, draft } : null);
  },
  place: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    const draft = draftOf(story, device) ?? SMALL_DRAFT;
    const of = placementRegisterOf(TEST_DOSSIER_KEY, annotation, computeDraftId(draft));
    const after = device.ledger.heads(`placement|${of}`, "placement");
    const says = story.random.pick(["confirmed", "corrected", "closed", "discarded"]);
    const anchor = says === "discarded" ? {} : { anchor: placeOf(story, draft) };
    const body = { annotation, draft: computeDraftId(draft), says, ...anchor };
    return commitStoryMove(device, { type: "placement", of, after, body: story.chance(0.8) ? body : null });
  },
  unite: async (story) => {
    const device = story.someone();
    const [revision, same] = [story.target(device, "revision"), story.target(device, "revision")];
    const of = `edition/${revision}`;
    const after = device.ledger.heads(`edition|${of}`, "edition");
    const body = { revision, same, ...(story.chance(0.3) && { corrected: true as const }) };
    return commitStoryMove(device, { type: "edition", of, after, body: story.chance(0.8) ? body : null });
  },
  erase: async (story) => {
    const device = story.someone();
    const type = story.random.pick(["annotation", "annotation", "source", "reply", "profile", "revision", "roster"]);
    return commitStoryMove(device, { type: "erase", body: { target: story.target(device, type) } });
  },
  receipt: async (story) => {
    const device = story.someone();
    const of = `receipt/${story.chance(0.9) ? device.key : story.someone().key}`;
    const after = device.ledger.heads(`receipt|${of}`, "receipt");
    const gone = story.chance(0.1) ? { gone: true as const } : {};
    return commitStoryMove(device, {
      type: "receipt",
      of,
      after,
      body: { heads: listCompleteChainHeads(device.ledger, device.key), ...gone },
    });
  },
  nonsense: async (story) => {
    const device = story.someone();
    const of = story.target(device, "annotation");
    const statement = story.random.pick<RawStatement>([
      { type: "annotation", of, after: [of], body: "no JSON" },
      { type: "annotation", of, after: [of], body: { ...makeNoteBody("Too much"), kind: 7 } },
      { type: "annotation", of, after: [of], body: { ...makeNoteBody("Newer"), mood: "grim" } },
      { type: "reply", body: '{ "annotation": "not canonical" }' },
      { type: "position", body: { delegation: "CAN" } },
      { type: "position", of, body: { hides: "nothing" } },
      { type: "reply", of, body: { annotation: of, text: "of another type" } },
      { type: "resolution", of: `agreed/${of}`, body: { annotation: of, state: "settled" } },
      { type: "resolution", of: `resolution/${of}`, body: { annotation: "cd".repeat(32), state: "settled" } },
      { type: "placement", of: `edition/${of}`, body: { annotation: of, draft: "cd".repeat(32), says: "discarded" } },
      { type: "assignment", of: `resolution/${of}`, body: { annotation: of, member: device.key } },
      { type: "assignment", of: `assignment/${of}`, body: { annotation: of, member: "nobody" } },
      { type: "rating", body: { annotation: of, later: { any: null } } },
    ]);
    return commitStoryMove(device, statement);
  },
} satisfies Record<string, StoryMove>;

/** Moves about a negotiation other than notes. */
export const negotiationStoryMoves = {
  propose: async (story) => {
    const device = story.someone();
    const words = { wording: { old: "", new: `Words ${story.random.below(9)}` }, proposers: [{ name: "Kenya" }] };
    return commitStoryMove(device, {
      type: "proposal",
      body: { ...randomPlace(story, device), ...words, form: "floor" },
    });
  },
  hold: async (story) => {
    const device = story.someone();
    const proposal = story.chance(0.3) ? { proposal: story.target(device, "proposal") } : {};
    return commitStoryMove(device, { type: "position", body: { ...randomPosition(story, device), ...proposal } });
  },
  changeMind: (story) =>
    commitVersion(story, "position", story.chance(0.7) ? randomPosition(story, story.someone()) : null),
  decide: async (story) => {
    const device = story.someone();
    const { draft, provision } = randomPlace(story, device).anchor;
    const of = statusRegisterOf(TEST_DOSSIER_KEY, draft, provision);
    const after = device.ledger.heads(`status|${of}`, "status");
    const body = {
      draft,
      provision,
      status: story.random.pick(["agreed", "pending", "package"]),
      confidentiality: "team",
    };
    return commitStoryMove(device, { type: "status", of, after, body: story.chance(0.8) ? body : null });
  },
  compare: async (story) => {
    const device = story.someone();
    const [before, after] = [randomPlace(story, device).anchor, randomPlace(story, device).anchor];
    const sides = { from: before.draft, to: after.draft, before: before.provision, after: after.provision };
    const delta = story.random.pick(["better", "same", "worse", "new-risk", "gone"]);
    return commitStoryMove(device, { type: "delta", body: { ...sides, delta, comment: "", confidentiality: "team" } });
  },
  derive: async (story) => {
    const device = story.someone();
    const [at, from] = [randomPlace(story, device).anchor, randomPlace(story, device).anchor];
    const body = {
      at: { draft: at.draft, provision: at.provision },
      from: { draft: from.draft, provision: from.provision },
    };
    return commitStoryMove(device, { type: "origin", body: { ...body, comment: "", confidentiality: "team" } });
  },
  meet: async (story) => {
    const body = { date: "2024-07-29", name: `Sitting ${story.random.below(9)}`, confidentiality: "team" };
    return commitStoryMove(story.someone(), { type: "meeting", body });
  },
  track: async (story) => {
    const device = story.someone();
    const after = device.ledger.heads(`tracks|${TRACKS_REGISTER}`, "tracks");
    const tracks = [{ name: `Track ${story.random.below(9)}`, confidentiality: "informals" }];
    return commitStoryMove(device, { type: "tracks", of: TRACKS_REGISTER, after, body: { tracks } });
  },
  measure: async (story) => {
    const words = { instrument: "A covenant", place: "17", symbol: "", words: `Words ${story.random.below(9)}` };
    return commitStoryMove(story.someone(), { type: "standard", body: { ...words, rights: ["Privacy"] } });
  },
  band: async (story) => {
    const code = `BAND${story.random.below(9)}`;
    return commitStoryMove(story.someone(), { type: "group", body: { code, name: `Band ${code}`, aliases: [] } });
  },
  photograph: async (story) => {
    const device = story.someone();
    const body = photographBody(story.target(device, "annotation"), `Screen ${story.random.below(9)}`);
    return commitStoryMove(device, { type: "photograph", body });
  },
  dismiss: async (story) => {
    const device = story.someone();
    const body = { rule: "state-may", provision: `${story.random.below(4)}(1)`, words: "a".repeat(64) };
    const [known] = device.ledger.all(dismissalProjection);
    const overrules = known && story.chance(0.3) ? { overrules: [known.id] } : {};
    return commitStoryMove(device, { type: "dismissal", body: { ...body, ...overrules } });
  },
  vote: async (story) => {
    const device = story.someone();
    const { anchor } = makeNoteBody("");
    const body = {
      anchor,
      question: `Shall the lamp ${story.random.below(9)} stay?`,
      effect: "keeps",
      rule: "simple",
      ballots: { yes: ["CAN", "MEX"], no: ["NOR"], abstain: [], absent: [] },
      explanations: [],
      confidentiality: "team",
    };
    const [known] = device.ledger.all(voteProjection);
    if (!known || !story.chance(0.3)) return commitStoryMove(device, { type: "vote", body });
    return commitStoryMove(device, {
      type: "vote",
      of: known.id,
      after: known.heads,
      body: story.chance(0.8) ? body : null,
    });
  },
  agree: async (story) => {
    const device = story.someone();
    const annotation = story.target(device, "annotation");
    const of = `agreed/${annotation}`;
    const after = device.ledger.heads(`agreed|${of}`, "agreed");
    const body = { annotation, grade: 1 + story.random.below(4) };
    return commitStoryMove(device, { type: "agreed", of, after, body: story.chance(0.8) ? body : null });
  },
  blind: async (story) => {
    const device = story.someone();
    const after = device.ledger.heads(`round|${BLIND_ROUND_REGISTER}`, "round");
    return commitStoryMove(device, {
      type: "round",
      of: BLIND_ROUND_REGISTER,
      after,
      body: { blind: story.chance(0.5) },
    });
  },
} satisfies Record<string, StoryMove>;

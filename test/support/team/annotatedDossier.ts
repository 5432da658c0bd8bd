import type { Act } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { addMeetingAct } from "#shared/acts/negotiation/meetings.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  type DraftPoint,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { ANNOTATION_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { Random } from "../random.ts";
import { createTeam, addText, joinTeam, exchangeRecords, openInvitation, type Person } from "./team.ts";
import { TRICKY_DRAFT } from "../drafts/trickyDrafts.ts";

const COMMENTS = [
  "Too wide.",
  "Too wide.",
  "",
  "=1+1; “quoted”, 'single' & <b>bold</b>",
  "'=2+2",
  "@Administrator: see this\nand this\n\n↳ not a reply",
  "واسع جدًا: لا ضمانات",
  "范围过宽 😀\tand a tab",
  "- a list\n- of two",
  "2. Not a number.",
];
const ANSWERS = COMMENTS.filter((each) => each !== "");

/** Creates a dossier with the texts of one document, the last one the newest, and nothing else. */
export async function createDossierWithoutNotes(
  drafts: readonly Draft[] = [TRICKY_DRAFT],
  now?: () => Date,
): Promise<Person> {
  const [first, ...later] = drafts;
  const { admin } = await createTeam(first, now);
  for (const draft of later) await addText(admin, draft);
  return admin;
}

/** Several records get the same millisecond, as in an import. */
function clock(): () => Date {
  let said = 0;
  return () => new Date(Date.UTC(2026, 2, 4) + Math.floor(said++ / 3));
}

/**
 * Creates a team's dossier on tricky drafts: notes of every kind and label on words, provisions and gaps, overlapping,
 * heard in a meeting, answered, rated, resolved and reopened by three people; and proposals.
 */
export async function createAnnotatedDossier(
  seed: number,
  count: number,
  drafts: readonly Draft[] = [TRICKY_DRAFT],
): Promise<{ admin: Person; member: Person }> {
  const random = new Random(seed);
  const now = clock();
  const admin = await createDossierWithoutNotes(drafts, now);
  const member = await joinTeam(admin, await openInvitation(admin), "Member 2, Partner", now);
  await exchangeRecords(admin, member);
  const third = await joinTeam(admin, await openInvitation(admin), "عضو", now);
  await exchangeRecords(admin, member, third);
  const team = [admin, member, third];
  const holding = addMeetingAct(admin.ledger, admin.me, {
    name: "5th meeting",
    date: "2026-03-04",
    track: "informals",
  });
  const [meeting] = await tell(team, admin, holding);
  for (let made = 0; made < count; made++) {
    const who = random.pick(team);
    const kind = random.pick(ANNOTATION_KINDS);
    const confidentiality = random.pick(CONFIDENTIALITY_LABELS);
    const noting = annotateAct(who.ledger, who.me, {
      anchor: anchor(random, random.pick(drafts)),
      kind,
      comment: random.pick(COMMENTS),
      rights: random.pick([[], ["privacy"], ["privacy", "expression"]]),
      tags: random.pick([[], ["scope"], ["a b", "urgent"]]),
      confidentiality,
      ...(random.below(3) === 0 && { meeting: meeting!.key, track: "informals" }),
      ...(confidentiality === "chatham" && { source: "A delegate" }),
    });
    const [note] = await tell(team, who, noting);
    await discuss(random, team, note!.key, kind === "risk" || kind === "omission");
  }
  for (let n = 0; n < 3; n++) {
    const wording = { new: random.pick(["shall keep no records", "shall not", "…"]) + n };
    const where = anchor(random, random.pick(drafts));
    await tell(
      team,
      admin,
      proposeWordingAct(admin.ledger, admin.me, { anchor: where, wording, comment: COMMENTS[n]! }),
    );
  }
  return { admin, member };
}

/** Commits an act and gives its records to everyone. */
async function tell(team: readonly Person[], who: Person, act: Outcome<Act>): Promise<readonly OpenedRecord[]> {
  const records = await who.commit(act);
  for (const other of team) if (other !== who) other.take(records);
  return records;
}

/** Adds replies to a note, a rating if permitted, and perhaps a resolution, which may be followed by more replies. */
async function discuss(random: Random, team: readonly Person[], note: string, isRated: boolean): Promise<void> {
  const [admin] = team as [Person];
  const { ledger, me } = admin;
  for (let n = random.below(3); n > 0; n--) {
    const other = random.pick(team);
    await tell(team, other, replyToThreadAct(other.ledger, other.me, note, random.pick(ANSWERS)));
  }
  if (isRated && random.below(2) === 0) await tell(team, admin, rateThreadAct(ledger, me, note, { provisional: 3 }));
  if (random.below(3) > 0) return;
  await tell(team, admin, setResolutionAct(ledger, me, note, "settled"));
  if (random.below(3) === 0) await tell(team, admin, setResolutionAct(ledger, me, note, "open"));
}

function anchor(random: Random, draft: Draft): Anchor {
  const id = computeDraftId(draft);
  const provision = random.below(draft.provisions.length);
  const what = random.below(6);
  if (what === 0) return createProvisionAnchor(draft, id, provision);
  if (what === 1) return createGapAfterProvisionAnchor(draft, id, provision);
  const from = pointIn(random, draft, provision);
  const last = what === 2 ? Math.min(draft.provisions.length - 1, provision + random.below(3)) : provision;
  const to = pointIn(random, draft, last);
  const made = from && to ? createRangeAnchor(draft, id, from, to) : null;
  return made === null || isRefusal(made) ? createProvisionAnchor(draft, id, provision) : made;
}

/** Returns any point in a provision's own words, also in the middle of a surrogate pair. */
function pointIn(random: Random, { provisions }: Draft, provision: number): DraftPoint | null {
  const { blocks } = provisions[provision]!;
  if (blocks.length === 0) return null;
  const block = random.below(blocks.length);
  return { provision, block, offset: random.below(blocks[block]!.text.length + 1) };
}

import { splitAtMentions } from "#shared/acts/input/mentions.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import {
  recordedAgreedGradesOf,
  type Thread,
  type ThreadAgreedSeverity,
  type ThreadRating,
  type ThreadReply,
} from "#shared/ledger/entries/thread.ts";
import type {
  DisclosedAgreedSeverity,
  DisclosedAuthor,
  DisclosedRating,
  DisclosedReply,
  DisclosedStandard,
  DisclosedThread,
} from "#shared/ledger/disclosedEntries.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { KnowledgeBasis, Confidentiality, MentionedMember } from "#shared/records/kinds/annotation.ts";
import type { NoteSourceBody } from "#shared/records/kinds/noteSource.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { findStandard, type Standard } from "#shared/rights/standards.ts";
import { FIELD_GATES, isFieldGateOpen, redactFields, type ExportRecipient } from "./fieldGates.ts";

export type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";

/** For whom an export is made, and what else was asked for. */
export interface ExportAudience {
  readonly audience: "public" | "team";
  /** Whether to include notes from informals. Only a team may ask. */
  readonly informals: boolean;
  readonly authors: "names" | "roles" | "none";
  /** Whether to include the replies to public notes. A team gets them anyway. */
  readonly replies?: boolean;
  /** Whether to include photographs: for the team all, for others those that their author made public. */
  readonly photographs?: boolean;
  /** Whether to include positions and statuses of other words than the text's, labelled. */
  readonly earlier?: boolean;
}

/** What an audience sees, and how much it does not see, by reason. */
export interface AudienceGateResult<T = DisclosedThread> {
  readonly shown: readonly T[];
  readonly withheld: Readonly<Record<"team" | "informals", number>>;
}

/**
 * The result of a gate, with the record of each entry shown. Callers use the keys to select entries; keys never leave.
 */
export interface KeyedAudienceGateResult<T = DisclosedThread> extends AudienceGateResult<T> {
  readonly keys: readonly RecordKey[];
}

/** How many details of exported notes stay in the team: who gave which rating, replies, reasons, assignees, photographs. */
export type WithheldDetailCounts = Readonly<
  Record<"replies" | "ratings" | "reasons" | "assignments" | "photographs", number>
>;

/** Looks up a standard that a note names: the team's own, or else the catalogue's. */
type StandardLookup = (id: string) => Standard | undefined;

/**
 * Returns what an audience may see of the threads, in order. A note's label decides whether it is exported at all; the
 * table of gates decides which of its fields are (`FIELD_GATES`). Members whom a text mentions are named as its authors are.
 * Ratings, the agreed level, replies and the reason of a resolution are as confidential as their note. A note whose
 * versions disagree has the labels of all of them.
 */
export function gateThreadsForAudience(
  threads: readonly Thread[],
  asked: ExportAudience,
  members: readonly Member[],
  standard: StandardLookup = findStandard,
): KeyedAudienceGateResult & { readonly within: WithheldDetailCounts } {
  const left = { team: 0, informals: 0 };
  const within = { replies: 0, ratings: 0, reasons: 0, assignments: 0, photographs: 0 };
  const shown: DisclosedThread[] = [];
  const keys: RecordKey[] = [];
  const author = createAuthorResolver(asked, members);
  for (const thread of threads) {
    const labels = confidentialitiesOfVersions([thread.annotation, ...thread.rivals]);
    const reason = withholdingReason(labels, asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    const reader = exportRecipientOf(asked, labels);
    const note = {
      ...shownThread(thread, reader, reader.chatham ? ANONYMOUS_AUTHOR_RESOLVER : author, standard),
      ...photographsOf(thread, asked, reader),
    };
    keys.push(thread.id);
    shown.push(note);
    within.replies += thread.replies.length - note.replies.length;
    within.ratings += thread.ratings.length - note.ratings.length;
    within.reasons += count(reasonsIn(thread)) - count([note.reason, note.agreedReason]);
    within.photographs += thread.photographs.length - (note.photographs?.length ?? 0);
    within.assignments += count([thread.assigned]) - count([note.assigned]);
  }
  return { shown, keys, withheld: left, within };
}

const count = (some: readonly unknown[]) => some.filter(Boolean).length;

/** Returns the reader of an entry with these labels. */
export function exportRecipientOf(
  { audience, replies, photographs }: ExportAudience,
  labels: ReadonlySet<Confidentiality>,
): ExportRecipient {
  return { audience, ...(replies && { replies }), ...(photographs && { photographs }), chatham: labels.has("chatham") };
}

/** Returns the labels of all versions of an entry. */
export function confidentialitiesOfVersions(
  versions: readonly { readonly confidentiality: Confidentiality }[],
): ReadonlySet<Confidentiality> {
  return new Set(versions.map(({ confidentiality }) => confidentiality));
}

/** Returns why an audience may not see an entry with these labels, or null if it may. */
export function withholdingReason(
  labels: ReadonlySet<Confidentiality>,
  asked: ExportAudience,
): "team" | "informals" | null {
  const open = asked.audience === "public";
  if (labels.has("informals") && (open || !asked.informals)) return "informals";
  return labels.has("team") && open ? "team" : null;
}

/** Returns what an audience may know of a member. */
export type AuthorResolver = (member: MemberId) => { author?: DisclosedAuthor };

/** Creates the resolver by which an audience learns who said something. */
export function createAuthorResolver({ authors }: ExportAudience, members: readonly Member[]): AuthorResolver {
  const known = new Map(members.map((member) => [member.id, member]));
  return (id) => {
    const member = known.get(id);
    if (!member || authors === "none") return {};
    if (authors === "roles") return { author: { by: "role", role: member.role } };
    return { author: { by: "name", name: member.name, organisation: member.organisation } };
  };
}

/** The resolver that names nobody. */
export const ANONYMOUS_AUTHOR_RESOLVER: AuthorResolver = () => ({});

/** Returns what a reader may see of a thread. */
function shownThread(
  thread: Thread,
  reader: ExportRecipient,
  author: AuthorResolver,
  standard: StandardLookup,
): DisclosedThread {
  const { anchor, kind, comment, mentions } = thread.annotation;
  const { tags = [], standards = [], rights = [] } = redactFields("annotation", thread.annotation, reader);
  const named = standards.flatMap((id) => standard(id) ?? []).map(standardShown);
  const { agreed, ratings, replies, resolution } = thread;
  return {
    anchor: copyAnchorFields(anchor),
    kind,
    comment: toldOf(comment, mentions, author),
    rights: [...rights],
    tags: [...tags],
    ...(named.length > 0 && { standards: named }),
    severity: thread.severity,
    ratings: isFieldGateOpen(FIELD_GATES.rating.scale, reader)
      ? ratings.map((each) => ratingOf(each, reader, author))
      : [],
    ...(agreed && { agreed: agreedOf(agreed, reader.audience === "team" ? author : ANONYMOUS_AUTHOR_RESOLVER) }),
    replies: isFieldGateOpen(FIELD_GATES.reply.text, reader)
      ? replies.map((each) => replyOf(each, reader, author))
      : [],
    settled: resolution?.state === "settled" || thread.closed === true,
    ...author(thread.author),
    ...circumstancesOf(thread, reader),
    ...reasonsOf(thread, reader),
    ...assignedOf(thread, reader, author),
  };
}

/** Returns a note's record, and when, where and from whom it was heard, as far as the reader may know. */
function circumstancesOf({ id, at, annotation, source }: Thread, reader: ExportRecipient) {
  const { track, basis, confidentiality } = redactFields("annotation", annotation, reader);
  const from = source && redactFields("source", source.body, reader);
  return {
    ...(reader.audience === "team" && { id }),
    ...(reader.audience === "team" && !reader.chatham && { at }),
    // A note whose versions disagree has the strictest of their labels.
    ...(confidentiality && { confidentiality: reader.chatham ? ("chatham" as const) : confidentiality }),
    ...(track && { track }),
    ...(basis && { basis: pickKnowledgeBasisFields(basis) }),
    ...(from?.source && { source: sourceOf({ ...from, source: from.source }) }),
  };
}

/** Returns why a note was resolved, and why its level was agreed on, if the reader may know. */
function reasonsOf(thread: Thread, reader: ExportRecipient): Pick<DisclosedThread, "reason" | "agreedReason"> {
  const [settled, agreed] = reasonsIn(thread);
  const { reason } = redactFields("resolution", { reason: settled }, reader);
  const { reason: agreedReason } = redactFields("agreed", { reason: agreed }, reader);
  return { ...(reason && { reason }), ...(agreedReason && { agreedReason }) };
}

function reasonsIn({ resolution, agreed }: Thread): readonly [settled: string | undefined, agreed: string | undefined] {
  return [
    resolution?.state === "settled" ? resolution.reason : undefined,
    agreed?.grade ? agreed.said[0]?.reason : undefined,
  ];
}

/** Returns the photographs of a note whose own label lets the reader see them, if photographs were asked for. */
function photographsOf(
  { photographs }: Thread,
  asked: ExportAudience,
  reader: ExportRecipient,
): Pick<DisclosedThread, "photographs"> {
  const shown = photographs
    .filter(({ body }) => withholdingReason(new Set([body.confidentiality]), asked) === null)
    .flatMap(({ body }) => {
      const { jpeg, width, height, description } = redactFields("photograph", body, reader);
      return jpeg && width && height && description ? [{ jpeg, width, height, description }] : [];
    });
  return shown.length > 0 ? { photographs: shown } : {};
}

function assignedOf(
  { assigned }: Thread,
  reader: ExportRecipient,
  author: AuthorResolver,
): Pick<DisclosedThread, "assigned"> {
  const { member } = redactFields("assignment", { member: assigned?.member }, reader);
  const assignee = member && author(member).author;
  return assignee ? { assigned: assignee } : {};
}

/** Replaces each mention in a text by what the audience may know of the member: the current name, or "…". */
function toldOf(text: string, mentions: readonly MentionedMember[] = [], author: AuthorResolver): string {
  const nameFor = ({ member }: MentionedMember) => {
    const shown = author(member).author;
    return `@${shown?.by === "name" ? shown.name : "…"}`;
  };
  return splitAtMentions(text, mentions)
    .map((part) => ("mention" in part ? nameFor(part.mention) : part.words))
    .join("");
}

/** Copies a standard field by field, without the record by which the team has it. */
function standardShown({ instrument, place, symbol, words, told }: Standard): DisclosedStandard {
  return { instrument, place, symbol, words, ...(told && { told }) };
}

/** Copies an anchor field by field. */
export function copyAnchorFields({
  draft,
  provision,
  quote,
  gap,
}: Thread["annotation"]["anchor"]): DisclosedThread["anchor"] {
  return { draft, provision, ...(quote && { quote: quoteOf(quote) }), ...(gap && { gap }) };
}

function quoteOf({ start, end, exact, prefix, suffix }: NonNullable<Thread["annotation"]["anchor"]["quote"]>) {
  return { start, end, exact, prefix, suffix };
}

/**
 * Returns the agreed level. If members recorded several, each has those who recorded it, as far as they may be named.
 */
function agreedOf(agreed: ThreadAgreedSeverity, author: AuthorResolver): readonly DisclosedAgreedSeverity[] {
  const { said } = agreed;
  const grades = recordedAgreedGradesOf(agreed);
  return grades.map((grade) => {
    const by = grades.length > 1 ? said.filter((each) => each.grade === grade) : [];
    return { grade, authors: by.flatMap(({ member }) => author(member).author ?? []) };
  });
}

/** Copies how something is known, field by field. */
export function pickKnowledgeBasisFields({ how, clock }: KnowledgeBasis): KnowledgeBasis {
  return { how, ...(clock && { clock }) };
}

function sourceOf({ source, affiliation, meeting, time }: Omit<NoteSourceBody, "annotation">) {
  return { source, ...(affiliation && { affiliation }), ...(meeting && { meeting }), ...(time && { time }) };
}

function ratingOf(rating: ThreadRating, reader: ExportRecipient, author: AuthorResolver): DisclosedRating {
  const { test, ...levels } = redactFields("rating", rating.assessment, reader);
  const assessment = { ...levelsOf(levels), ...(test && { test: testOf(test) }) };
  return { assessment, severity: rating.severity, ...author(rating.member) };
}

function replyOf(reply: ThreadReply, reader: ExportRecipient, author: AuthorResolver): DisclosedReply {
  const { by } = redactFields("reply", { by: reply.by }, reader);
  return {
    text: toldOf(reply.text, reply.mentions, author),
    ...author(reply.member),
    ...(reader.audience === "team" && { at: reply.at }),
    ...(by && { by }),
  };
}

/**
 * Copies the levels of an assessment field by field. A field that a newer version adds stays here until it is listed.
 */
function levelsOf({ provisional, scale, scope, irremediability, likelihood }: Assessment): Assessment {
  return {
    ...(provisional && { provisional }),
    ...(scale && { scale }),
    ...(scope && { scope }),
    ...(irremediability && { irremediability }),
    ...(likelihood && { likelihood }),
  };
}

type Test = NonNullable<Assessment["test"]>;

function testOf({ legality, aim, necessity, proportionality }: Test): Test {
  return {
    ...(legality && { legality: verdictOf(legality) }),
    ...(aim && { aim: verdictOf(aim) }),
    ...(necessity && { necessity: verdictOf(necessity) }),
    ...(proportionality && { proportionality: verdictOf(proportionality) }),
  };
}

function verdictOf({ verdict, because }: NonNullable<Test["aim"]>) {
  return { verdict, ...(because && { because }) };
}

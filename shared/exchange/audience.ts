import { partsOf } from "../acts/mention.ts";
import type { Member } from "../ledger/entries/member.ts";
import {
  agreedGrades,
  type Thread,
  type ThreadAgreed,
  type ThreadRating,
  type ThreadReply,
} from "../ledger/entries/thread.ts";
import type { ShownAgreed, ShownAuthor, ShownRating, ShownReply, ShownStandard, ShownThread } from "../ledger/shown.ts";
import type { MemberId, RecordKey } from "../records/envelope.ts";
import type { Confidentiality, Mention } from "../records/kinds/annotation.ts";
import type { Assessment } from "../rights/severity.ts";
import { standardOf, type Standard } from "../rights/standards.ts";

export type { ShownThread } from "../ledger/shown.ts";

/** For whom an export is made, and what was asked for on top. */
export interface Audience {
  readonly audience: "public" | "team";
  /** Whether notes from informals come along; only a team may ask. */
  readonly informals: boolean;
  readonly authors: "names" | "roles" | "none";
  /** Whether positions and statuses of other words than those of the text come along, labelled. */
  readonly earlier?: boolean;
}

/** What an audience sees, and how much it does not see, by the reason. */
export interface Shown<T = ShownThread> {
  readonly shown: readonly T[];
  readonly left: Readonly<Record<"team" | "informals", number>>;
}

/** What an audience sees, and of which record each is: which of them are wanted is told by that, and it never leaves. */
export interface Keyed<T = ShownThread> extends Shown<T> {
  readonly keys: readonly RecordKey[];
}

/** Where a standard is looked up that a note names; the catalogue's where a team has none of its own. */
type Bank = (id: string) => Standard | undefined;

/**
 * What an audience may see of the threads, in their order. The one place that decides it.
 *
 * Public: public notes, and of Chatham House notes their content alone. Team: everything but informals, which
 * come along where asked for. A Chatham House remark's source leaves in no export, nor does anything that
 * would tell the meeting, its time or who took part. Members whom a text mentions are named as its authors are. Ratings, the level agreed on, replies and the reason of a
 * resolution are as confidential as the note they belong to. A note whose versions disagree has every one of their labels.
 */
export function forAudience(
  threads: readonly Thread[],
  asked: Audience,
  members: readonly Member[],
  standard: Bank = standardOf,
): Keyed {
  const left = { team: 0, informals: 0 };
  const shown: ShownThread[] = [];
  const keys: RecordKey[] = [];
  const author = authorship(asked, members);
  for (const thread of threads) {
    const labels = labelsOf([thread.annotation, ...thread.rivals]);
    const reason = withheld(labels, asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    keys.push(thread.id);
    if (labels.has("chatham")) shown.push(contentOnly(thread, asked, standard));
    else if (asked.audience === "public") shown.push(publicly(thread, author, standard));
    else shown.push(withinTeam(thread, author, standard));
  }
  return { shown, keys, left };
}

/** Every label that the versions of one thing have. */
export function labelsOf(
  versions: readonly { readonly confidentiality: Confidentiality }[],
): ReadonlySet<Confidentiality> {
  return new Set(versions.map(({ confidentiality }) => confidentiality));
}

/** Why an audience does not see what has these labels, or null where it does. */
export function withheld(labels: ReadonlySet<Confidentiality>, asked: Audience): "team" | "informals" | null {
  const open = asked.audience === "public";
  if (labels.has("informals") && (open || !asked.informals)) return "informals";
  return labels.has("team") && open ? "team" : null;
}

/** What an audience is told of a member. */
export type Authorship = (member: MemberId) => { author?: ShownAuthor };

/** How an audience is told who said something. */
export function authorship({ authors }: Audience, members: readonly Member[]): Authorship {
  const known = new Map(members.map((member) => [member.id, member]));
  return (id) => {
    const member = known.get(id);
    if (!member || authors === "none") return {};
    if (authors === "roles") return { author: { by: "role", role: member.role } };
    return { author: { by: "name", name: member.name, organisation: member.organisation } };
  };
}

const NOBODY: Authorship = () => ({});

/** The words of a note and what they amount to: all that anybody outside a closed meeting may be told. */
function content(thread: Thread, author: Authorship, standard: Bank) {
  const { anchor, kind, comment, mentions, rights, standards = [] } = thread.annotation;
  const named = standards.flatMap((id) => standard(id) ?? []).map(standardShown);
  return {
    anchor: anchorOf(anchor),
    kind,
    comment: toldOf(comment, mentions, author),
    rights: [...rights],
    ...(named.length > 0 && { standards: named }),
    severity: thread.severity,
    ...(thread.agreed && { agreed: agreedOf(thread.agreed, author) }),
    settled: thread.resolution?.state === "settled" || thread.closed === true,
  };
}

/** A text whose mentions say what the audience is told of a member: today's name, or that somebody was named. */
function toldOf(text: string, mentions: readonly Mention[] = [], author: Authorship): string {
  const told = ({ member }: Mention) => {
    const shown = author(member).author;
    return `@${shown?.by === "name" ? shown.name : "…"}`;
  };
  return partsOf(text, mentions)
    .map((part) => ("mention" in part ? told(part.mention) : part.words))
    .join("");
}

/** A standard, field by field: not by which record the team has it. */
function standardShown({ instrument, place, symbol, words, told }: Standard): ShownStandard {
  return { instrument, place, symbol, words, ...(told && { told }) };
}

/** An anchor, field by field. */
export function anchorOf({ draft, provision, quote, gap }: Thread["annotation"]["anchor"]): ShownThread["anchor"] {
  return { draft, provision, ...(quote && { quote: quoteOf(quote) }), ...(gap && { gap }) };
}

function quoteOf({ start, end, exact, prefix, suffix }: NonNullable<Thread["annotation"]["anchor"]["quote"]>) {
  return { start, end, exact, prefix, suffix };
}

function contentOnly(thread: Thread, { audience }: Audience, standard: Bank): ShownThread {
  return {
    ...content(thread, NOBODY, standard),
    tags: [],
    ratings: thread.ratings.map((rating) => ratingOf(rating, NOBODY, levelsOf)),
    replies: [],
    ...(audience === "team" && { id: thread.id, confidentiality: "chatham" }),
  };
}

function publicly(thread: Thread, author: Authorship, standard: Bank): ShownThread {
  return {
    ...content(thread, author, standard),
    tags: [...thread.annotation.tags],
    ratings: thread.ratings.map((rating) => ratingOf(rating, author, assessmentOf)),
    replies: thread.replies.map((reply) => replyOf(reply, author)),
    ...author(thread.author),
  };
}

function withinTeam(thread: Thread, author: Authorship, standard: Bank): ShownThread {
  const { track, basis, confidentiality } = thread.annotation;
  const source = thread.source?.body;
  const agreedReason = thread.agreed?.grade && thread.agreed.said[0]?.reason;
  return {
    ...publicly(thread, author, standard),
    replies: thread.replies.map((reply) => ({
      ...replyOf(reply, author),
      at: reply.at,
      ...(reply.by && { by: reply.by }),
    })),
    id: thread.id,
    at: thread.at,
    confidentiality,
    ...(track && { track }),
    ...(basis && { basis: { how: basis.how, ...(basis.clock && { clock: basis.clock }) } }),
    ...(source && { source: sourceOf(source) }),
    ...(thread.resolution?.state === "settled" && thread.resolution.reason && { reason: thread.resolution.reason }),
    ...(agreedReason && { agreedReason }),
  };
}

/** The level agreed on; where people recorded several, each with those who did, as far as they may be named. */
function agreedOf(agreed: ThreadAgreed, author: Authorship): readonly ShownAgreed[] {
  const { said } = agreed;
  const grades = agreedGrades(agreed);
  return grades.map((grade) => {
    const by = grades.length > 1 ? said.filter((each) => each.grade === grade) : [];
    return { grade, authors: by.flatMap(({ member }) => author(member).author ?? []) };
  });
}

function sourceOf({ source, affiliation, meeting, time }: NonNullable<Thread["source"]>["body"]) {
  return { source, ...(affiliation && { affiliation }), ...(meeting && { meeting }), ...(time && { time }) };
}

function ratingOf(rating: ThreadRating, author: Authorship, say: (given: Assessment) => Assessment): ShownRating {
  return { assessment: say(rating.assessment), severity: rating.severity, ...author(rating.member) };
}

function replyOf(reply: ThreadReply, author: Authorship): ShownReply {
  return { text: toldOf(reply.text, reply.mentions, author), ...author(reply.member) };
}

function levelsOf({ provisional, scale, scope, irremediability, likelihood }: Assessment): Assessment {
  return {
    ...(provisional && { provisional }),
    ...(scale && { scale }),
    ...(scope && { scope }),
    ...(irremediability && { irremediability }),
    ...(likelihood && { likelihood }),
  };
}

/** An assessment field by field: what a newer version may add to it stays here until this list names it. */
function assessmentOf(given: Assessment): Assessment {
  return { ...levelsOf(given), ...(given.test && { test: testOf(given.test) }) };
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

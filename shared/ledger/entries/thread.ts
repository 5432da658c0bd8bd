import {
  severityOf,
  severityWeightOf,
  type Assessment,
  type Grade,
  type VisibleSeverity,
  type Severity,
} from "#shared/rights/severity.ts";
import { compare } from "#shared/base/compare.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AgreedBody } from "#shared/records/kinds/agreed.ts";
import type { AnnotationBody, MentionedMember } from "#shared/records/kinds/annotation.ts";
import type { AssignmentBody } from "#shared/records/kinds/assignment.ts";
import type { RatingBody } from "#shared/records/kinds/rating.ts";
import type { ReplyBody } from "#shared/records/kinds/reply.ts";
import type { ResolutionBody } from "#shared/records/kinds/resolution.ts";
import type { SourceBody } from "#shared/records/kinds/source.ts";
import { threadSubject, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";
import { placementsOf, type Placement } from "./placement.ts";

/** One member's current rating in a thread. */
export interface ThreadRating {
  readonly key: RecordKey;
  /** The first version's key: the thing that later versions name in `of`. */
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly assessment: Assessment;
  readonly severity: Severity;
}

export interface ThreadReply {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly text: string;
  readonly mentions?: readonly MentionedMember[];
  /** Who wrote it, where the member took it over from a document. */
  readonly by?: string;
}

export interface ThreadSource {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly body: SourceBody;
}

export interface ThreadResolution {
  readonly state: "open" | "settled";
  readonly member: MemberId;
  readonly at: string;
  readonly reason: string;
  /** The current versions in the register; several are a conflict. */
  readonly heads: readonly RecordKey[];
}

/** A level that somebody says the team has agreed on. */
interface SaidAgreed {
  readonly key: RecordKey;
  readonly grade: Grade;
  readonly member: MemberId;
  readonly at: string;
  readonly reason: string;
}

/** The level that was agreed on. It stands beside the ratings, and counts for none of them. */
export interface ThreadAgreedGrade {
  /** Null where different ones were said by people who did not know of each other. */
  readonly grade: Grade | null;
  /** What is said now, the latest first. */
  readonly said: readonly SaidAgreed[];
  /** The current versions in the register. */
  readonly heads: readonly RecordKey[];
}

/** The levels that are said to be agreed on, the highest first: several are a conflict, and none of them holds. */
export function agreedGrades(agreed: ThreadAgreedGrade | null): readonly Grade[] {
  return [...new Set(agreed?.said.map(({ grade }) => grade))].sort((a, b) => b - a);
}

/** Who is to see to a thread. */
export interface ThreadAssignment {
  readonly member: MemberId;
  /** Who said so, and when. */
  readonly by: MemberId;
  readonly at: string;
  /** The current versions in the register; of several the latest stands. */
  readonly heads: readonly RecordKey[];
}

/** An annotation with everything said about it: what a card shows. Frozen; the same object while nothing changed. */
export interface Thread {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that the first version was made (ISO, UTC). A claim. */
  readonly at: string;
  readonly annotation: AnnotationBody;
  /** The current versions; several are a conflict, and `annotation` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly AnnotationBody[];
  readonly source: ThreadSource | null;
  /** By severity, the highest first; never averaged. */
  readonly ratings: readonly ThreadRating[];
  /** The highest of the ratings; `hidden` where a blind round keeps them from this member (`seenBy`). */
  readonly severity: VisibleSeverity;
  /** What was agreed on after a discussion; null where nothing was. */
  readonly agreed: ThreadAgreedGrade | null;
  /** How many ratings a blind round keeps from this member (`seenBy`). */
  readonly hidden?: number;
  /** Of an omission in one text: somebody said that the text closes the gap (`threadsFor`); never in the ledger itself. */
  readonly closed?: true;
  readonly replies: readonly ThreadReply[];
  readonly resolution: ThreadResolution | null;
  readonly assigned: ThreadAssignment | null;
  /** Where it stands in other drafts, as far as people have said; by draft. */
  readonly placements: readonly Placement[];
}

const NOT_ASSESSED: Severity = { state: "not-assessed" };

/** Where what is said in one thread stands. */
interface Said {
  readonly shelf: RecordIndex;
  readonly id: RecordKey;
  readonly subject: LedgerSubject;
}

/** The thread of an annotation, or undefined where it was withdrawn, erased, or cannot be read. */
export function deriveThread(index: RecordIndex, id: RecordKey): Thread | undefined {
  const heads = index.heads<AnnotationBody>(id, "annotation");
  const readable = heads.filter((head) => head.body !== null);
  const [head] = readable;
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  const said: Said = { shelf: index, id, subject: threadSubject(id) };
  const ratings = ratingsOf(said, head.body!);
  return Object.freeze({
    id,
    author: head.author.member,
    at: first.opened.record.at,
    annotation: head.body!,
    heads: heads.map((each) => each.key),
    rivals: readable.slice(1).map((each) => each.body!),
    source: sourceOf(said, head.author.member),
    ratings,
    severity: ratings[0]?.severity ?? NOT_ASSESSED,
    agreed: isRated(head.body!) ? agreedIn(said) : null,
    replies: repliesOf(said),
    resolution: resolutionIn(said),
    assigned: assignedIn(said),
    placements: placementsOf(index, id, said.subject),
  });
}

// Every current version of every thing of one type that touches the thread, the readable ones.
function current<B>({ shelf: index, id, subject }: Said, type: string): { id: RecordKey; head: EntityVersion<B> }[] {
  const found: { id: RecordKey; head: EntityVersion<B> }[] = [];
  for (const thing of index.entities(subject, type)) {
    const head = index.heads<B>(thing, type).find((each) => each.body !== null);
    if (head && (head.body as { annotation?: string }).annotation === id) found.push({ id: thing, head });
  }
  return found.sort((a, b) => inSequence(a.head, b.head));
}

/** The current versions in a register that is about the thread. */
function inRegister<B>({ shelf: index, subject }: Said, type: string): readonly EntityVersion<B>[] {
  return [...index.entities(subject, type)].flatMap((register) => index.heads<B>(register, type));
}

function order(a: EntityVersion, b: EntityVersion): number {
  const [left, right] = [a.opened.record.at, b.opened.record.at];
  return left === right ? (a.key < b.key ? -1 : 1) : left < right ? -1 : 1;
}

// What one device said within a millisecond, as an import does, stays in its order.
function inSequence({ opened: { record: a } }: EntityVersion, { opened: { record: b } }: EntityVersion): number {
  return compare(a.at, b.at) || compare(a.device, b.device) || a.seq - b.seq;
}

// One rating a member: of several (two devices that did not know of each other), the latest.
function ratingsOf(said: Said, annotation: AnnotationBody): readonly ThreadRating[] {
  if (!isRated(annotation)) return [];
  const byMember = new Map<MemberId, ThreadRating>();
  for (const { id: thing, head } of current<RatingBody>(said, "rating")) {
    const { annotation: _, ...assessment } = head.body!;
    const { member } = head.author;
    const at = head.opened.record.at;
    byMember.set(member, { key: head.key, id: thing, member, at, assessment, severity: severityOf(assessment) });
  }
  return [...byMember.values()].sort(
    (a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity) || (a.member < b.member ? -1 : 1),
  );
}

function isRated({ kind }: AnnotationBody): boolean {
  return kind === "risk" || kind === "omission";
}

function repliesOf(said: Said): readonly ThreadReply[] {
  return current<ReplyBody>(said, "reply").map(({ id: thing, head }) => ({
    key: head.key,
    id: thing,
    member: head.author.member,
    at: head.opened.record.at,
    text: head.body!.text,
    ...(head.body!.mentions && { mentions: head.body!.mentions }),
    ...(head.body!.by && { by: head.body!.by }),
  }));
}

// Only the annotation's own member can say whom it comes from.
function sourceOf(said: Said, member: MemberId): ThreadSource | null {
  const own = current<SourceBody>(said, "source").filter(({ head }) => head.author.member === member);
  const last = own.at(-1);
  return last ? { key: last.head.key, id: last.id, body: last.head.body! } : null;
}

function agreedIn(thread: Said): ThreadAgreedGrade | null {
  const heads = inRegister<AgreedBody>(thread, "agreed");
  const readable = heads.filter((head) => head.body !== null).sort((a, b) => -order(a, b));
  if (readable.length === 0) return null;
  const said = readable.map(({ key, author: { member }, opened, body }) => {
    return { key, grade: body!.grade, member, at: opened.record.at, reason: body!.reason ?? "" };
  });
  const grades = new Set(said.map(({ grade }) => grade));
  return { grade: grades.size === 1 ? said[0]!.grade : null, said, heads: heads.map(({ key }) => key) };
}

function assignedIn(said: Said): ThreadAssignment | null {
  const heads = inRegister<AssignmentBody>(said, "assignment");
  const latest = heads
    .filter((head) => head.body !== null)
    .sort(order)
    .at(-1);
  if (!latest) return null;
  const { author, opened, body } = latest;
  return { member: body!.member, by: author.member, at: opened.record.at, heads: heads.map(({ key }) => key) };
}

function resolutionIn(said: Said): ThreadResolution | null {
  const heads = inRegister<ResolutionBody>(said, "resolution");
  const readable = heads.filter((head) => head.body !== null);
  // Two people at once: while anybody says that it is open, it is.
  const head = readable.find((each) => each.body!.state === "open") ?? readable[0];
  if (!head) return null;
  const { state, reason = "" } = head.body!;
  const { member } = head.author;
  return { state, member, at: head.opened.record.at, reason, heads: heads.map((each) => each.key) };
}

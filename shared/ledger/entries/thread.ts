import {
  computeSeverity,
  severityWeightOf,
  type Assessment,
  type SeverityGrade,
  type VisibleSeverity,
  type Severity,
} from "#shared/rights/severity.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AgreedSeverityBody } from "#shared/records/kinds/agreedSeverity.ts";
import type { AnnotationBody, MentionedMember } from "#shared/records/kinds/annotation.ts";
import type { AssignmentBody } from "#shared/records/kinds/assignment.ts";
import type { PhotographBody } from "#shared/records/kinds/photograph.ts";
import type { RatingBody } from "#shared/records/kinds/rating.ts";
import type { ReplyBody } from "#shared/records/kinds/reply.ts";
import type { ResolutionBody } from "#shared/records/kinds/resolution.ts";
import type { NoteSourceBody } from "#shared/records/kinds/noteSource.ts";
import { ledgerSubjectOfThread, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";
import { derivePlacements, type PlacementStatementsInDraft } from "./placementStatementsInDraft.ts";

/** One member's current rating in a thread. */
export interface ThreadRating {
  readonly key: RecordKey;
  /** The first version's key, which later versions name in `of`. */
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
  /** The original author, if the member imported the reply from a document. */
  readonly by?: string;
}

/** A photograph that belongs to a note. */
export interface ThreadPhotograph {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly body: PhotographBody;
}

export interface ThreadSource {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly body: NoteSourceBody;
}

export interface ThreadResolution {
  readonly state: "open" | "settled";
  readonly member: MemberId;
  readonly at: string;
  readonly reason: string;
  /** The current versions in the register; several are a conflict. */
  readonly heads: readonly RecordKey[];
}

/** A grade that a member recorded as agreed by the team. */
interface AgreedStatement {
  readonly key: RecordKey;
  readonly grade: SeverityGrade;
  readonly member: MemberId;
  readonly at: string;
  readonly reason: string;
}

/** The agreed grade. It is kept beside the ratings and does not count as one of them. */
export interface ThreadAgreedSeverity {
  /** Null if members who did not know of each other recorded different grades. */
  readonly grade: SeverityGrade | null;
  /** The current statements, the latest first. */
  readonly said: readonly AgreedStatement[];
  /** The current versions in the register. */
  readonly heads: readonly RecordKey[];
}

/** Returns the grades recorded as agreed, the highest first. Several are a conflict, and none of them applies. */
export function recordedAgreedGradesOf(agreed: ThreadAgreedSeverity | null): readonly SeverityGrade[] {
  return [...new Set(agreed?.said.map(({ grade }) => grade))].sort((a, b) => b - a);
}

/** The assignment of a thread to a member. */
export interface ThreadAssignment {
  readonly member: MemberId;
  /** The member who assigned it, and when. */
  readonly by: MemberId;
  readonly at: string;
  /** The current versions in the register; the latest of them applies. */
  readonly heads: readonly RecordKey[];
}

/**
 * An annotation with everything said about it, as a card shows it. Frozen; it stays the same object until something in
 * it changes.
 */
export interface Thread {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author claims to have made the first version (ISO, UTC). */
  readonly at: string;
  readonly annotation: AnnotationBody;
  /** The current versions; several are a conflict, and `annotation` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly AnnotationBody[];
  readonly source: ThreadSource | null;
  /** Sorted by severity, the highest first; never averaged. */
  readonly ratings: readonly ThreadRating[];
  /** The highest rating; `hidden` if a blind round hides the ratings from this member (`redactForBlindRound`). */
  readonly severity: VisibleSeverity;
  /** The grade agreed after a discussion, or null if there is none. */
  readonly agreed: ThreadAgreedSeverity | null;
  /** How many ratings a blind round hides from this member (`redactForBlindRound`). */
  readonly hidden?: number;
  /**
   * Of an omission in one text: somebody stated that the text closes the gap (`threadsFor`). Never set in the ledger
   * itself.
   */
  readonly closed?: true;
  readonly replies: readonly ThreadReply[];
  /** In the order in which they were added. */
  readonly photographs: readonly ThreadPhotograph[];
  readonly resolution: ThreadResolution | null;
  readonly assigned: ThreadAssignment | null;
  /** Where members placed the note in other drafts, sorted by draft. */
  readonly placements: readonly PlacementStatementsInDraft[];
}

const NOT_ASSESSED: Severity = { state: "not-assessed" };

/** Most lists of most threads are empty, and an empty array of its own for each would take 32 bytes. */
const NONE: readonly never[] = Object.freeze([]);

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : NONE;
}

/** Where to look up the records about one thread. */
interface ThreadContext {
  readonly shelf: RecordIndex;
  readonly id: RecordKey;
  readonly subject: LedgerSubject;
}

/** Returns the thread of an annotation, or undefined if it was retracted, erased, or cannot be read. */
export function deriveThread(index: RecordIndex, id: RecordKey): Thread | undefined {
  const heads = index.heads<AnnotationBody>(id, "annotation");
  const readable = heads.filter((head) => head.body !== null);
  const [head] = readable;
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  const context: ThreadContext = { shelf: index, id, subject: ledgerSubjectOfThread(id) };
  const ratings = ratingsOf(context, head.body!);
  return Object.freeze({
    // The record's own string: `id` may be a part of another.
    id: first.opened.key,
    author: head.author.member,
    at: first.opened.record.at,
    annotation: head.body!,
    heads: heads.map((each) => each.key),
    rivals: orNone(readable.slice(1).map((each) => each.body!)),
    source: sourceOf(context, head.author.member),
    ratings: orNone(ratings),
    severity: ratings[0]?.severity ?? NOT_ASSESSED,
    agreed: isRated(head.body!) ? agreedIn(context) : null,
    replies: orNone(repliesOf(context)),
    photographs: orNone(photographsOf(context)),
    resolution: resolutionIn(context),
    assigned: assignedIn(context),
    placements: orNone(derivePlacements(index, id, context.subject)),
  });
}

// Returns the readable current version of each entity of one type that refers to the thread.
function current<B>(
  { shelf: index, id, subject }: ThreadContext,
  type: string,
): { id: RecordKey; head: EntityVersion<B> }[] {
  const found: { id: RecordKey; head: EntityVersion<B> }[] = [];
  for (const entityId of index.entities(subject, type)) {
    const head = index.heads<B>(entityId, type).find((each) => each.body !== null);
    if (head && (head.body as { annotation?: string }).annotation === id) found.push({ id: entityId, head });
  }
  return found.sort((a, b) => inSequence(a.head, b.head));
}

/** Returns the current versions in a register about the thread. */
function inRegister<B>({ shelf: index, subject }: ThreadContext, type: string): readonly EntityVersion<B>[] {
  return [...index.entities(subject, type)].flatMap((register) => index.heads<B>(register, type));
}

function order(a: EntityVersion, b: EntityVersion): number {
  const [left, right] = [a.opened.record.at, b.opened.record.at];
  return left === right ? (a.key < b.key ? -1 : 1) : left < right ? -1 : 1;
}

// Records that one device made within a millisecond, as in an import, keep their order.
function inSequence({ opened: { record: a } }: EntityVersion, { opened: { record: b } }: EntityVersion): number {
  return compareValues(a.at, b.at) || compareValues(a.device, b.device) || a.seq - b.seq;
}

// One rating per member: the latest, if two devices that did not know of each other made several.
function ratingsOf(context: ThreadContext, annotation: AnnotationBody): readonly ThreadRating[] {
  if (!isRated(annotation)) return [];
  const byMember = new Map<MemberId, ThreadRating>();
  for (const { id: entityId, head } of current<RatingBody>(context, "rating")) {
    const { annotation: _, ...assessment } = head.body!;
    const { member } = head.author;
    const at = head.opened.record.at;
    byMember.set(member, {
      key: head.key,
      id: entityId,
      member,
      at,
      assessment: sharedIfProvisional(assessment),
      severity: computeSeverity(assessment),
    });
  }
  return [...byMember.values()].sort(
    (a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity) || (a.member < b.member ? -1 : 1),
  );
}

/** Assessments that are only a provisional level, one object for each level: most are. */
const PROVISIONAL: readonly Assessment[] = ([1, 2, 3, 4] as const).map((provisional) => Object.freeze({ provisional }));

function sharedIfProvisional(assessment: Assessment): Assessment {
  const { provisional } = assessment;
  const isOnlyThat = provisional !== undefined && Object.keys(assessment).length === 1;
  return isOnlyThat ? PROVISIONAL[provisional - 1]! : assessment;
}

function isRated({ kind }: AnnotationBody): boolean {
  return kind === "risk" || kind === "omission";
}

function repliesOf(context: ThreadContext): readonly ThreadReply[] {
  return current<ReplyBody>(context, "reply").map(({ id: entityId, head }) => ({
    key: head.key,
    id: entityId,
    member: head.author.member,
    at: head.opened.record.at,
    text: head.body!.text,
    ...(head.body!.mentions && { mentions: head.body!.mentions }),
    ...(head.body!.by && { by: head.body!.by }),
  }));
}

function photographsOf(context: ThreadContext): readonly ThreadPhotograph[] {
  return current<PhotographBody>(context, "photograph").map(({ id: entityId, head }) => ({
    key: head.key,
    id: entityId,
    member: head.author.member,
    at: head.opened.record.at,
    body: head.body!,
  }));
}

// Only the annotation's own author can name its source.
function sourceOf(context: ThreadContext, member: MemberId): ThreadSource | null {
  const own = current<NoteSourceBody>(context, "source").filter(({ head }) => head.author.member === member);
  const last = own.at(-1);
  return last ? { key: last.head.key, id: last.id, body: last.head.body! } : null;
}

function agreedIn(thread: ThreadContext): ThreadAgreedSeverity | null {
  const heads = inRegister<AgreedSeverityBody>(thread, "agreed");
  const readable = heads.filter((head) => head.body !== null).sort((a, b) => -order(a, b));
  if (readable.length === 0) return null;
  const said = readable.map(({ key, author: { member }, opened, body }) => {
    return { key, grade: body!.grade, member, at: opened.record.at, reason: body!.reason ?? "" };
  });
  const grades = new Set(said.map(({ grade }) => grade));
  return { grade: grades.size === 1 ? said[0]!.grade : null, said, heads: heads.map(({ key }) => key) };
}

function assignedIn(context: ThreadContext): ThreadAssignment | null {
  const heads = inRegister<AssignmentBody>(context, "assignment");
  const latest = heads
    .filter((head) => head.body !== null)
    .sort(order)
    .at(-1);
  if (!latest) return null;
  const { author, opened, body } = latest;
  return { member: body!.member, by: author.member, at: opened.record.at, heads: heads.map(({ key }) => key) };
}

function resolutionIn(context: ThreadContext): ThreadResolution | null {
  const heads = inRegister<ResolutionBody>(context, "resolution");
  const readable = heads.filter((head) => head.body !== null);
  // If members disagree, the thread is open while any of them says so.
  const head = readable.find((each) => each.body!.state === "open") ?? readable[0];
  if (!head) return null;
  const { state, reason = "" } = head.body!;
  const { member } = head.author;
  return { state, member, at: head.opened.record.at, reason, heads: heads.map((each) => each.key) };
}

import type { Hash } from "#shared/base/hash.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { isRecordKindName, type RecordBody, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { PlacementDecision } from "#shared/records/kinds/placement.ts";
import {
  agreedSeverityRegisterOf,
  assignmentRegisterOf,
  resolutionRegisterOf,
} from "#shared/records/ledgerSubjects.ts";
import { computeSeverity, type SeverityGrade, type Severity } from "#shared/rights/severity.ts";
import { hasRatingsHiddenByBlindRound } from "../store/blindRedaction.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import type { JudgedRecord } from "../store/recordIndex.ts";

/** An event in the history of a note, as far as it can be read. */
export type NoteHistoryEvent =
  | { readonly what: "noted"; readonly body: AnnotationBody }
  /** `before` is the version that it replaced, or null if it replaced several or that version cannot be read. */
  | { readonly what: "changed"; readonly body: AnnotationBody; readonly before: AnnotationBody | null }
  | { readonly what: "rated"; readonly severity: Severity }
  | { readonly what: "agreed"; readonly grade: SeverityGrade; readonly reason: string }
  | { readonly what: "settled" | "reopened"; readonly reason: string }
  | { readonly what: "assigned"; readonly to: MemberId }
  | { readonly what: "placed"; readonly says: PlacementDecision; readonly draft: Hash }
  /** It was retracted, or its body is not here or no longer here. */
  | { readonly what: "taken-back" | "unreadable"; readonly of: KindInHistory };

/** One step in a note's history. Author and time are as its record claims. */
export type NoteHistoryStep = NoteHistoryEvent & {
  readonly key: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  /** The device that signed it, and its number in the device's chain. */
  readonly device: string;
  readonly seq: number;
  /** True if it is one of several conflicting versions, from which the author has to choose. */
  readonly apart: boolean;
};

/**
 * Returns everything about a note that counts, sorted by the claimed time: its versions, ratings, agreed grades,
 * assignments, placements, and when it was resolved and reopened. Leaves out what a blind round hides from the member
 * who sees the thread.
 */
export function noteHistoryOf(ledger: Ledger, thread: Thread): readonly NoteHistoryStep[] {
  const { id, ratings, placements } = thread;
  const registers = [
    ledger.heads(`resolution|${resolutionRegisterOf(id)}`, "resolution"),
    ledger.heads(`assignment|${assignmentRegisterOf(id)}`, "assignment"),
    ...placements.map(({ said }) => said.map(({ key }) => key)),
    hasRatingsHiddenByBlindRound(thread) ? [] : ledger.heads(`agreed|${agreedSeverityRegisterOf(id)}`, "agreed"),
  ];
  const entityIds = [id, ...ratings.map((rating) => rating.id), ...registers.flatMap((heads) => heads.slice(0, 1))];
  const steps = entityIds.flatMap((key) => versions(ledger, key)).flatMap((filed) => stepOf(ledger, thread, filed));
  return steps.sort((a, b) => compareValues(a.at, b.at) || compareValues(a.device, b.device) || a.seq - b.seq);
}

function versions(ledger: Ledger, key: RecordKey): readonly JudgedRecord[] {
  const one = ledger.record(key);
  return one ? ledger.versions(one) : [];
}

function stepOf(ledger: Ledger, { heads }: Thread, { opened, verdict }: JudgedRecord): readonly NoteHistoryStep[] {
  if (verdict.kind !== "counts") return [];
  const { key, record, state, body } = opened;
  const { type, at, device, seq } = record;
  if (!isInHistory(type)) return [];
  const apart = heads.length > 1 && heads.includes(key);
  const common = { key, member: verdict.author.member, at, device, seq, apart };
  if (state === "retraction") return [{ ...common, what: "taken-back", of: type }];
  if (state !== "open") return [{ ...common, what: "unreadable", of: type }];
  // An open body matches its kind.
  return [{ ...common, ...EVENTS[type](body as never, ledger, record.after) }];
}

/** Converts a readable record of a kind into an event; `after` are the versions that it replaces. */
type EventFactory<K extends RecordKindName> = (
  body: RecordBody<K>,
  ledger: Ledger,
  after: readonly RecordKey[] | undefined,
) => NoteHistoryEvent;

/**
 * How each kind of record appears in the history of a note; null if it does not. A kind without a line does not
 * compile, nor does a kind that is a step but has no message for its retraction.
 */
const EVENTS = {
  annotation: noted,
  rating: (body) => ({ what: "rated", severity: computeSeverity(body) }),
  agreed: ({ grade, reason = "" }) => ({ what: "agreed", grade, reason }),
  resolution: ({ state, reason = "" }) => ({ what: state === "settled" ? "settled" : "reopened", reason }),
  assignment: ({ member }) => ({ what: "assigned", to: member }),
  placement: ({ says, draft }) => ({ what: "placed", says, draft }),
  // Shown with the note itself.
  source: null,
  reply: null,
  photograph: null,
  // Not about a note.
  dossier: null,
  roster: null,
  begin: null,
  change: null,
  handover: null,
  confirm: null,
  "put-away": null,
  join: null,
  profile: null,
  document: null,
  revision: null,
  round: null,
  proposal: null,
  status: null,
  position: null,
  delta: null,
  origin: null,
  meeting: null,
  tracks: null,
  standard: null,
  group: null,
  dismissal: null,
  vote: null,
  edition: null,
  receipt: null,
  erase: null,
} as const satisfies { readonly [K in RecordKindName]: EventFactory<K> | null };

/** The kinds of records that are steps in a note's history. */
type KindInHistory = {
  [K in RecordKindName]: (typeof EVENTS)[K] extends null ? never : K;
}[RecordKindName];

function isInHistory(type: string): type is KindInHistory {
  return isRecordKindName(type) && EVENTS[type] !== null;
}

function noted(body: AnnotationBody, ledger: Ledger, after: readonly RecordKey[] | undefined): NoteHistoryEvent {
  if (!after) return { what: "noted", body };
  const former = after.length === 1 ? ledger.record(after[0]!) : undefined;
  return { what: "changed", body, before: former?.state === "open" ? (former.body as AnnotationBody) : null };
}

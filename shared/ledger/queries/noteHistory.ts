import type { Hash } from "#shared/base/hash.ts";
import { compare } from "#shared/base/compare.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { isRecordKindName, type RecordBody, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { PlacementDecision } from "#shared/records/kinds/placement.ts";
import { agreedRegisterOf, assignmentRegisterOf, resolutionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { severityOf, type Grade, type Severity } from "#shared/rights/severity.ts";
import { isRedacted } from "../store/blindRedaction.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import type { JudgedRecord } from "../store/recordIndex.ts";

/** What happened to a note, as far as it can be read. */
export type HistoryEvent =
  | { readonly what: "noted"; readonly body: AnnotationBody }
  /** `before` is the version that it replaced, where it was one and can be read. */
  | { readonly what: "changed"; readonly body: AnnotationBody; readonly before: AnnotationBody | null }
  | { readonly what: "rated"; readonly severity: Severity }
  | { readonly what: "agreed"; readonly grade: Grade; readonly reason: string }
  | { readonly what: "settled" | "reopened"; readonly reason: string }
  | { readonly what: "assigned"; readonly to: MemberId }
  | { readonly what: "placed"; readonly says: PlacementDecision; readonly draft: Hash }
  /** It was taken back; or its words are not here (any more). */
  | { readonly what: "taken-back" | "unreadable"; readonly of: KindInHistory };

/** One step in a note's history. Who and when are as its record claims. */
export type HistoryStep = HistoryEvent & {
  readonly key: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  /** The device that said it, and its number in the device's chain. */
  readonly device: string;
  readonly seq: number;
  /** Whether it is one of several versions that stand beside each other, for its author to choose from. */
  readonly apart: boolean;
};

/**
 * Everything that was said of a note and counts, by the time that it claims: its versions, its ratings, the levels
 * agreed on, who is to see to it, settling and reopening. Of a thread as a member sees it, nothing that a blind round hides.
 */
export function historyOf(ledger: Ledger, thread: Thread): readonly HistoryStep[] {
  const { id, ratings, placements } = thread;
  const registers = [
    ledger.heads(`resolution|${resolutionRegisterOf(id)}`, "resolution"),
    ledger.heads(`assignment|${assignmentRegisterOf(id)}`, "assignment"),
    ...placements.map(({ said }) => said.map(({ key }) => key)),
    isRedacted(thread) ? [] : ledger.heads(`agreed|${agreedRegisterOf(id)}`, "agreed"),
  ];
  const things = [id, ...ratings.map((rating) => rating.id), ...registers.flatMap((heads) => heads.slice(0, 1))];
  const steps = things.flatMap((key) => versions(ledger, key)).flatMap((filed) => stepOf(ledger, thread, filed));
  return steps.sort((a, b) => compare(a.at, b.at) || compare(a.device, b.device) || a.seq - b.seq);
}

function versions(ledger: Ledger, key: RecordKey): readonly JudgedRecord[] {
  const one = ledger.record(key);
  return one ? ledger.versions(one) : [];
}

function stepOf(ledger: Ledger, { heads }: Thread, { opened, verdict }: JudgedRecord): readonly HistoryStep[] {
  if (verdict.kind !== "counts") return [];
  const { key, record, state, body } = opened;
  const { type, at, device, seq } = record;
  if (!isInHistory(type)) return [];
  const said = { key, member: verdict.author.member, at, device, seq, apart: heads.length > 1 && heads.includes(key) };
  if (state === "retraction") return [{ ...said, what: "taken-back", of: type }];
  if (state !== "open") return [{ ...said, what: "unreadable", of: type }];
  // An open body fits its kind.
  return [{ ...said, ...HAPPENED[type](body as never, ledger, record.after) }];
}

/** What a readable record of a kind says that has happened; `after` are the versions that it replaces. */
type Happened<K extends RecordKindName> = (
  body: RecordBody<K>,
  ledger: Ledger,
  after: readonly RecordKey[] | undefined,
) => HistoryEvent;

/**
 * What the history of a note has of each kind of record: null for those that are no step in it. A kind without a line does
 * not compile, nor a kind that is a step and has no sentence for being taken back.
 */
const HAPPENED = {
  annotation: noted,
  rating: (body) => ({ what: "rated", severity: severityOf(body) }),
  agreed: ({ grade, reason = "" }) => ({ what: "agreed", grade, reason }),
  resolution: ({ state, reason = "" }) => ({ what: state === "settled" ? "settled" : "reopened", reason }),
  assignment: ({ member }) => ({ what: "assigned", to: member }),
  placement: ({ says, draft }) => ({ what: "placed", says, draft }),
  // Shown with the note itself.
  source: null,
  reply: null,
  // Said of something else than a note.
  dossier: null,
  roster: null,
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
  edition: null,
  receipt: null,
  erase: null,
} as const satisfies { readonly [K in RecordKindName]: Happened<K> | null };

/** The kinds of records that are steps in a note's history. */
type KindInHistory = {
  [K in RecordKindName]: (typeof HAPPENED)[K] extends null ? never : K;
}[RecordKindName];

function isInHistory(type: string): type is KindInHistory {
  return isRecordKindName(type) && HAPPENED[type] !== null;
}

function noted(body: AnnotationBody, ledger: Ledger, after: readonly RecordKey[] | undefined): HistoryEvent {
  if (!after) return { what: "noted", body };
  const former = after.length === 1 ? ledger.record(after[0]!) : undefined;
  return { what: "changed", body, before: former?.state === "open" ? (former.body as AnnotationBody) : null };
}

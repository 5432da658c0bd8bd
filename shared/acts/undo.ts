import { refusal, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { entityIdOf } from "../ledger/store/recordIndex.ts";
import type { OpenedRecord } from "../records/validator.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/recordKind.ts";
import { isRecordKindName, RECORD_KIND_NAMES, recordKinds, type RecordKindName } from "../records/kinds/recordKinds.ts";
import { makeAct, type Act, type ActStatement } from "./act.ts";
import { refusalToCommit } from "./rules/refusalToCommit.ts";

/** Returns the record that now represents another: if an undo restored a version, the record that restored it. */
export type CurrentRecordKeyLookup = (key: RecordKey) => RecordKey;

/**
 * Undoes records: restores each entity's former version or, if there was none, retracts it. Makes one statement per
 * record, the last first.
 *
 * @returns a refusal for a record that cannot be undone (`undoRecordsAct.final`), that somebody has answered since
 *   (`undoRecordsAct.answered`), or whose former version cannot be read (`undoRecordsAct.former`)
 */
export function undoRecordsAct(
  ledger: Ledger,
  me: Author | null,
  records: readonly OpenedRecord[],
  currentKeyOf: CurrentRecordKeyLookup = (key) => key,
): Outcome<Act> {
  const types = new Set(records.map(({ record }) => record.type));
  const refused = refusalToCommit(me, ...RECORD_KIND_NAMES.filter((name) => types.has(name)));
  if (refused) return refused;
  const own = new Set(records.map(({ key }) => currentKeyOf(key)));
  const statements: ActStatement[] = [];
  // A rating is undone before its annotation.
  for (const each of [...records].reverse()) {
    const statement = reversal(ledger, each, currentKeyOf(each.key), own);
    if ("refused" in statement) return statement;
    statements.push(statement);
  }
  return makeAct(...statements);
}

/** Returns true if a record may be undone, given that it is the newest of its entity. */
type UndoRule = (ledger: Ledger, records: OpenedRecord, own: ReadonlySet<RecordKey>) => boolean;

/**
 * Which records can be undone, by kind: `final` never, `open` always, others if their rule allows it. A kind without a
 * line does not compile.
 */
const UNDO_RULES: Readonly<Record<RecordKindName, "final" | "open" | UndoRule>> = {
  // Records that decide who has authority are changed by later ones of their kind; erased bodies are gone.
  dossier: "final",
  roster: "final",
  begin: "final",
  change: "final",
  handover: "final",
  confirm: "final",
  "put-away": "final",
  join: "final",
  erase: "final",
  // A photograph is removed by erasing it, so that no copy keeps it.
  photograph: "final",
  // A receipt states a fact about a device.
  receipt: "final",
  annotation: isUnanswered,
  profile: "open",
  document: "open",
  revision: "open",
  source: "open",
  rating: "open",
  reply: "open",
  resolution: "open",
  agreed: "open",
  assignment: "open",
  round: "open",
  proposal: "open",
  status: "open",
  position: "open",
  placement: "open",
  delta: "open",
  origin: "open",
  meeting: "open",
  tracks: "open",
  standard: "open",
  group: "open",
  dismissal: "open",
  vote: "open",
  edition: "open",
};

function reversal(
  ledger: Ledger,
  each: OpenedRecord,
  now: RecordKey,
  own: ReadonlySet<RecordKey>,
): Outcome<ActStatement> {
  const { type, of, after } = each.record;
  const rule = isRecordKindName(type) ? UNDO_RULES[type] : "final";
  if (rule === "final") return refusal("undo.final");
  const entityId = entityIdOf(each);
  const heads = ledger.heads(entityId, type);
  if (heads.length !== 1 || heads[0] !== now) return refusal("undo.answered");
  if (rule !== "open" && !rule(ledger, each, own)) return refusal("undo.answered");
  const former = after?.length === 1 ? ledger.record(after[0]!) : undefined;
  if (former?.state === "open") return { type, of: of ?? each.key, after: heads, body: former.body as object };
  if (after && former?.state !== "retraction") return refusal("undo.former");
  return recordKinds.get(type)!.filing === "register"
    ? { type, of, after: heads, body: null }
    : { type, of: of ?? each.key, after: heads, body: null };
}

/**
 * Returns true if nobody else has responded to a note. Later versions of a note do not affect the responses to it, so
 * they may be undone.
 */
function isUnanswered(ledger: Ledger, { key, record }: OpenedRecord, own: ReadonlySet<RecordKey>): boolean {
  const thread = record.of === undefined ? ledger.unredactedThread(key) : undefined;
  if (!thread) return true;
  const others = [...thread.replies, ...thread.ratings, ...thread.photographs].map(({ key }) => key);
  const settling = [
    ...(thread.resolution?.heads ?? []),
    ...(thread.agreed?.heads ?? []),
    ...(thread.assigned?.heads ?? []),
    ...thread.placements.flatMap(({ said }) => said.map(({ key }) => key)),
  ];
  return [...others, ...settling].every((key) => own.has(key));
}

import { refusal, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { entityIdOf } from "../ledger/store/recordIndex.ts";
import type { OpenedRecord } from "../records/validator.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/recordKind.ts";
import { isRecordKindName, RECORD_KIND_NAMES, recordKinds, type RecordKindName } from "../records/kinds/recordKinds.ts";
import { act, type Act, type Statement } from "./act.ts";
import { refusalToCommit } from "./rules/refusalToCommit.ts";

/** The record that stands for another now: the one that said the same again when what came after was taken back. */
export type CurrentKeyLookup = (key: RecordKey) => RecordKey;

/**
 * Takes back what was said: each thing's former version is said again, or, where there was none, a
 * retraction. One statement for each record, the last first. Declines where somebody answered meanwhile, and
 * for what cannot be taken back.
 */
export function undo(
  ledger: Ledger,
  me: Author | null,
  records: readonly OpenedRecord[],
  stands: CurrentKeyLookup = (key) => key,
): Outcome<Act> {
  const types = new Set(records.map(({ record }) => record.type));
  const refused = refusalToCommit(me, ...RECORD_KIND_NAMES.filter((name) => types.has(name)));
  if (refused) return refused;
  const own = new Set(records.map(({ key }) => stands(key)));
  const statements: Statement[] = [];
  // A rating goes before the annotation it is about.
  for (const each of [...records].reverse()) {
    const statement = reversal(ledger, each, stands(each.key), own);
    if ("refused" in statement) return statement;
    statements.push(statement);
  }
  return act(...statements);
}

/** Whether a record may be taken back, though it is the newest of its thing. */
type MayBeUndone = (ledger: Ledger, records: OpenedRecord, own: ReadonlySet<RecordKey>) => boolean;

/**
 * Which records can be taken back, by their kind: `final` ones never, `open` ones always, others as their line says. A kind
 * without a line does not compile.
 */
const UNDOING: Readonly<Record<RecordKindName, "final" | "open" | MayBeUndone>> = {
  // What decides who may speak is changed by the next roster; what was erased is gone.
  dossier: "final",
  roster: "final",
  join: "final",
  erase: "final",
  // A device says what it holds, and that is so.
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
  edition: "open",
};

function reversal(ledger: Ledger, each: OpenedRecord, now: RecordKey, own: ReadonlySet<RecordKey>): Outcome<Statement> {
  const { type, of, after } = each.record;
  const undoing = isRecordKindName(type) ? UNDOING[type] : "final";
  if (undoing === "final") return refusal("undo.final");
  const thing = entityIdOf(each);
  const heads = ledger.heads(thing, type);
  if (heads.length !== 1 || heads[0] !== now) return refusal("undo.answered");
  if (undoing !== "open" && !undoing(ledger, each, own)) return refusal("undo.answered");
  const former = after?.length === 1 ? ledger.record(after[0]!) : undefined;
  if (former?.state === "open") return { type, of: of ?? each.key, after: heads, body: former.body as object };
  if (after && former?.state !== "retraction") return refusal("undo.former");
  return recordKinds.get(type)!.filing === "register"
    ? { type, of, after: heads, body: null }
    : { type, of: of ?? each.key, after: heads, body: null };
}

/** Whether nobody else has said anything of a note; its later versions take nothing away from what was said of it. */
function isUnanswered(ledger: Ledger, { key, record }: OpenedRecord, own: ReadonlySet<RecordKey>): boolean {
  const thread = record.of === undefined ? ledger.unredactedThread(key) : undefined;
  if (!thread) return true;
  const others = [...thread.replies.map(({ key }) => key), ...thread.ratings.map(({ key }) => key)];
  const settling = [
    ...(thread.resolution?.heads ?? []),
    ...(thread.agreed?.heads ?? []),
    ...(thread.assigned?.heads ?? []),
    ...thread.placements.flatMap(({ said }) => said.map(({ key }) => key)),
  ];
  return [...others, ...settling].every((key) => own.has(key));
}

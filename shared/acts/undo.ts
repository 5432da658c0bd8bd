import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { thingOf } from "../ledger/shelf.ts";
import type { Opened } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { isKindName, KIND_NAMES, kinds, type KindName } from "../records/kinds/index.ts";
import { act, type Act, type Statement } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** The record that stands for another now: the one that said the same again when what came after was taken back. */
export type Stands = (key: RecordKey) => RecordKey;

/**
 * Takes back what was said: each thing's former version is said again, or, where there was none, a
 * retraction. One statement for each record, the last first. Declines where somebody answered meanwhile, and
 * for what cannot be taken back.
 */
export function undo(
  ledger: Ledger,
  me: Author | null,
  said: readonly Opened[],
  stands: Stands = (key) => key,
): Outcome<Act> {
  const types = new Set(said.map(({ record }) => record.type));
  const refused = refusalToSay(me, ...KIND_NAMES.filter((name) => types.has(name)));
  if (refused) return refused;
  const own = new Set(said.map(({ key }) => stands(key)));
  const statements: Statement[] = [];
  // A rating goes before the annotation it is about.
  for (const each of [...said].reverse()) {
    const statement = reversal(ledger, each, stands(each.key), own);
    if ("refused" in statement) return statement;
    statements.push(statement);
  }
  return act(...statements);
}

/** Whether a record may be taken back, though it is the newest of its thing. */
type MayBeUndone = (ledger: Ledger, said: Opened, own: ReadonlySet<RecordKey>) => boolean;

/**
 * Which records can be taken back, by their kind: `final` ones never, `open` ones always, others as their line says. A kind
 * without a line does not compile.
 */
const UNDOING: Readonly<Record<KindName, "final" | "open" | MayBeUndone>> = {
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

function reversal(ledger: Ledger, each: Opened, now: RecordKey, own: ReadonlySet<RecordKey>): Outcome<Statement> {
  const { type, of, after } = each.record;
  const undoing = isKindName(type) ? UNDOING[type] : "final";
  if (undoing === "final") return refuse("undo.final");
  const thing = thingOf(each);
  const heads = ledger.heads(thing, type);
  if (heads.length !== 1 || heads[0] !== now) return refuse("undo.answered");
  if (undoing !== "open" && !undoing(ledger, each, own)) return refuse("undo.answered");
  const former = after?.length === 1 ? ledger.record(after[0]!) : undefined;
  if (former?.state === "open") return { type, of: of ?? each.key, after: heads, body: former.body as object };
  if (after && former?.state !== "retraction") return refuse("undo.former");
  return kinds.get(type)!.filing === "register"
    ? { type, of, after: heads, body: null }
    : { type, of: of ?? each.key, after: heads, body: null };
}

/** Whether nobody else has said anything of a note; its later versions take nothing away from what was said of it. */
function isUnanswered(ledger: Ledger, { key, record }: Opened, own: ReadonlySet<RecordKey>): boolean {
  const thread = record.of === undefined ? ledger.fullThread(key) : undefined;
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

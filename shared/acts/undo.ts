import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { thingOf } from "../ledger/shelf.ts";
import type { Opened } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { KIND_NAMES, kinds } from "../records/kinds/index.ts";
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

function reversal(ledger: Ledger, each: Opened, now: RecordKey, own: ReadonlySet<RecordKey>): Outcome<Statement> {
  const { type, of, after } = each.record;
  const filing = kinds.get(type)?.filing;
  if (filing === "control" || filing === undefined) return refuse("undo.final");
  const thing = thingOf(each);
  const heads = ledger.heads(thing, type);
  if (heads.length !== 1 || heads[0] !== now) return refuse("undo.answered");
  if (type === "annotation" && of === undefined && answered(ledger, each.key, own)) return refuse("undo.answered");
  const former = after?.length === 1 ? ledger.record(after[0]!) : undefined;
  if (former?.state === "open") return { type, of: of ?? each.key, after: heads, body: former.body as object };
  if (after && former?.state !== "retraction") return refuse("undo.former");
  return filing === "register"
    ? { type, of, after: heads, body: null }
    : { type, of: of ?? each.key, after: heads, body: null };
}

function answered(ledger: Ledger, annotation: RecordKey, own: ReadonlySet<RecordKey>): boolean {
  const thread = ledger.fullThread(annotation);
  if (!thread) return false;
  const others = [...thread.replies.map(({ key }) => key), ...thread.ratings.map(({ key }) => key)];
  const settling = [
    ...(thread.resolution?.heads ?? []),
    ...(thread.agreed?.heads ?? []),
    ...(thread.assigned?.heads ?? []),
    ...thread.placements.flatMap(({ said }) => said.map(({ key }) => key)),
  ];
  return [...others, ...settling].some((key) => !own.has(key));
}

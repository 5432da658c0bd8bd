import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { thingOf } from "../ledger/shelf.ts";
import type { Opened } from "../records/door.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { act, type Act, type Statement } from "./act.ts";

/**
 * Takes back what was said: each thing's former version is said again, or, where there was none, a
 * retraction. Declines where somebody answered meanwhile, and for what cannot be taken back.
 */
export function undo(ledger: Ledger, me: Author | null, said: readonly Opened[]): Outcome<Act> {
  if (me === null) return refuse("may.no-member");
  const statements: Statement[] = [];
  // The last first: a rating goes before the annotation it is about.
  for (const each of [...said].reverse()) {
    const statement = reversal(ledger, each, said);
    if ("refused" in statement) return statement;
    statements.push(statement);
  }
  return act(...statements);
}

function reversal(ledger: Ledger, each: Opened, said: readonly Opened[]): Outcome<Statement> {
  const { type, of, after } = each.record;
  const filing = kinds.get(type)?.filing;
  if (filing === "control" || filing === undefined) return refuse("undo.final");
  const thing = thingOf(each);
  const heads = ledger.heads(thing, type);
  if (heads.length !== 1 || heads[0] !== each.key) return refuse("undo.answered");
  if (type === "annotation" && of === undefined && answered(ledger, each.key, said)) return refuse("undo.answered");
  const former = after?.length === 1 ? ledger.record(after[0]!) : undefined;
  if (former?.state === "open") return { type, of: of ?? each.key, after: heads, body: former.body as object };
  if (after && former?.state !== "retraction") return refuse("undo.former");
  return filing === "register"
    ? { type, of, after: heads, body: null }
    : { type, of: of ?? each.key, after: heads, body: null };
}

function answered(ledger: Ledger, annotation: string, said: readonly Opened[]): boolean {
  const thread = ledger.thread(annotation);
  if (!thread) return false;
  const own = new Set(said.map((each) => each.key));
  const others = [...thread.replies.map(({ key }) => key), ...thread.ratings.map(({ key }) => key)];
  return others.some((key) => !own.has(key)) || (thread.resolution?.heads ?? []).some((key) => !own.has(key));
}

import { isControlRecordType, type RecordKey } from "../records/envelope.ts";

/** One statement before it is sealed and signed. A null body retracts. */
export interface ActStatement {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly RecordKey[];
  readonly body: object | null;
}

/**
 * What a member does, as the statements it consists of: a pure value, not committed yet. A later statement may refer to
 * an earlier one of the same act (a rating to its annotation), so each is given the keys of the statements before it.
 */
export interface Act {
  readonly statements: readonly ((made: readonly RecordKey[]) => ActStatement)[];
}

/** Creates an act of one statement, or of several that do not refer to each other. */
export function makeAct(...statements: readonly ActStatement[]): Act {
  return { statements: statements.map((each) => () => each) };
}

/** Whether an act consists of control records only, which are not encrypted. */
export function isControlAct({ statements }: Act): boolean {
  const made = statements.map(() => "0".repeat(64));
  return statements.every((statement) => isControlRecordType(statement(made).type));
}

/**
 * Combines several acts into one, in this order. The statements of each act can refer only to that act's own
 * statements.
 */
export function combineActs(...acts: readonly Act[]): Act {
  let before = 0;
  const statements: Act["statements"][number][] = [];
  for (const each of acts) {
    const [from, to] = [before, before + each.statements.length];
    for (const statement of each.statements) statements.push((made) => statement(made.slice(from, to)));
    before = to;
  }
  return { statements };
}

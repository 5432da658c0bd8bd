import type { RecordKey } from "../records/envelope.ts";

/** One thing to be said, before it is sealed and signed. A body of null retracts. */
export interface Statement {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly RecordKey[];
  readonly body: object | null;
}

/**
 * What a person does, as the statements it makes: pure, and not yet said. A later statement may name an
 * earlier one of the same act (a rating its annotation), so each is given the keys made before it.
 */
export interface Act {
  readonly statements: readonly ((made: readonly RecordKey[]) => Statement)[];
}

/** An act of one statement, or of several that do not name each other. */
export function act(...statements: readonly Statement[]): Act {
  return { statements: statements.map((each) => () => each) };
}

/** Several acts as one, said in this order. Each names only what it makes itself. */
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

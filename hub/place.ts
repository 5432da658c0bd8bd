import { refuse, type Outcome } from "../shared/base/result.ts";

/** Where a hub keeps everything: in a database where one is named, else in a folder. One of the two is there. */
export interface Place {
  readonly data: string | null;
  /** PostgreSQL, by URL: its password belongs in no list of processes. */
  readonly database: string | null;
}

/** Where it is by `--data` and the environment. Both would be two places: then it is not guessed which one is meant. */
export function readPlace(data: string | undefined, env: NodeJS.ProcessEnv): Outcome<Place> {
  const database = env["DATABASE_URL"] || null;
  if (database !== null && data !== undefined) return refuse("hub.two-places");
  if (database === null && data === undefined) return refuse("hub.no-place");
  const isPostgres = database === null || /^postgres(?:ql)?:\/\//.test(database);
  if (!isPostgres || (database !== null && !URL.canParse(database)))
    return refuse("hub.wrong-variable", { variable: "DATABASE_URL", form: "postgres://…" });
  return { data: data ?? null, database };
}

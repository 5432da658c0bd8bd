import { refusal, type Outcome } from "#shared/base/result.ts";

/** Where a hub keeps everything: in a database where one is named, else in a folder. One of the two is there. */
export interface LogLocation {
  readonly data: string | null;
  /** PostgreSQL, by URL: its password belongs in no list of processes. */
  readonly database: string | null;
}

/**
 * Where it is by `--data` and the environment, whose variables are `called` so by whoever has set them. Both would be two
 * places: then it is not guessed which one is meant.
 */
export function readLogLocation(
  folder: string | undefined,
  env: NodeJS.ProcessEnv,
  called = (variable: string) => variable,
): Outcome<LogLocation> {
  const data = folder ?? (env["CLAUSEMARK_HUB_DATA"] || undefined);
  const database = env["DATABASE_URL"] || null;
  if (database !== null && data !== undefined) return refusal("hub.two-places");
  if (database === null && data === undefined) return refusal("hub.no-place");
  const isPostgres = database === null || /^postgres(?:ql)?:\/\//.test(database);
  if (!isPostgres || (database !== null && !URL.canParse(database)))
    return refusal("hub.wrong-variable", { variable: called("DATABASE_URL"), form: "postgres://…" });
  return { data: data ?? null, database };
}

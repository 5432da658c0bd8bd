import { refusal, type Outcome } from "#shared/base/result.ts";

/** Where a hub stores its data: in a database if one is named, else in a folder. Exactly one of the two is set. */
export interface HubStorageLocation {
  readonly data: string | null;
  /** A PostgreSQL URL. Its password must not appear in a process list. */
  readonly database: string | null;
}

/**
 * Reads the location from `--data` and the environment; `called` names a variable for messages. Refuses two locations
 * (`hub.two-places`) rather than guess, none (`hub.no-place`), and a malformed URL (`hub.wrong-variable`).
 */
export function readHubStorageLocation(
  folder: string | undefined,
  env: NodeJS.ProcessEnv,
  called = (variable: string) => variable,
): Outcome<HubStorageLocation> {
  const data = folder ?? (env["CLAUSEMARK_HUB_DATA"] || undefined);
  const database = env["DATABASE_URL"] || null;
  if (database !== null && data !== undefined) return refusal("hub.two-places");
  if (database === null && data === undefined) return refusal("hub.no-place");
  const isPostgres = database === null || /^postgres(?:ql)?:\/\//.test(database);
  if (!isPostgres || (database !== null && !URL.canParse(database)))
    return refusal("hub.wrong-variable", { variable: called("DATABASE_URL"), form: "postgres://…" });
  return { data: data ?? null, database };
}

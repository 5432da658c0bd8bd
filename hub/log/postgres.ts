import type { DossierId } from "../../shared/records/envelope.ts";
import type { Answered } from "./answered.ts";
import type { Database } from "./database.ts";
import type { DossierLog, Logs } from "./log.ts";
import { ANSWERED_TABLES, postgresAnswered } from "./postgres-answered.ts";
import { openPostgresLog } from "./postgres-log.ts";

/**
 * The logs in a PostgreSQL database, for any number of hubs. Each dossier has a table of its own, so that erasing can
 * give it a fresh file. Closing closes the database.
 */
export async function postgresLogs(database: Database): Promise<Logs> {
  await database.transaction(async (query) => {
    // Two hubs that start at once must not both make the tables.
    await query("SELECT pg_advisory_xact_lock(hashtext('clausemark'))");
    await query("CREATE TABLE IF NOT EXISTS clausemark_dossier (id text PRIMARY KEY, seq bigint NOT NULL DEFAULT 0)");
    await query("CREATE TABLE IF NOT EXISTS clausemark_checked (one boolean PRIMARY KEY, at timestamptz NOT NULL)");
    await query("CREATE TABLE IF NOT EXISTS clausemark_saved (one boolean PRIMARY KEY, at timestamptz NOT NULL)");
    for (const statement of ANSWERED_TABLES) await query(statement);
  });
  return new PostgresLogs(database);
}

/** What a dossier's table is used for. */
const PRIVILEGES = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"] as const;

class PostgresLogs implements Logs {
  readonly isShared = true;
  readonly answered: Answered;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.answered = postgresAnswered(database);
  }

  open(dossier: DossierId): Promise<DossierLog> {
    return openPostgresLog(this.#database, dossier);
  }

  async list(): Promise<readonly DossierId[]> {
    const { rows } = await this.#database.query("SELECT id FROM clausemark_dossier WHERE seq > 0 ORDER BY id");
    return rows.map(({ id }) => id as DossierId);
  }

  async heads(dossiers: readonly DossierId[]): Promise<ReadonlyMap<DossierId, number>> {
    const { rows } = await this.#database.query("SELECT id, seq FROM clausemark_dossier WHERE id = ANY($1)", [
      [...dossiers],
    ]);
    return new Map(rows.map(({ id, seq }) => [id as DossierId, Number(seq)]));
  }

  async stored(): Promise<number> {
    const { rows } = await this.#database.query(
      `SELECT coalesce(sum(pg_total_relation_size(to_regclass('clausemark_log_' || left(id, 40)))), 0) AS bytes
       FROM clausemark_dossier WHERE seq > 0`,
    );
    return Number(rows[0]?.["bytes"]);
  }

  free(): Promise<null> {
    return Promise.resolve(null);
  }

  async savedAt(): Promise<number | null> {
    const { rows } = await this.#database.query("SELECT extract(epoch FROM at) * 1000 AS at FROM clausemark_saved");
    return rows[0] ? Number(rows[0]["at"]) : null;
  }

  async noteSaved(): Promise<void> {
    await this.#database.query(
      "INSERT INTO clausemark_saved VALUES (true, now()) ON CONFLICT (one) DO UPDATE SET at = now()",
    );
  }

  async check(): Promise<void> {
    await this.#database.query(
      "INSERT INTO clausemark_checked VALUES (true, now()) ON CONFLICT (one) DO UPDATE SET at = now()",
    );
  }

  // A role that has been changed, or a table that somebody else has made, is found before anybody writes.
  async tryAll(): Promise<void> {
    const { rows } = await this.#database.query(
      `SELECT id FROM clausemark_dossier, to_regclass('clausemark_log_' || left(id, 40)) AS log
       WHERE seq > 0 AND NOT coalesce(${PRIVILEGES.map((each) => `has_table_privilege(log, '${each}')`).join(" AND ")}, false)
       LIMIT 1`,
    );
    const dossier = rows[0]?.["id"];
    if (dossier !== undefined) throw Object.assign(new Error(), { code: "42501", dossier });
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

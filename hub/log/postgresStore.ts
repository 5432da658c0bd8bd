import type { DossierId } from "#shared/records/envelope.ts";
import type { ChallengeStore } from "./challengeStore.ts";
import type { PostgresDatabase } from "./postgresDatabase.ts";
import { CREATE_ORDER_TABLE, openPostgresOrders } from "../orders/postgresOrders.ts";
import type { OperatorOrderStore } from "../orders/operatorOrders.ts";
import type { DossierLog, HubLogStore, DossierStorageUsage } from "./logStore.ts";
import { CREATE_CHALLENGE_TABLES, createPostgresChallengeStore } from "./postgresChallengeStore.ts";
import { openPostgresLog, logTableOf } from "./postgresLog.ts";

/**
 * Opens the logs in a PostgreSQL database, for any number of hubs. Each dossier has its own table, so that erasing can
 * give it a new file. Closing the store closes the database.
 */
export async function openPostgresLogStore(database: PostgresDatabase): Promise<HubLogStore> {
  await database.transaction(async (query) => {
    // Prevents two hubs that start at once from both creating the tables.
    await query("SELECT pg_advisory_xact_lock(hashtext('clausemark'))");
    await query("CREATE TABLE IF NOT EXISTS clausemark_dossier (id text PRIMARY KEY, seq bigint NOT NULL DEFAULT 0)");
    await query("CREATE TABLE IF NOT EXISTS clausemark_checked (one boolean PRIMARY KEY, at timestamptz NOT NULL)");
    await query("CREATE TABLE IF NOT EXISTS clausemark_saved (one boolean PRIMARY KEY, at timestamptz NOT NULL)");
    for (const statement of [...CREATE_CHALLENGE_TABLES, CREATE_ORDER_TABLE]) await query(statement);
    // Only the owner of a table may try to add a column, even one that exists.
    const { count } = await query(
      `SELECT 1 FROM pg_attribute WHERE attrelid = 'clausemark_dossier'::regclass AND attname = 'written'`,
    );
    if (count === 0) await query("ALTER TABLE clausemark_dossier ADD COLUMN written timestamptz");
  });
  return new PostgresLogs(database);
}

/** The `seq` of a deleted dossier. */
const REMOVED = -1;
const DELETION_ORDER = "SELECT 1 FROM clausemark_order WHERE kind = 'deleted' AND subject = $1";

/** The privileges needed on a dossier's table. */
const PRIVILEGES = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"] as const;

class PostgresLogs implements HubLogStore {
  readonly isShared = true;
  readonly challengeStore: ChallengeStore;
  readonly orders: OperatorOrderStore;
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.challengeStore = createPostgresChallengeStore(database);
    this.orders = openPostgresOrders(database);
  }

  open(dossier: DossierId): Promise<DossierLog> {
    return openPostgresLog(this.#database, dossier);
  }

  async list(): Promise<readonly DossierId[]> {
    const { rows } = await this.#database.query("SELECT id FROM clausemark_dossier WHERE seq > 0 ORDER BY id");
    return rows.map(({ id }) => id as DossierId);
  }

  async usage(): Promise<readonly DossierStorageUsage[]> {
    const { rows } = await this.#database.query(
      `SELECT id, written, coalesce(pg_total_relation_size(to_regclass('clausemark_log_' || left(id, 40))), 0) AS bytes
       FROM clausemark_dossier WHERE seq > 0 ORDER BY id`,
    );
    return rows.map(({ id, written, bytes }) => ({
      dossier: id as DossierId,
      bytes: Number(bytes),
      written: (written as Date | null)?.toISOString() ?? null,
    }));
  }

  // The row is kept with a number that no append follows, so that a hub with the log still open stores nothing more.
  async remove(dossier: DossierId): Promise<void> {
    await this.#database.transaction(async (query) => {
      await query("SELECT pg_advisory_xact_lock(hashtext($1))", [logTableOf(dossier)]);
      // `readmit` waits for this lock, and then finds the row.
      if ((await query(`${DELETION_ORDER} FOR SHARE`, [dossier])).count === 0) return;
      await query(
        `INSERT INTO clausemark_dossier (id, seq) VALUES ($1, ${REMOVED})
         ON CONFLICT (id) DO UPDATE SET seq = ${REMOVED}, written = NULL WHERE clausemark_dossier.seq <> ${REMOVED}`,
        [dossier],
      );
      const { rows } = await query("SELECT to_regclass($1) IS NOT NULL AS there", [logTableOf(dossier)]);
      if (rows[0]?.["there"] === true) await query(`DROP TABLE ${logTableOf(dossier)}`);
    });
  }

  async readmit(dossier: DossierId): Promise<void> {
    await this.#database.transaction(async (query) => {
      await query("DELETE FROM clausemark_order WHERE kind = 'deleted' AND subject = $1", [dossier]);
      await query(`DELETE FROM clausemark_dossier WHERE id = $1 AND seq = ${REMOVED}`, [dossier]);
    });
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

  async probe(): Promise<void> {
    await this.#database.query(
      "INSERT INTO clausemark_checked VALUES (true, now()) ON CONFLICT (one) DO UPDATE SET at = now()",
    );
  }

  // Finds a changed role, or a table that another role created, before anything is written.
  async probeAll(): Promise<void> {
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

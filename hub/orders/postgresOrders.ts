import type { PostgresDatabase } from "../log/postgresDatabase.ts";
import type { OperatorOrderStore, OperatorOrderKind } from "./operatorOrders.ts";

/** The statement that creates the table of `openPostgresOrders`. */
export const CREATE_ORDER_TABLE = `CREATE TABLE IF NOT EXISTS clausemark_order (
  kind text NOT NULL, subject text NOT NULL, at timestamptz NOT NULL DEFAULT now(), told text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (kind, subject))`;

/** Opens the orders of all hubs on one database. */
export function openPostgresOrders(database: PostgresDatabase): OperatorOrderStore {
  return {
    async read() {
      const { rows } = await database.query("SELECT kind, subject, at FROM clausemark_order ORDER BY kind, subject");
      return rows.map(({ kind, subject, at }) => ({
        kind: kind as OperatorOrderKind,
        subject: subject as string,
        at: (at as Date).toISOString(),
      }));
    },
    async give({ kind, subject }, told = []) {
      await database.query(
        `INSERT INTO clausemark_order (kind, subject, told) VALUES ($1, $2, $3)
         ON CONFLICT (kind, subject) DO UPDATE SET at = now(), told = EXCLUDED.told`,
        [kind, subject, told],
      );
    },
    async lift({ kind, subject }) {
      await database.query("DELETE FROM clausemark_order WHERE kind = $1 AND subject = $2", [kind, subject]);
    },
    async toldDevices(dossier) {
      const { rows } = await database.query(
        "SELECT told FROM clausemark_order WHERE kind = 'deleted' AND subject = $1",
        [dossier],
      );
      return (rows[0]?.["told"] ?? []) as readonly string[];
    },
  };
}

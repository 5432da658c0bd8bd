import { randomBytes, type Bytes } from "#shared/base/bytes.ts";
import { ANSWERED_NONCE_LIFETIME, type ChallengeStore } from "./challengeStore.ts";
import type { PostgresDatabase } from "./postgresDatabase.ts";

/** The statements that create the tables of `createPostgresChallengeStore`. */
export const CREATE_CHALLENGE_TABLES = [
  "CREATE TABLE IF NOT EXISTS clausemark_key (one boolean PRIMARY KEY, key bytea NOT NULL)",
  "CREATE TABLE IF NOT EXISTS clausemark_answered (nonce bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
  "CREATE INDEX IF NOT EXISTS clausemark_answered_at ON clausemark_answered (at)",
];

/** How often expired entries are deleted, in ms. */
const SWEEP_EVERY = 60_000;

/** Creates the challenge store of all hubs on one database. Expiry follows the database's clock, not a hub's. */
export function createPostgresChallengeStore(database: PostgresDatabase): ChallengeStore {
  let sweptAt = 0;
  return {
    async secret() {
      const made = Buffer.from(randomBytes(32));
      await database.query("INSERT INTO clausemark_key VALUES (true, $1) ON CONFLICT DO NOTHING", [made]);
      const { rows } = await database.query("SELECT key FROM clausemark_key");
      return new Uint8Array(rows[0]!["key"] as Buffer) satisfies Bytes;
    },
    async useOnce(nonce) {
      if (Date.now() > sweptAt + SWEEP_EVERY) {
        sweptAt = Date.now();
        await database.query("DELETE FROM clausemark_answered WHERE at < now() - $1 * interval '1 ms'", [
          ANSWERED_NONCE_LIFETIME,
        ]);
      }
      const { count } = await database.query(
        "INSERT INTO clausemark_answered (nonce) VALUES ($1) ON CONFLICT DO NOTHING",
        [Buffer.from(nonce, "hex")],
      );
      return count === 1;
    },
  };
}

import { userInfo } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

/** A row of a result. */
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** A parameter of a statement, never part of its text. */
export type DatabaseValue = string | number | Buffer | readonly (number | Buffer | string)[] | null;

/** What the log needs of a PostgreSQL database. Errors are those of the database or the connection, with a `code`. */
export interface PostgresDatabase {
  query(
    text: string,
    values?: readonly DatabaseValue[],
  ): Promise<{ readonly rows: readonly DatabaseRow[]; readonly count: number }>;
  /** Runs statements in one transaction. If `work` throws, everything is rolled back and the error is rethrown. */
  transaction<T>(work: (query: PostgresDatabase["query"]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database to which nobody else is connected; others wait until it is released. */
export interface ExclusivePostgresDatabase {
  /** The database, for the holder of the lock. */
  readonly database: PostgresDatabase;
  /** Whether the lock was lost in the meantime, so that others may be connected. */
  readonly isLost: boolean;
  release(): Promise<void>;
}

/** The longest time for any operation, in ms: a database that has disappeared must not block a hub forever. */
const PATIENCE = 30_000;

/** A commit is acknowledged only when it is on the disk, whatever the database's settings or its URL say. */
const SETTINGS = `SET synchronous_commit = on; SET statement_timeout = ${PATIENCE}; SET idle_in_transaction_session_timeout = ${PATIENCE}`;

/**
 * The advisory lock that every connection shares and a migration holds exclusively. The database releases it with the
 * connection.
 */
const LINES = "hashtext('clausemark'), hashtext('lines')";

/** Opens a database by its URL (`postgres://…`) with a small pool of connections. Nothing is sent yet. */
export function openPostgresDatabase(url: string): PostgresDatabase {
  return openPool(url, async (line) => {
    await line.query(SETTINGS);
    await line.query(`SELECT pg_advisory_lock_shared(${LINES})`);
  });
}

/** How long a lock is tried, in ms: the server lets go of a closed connection's lock some time after it was closed. */
const TRIES_LOCK = 2_000;

/**
 * Locks a database exclusively; null if a hub or one of its commands stays connected to it. The lock is tried again and
 * again and never waited for: others would queue behind the wait.
 */
export async function lockPostgresDatabaseExclusively(url: string): Promise<ExclusivePostgresDatabase | null> {
  const holder = new pg.Client(settingsOf(url));
  let isLost = false;
  holder.on("error", () => (isLost = true)).on("end", () => (isLost = true));
  await holder.connect();
  const until = performance.now() + TRIES_LOCK;
  while (!(await takesLock(holder))) {
    if (performance.now() > until) return (await holder.end(), null);
    await delay(50);
  }
  const database = openPool(url, async (line) => void (await line.query(SETTINGS)));
  return {
    database,
    get isLost() {
      return isLost;
    },
    release: async () => {
      await database.close();
      await holder.end();
    },
  };
}

async function takesLock(line: pg.ClientBase): Promise<boolean> {
  const { rows } = await line.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LINES}) AS alone`);
  return rows[0]?.alone === true;
}

function settingsOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    user: new URL(url).username === "" ? userInfo().username : undefined,
    connectionTimeoutMillis: 5_000,
    query_timeout: PATIENCE,
    keepAlive: true,
    application_name: "clausemark",
  };
}

/** Opens a pool of connections; `begin` prepares each one. */
function openPool(url: string, begin: (line: pg.ClientBase) => Promise<void>): PostgresDatabase {
  const pool = new pg.Pool({ ...settingsOf(url), max: 10, onConnect: begin as (line: pg.ClientBase) => void });
  // An idle connection that breaks needs no report: the next query opens another.
  pool.on("error", () => undefined);
  return {
    query: (text, values) => run(pool, text, values),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      const breaks = (error: Error): void => void (broken = error);
      client.on("error", breaks);
      try {
        await client.query("BEGIN");
        const done = await work((text, values) => run(client, text, values));
        await client.query("COMMIT");
        return done;
      } catch (error) {
        await client.query("ROLLBACK").catch((worse: Error) => (broken = worse));
        throw error;
      } finally {
        client.off("error", breaks);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

async function run(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly DatabaseValue[] = [],
): Promise<{ rows: DatabaseRow[]; count: number }> {
  const { rows, rowCount } = await on.query<Record<string, unknown>>(text, [...values]);
  return { rows, count: rowCount ?? 0 };
}

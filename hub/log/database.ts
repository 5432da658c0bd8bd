import { userInfo } from "node:os";
import pg from "pg";

/** A row as the database gives it. */
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** A value that goes to the database beside the statement, never in it. */
export type DatabaseValue = string | number | Buffer | readonly (number | Buffer | string)[] | null;

/** The few things the log needs of a PostgreSQL database. Errors are the database's or the line's, with a `code`. */
export interface Database {
  query(
    text: string,
    values?: readonly DatabaseValue[],
  ): Promise<{ readonly rows: readonly DatabaseRow[]; readonly count: number }>;
  /** Runs statements in one transaction; what throws undoes all of it and is thrown on. */
  transaction<T>(work: (query: Database["query"]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that nobody else has a line to: whoever comes waits until it is released. */
export interface ExclusiveDatabase {
  /** The same database, for whoever has it. */
  readonly database: Database;
  /** Whether it was lost meanwhile, so that somebody else may have come. */
  readonly isLost: boolean;
  release(): Promise<void>;
}

/** How long anything may take, in ms: a database that has gone away must not keep a hub waiting for ever. */
const PATIENCE = 30_000;

/** What is acknowledged is on the disk, whatever the database's own settings say, or its URL. */
const SETTINGS = `SET synchronous_commit = on; SET statement_timeout = ${PATIENCE}; SET idle_in_transaction_session_timeout = ${PATIENCE}`;

/** The lock that every line holds with all others, and who moves everything holds alone. The database takes it back with the line. */
const LINES = "hashtext('clausemark'), hashtext('lines')";

/** A database by its URL (`postgres://…`), with a few lines to it. Nothing is asked of it yet. */
export function openDatabase(url: string): Database {
  return overLines(url, async (line) => {
    await line.query(SETTINGS);
    await line.query(`SELECT pg_advisory_lock_shared(${LINES})`);
  });
}

/** Takes a database for oneself; null where a hub, or a command of one, has a line to it. */
export async function lockDatabase(url: string): Promise<ExclusiveDatabase | null> {
  const holder = new pg.Client(settingsOf(url));
  let isLost = false;
  holder.on("error", () => (isLost = true)).on("end", () => (isLost = true));
  await holder.connect();
  const { rows } = await holder.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LINES}) AS alone`);
  if (!rows[0]?.alone) return (await holder.end(), null);
  const database = overLines(url, async (line) => void (await line.query(SETTINGS)));
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

/** `begin` is what each line begins with. */
function overLines(url: string, begin: (line: pg.ClientBase) => Promise<void>): Database {
  const pool = new pg.Pool({ ...settingsOf(url), max: 10, onConnect: begin as (line: pg.ClientBase) => void });
  // A line that breaks while nobody uses it is no news: the next query opens another.
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

import { userInfo } from "node:os";
import pg from "pg";

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A value that goes to the database beside the statement, never in it. */
export type Value = string | number | Buffer | readonly (number | Buffer | string)[] | null;

/** The few things the log needs of a PostgreSQL database. Errors are the database's or the line's, with a `code`. */
export interface Database {
  query(text: string, values?: readonly Value[]): Promise<{ readonly rows: readonly Row[]; readonly count: number }>;
  /** Runs statements in one transaction; what throws undoes all of it and is thrown on. */
  transaction<T>(work: (query: Database["query"]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long anything may take, in ms: a database that has gone away must not keep a hub waiting for ever. */
const PATIENCE = 30_000;

/** A database by its URL (`postgres://…`), with a few lines to it, which it knows by a name. Nothing is asked of it yet. */
export function openDatabase(url: string, name = "clausemark"): Database {
  const pool = new pg.Pool({
    connectionString: url,
    user: new URL(url).username === "" ? userInfo().username : undefined,
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: PATIENCE,
    keepAlive: true,
    application_name: name,
    // What is acknowledged is on the disk, whatever the database's own settings say.
    options: `-c synchronous_commit=on -c statement_timeout=${PATIENCE} -c idle_in_transaction_session_timeout=${PATIENCE}`,
  });
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
  values: readonly Value[] = [],
): Promise<{ rows: Row[]; count: number }> {
  const { rows, rowCount } = await on.query<Record<string, unknown>>(text, [...values]);
  return { rows, count: rowCount ?? 0 };
}

import { crc32 } from "#shared/base/crc32.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { PostgresDatabase, DatabaseRow } from "./postgresDatabase.ts";
import type { DossierLog, LogDamage } from "./logStore.ts";

/** The most bytes of entries stored in one statement. */
const BATCH_BYTES = 16 * 1024 * 1024;

/** One entry, or a snapshot of everything up to its number. */
interface Entry {
  readonly seq: number;
  readonly isSnapshot: boolean;
  readonly crc: number;
  readonly bytes: Bytes;
}

interface Waiting {
  readonly bytes: Uint8Array;
  readonly edition: number;
  readonly resolve: (stored: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens a dossier's log in a database. Rows that cannot be read are set aside and reported as damage. */
export async function openPostgresLog(database: PostgresDatabase, dossier: DossierId): Promise<DossierLog> {
  const table = logTableOf(dossier);
  const log = new PostgresLog(database, dossier, table, await repair(database, table));
  await log.begin();
  return log;
}

/** Returns the name of a dossier's table, with a shortened id since PostgreSQL limits names to 63 bytes. */
export const logTableOf = (dossier: DossierId): string => `clausemark_log_${dossier.slice(0, 40)}`;

/**
 * Entries are numbered in the order in which they were stored, by whichever hub. The row in `clausemark_dossier`
 * serialises appends: an append that does not follow directly on what this hub knows does nothing.
 */
class PostgresLog implements DossierLog {
  readonly damage: readonly LogDamage[];
  readonly #database: PostgresDatabase;
  readonly #dossier: DossierId;
  readonly #table: string;
  /** Entries up to this number are known here. */
  #known = 0;
  #edition = 0;
  #size = 0;
  /** Bytes of the last snapshot. */
  #snapshot = 0;
  #isThere = false;
  #closed = false;
  #waiting: Waiting[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: PostgresDatabase, dossier: DossierId, table: string, damage: readonly LogDamage[]) {
    this.#database = database;
    this.#dossier = dossier;
    this.#table = table;
    this.damage = damage;
  }

  get size(): number {
    return this.#size;
  }

  get stored(): number {
    return this.#snapshot + this.#size;
  }

  get edition(): number {
    return this.#edition;
  }

  /** Finds the end of the log and its size. */
  async begin(): Promise<void> {
    this.#known = Math.max(0, await this.#head());
    if (this.#known === 0) return;
    const { rows } = await this.#database.query(
      `SELECT coalesce(sum(length(bytes)), 0) AS size FROM ${this.#table} WHERE NOT aside AND NOT snapshot
       AND seq > (SELECT coalesce(max(seq), 0) FROM ${this.#table} WHERE snapshot AND NOT aside)`,
    );
    this.#size = Number(rows[0]?.["size"]);
  }

  get head(): number {
    return this.#known;
  }

  read(): Promise<readonly Bytes[]> {
    return this.#enqueue(() => this.#readAll());
  }

  release(): void {
    // The buffers are the driver's.
  }

  catchUp(take: (entries: readonly Bytes[]) => Promise<void>): Promise<boolean> {
    return this.#enqueue(async () => {
      const head = await this.#head();
      if (head <= this.#known) return false;
      const newEntries = await this.#entries(this.#known);
      const follows = newEntries.every(({ seq, isSnapshot }, at) => !isSnapshot && seq === this.#known + 1 + at);
      if (follows && newEntries.length > 0) {
        await take(newEntries.map(({ bytes }) => bytes));
        this.#known = newEntries.at(-1)!.seq;
        this.#size += lengthOf(newEntries);
      } else await take(await this.#readAll());
      this.#edition++;
      return true;
    });
  }

  append(bytes: Uint8Array, edition = this.#edition): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, edition, resolve, reject });
      if (this.#waiting.length > 1) return;
      this.#enqueue(() => this.#flush()).catch((error: unknown) => {
        for (const each of this.#waiting.splice(0)) each.reject(error);
      });
    });
  }

  compact(snapshot: () => Uint8Array): Promise<void> {
    return this.#enqueue(async () => {
      const bytes = snapshot();
      if (!(await this.#ensureTable())) return;
      await this.#database.transaction(async (query) => {
        if (await isGone(query, this.#dossier)) return;
        const { rows } = await query(`SELECT max(seq) AS seq FROM ${this.#table} WHERE snapshot AND NOT aside`);
        const before = Number(rows[0]?.["seq"] ?? 0);
        if (before > this.#known) return;
        await query(`DELETE FROM ${this.#table} WHERE NOT aside AND (seq <= $1 AND NOT snapshot OR seq < $1)`, [
          before,
        ]);
        await query(`DELETE FROM ${this.#table} WHERE snapshot AND seq = $1 AND $1 = $2`, [before, this.#known]);
        await this.#insertSnapshot(query, bytes);
      });
      this.#size = 0;
      this.#snapshot = bytes.length;
    });
  }

  // TRUNCATE gives the table a new file, and the old one is removed at commit; deleted rows would stay in it.
  erase(snapshot: () => Uint8Array): Promise<boolean> {
    return this.#enqueue(async () => {
      const bytes = snapshot();
      if (!(await this.#ensureTable())) return false;
      const done = await this.#database.transaction(async (query) => {
        const { rows } = await query("SELECT seq FROM clausemark_dossier WHERE id = $1 FOR UPDATE", [this.#dossier]);
        if (Number(rows[0]?.["seq"]) !== this.#known) return false;
        await query(`TRUNCATE ${this.#table}`);
        await this.#insertSnapshot(query, bytes);
        return true;
      });
      if (!done) return false;
      this.#size = 0;
      this.#snapshot = bytes.length;
      await this.#trimJournal();
      return true;
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const end = this.#enqueue(() => Promise.resolve());
    this.#closed = true;
    await end;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new RangeError(`The log is closed: ${this.#table}`));
    const done = this.#queue.then(work);
    // The queue must not keep what was read.
    this.#queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  async #flush(): Promise<void> {
    const all = this.#waiting.splice(0);
    for (const batch of batches(all)) {
      const current = batch.filter(({ edition }) => edition === this.#edition);
      for (const each of batch) if (!current.includes(each)) each.resolve(false);
      if (current.length === 0) continue;
      try {
        const stored = await this.#store(current.map(({ bytes }) => bytes));
        for (const each of current) each.resolve(stored);
      } catch (error) {
        for (const each of current) each.reject(error);
      }
    }
  }

  /** Stores entries after those known, or none if others have been appended since. */
  async #store(entries: readonly Uint8Array[]): Promise<boolean> {
    if (!(await this.#ensureTable())) return false;
    const { count } = await this.#database.query(
      `WITH turn AS (UPDATE clausemark_dossier SET seq = seq + $3, written = now() WHERE id = $1 AND seq = $2 RETURNING 1)
       INSERT INTO ${this.#table} (seq, crc, bytes)
       SELECT $2::bigint + n, c, b FROM turn, unnest($4::bigint[], $5::bytea[]) WITH ORDINALITY AS each(c, b, n)`,
      [this.#dossier, this.#known, entries.length, entries.map(crc32), entries.map((each) => Buffer.from(each))],
    );
    if (count === 0) return false;
    this.#known += entries.length;
    this.#size += entries.reduce((sum, { length }) => sum + length, 0);
    return true;
  }

  async #insertSnapshot(query: PostgresDatabase["query"], bytes: Uint8Array): Promise<void> {
    const values = [this.#known, crc32(bytes), Buffer.from(bytes)];
    await query(`INSERT INTO ${this.#table} (seq, snapshot, crc, bytes) VALUES ($1, true, $2, $3)`, values);
  }

  /** Creates the dossier's table if needed. Returns false if the dossier was deleted; then nothing is created. */
  async #ensureTable(): Promise<boolean> {
    this.#isThere ||= await this.#database.transaction(async (query) => {
      // Prevents two hubs that store its first entry at once from both creating the table.
      await query("SELECT pg_advisory_xact_lock(hashtext($1))", [this.#table]);
      await query("INSERT INTO clausemark_dossier (id) VALUES ($1) ON CONFLICT DO NOTHING", [this.#dossier]);
      if (await isGone(query, this.#dossier)) return false;
      const { rows } = await query("SELECT to_regclass($1) IS NULL AS missing", [this.#table]);
      if (rows[0]?.["missing"] === false) return true;
      await query(
        `CREATE TABLE ${this.#table} (
           seq bigint NOT NULL, snapshot boolean NOT NULL DEFAULT false, aside boolean NOT NULL DEFAULT false,
           crc bigint NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (seq, snapshot))`,
      );
      await query(`ALTER TABLE ${this.#table} ALTER COLUMN bytes SET STORAGE EXTERNAL`);
      return true;
    });
    return this.#isThere;
  }

  async #head(): Promise<number> {
    const { rows } = await this.#database.query("SELECT seq FROM clausemark_dossier WHERE id = $1", [this.#dossier]);
    return Number(rows[0]?.["seq"] ?? 0);
  }

  // A truncated table looks empty to a transaction that began before, so it is read again.
  async #readAll(): Promise<readonly Bytes[]> {
    for (let attempt = 0; ; attempt++) {
      const head = await this.#head();
      const entries = head > 0 ? await this.#entries(0) : [];
      const last = entries.at(-1)?.seq ?? 0;
      if (last < head && attempt < 5) continue;
      const snapshot = entries.filter(({ isSnapshot }) => isSnapshot).at(-1);
      const after = entries.filter(({ isSnapshot, seq }) => !isSnapshot && seq > (snapshot?.seq ?? 0));
      this.#known = Math.max(head, last);
      this.#size = lengthOf(after);
      this.#snapshot = snapshot?.bytes.length ?? 0;
      return (snapshot ? [snapshot, ...after] : after).map(({ bytes }) => bytes);
    }
  }

  /** Returns the entries after a number, in order. */
  async #entries(behind: number): Promise<readonly Entry[]> {
    const { rows } = await this.#database.query(
      `SELECT seq, snapshot, crc, bytes FROM ${this.#table} WHERE seq > $1 AND NOT aside ORDER BY seq, snapshot DESC`,
      [behind],
    );
    return rows.map(entryOf);
  }

  // The database's write-ahead log (WAL) keeps what was written until its segments are reused.
  async #trimJournal(): Promise<void> {
    for (const statement of ["SELECT pg_switch_wal()", "CHECKPOINT"]) {
      await this.#database.query(statement).catch((error: { code?: string }) => {
        if (error.code !== NOT_PERMITTED && error.code !== TOO_SLOW) throw error;
      });
    }
  }
}

const NOT_PERMITTED = "42501";
const NO_TABLE = "42P01";
const TOO_SLOW = "57014";

/** Returns whether a dossier was deleted, and locks its row until the transaction ends. */
async function isGone(query: PostgresDatabase["query"], dossier: DossierId): Promise<boolean> {
  const { rows } = await query("SELECT seq FROM clausemark_dossier WHERE id = $1 FOR UPDATE", [dossier]);
  return Number(rows[0]?.["seq"] ?? 0) < 0;
}

/** Sets aside rows whose checksum does not match. */
async function repair(database: PostgresDatabase, table: string): Promise<readonly LogDamage[]> {
  const damage: LogDamage[] = [];
  const rows = await database
    .query(`SELECT seq, snapshot, crc, bytes FROM ${table} WHERE NOT aside ORDER BY seq`)
    .catch((error: { code?: string }) => {
      if (error.code === NO_TABLE) return { rows: [] };
      throw error;
    });
  for (const { seq, isSnapshot, crc, bytes } of rows.rows.map(entryOf)) {
    if (crc32(bytes) === crc) continue;
    await database.query(`UPDATE ${table} SET aside = true WHERE seq = $1 AND snapshot = $2`, [seq, `${isSnapshot}`]);
    const name = `${isSnapshot ? "snapshot" : "log"}.${seq}`;
    damage.push({ file: name, kind: "checksum", bytes: bytes.length, aside: `${table} ${name}` });
  }
  return damage;
}

function entryOf({ seq, snapshot, crc, bytes }: DatabaseRow): Entry {
  return { seq: Number(seq), isSnapshot: snapshot === true, crc: Number(crc), bytes: bytes as Buffer<ArrayBuffer> };
}

const lengthOf = (entries: readonly Entry[]): number => entries.reduce((sum, { bytes }) => sum + bytes.length, 0);

function* batches(all: readonly Waiting[]): Generator<readonly Waiting[]> {
  let batch: Waiting[] = [];
  let length = 0;
  for (const each of all) {
    if (batch.length > 0 && length + each.bytes.length > BATCH_BYTES) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(each);
    length += each.bytes.length;
  }
  if (batch.length > 0) yield batch;
}

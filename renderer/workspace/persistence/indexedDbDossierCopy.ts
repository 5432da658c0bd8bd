import {
  createDeleteSetFromStructStore,
  decodeStateVector,
  Doc,
  encodeStateAsUpdate,
  encodeStateVectorFromUpdate,
  mergeUpdates,
  transact,
} from "yjs";
import { isSealedAtRest, type AtRestCipher } from "#shared/base/atRestCipher.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import { toBrowserStorageRefusal, UpdateDatabase, type StoredUpdates } from "./updateDatabase.ts";

/** Returns the name of a dossier's database. */
export const indexedDbNameOf = (id: DossierId): string => `clausemark/${id}`;

/** The number of rows above which a database is compacted at opening. */
const ROWS = 50;

/**
 * How much to write so that a browser's files lose deleted bytes. Chromium keeps a log of up to 4 MB, merges files once
 * there are four of them, and merges a level with the next when it exceeds 10 MB. A row stays below 64 KB, or it would
 * get a file of its own.
 */
const FILLING = { rounds: 9, rows: 88, bytes: 48 * 1024 } as const;

/** How long a database may take to close before another window is assumed to have it open, in ms. */
const CLOSING_MS = 3000;

/** The prefix of the filling's keys. */
const FILLED = "filling/";

/** Marks an erasure as unfinished until all filling was written and deleted again. */
const DUE = "filling/due";

const ALL_FILLING = () => IDBKeyRange.bound("filling/", "filling0");
const ALL_BUT_DUE = () => IDBKeyRange.bound("filling/0", "filling/:");

/** Returns bytes that no browser can compress. */
function noise(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(FILLING.bytes));
}

/**
 * This browser's copy of a dossier, in a y-indexeddb database: its updates, encrypted at rest, and values that stay on
 * this machine. Writes are strict: they resolve after the browser has handed the bytes to the disk. Rows of an earlier
 * version, also of its pages that are still open, are not encrypted; they are encrypted when the dossier is opened.
 */
export class IndexedDbDossierCopy {
  /** Resolves when another window deletes the copy: nothing can be written to it any more. */
  readonly deleted: Promise<void>;
  readonly #rows: UpdateDatabase;
  readonly #doc: Doc;
  readonly #atRest: AtRestCipher;
  /** Whether all of it is encrypted; a refusal if encrypting older rows failed. */
  sealed: Outcome<true> = true;
  #turn: Promise<unknown> = Promise.resolve();
  /** Resolves when what the document had before the copy was merged into it has been written. */
  #initialWrite: Promise<unknown> = Promise.resolve();

  private constructor(rows: UpdateDatabase, doc: Doc, atRest: AtRestCipher) {
    this.#rows = rows;
    this.#doc = doc;
    this.#atRest = atRest;
    this.deleted = rows.deleted;
  }

  /** Opens the copy and merges it into the document; refused with `store.browser`. */
  static async open(name: string, doc: Doc, atRest: AtRestCipher): Promise<Outcome<IndexedDbDossierCopy>> {
    const browserCopy = await IndexedDbDossierCopy.openUnread(name, doc, atRest);
    if (isRefusal(browserCopy)) return browserCopy;
    const merged = await browserCopy.merge();
    if (isRefusal(merged)) browserCopy.#rows.close();
    return isRefusal(merged) ? merged : browserCopy;
  }

  /** Opens the copy for `merge` to read it; until then its values can be read. Refused with `store.browser`. */
  static async openUnread(name: string, doc: Doc, atRest: AtRestCipher): Promise<Outcome<IndexedDbDossierCopy>> {
    try {
      return new IndexedDbDossierCopy(await UpdateDatabase.open(name), doc, atRest);
    } catch (error) {
      return toBrowserStorageRefusal(error);
    }
  }

  /**
   * Whether an earlier version left a dossier's copy unencrypted, or its encryption is unfinished. Rejects with the
   * browser's error.
   */
  static async isInClear(id: DossierId): Promise<boolean> {
    if (!(await UpdateDatabase.exists(indexedDbNameOf(id)))) return false;
    const rows = await UpdateDatabase.open(indexedDbNameOf(id));
    const isInClear = (await rows.takeNew()).inClear !== null || (await rows.read(DUE)) === true;
    rows.close();
    return isInClear;
  }

  /** Encrypts an unencrypted copy of a dossier that is not open here. */
  static async sealLegacy(id: DossierId, atRest: AtRestCipher): Promise<Outcome<true>> {
    const browserCopy = await IndexedDbDossierCopy.open(indexedDbNameOf(id), new Doc(), atRest);
    if (isRefusal(browserCopy)) return browserCopy;
    await browserCopy.close();
    return browserCopy.sealed;
  }

  /**
   * Merges the copy into the document, and adds to it what only the document had. `apply` runs the merging itself, so
   * that the caller can restore what the copy deletes. Refused with `store.browser`.
   */
  async merge(apply: (merge: () => void) => void = (merge) => merge()): Promise<Outcome<true>> {
    try {
      const isBeside = this.#doc.store.clients.size > 0;
      const found = await this.#inTurn(() => this.#readNew(apply));
      const missing = isBeside ? findMissingUpdate(this.#doc, found.updates) : null;
      if (missing) this.#initialWrite = this.append(missing);
      // If the browser has no space for that, or another window has just deleted the copy, it stays as it is.
      if (found.inClear || (await this.isEraseDue())) this.sealed = await this.erase();
      else if (found.rows > ROWS) await this.compact();
      return true;
    } catch (error) {
      return toBrowserStorageRefusal(error);
    }
  }

  /**
   * Deletes the copy of a dossier that is not open here. A window that has it open closes it; refused with
   * `store.in-use` if it does not.
   */
  static delete(id: DossierId): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(indexedDbNameOf(id));
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(toBrowserStorageRefusal(request.error));
      // A window that is just closing it may still be writing.
      request.onblocked = () => setTimeout(() => resolve(refusal("store.in-use")), CLOSING_MS);
    });
  }

  /** Whether a transaction of the document was made by loading this copy. */
  isOrigin(origin: unknown): boolean {
    return origin === this;
  }

  async append(update: Bytes): Promise<Outcome<true>> {
    return this.#rows.add(await this.#atRest.seal(update));
  }

  /** Merges into the document what other windows have added since the last reading. */
  async readOtherWindows(): Promise<void> {
    try {
      await this.#inTurn(() => this.#readNew());
    } catch {
      // The copy was deleted or closed meanwhile; that code reports it.
    }
  }

  /** Compacts everything into one row, including what other windows have written, so that no row holds erased data. */
  async compact(): Promise<Outcome<true>> {
    try {
      // In one turn: an update read in between would be deleted with the rows and missing from the state.
      return await this.#inTurn(async () => {
        await this.#readNew();
        return this.#rows.replace("taken", await this.#atRest.seal(encodeStateAsUpdate(this.#doc)));
      });
    } catch (error) {
      return toBrowserStorageRefusal(error);
    }
  }

  /** Whether an `erase` of an earlier session is unfinished. */
  async isEraseDue(): Promise<boolean> {
    return (await this.#rows.read(DUE)) === true;
  }

  /**
   * Compacts everything, then writes and deletes so much filling that the browser truncates its log and merges its
   * files, which still hold the old bytes until then. If there is no space for that, the erasure stays due.
   */
  async erase(): Promise<Outcome<true>> {
    await this.#rows.write("custom", (store) => store.put(true, DUE));
    const compacted = await this.compact();
    if (isRefusal(compacted)) return compacted;
    const values = await this.#sealValues();
    if (isRefusal(values)) return values;
    let filled: Outcome<true> = true;
    for (let round = 0; round < FILLING.rounds && !isRefusal(filled); round++) {
      filled = await this.#rows.write("custom", (store) => {
        for (let row = 0; row < FILLING.rows; row++) store.put(noise(), `filling/${round}/${row}`);
      });
    }
    const filling = isRefusal(filled) ? ALL_BUT_DUE() : ALL_FILLING();
    return this.#rows.write("custom", (store) => store.delete(filling));
  }

  /** Replaces all rows by one update. */
  async replace(update: Bytes): Promise<Outcome<true>> {
    return this.#rows.replace("all", await this.#atRest.seal(update));
  }

  /**
   * Reads a value that stays on this machine, from the same database; undefined if there is none, and the raw bytes if
   * no key opens it.
   */
  async read(key: string): Promise<unknown> {
    const value = await this.#rows.read(key);
    return ArrayBuffer.isView(value) ? ((await this.#atRest.open(value as Bytes)) ?? value) : value;
  }

  async write(values: Readonly<Record<string, Bytes>>): Promise<Outcome<true>> {
    const sealing = Object.entries(values).map(async ([key, value]) => [key, await this.#atRest.seal(value)] as const);
    const sealed = await Promise.all(sealing);
    return this.#rows.write("custom", (store) => sealed.forEach(([key, value]) => store.put(value, key)));
  }

  async close(): Promise<void> {
    await this.#initialWrite;
    this.#rows.close();
  }

  /**
   * Reads what was written since the last reading, and returns the opened updates, too. Updates that no key opens stay in
   * the database.
   */
  async #readNew(apply = (merge: () => void) => merge()): Promise<StoredUpdates & { updates: readonly Bytes[] }> {
    const written = await this.#rows.takeNew();
    const opened = await Promise.all(written.sealed.map((each) => this.#atRest.open(each)));
    this.#rows.retain(written.sealed.filter((_, i) => opened[i] === null));
    const updates = [written.inClear, ...opened].filter((update) => update !== null);
    apply(() => transact(this.#doc, () => applyStoredUpdates(this.#doc, updates), this, false));
    return { ...written, updates };
  }

  /** Encrypts values that an earlier version left unencrypted beside the updates. */
  async #sealValues(): Promise<Outcome<true>> {
    try {
      for (const name of await this.#rows.names()) {
        const value = name.startsWith(FILLED) ? null : await this.#rows.read(name);
        if (!ArrayBuffer.isView(value) || isSealedAtRest(value as Bytes)) continue;
        const written = await this.write({ [name]: value as Bytes });
        if (isRefusal(written)) return written;
      }
      return true;
    } catch (error) {
      return toBrowserStorageRefusal(error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/**
 * Returns what a document has and these updates have not, as an update; null if there is nothing. What was deleted is
 * in every update, since a state vector does not tell whether the updates have it.
 */
function findMissingUpdate(doc: Doc, updates: readonly Bytes[]): Bytes | null {
  const held = encodeStateVectorFromUpdate(mergeUpdates([...updates]));
  const clocks = decodeStateVector(held);
  const isComplete = [...doc.store.clients].every(([client, structs]) => {
    const last = structs.at(-1)!;
    return (clocks.get(client) ?? 0) >= last.id.clock + last.length;
  });
  const hasDeleted = createDeleteSetFromStructStore(doc.store).clients.size > 0;
  return isComplete && !hasDeleted ? null : (encodeStateAsUpdate(doc, held) as Bytes);
}

import { applyUpdate, Doc, encodeStateAsUpdate, transact } from "yjs";
import { isSealedAtRest, type AtRestCipher } from "#shared/base/atRestCipher.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { browserStorageRefusal, UpdateDatabase, type StoredUpdates } from "./updateDatabase.ts";

/** The name of a dossier's database. */
export const databaseNameOf = (id: DossierId): string => `clausemark/${id}`;

/** Rows beyond which a database is written anew at opening, as one. */
const ROWS = 50;

/**
 * What drives deleted bytes out of a browser's files: Chromium keeps a log of up to 4 MB, and puts files together when
 * there are four of them, and one storey of them with the next when it has more than 10 MB. A row stays below 64 KB, or it would be put into a file of its own.
 */
const FILLING = { rounds: 9, rows: 88, bytes: 48 * 1024 } as const;

/** How long a database may take to be closed, in ms, until another window is taken to have it open. */
const CLOSING_MS = 3000;

/** How the names of the filling begin. */
const FILLED = "filling/";

/** Stands among the filling until all of that was written and is taken away again. */
const DUE = "filling/due";

const ALL_OF_IT = () => IDBKeyRange.bound("filling/", "filling0");
const ALL_BUT_DUE = () => IDBKeyRange.bound("filling/0", "filling/:");

/** Bytes that no browser can make shorter. */
function noise(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(FILLING.bytes));
}

/**
 * This browser's own copy of a dossier, in y-indexeddb's database: its updates, sealed at rest, and values of this machine only.
 * It is written strictly: the answer comes after the browser has handed the bytes to the disk. Rows of an earlier Clausemark are
 * in clear; so are those that a page of it writes which is still open: whatever is found so is sealed when the dossier is opened.
 */
export class IndexedDbCopy {
  /** Resolves when another window deletes it: nothing can be written to it any more. */
  readonly deleted: Promise<void>;
  readonly #rows: UpdateDatabase;
  readonly #doc: Doc;
  readonly #atRest: AtRestCipher;
  /** Whether all of it lies sealed. */
  sealed: Outcome<true> = true;
  #turn: Promise<unknown> = Promise.resolve();
  /** What the document had before this was merged into it is being written. */
  #begun: Promise<unknown> = Promise.resolve();

  private constructor(rows: UpdateDatabase, doc: Doc, atRest: AtRestCipher) {
    this.#rows = rows;
    this.#doc = doc;
    this.#atRest = atRest;
    this.deleted = rows.deleted;
  }

  /** Opens the copy and merges what it has into the document. */
  static async open(name: string, doc: Doc, atRest: AtRestCipher): Promise<Outcome<IndexedDbCopy>> {
    try {
      return await IndexedDbCopy.#over(await UpdateDatabase.open(name), doc, atRest);
    } catch (error) {
      return browserStorageRefusal(error);
    }
  }

  /** Whether an earlier Clausemark has left a dossier's copy in clear, or its sealing was begun only. Rejects with the browser's error. */
  static async isInClear(id: DossierId): Promise<boolean> {
    if (!(await UpdateDatabase.exists(databaseNameOf(id)))) return false;
    const rows = await UpdateDatabase.open(databaseNameOf(id));
    const isInClear = rows.isInClear || (await rows.read(DUE)) === true;
    await rows.close();
    return isInClear;
  }

  /** Seals the copy of a dossier that is in clear and not open here. */
  static async sealLegacy(id: DossierId, atRest: AtRestCipher): Promise<Outcome<true>> {
    const browserCopy = await IndexedDbCopy.open(databaseNameOf(id), new Doc(), atRest);
    if (isRefusal(browserCopy)) return browserCopy;
    await browserCopy.close();
    return browserCopy.sealed;
  }

  static async #over(rows: UpdateDatabase, doc: Doc, atRest: AtRestCipher): Promise<IndexedDbCopy> {
    const browserCopy = new IndexedDbCopy(rows, doc, atRest);
    const before = doc.store.clients.size > 0 ? encodeStateAsUpdate(doc) : null;
    const found = await browserCopy.#inTurn(() => browserCopy.#take());
    if (before) browserCopy.#begun = browserCopy.append(before as Bytes);
    // Where the browser has no room for that, or another window has just deleted it, what is there stays as it is.
    if (found.inClear || (await browserCopy.isEraseDue())) browserCopy.sealed = await browserCopy.erase();
    else if (found.rows > ROWS) await browserCopy.compact();
    return browserCopy;
  }

  /** Deletes the copy of a dossier that is not open. A window that has it open lets it go; refused where that does not. */
  static delete(id: DossierId): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(databaseNameOf(id));
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(browserStorageRefusal(request.error));
      // A window that is just closing it may still be writing.
      request.onblocked = () => setTimeout(() => resolve(refusal("store.in-use")), CLOSING_MS);
    });
  }

  /** Whether a transaction of the document is this copy's own loading. */
  isOrigin(origin: unknown): boolean {
    return origin === this;
  }

  async append(update: Bytes): Promise<Outcome<true>> {
    return this.#rows.add(await this.#atRest.seal(update));
  }

  /** Merges into the document what other windows have added since it was read last. */
  async readOtherWindows(): Promise<void> {
    try {
      await this.#inTurn(() => this.#take());
    } catch {
      // It was deleted or closed meanwhile: whoever did that says so.
    }
  }

  /** Writes everything anew as one row, what another window has written with it: what was erased is then in no row. */
  async compact(): Promise<Outcome<true>> {
    try {
      // In one turn: what is taken in meanwhile would go with the rows and be in no state.
      return await this.#inTurn(async () => {
        await this.#take();
        return this.#rows.replace("taken", await this.#atRest.seal(encodeStateAsUpdate(this.#doc)));
      });
    } catch (error) {
      return browserStorageRefusal(error);
    }
  }

  /** Whether an `erase` was begun in an earlier session and not finished. */
  async isEraseDue(): Promise<boolean> {
    return (await this.#rows.read(DUE)) === true;
  }

  /**
   * Writes everything anew, as after a deletion, and then so much else that the browser's log goes and its files are
   * put together: until then what was in a row is still in them. Where there is no room for that, it stays due.
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
    const filling = isRefusal(filled) ? ALL_BUT_DUE() : ALL_OF_IT();
    return this.#rows.write("custom", (store) => store.delete(filling));
  }

  /** Puts one update in the place of all rows. */
  async replace(update: Bytes): Promise<Outcome<true>> {
    return this.#rows.replace("all", await this.#atRest.seal(update));
  }

  /** A value of this machine only, in the same database; undefined where there is none, and as it lies where no key opens it. */
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
    await this.#begun;
    await this.#rows.close();
  }

  /** Takes in what was written since it did so last. What no key opens stays where it is. */
  async #take(): Promise<StoredUpdates> {
    const written = await this.#rows.takeNew();
    const opened = await Promise.all(written.sealed.map((each) => this.#atRest.open(each)));
    this.#rows.retain(written.sealed.filter((_, i) => opened[i] === null));
    const updates = [written.inClear, ...opened];
    transact(this.#doc, () => updates.forEach((update) => update && applyUpdate(this.#doc, update)), this, false);
    return written;
  }

  /** Seals what an earlier Clausemark has left in clear beside the updates. */
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
      return browserStorageRefusal(error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

import * as Y from "yjs";
import { areBytesEqual } from "../base/bytes.ts";
import { sha256 } from "../base/hash.ts";
import type { Envelope, RecordKey } from "./envelope.ts";
import type { StoredRecord } from "./validator.ts";

/** The cause of a transaction. Persistence and sync use it to tell their own changes from others. */
export type TransactionOrigin =
  | { readonly kind: "said" }
  | { readonly kind: "file" }
  | { readonly kind: "journal" }
  | { readonly kind: "erase" }
  | { readonly kind: "mend" }
  | { readonly kind: "hub" };

/** The keys that a transaction touched: records added, bodies set or removed. */
export interface ChangedDocKeys {
  readonly records: ReadonlySet<RecordKey>;
  readonly bodies: ReadonlySet<RecordKey>;
}

/** The names of a dossier's two root types; it has no others. */
export const DOC_ROOTS = ["records", "bodies"] as const;

/**
 * The only access to a dossier's Y.Doc. It has two maps by record key: `records` (canonical JSON, removed only by a
 * `put-away`) and `bodies` (stored bytes, removed only by that or an erase). Otherwise merging is union.
 */
export class DossierDoc {
  readonly doc: Y.Doc;
  // Unknown, since a peer may have set anything; `get` returns only text and bytes.
  readonly #records: Y.Map<unknown>;
  readonly #bodies: Y.Map<unknown>;

  constructor(doc: Y.Doc = new Y.Doc()) {
    this.doc = doc;
    this.#records = doc.getMap("records");
    this.#bodies = doc.getMap("bodies");
  }

  get size(): number {
    return this.#records.size;
  }

  has(key: RecordKey): boolean {
    return this.#records.has(key);
  }

  hasBody(key: RecordKey): boolean {
    return this.#bodies.has(key);
  }

  /**
   * Returns the stored record, or undefined. A peer may have written any shape, so only text and bytes are returned.
   */
  get(key: RecordKey): StoredRecord | undefined {
    const text = this.#records.get(key);
    if (typeof text !== "string") return undefined;
    const bytes = this.#bodies.get(key);
    return bytes instanceof Uint8Array ? { key, text, bytes } : { key, text };
  }

  keys(): IterableIterator<RecordKey> {
    return this.#records.keys();
  }

  /**
   * Adds verified records in one transaction, and replaces wrong values under their keys: only one value fits a key. A
   * body that does not fit its record replaces nothing.
   */
  put(batch: readonly StoredRecord[], origin: TransactionOrigin): void {
    this.doc.transact(() => {
      for (const { key, text, bytes } of batch) {
        if (this.#records.get(key) !== text) this.#records.set(key, text);
        if (bytes && this.#lacks(key, text, bytes)) this.#bodies.set(key, bytes);
      }
    }, origin);
  }

  /** Removes bodies permanently, as an erase that counts demands. */
  erase(keys: Iterable<RecordKey>): void {
    this.doc.transact(
      () => {
        for (const key of keys) if (this.#bodies.has(key)) this.#bodies.delete(key);
      },
      { kind: "erase" } satisfies TransactionOrigin,
    );
  }

  /** Removes records of devices that were put away, with their bodies. */
  remove(keys: Iterable<RecordKey>): void {
    this.doc.transact(
      () => {
        for (const key of keys)
          for (const entries of [this.#records, this.#bodies]) if (entries.has(key)) entries.delete(key);
      },
      { kind: "erase" } satisfies TransactionOrigin,
    );
  }

  #lacks(key: RecordKey, text: string, bytes: Uint8Array): boolean {
    const stored = this.#bodies.get(key);
    if (stored === undefined) return true;
    return !(stored instanceof Uint8Array && areBytesEqual(stored, bytes)) && fits(text, bytes);
  }

  /** Calls back after each transaction that touched a record or a body; returns the unsubscribe function. */
  observe(watcher: (change: ChangedDocKeys, origin: unknown) => void): () => void {
    const afterTransaction = (transaction: Y.Transaction): void => {
      const records = touched(transaction, this.#records);
      const bodies = touched(transaction, this.#bodies);
      if (records.size + bodies.size > 0) watcher({ records, bodies }, transaction.origin);
    };
    this.doc.on("afterTransaction", afterTransaction);
    return () => this.doc.off("afterTransaction", afterTransaction);
  }
}

/**
 * Whether stored bytes belong to a record: the hash is `sealed`, or `body` in control records, which have no `sealed`.
 */
function fits(text: string, bytes: Uint8Array): boolean {
  const { sealed, body } = JSON.parse(text) as Envelope;
  return sha256(bytes) === (sealed ?? body);
}

function touched(transaction: Y.Transaction, map: Y.Map<unknown>): ReadonlySet<RecordKey> {
  for (const [type, keys] of transaction.changed) {
    if ((type as unknown) === map) return new Set([...keys].filter((key) => key !== null));
  }
  return new Set();
}

import { isRefusal, type Refusal } from "../base/result.ts";
import type { DossierDoc } from "../records/doc.ts";
import { admit, admitBytes, open, type Admitted, type Opened } from "../records/door.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";
import type { DossierKey } from "../records/seal.ts";
import { Ledger } from "./ledger.ts";

/** How many records are checked before the thread is given back for a moment. */
const CHUNK = 64;

/**
 * The way from a dossier's Y.Doc into its ledger: door, keys, ledger, in the order of arrival. Whatever fails
 * at the door stands in `quarantine` with its reason. Bodies that a counting erase takes away are deleted
 * again after every batch, whoever brought them back.
 */
export class Intake {
  readonly ledger: Ledger;
  readonly quarantine = new Map<RecordKey, Refusal>();
  readonly #doc: DossierDoc;
  readonly #dossier: DossierId;
  readonly #keys: Map<string, DossierKey>;
  readonly #pause: () => Promise<void>;
  readonly #admitted = new Map<RecordKey, Admitted>();
  readonly #queue = new Set<RecordKey>();
  readonly #stop: () => void;
  #draining: Promise<void> | null = null;

  /** `pause` gives the thread back between chunks; the core knows no timers. */
  constructor(
    doc: DossierDoc,
    dossier: DossierId,
    keys: Iterable<DossierKey>,
    pause: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.ledger = new Ledger(dossier);
    this.#doc = doc;
    this.#dossier = dossier;
    this.#keys = new Map([...keys].map((key) => [key.id, key]));
    this.#pause = pause;
    this.#stop = doc.observe(({ records, bodies }) => this.#enqueue([...records, ...bodies]));
    this.#enqueue(doc.keys());
  }

  /** Resolves when everything that has arrived is in the ledger. */
  async settled(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /** Takes in records of one's own that have just been signed here, at once; call it before they are put. */
  take(said: readonly Opened[]): void {
    for (const each of said) this.#admitted.set(each.key, each);
    this.ledger.add(said);
    this.#sweep();
  }

  /** Opens what was locked, with keys that have come. */
  addKeys(keys: Iterable<DossierKey>): void {
    for (const key of keys) this.#keys.set(key.id, key);
    const locked = [...this.ledger.records()].filter(({ opened }) => opened.state === "locked");
    this.ledger.add(locked.map(({ opened }) => open(opened, this.#keys)));
  }

  get keyIds(): ReadonlySet<string> {
    return new Set(this.#keys.keys());
  }

  close(): void {
    this.#stop();
    this.#queue.clear();
  }

  #enqueue(keys: Iterable<RecordKey>): void {
    for (const key of keys) this.#queue.add(key);
    if (this.#queue.size > 0) this.#draining ??= this.#drain().finally(() => (this.#draining = null));
  }

  async #drain(): Promise<void> {
    while (this.#queue.size > 0) {
      const chunk = [...this.#queue].slice(0, CHUNK);
      for (const key of chunk) this.#queue.delete(key);
      const opened = (await Promise.all(chunk.map((key) => this.#check(key)))).filter((each) => each !== null);
      if (opened.length > 0) this.ledger.add(opened);
      if (this.#queue.size > 0) await this.#pause();
    }
    this.#sweep();
  }

  // Null where there is nothing new to say about the record.
  async #check(key: RecordKey): Promise<Opened | null> {
    const stored = this.#doc.get(key);
    const known = this.#admitted.get(key);
    if (!stored) {
      if (this.#doc.has(key))
        this.quarantine.set(key, { refused: true, code: "door.schema", params: { key, type: "record" } });
      return null;
    }
    if (known && (known.bytes === undefined) === (stored.bytes === undefined)) return null;
    const outcome = known
      ? await admitBytes({ ...known, bytes: stored.bytes }, this.#dossier)
      : await admit(stored, this.#dossier);
    if (isRefusal(outcome)) {
      this.quarantine.set(key, outcome);
      return null;
    }
    this.quarantine.delete(key);
    this.#admitted.set(key, outcome);
    return open(outcome, this.#keys);
  }

  // The rule "deleted again" runs after every merge (an erased body comes back in half of them).
  #sweep(): void {
    const back = [...this.ledger.erased()].filter((key) => this.#doc.hasBody(key));
    if (back.length > 0) this.#doc.erase(back);
  }
}

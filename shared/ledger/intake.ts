import { sameBytes } from "../base/bytes.ts";
import { isRefusal, refuse, type Refusal } from "../base/result.ts";
import type { DossierDoc } from "../records/doc.ts";
import { admit, admitBytes, open, type Admitted, type Opened, type StoredRecord } from "../records/door.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";
import type { DossierKey } from "../records/seal.ts";
import { Ledger } from "./ledger.ts";

/** How many records are checked before the thread is given back for a moment. */
const CHUNK = 64;

/**
 * The way from a dossier's Y.Doc into its ledger: door, keys, ledger, in the order of arrival. Whatever fails
 * at the door stands in `quarantine` with its reason; a record whose body alone fails is taken in without it.
 * After every batch the Y.Doc is put right: bodies that a counting erase takes away are deleted again, whoever
 * brought them back, and what was verified here and is gone or changed there is set again.
 */
export class Intake {
  readonly ledger: Ledger;
  readonly quarantine = new Map<RecordKey, Refusal>();
  readonly #doc: DossierDoc;
  readonly #dossier: DossierId;
  readonly #keys: Map<string, DossierKey>;
  readonly #pause: () => Promise<void>;
  readonly #queue = new Set<RecordKey>();
  /** Verified records that do not stand in the Y.Doc as they were verified. */
  readonly #damaged = new Set<RecordKey>();
  #erased: ReadonlySet<RecordKey> = new Set();
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
    if (this.#queue.size > 0) this.#draining ??= this.#drain();
  }

  // The queue is looked at again after the sweep, which may fill it; nothing can fill it after that.
  async #drain(): Promise<void> {
    try {
      while (this.#queue.size > 0) {
        await this.#takeChunk();
        if (this.#queue.size > 0) await this.#pause();
        else this.#sweep();
      }
    } finally {
      this.#draining = null;
    }
  }

  async #takeChunk(): Promise<void> {
    const chunk: RecordKey[] = [];
    for (const key of this.#queue) {
      if (chunk.push(key) === CHUNK) break;
    }
    for (const key of chunk) this.#queue.delete(key);
    const admitted = (await Promise.all(chunk.map((key) => this.#check(key)))).filter((each) => each !== null);
    // Opened only now: keys may have come meanwhile.
    if (admitted.length > 0) this.ledger.add(admitted.map((each) => open(each, this.#keys)));
  }

  // Null where there is nothing new to say about the record.
  async #check(key: RecordKey): Promise<Admitted | null> {
    const stored = this.#doc.get(key);
    const known = this.ledger.whole(key);
    if (known) return this.#checkAgain(known, stored);
    if (stored) return this.#checkFirst(stored);
    if (this.#doc.has(key)) this.quarantine.set(key, refuse("door.schema", { key, type: "record" }));
    return null;
  }

  async #checkFirst(stored: StoredRecord): Promise<Admitted | null> {
    const { key, text } = stored;
    let outcome = await admit(stored, this.#dossier);
    if (!isRefusal(outcome)) return this.#passed(outcome);
    this.quarantine.set(key, outcome);
    if (!stored.bytes) return null;
    // Somebody may have put a wrong body beside a good record.
    outcome = await admit({ key, text }, this.#dossier);
    return isRefusal(outcome) ? null : outcome;
  }

  async #checkAgain(known: Opened, stored: StoredRecord | undefined): Promise<Admitted | null> {
    const { key, text, record, body, bytes } = known;
    if (stored?.text !== text || (bytes && !(stored.bytes && sameBytes(stored.bytes, bytes)))) this.#damaged.add(key);
    if (bytes || !stored?.bytes) return null;
    const outcome = await admitBytes({ key, text, record, body, bytes: stored.bytes }, this.#dossier);
    if (!isRefusal(outcome)) return this.#passed(outcome);
    this.quarantine.set(key, outcome);
    return null;
  }

  #passed(admitted: Admitted): Admitted {
    this.quarantine.delete(admitted.key);
    return admitted;
  }

  // An erased body comes back in half of all merges, and a body is set again where its erase does not count.
  #sweep(): void {
    const erased = this.ledger.erased();
    for (const key of this.#erased) if (!erased.has(key)) this.#damaged.add(key);
    this.#erased = new Set(erased);
    const back = [...erased].filter((key) => this.#doc.hasBody(key));
    if (back.length > 0) this.#doc.erase(back);
    const damaged = [...this.#damaged].map((key) => this.ledger.whole(key)!);
    this.#damaged.clear();
    const whole = damaged.map((each) => (erased.has(each.key) ? { key: each.key, text: each.text } : each));
    if (whole.length > 0) this.#doc.put(whole, { from: "mend" });
  }
}

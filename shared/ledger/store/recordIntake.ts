import { sameBytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { precomputeDraftId } from "#shared/draft/draft.ts";
import { NOTHING_VERIFIED, type VerifiedList, type VerifiedPage } from "#shared/records/verifiedList.ts";
import type { DossierDoc, TransactionOrigin } from "#shared/records/dossierDoc.ts";
import { validateBody, openRecord, type OpenedRecord, type StoredRecord } from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { verifyRecords, type VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { RevisionBody } from "#shared/records/kinds/revision.ts";
import { reopenVerified, type UnpackBatch } from "#shared/records/packedRecords.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { Ledger } from "../ledger.ts";

/** How many records are examined before the thread is given back for a moment. */
const CHUNK = 128;

/** How many chunks are being examined while one is filed: threads of their own are to find the next ones waiting. */
const AHEAD = 8;

/** Some of what has arrived, and what of it was new, once that is examined. */
interface Chunk {
  readonly keys: readonly RecordKey[];
  readonly examined: Promise<readonly OpenedRecord[]>;
}

/** What the core has no means for: another thread to examine records in, giving this one back between chunks, memory. */
interface Means {
  readonly examine?: VerifyRecords;
  readonly unpack?: UnpackBatch;
  readonly pause?: () => Promise<void>;
  /** What this machine has examined before. */
  readonly checked?: VerifiedList;
}

/**
 * Keeps a dossier's Y.Doc and its ledger in step. What arrives in the Y.Doc goes through door and keys into the ledger,
 * in the order of arrival; what was signed or verified here is taken into both at once. Whatever fails at the door stands
 * in `quarantine` with its reason; a record whose body alone fails is taken in without it.
 * After every batch the Y.Doc is put right: bodies that a counting erase takes away are deleted again, whoever
 * brought them back, and what was verified here and is gone or changed there is set again.
 */
export class RecordIntake {
  readonly ledger: Ledger;
  readonly quarantine = new Map<RecordKey, Refusal>();
  readonly #doc: DossierDoc;
  readonly #dossier: DossierId;
  readonly #keys: Map<string, DossierKey>;
  readonly #examine: VerifyRecords;
  readonly #unpack: UnpackBatch | undefined;
  readonly #pause: () => Promise<void>;
  readonly #checked: ReadonlySet<RecordKey>;
  /** What is to be opened as it was found before. */
  readonly #pages: VerifiedPage[];
  readonly #queue = new Set<RecordKey>();
  /** Verified records that do not stand in the Y.Doc as they were verified. */
  readonly #damaged = new Set<RecordKey>();
  #erased: ReadonlySet<RecordKey> = new Set();
  readonly #stop: () => void;
  #draining: Promise<void> | null = null;

  constructor(doc: DossierDoc, dossier: DossierId, keys: Iterable<DossierKey>, means: Means = {}) {
    this.ledger = new Ledger(dossier);
    this.#doc = doc;
    this.#dossier = dossier;
    this.#keys = new Map([...keys].map((key) => [key.id, key]));
    this.#examine = means.examine ?? verifyRecords;
    this.#pause = means.pause ?? (() => Promise.resolve());
    this.#unpack = means.unpack;
    const { keys: checked, pages } = means.checked ?? NOTHING_VERIFIED;
    this.#checked = checked;
    this.#pages = [...pages];
    this.#stop = doc.observe(({ records, bodies }) => this.#enqueue([...records, ...bodies]));
    this.#enqueue(doc.keys());
  }

  /** How many records have arrived and are not in the ledger yet. */
  get pendingCount(): number {
    return this.#queue.size;
  }

  /** Resolves when everything that has arrived is in the ledger. */
  async whenIdle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /**
   * Takes in records that were signed or verified here just now, at once, and puts them into the Y.Doc: an erasure
   * before the bodies go that it takes away, so that no crash leaves the one without the other.
   */
  add(records: readonly OpenedRecord[], origin: TransactionOrigin): void {
    this.ledger.add(records);
    this.#doc.put(records, origin);
    this.#sweep();
  }

  /** Opens what was locked, with keys that have come. */
  addKeys(keys: Iterable<DossierKey>): void {
    for (const key of keys) this.#keys.set(key.id, key);
    const locked = [...this.ledger.records()].filter(({ opened }) => opened.state === "locked");
    this.ledger.add(locked.map(({ opened }) => openRecord(opened, this.#keys)));
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

  // While one chunk is filed the next are examined. The queue is looked at again after the sweep, which may fill it;
  // nothing can fill it after that.
  async #drain(): Promise<void> {
    const ahead: Chunk[] = [];
    try {
      for (;;) {
        while (ahead.length < AHEAD && this.#queue.size > 0) ahead.push(this.#nextChunk());
        const chunk = ahead.shift();
        if (!chunk) return;
        const more = () => ahead.length > 0 || this.#queue.size > 0;
        await this.#file(chunk.keys, await chunk.examined, more);
        if (more()) await this.#pause();
        else this.#sweep();
      }
    } finally {
      this.#draining = null;
    }
  }

  /** Takes a chunk from the queue and has examined what of it is new: first what was examined here before. */
  #nextChunk(): Chunk {
    const page = this.#pages.shift();
    if (page) {
      for (const key of page.records) this.#queue.delete(key);
      return { keys: page.records, examined: this.#recall(page) };
    }
    const keys: RecordKey[] = [];
    for (const key of this.#queue) {
      if (keys.push(key) === CHUNK) break;
    }
    for (const key of keys) this.#queue.delete(key);
    return { keys, examined: this.#checkFirst(keys) };
  }

  /** A page as it was found before; examined where anything on it is another, or its key is not here. */
  async #recall({ records: keys, hash, key: id }: VerifiedPage): Promise<readonly OpenedRecord[]> {
    const [stored, key] = [keys.flatMap((each) => this.#doc.get(each) ?? []), this.#keys.get(id)];
    const isWhole = key && stored.length === keys.length && stored.every(({ bytes }) => bytes);
    return (isWhole && (await reopenVerified(stored, { hash, key }, this.#unpack))) || this.#checkFirst(keys);
  }

  async #file(keys: readonly RecordKey[], first: readonly OpenedRecord[], more: () => boolean): Promise<void> {
    const opened = [...first, ...(await this.#checkAgain(keys))];
    // Keys may have come meanwhile.
    const read = opened.map((each) => (each.state === "locked" ? openRecord(each, this.#keys) : each));
    for (const { record, body } of read)
      if (record.type === "revision" && body) await precomputeDraftId((body as RevisionBody).draft);
    if (read.length > 0) this.ledger.add(read, more());
  }

  async #checkFirst(keys: readonly RecordKey[]): Promise<readonly OpenedRecord[]> {
    const stored = keys.flatMap((key) => (this.ledger.fullRecord(key) ? [] : (this.#storedOf(key) ?? [])));
    const outcomes = await this.#examineAll(stored);
    outcomes.forEach((outcome, i) => this.#note(stored[i]!.key, outcome));
    // Somebody may have put a wrong body beside a good record.
    const wrong = stored.filter(({ bytes }, i) => bytes && isRefusal(outcomes[i]));
    const bare = await this.#examineAll(wrong.map(({ key, text }) => ({ key, text })));
    return [...outcomes, ...bare].flatMap((each) => (isRefusal(each) ? [] : [each]));
  }

  /** What stands in the Y.Doc under a key; what is no record there is put aside. */
  #storedOf(key: RecordKey): StoredRecord | undefined {
    const stored = this.#doc.get(key);
    if (!stored && this.#doc.has(key)) this.quarantine.set(key, refusal("door.schema", { key, type: "record" }));
    return stored;
  }

  #examineAll(records: readonly StoredRecord[]): ReturnType<VerifyRecords> {
    if (records.length === 0) return Promise.resolve([]);
    const checked = new Set(records.map(({ key }) => key).filter((key) => this.#checked.has(key)));
    return this.#examine({ dossier: this.#dossier, keys: [...this.#keys.values()], records, verified: checked });
  }

  #note(key: RecordKey, outcome: Outcome<unknown>): void {
    if (isRefusal(outcome)) this.quarantine.set(key, outcome);
    else this.quarantine.delete(key);
  }

  /** Of records that are known: what differs in the Y.Doc is to be mended, and a body that has come is taken. */
  async #checkAgain(keys: readonly RecordKey[]): Promise<readonly OpenedRecord[]> {
    const opened: OpenedRecord[] = [];
    for (const known of keys.flatMap((key) => this.ledger.fullRecord(key) ?? [])) {
      const fuller = await this.#compare(known, this.#doc.get(known.key));
      if (fuller) opened.push(fuller);
    }
    return opened;
  }

  async #compare(known: OpenedRecord, stored: StoredRecord | undefined): Promise<OpenedRecord | null> {
    const { key, text, record, body, bytes } = known;
    if (stored?.text !== text || (bytes && !(stored.bytes && sameBytes(stored.bytes, bytes)))) this.#damaged.add(key);
    if (bytes || !stored?.bytes) return null;
    const outcome = await validateBody({ key, text, record, body, bytes: stored.bytes }, this.#dossier);
    this.#note(key, outcome);
    return isRefusal(outcome) ? null : openRecord(outcome, this.#keys);
  }

  // An erased body comes back in half of all merges, and a body is set again where its erase does not count.
  #sweep(): void {
    const erased = this.ledger.erasedKeys();
    for (const key of this.#erased) if (!erased.has(key)) this.#damaged.add(key);
    this.#erased = new Set(erased);
    const back = [...erased].filter((key) => this.#doc.hasBody(key));
    if (back.length > 0) this.#doc.erase(back);
    const damaged = [...this.#damaged].map((key) => this.ledger.fullRecord(key)!);
    this.#damaged.clear();
    const whole = damaged.map((each) => (erased.has(each.key) ? { key: each.key, text: each.text } : each));
    if (whole.length > 0) this.#doc.put(whole, { from: "mend" });
  }
}

import { areBytesEqual } from "#shared/base/bytes.ts";
import { sliceCanonicalMember } from "#shared/base/canonicalJson.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { precomputeDraftId } from "#shared/draft/draft.ts";
import {
  EMPTY_VERIFIED_RECORD_LIST,
  type VerifiedRecordList,
  type VerifiedRecordPage,
} from "#shared/records/verifiedList.ts";
import type { DossierDoc, TransactionOrigin } from "#shared/records/dossierDoc.ts";
import {
  clearBodyOf,
  openRecordBody,
  readEnvelopeOf,
  validateStoredBody,
  type OpenedRecord,
  type StoredRecord,
} from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { verifyRecords, type VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import { RecordCompactor } from "#shared/records/compactRecords.ts";
import { packBeginnings, type NoteHintReader } from "#shared/records/noteHints.ts";
import { reopenVerifiedRecords, type VerifiedBodiesOpener } from "#shared/records/recordTransfer.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { Ledger } from "../ledger.ts";
import { findRecordsNeededFirst } from "./findRecordsNeededFirst.ts";
import { sortKeysByHints, type KeyHints } from "./sortKeysByHints.ts";

/** How many records are examined before the thread yields. */
const CHUNK = 128;

/** How many chunks are examined in advance while one is added to the ledger, so that worker threads are never idle. */
const AHEAD = 8;
/** How many while there is no text yet: a further worker, whose start takes time from everything else, is for later. */
const AHEAD_AT_FIRST = 4;

/** A chunk of arrived records: all their keys, and those records that are new, once they are examined. */
interface Chunk {
  readonly keys: readonly RecordKey[];
  readonly examined: Promise<readonly OpenedRecord[]>;
}

/**
 * What the host provides: another thread to examine records in, a pause between chunks, and a memory of earlier
 * results.
 */
interface IntakeHost {
  readonly examine?: VerifyRecords;
  readonly unpack?: VerifiedBodiesOpener;
  readonly readHints?: NoteHintReader;
  readonly pause?: () => Promise<void>;
  /** The records that this machine has examined before. */
  readonly checked?: VerifiedRecordList;
}

/**
 * Keeps a dossier's Y.Doc and its ledger in step. Records that arrive in the Y.Doc are validated, opened with the keys
 * and added to the ledger in the order of arrival; records that were signed or verified here are added to both at once.
 * Records that fail validation go to `quarantine` with the reason; if only the body fails, the record is taken in
 * without it.
 *
 * After every batch the Y.Doc is repaired: bodies that an erasure takes away are deleted again, whoever brought them
 * back, and so are records of devices that were put away; verified records that are missing or changed in the Y.Doc are
 * restored.
 */
export class RecordIntake {
  readonly ledger: Ledger;
  readonly quarantine = new Map<RecordKey, Refusal>();
  readonly #doc: DossierDoc;
  readonly #dossier: DossierId;
  readonly #keys: Map<string, DossierKey>;
  readonly #examine: VerifyRecords;
  readonly #unpack: VerifiedBodiesOpener | undefined;
  /** Null if the order of what is left is known, or does not matter. */
  #readHints: NoteHintReader | null;
  /** Of the records in the queue at the beginning, if they are to be sorted. */
  #hints: Promise<KeyHints> | null = null;
  /** The last record in the queue that belongs to the beginning of the text, if the queue was sorted. */
  #beginning: RecordKey | undefined;
  readonly #pause: () => Promise<void>;
  readonly #checked: ReadonlySet<RecordKey>;
  /** Pages of records that can be reopened from an earlier verification, or else those that are needed first. */
  readonly #pages: VerifiedRecordPage[];
  /** How many chunks are examined in advance: few, and no more than those that are needed first, until there is a text. */
  #ahead = AHEAD_AT_FIRST;
  readonly #queue = new Set<RecordKey>();
  /** Verified records that differ in the Y.Doc from what was verified. */
  readonly #damaged = new Set<RecordKey>();
  #erased: ReadonlySet<RecordKey> = new Set();
  readonly #stop: () => void;
  #draining: Promise<void> | null = null;
  /** Of the records that are being taken in, if they are many. */
  #compactor: RecordCompactor | null = null;

  constructor(doc: DossierDoc, dossier: DossierId, keys: Iterable<DossierKey>, host: IntakeHost = {}) {
    this.ledger = new Ledger(dossier);
    this.#doc = doc;
    this.#dossier = dossier;
    this.#keys = new Map([...keys].map((key) => [key.id, key]));
    this.#examine = host.examine ?? verifyRecords;
    this.#pause = host.pause ?? (() => Promise.resolve());
    this.#unpack = host.unpack;
    this.#readHints = host.readHints ?? null;
    const { keys: checked, pages } = host.checked ?? EMPTY_VERIFIED_RECORD_LIST;
    this.#checked = checked;
    const first = pages.length > 0 ? [] : firstPages(doc);
    this.#pages = [...pages, ...first];
    if (first.length === 0) this.#readHints = null;
    if (first.length > 0) this.#ahead = Math.min(first.length, AHEAD_AT_FIRST);
    this.#stop = doc.observe(({ records, bodies }) => this.#enqueue([...records, ...bodies]));
    this.#enqueue(doc.keys());
  }

  /** The number of records that have arrived and are not in the ledger yet. */
  get pendingCount(): number {
    return this.#queue.size;
  }

  /** Resolves when everything that has arrived is in the ledger. */
  async whenIdle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /**
   * Adds records that were just signed or verified here to the ledger and the Y.Doc at once. An erasure is stored
   * before the bodies that it takes away are deleted, so that no crash loses the bodies without the erasure.
   */
  add(records: readonly OpenedRecord[], origin: TransactionOrigin): void {
    this.ledger.add(records);
    this.#doc.put(records, origin);
    this.#sweep();
  }

  /** Adds keys and opens the records that were locked without them. */
  addKeys(keys: Iterable<DossierKey>): void {
    for (const key of keys) this.#keys.set(key.id, key);
    const locked = [...this.ledger.records()].filter(({ opened }) => opened.state === "locked");
    this.ledger.add(locked.map(({ opened }) => this.#openLocked(opened)));
  }

  #openLocked(opened: OpenedRecord): OpenedRecord {
    return openRecordBody({ ...opened, record: readEnvelopeOf(opened) }, this.#keys);
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

  // While one chunk is filed, the next are examined. The queue is checked again after the sweep, which may fill it;
  // nothing can fill it after that.
  async #drain(): Promise<void> {
    const ahead: Chunk[] = [];
    const isMany = this.#queue.size > CHUNK;
    try {
      for (;;) {
        if (this.#pages.length === 0 && ahead.length === 0) await this.#sortQueue();
        while (ahead.length < this.#ahead && this.#hasNextChunk) ahead.push(this.#nextChunk());
        // While the first chunks are examined.
        if (isMany) this.#compactor ??= new RecordCompactor(this.#doc.keys());
        if (isMany && this.#readHints) this.#hints ??= this.#hintsOfQueue(this.#readHints);
        const chunk = ahead.shift();
        if (!chunk) return;
        const more = () => ahead.length > 0 || this.#queue.size > 0;
        // What belongs to the beginning of the text is shown before the rest is filed.
        const isShown = this.#beginning !== undefined && chunk.keys.includes(this.#beginning);
        await this.#file(chunk.keys, await chunk.examined, () => !isShown && more());
        if (this.#pages.length === 0 || this.ledger.newestText) this.#ahead = AHEAD;
        if (more()) await this.#pause();
        else this.#sweep();
      }
    } finally {
      this.#draining = null;
      this.#compactor = null;
    }
  }

  /** Whether a chunk can be taken: one of the queue not before the queue is sorted. */
  get #hasNextChunk(): boolean {
    return this.#queue.size > 0 && (this.#pages.length > 0 || this.#readHints === null);
  }

  async #hintsOfQueue(read: NoteHintReader): Promise<KeyHints> {
    const records = [...this.#queue].flatMap((key) => this.#doc.get(key) ?? []);
    const hints = await read(packBeginnings(records, [...this.#keys.values()]));
    return { keys: records.map(({ key }) => key), hints };
  }

  /** At a first opening, sorts what is left in the order of the text that has arrived. */
  async #sortQueue(): Promise<void> {
    this.#readHints = null;
    const { newestText } = this.ledger;
    const draft = newestText && this.ledger.draft(newestText.revision.draftId);
    if (!this.#hints || !draft) return;
    const text = { id: newestText.revision.draftId, draft };
    const { sorted, beginning } = sortKeysByHints(await this.#hints, text);
    this.#hints = null;
    // To the end of the queue, one after the other.
    for (const key of sorted) if (this.#queue.delete(key)) this.#queue.add(key);
    this.#beginning = beginning;
  }

  /**
   * Takes the next chunk from the queue and starts examining its new records. Pages that were verified before come
   * first.
   */
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

  /** Reopens a page that was verified before. Examines it again if anything in it changed or its key is missing. */
  async #recall({ records: keys, hash, key: id }: VerifiedRecordPage): Promise<readonly OpenedRecord[]> {
    const [stored, key] = [keys.flatMap((each) => this.#doc.get(each) ?? []), this.#keys.get(id)];
    const isWhole = key && stored.length === keys.length && stored.every(({ bytes }) => bytes);
    return (isWhole && (await reopenVerifiedRecords(stored, { hash, key }, this.#unpack))) || this.#checkFirst(keys);
  }

  async #file(keys: readonly RecordKey[], first: readonly OpenedRecord[], more: () => boolean): Promise<void> {
    const opened = [...first, ...(await this.#checkAgain(keys))];
    // The key may have arrived since.
    const read = opened.map((each) => (each.state === "locked" ? this.#openLocked(each) : each));
    await Promise.all(read.map(precomputeDraftIdOf));
    const compactor = this.#compactor;
    if (read.length > 0) this.ledger.add(compactor ? read.map((each) => compactor.compact(each)) : read, more());
  }

  async #checkFirst(keys: readonly RecordKey[]): Promise<readonly OpenedRecord[]> {
    const stored = keys.flatMap((key) => (this.ledger.fullRecord(key) ? [] : (this.#storedOf(key) ?? [])));
    const outcomes = await this.#examineAll(stored);
    outcomes.forEach((outcome, i) => this.#note(stored[i]!.key, outcome));
    // A wrong body may have been put beside a good record.
    const wrong = stored.filter(({ bytes }, i) => bytes && isRefusal(outcomes[i]));
    const bare = await this.#examineAll(wrong.map(({ key, text }) => ({ key, text })));
    return [...outcomes, ...bare].flatMap((each) => (isRefusal(each) ? [] : [each]));
  }

  /** Returns what the Y.Doc has under a key. An entry that is not a record is quarantined (`door.schema`). */
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

  /**
   * Compares known records with the Y.Doc: differences are marked for repair, and a body that has arrived is opened.
   */
  async #checkAgain(keys: readonly RecordKey[]): Promise<readonly OpenedRecord[]> {
    const opened: OpenedRecord[] = [];
    for (const known of keys.flatMap((key) => this.ledger.fullRecord(key) ?? [])) {
      const fuller = await this.#compare(known, this.#doc.get(known.key));
      if (fuller) opened.push(fuller);
    }
    return opened;
  }

  async #compare(known: OpenedRecord, stored: StoredRecord | undefined): Promise<OpenedRecord | null> {
    const { key, text, body, bytes } = known;
    if (stored?.text !== text || (bytes && !(stored.bytes && areBytesEqual(stored.bytes, bytes))))
      this.#damaged.add(key);
    if (bytes || !stored?.bytes) return null;
    const record = readEnvelopeOf(known);
    const outcome = await validateStoredBody({ key, text, record, body, bytes: stored.bytes }, this.#dossier);
    this.#note(key, outcome);
    return isRefusal(outcome) ? null : openRecordBody(outcome, this.#keys);
  }

  // A merge brings an erased body back half of the time. A body is also restored if its erasure stops counting.
  #sweep(): void {
    const erased = this.ledger.erasedKeys();
    for (const key of this.#erased) if (!erased.has(key)) this.#damaged.add(key);
    this.#erased = new Set(erased);
    const back = [...erased].filter((key) => this.#doc.hasBody(key));
    if (back.length > 0) this.#doc.erase(back);
    const putAway = [...this.ledger.putAway.removedKeys].filter((key) => this.#doc.has(key));
    if (putAway.length > 0) this.#doc.remove(putAway);
    const damaged = [...this.#damaged].flatMap((key) => this.ledger.fullRecord(key) ?? []);
    this.#damaged.clear();
    const whole = damaged.map((each) => (erased.has(each.key) ? { key: each.key, text: each.text } : each));
    if (whole.length > 0) this.#doc.put(whole, { kind: "mend" });
  }
}

/** Computes the id of the draft in a record, if it has one. The text of an open body is canonical. */
async function precomputeDraftIdOf(opened: OpenedRecord): Promise<void> {
  const { record, body, clear, state } = opened;
  if (record.type !== "revision" || !body) return;
  const revision = body as DocumentRevisionBody;
  const toJson = () => sliceCanonicalMember(clearBodyOf(opened)!.text, revision, "draft");
  await precomputeDraftId(revision.draft, clear && state === "open" ? toJson : undefined);
}

/** Returns the records that are needed before any text can be shown, as pages that were never verified. */
function firstPages(doc: DossierDoc): VerifiedRecordPage[] {
  const keys = findRecordsNeededFirst(doc);
  return Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, i) => ({
    key: "",
    hash: "" as Hash,
    records: keys.slice(i * CHUNK, (i + 1) * CHUNK),
  }));
}

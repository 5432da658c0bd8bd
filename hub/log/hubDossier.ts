import * as Y from "yjs";
import { releaseMemory } from "#node/disk/releaseMemory.ts";
import { isRefusal } from "#shared/base/result.ts";
import { SharedStrings } from "#shared/base/sharedStrings.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { DossierDoc, type TransactionOrigin } from "#shared/records/dossierDoc.ts";
import { validateRecord, type ValidRecord, type StoredRecord } from "#shared/records/validator.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import { isControlRecordType, type DeviceId, type DossierId, type RecordKey } from "#shared/records/envelope.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import { applyControlRecords, applyUnannounced, encodeDocument } from "./documentCoding.ts";
import { HubRecord } from "./hubRecord.ts";
import type { DossierLog, LogDamage } from "./logStore.ts";

/** The log is compacted when it is longer than this (bytes) and than the last snapshot. */
const COMPACT_AT = 4 * 1024 * 1024;
/** When the last visitor has left, a log longer than this is compacted too. */
const COMPACT_AT_REST = 64 * 1024;
/** The types of records that show a device that it was removed. */
const SENT_TO_REMOVED = new Set(["dossier", "roster", "begin", "change", "handover", "confirm"]);

const NOBODY: ReadonlySet<DeviceId> = new Set();

/** Records that are checked at a time when a dossier is opened. */
const CHUNK = 64;

/**
 * One dossier at the hub: its log, its records with the authority that they give, and the document while somebody is
 * connected. The log comes first: an update is stored, then applied, then acknowledged.
 */
export class HubDossier {
  readonly id: DossierId;
  /** Damage found when the log was opened. */
  readonly damage: readonly LogDamage[];
  /** Called after changes stored by other hubs were read. */
  onRemoteChange: () => void = () => undefined;
  readonly #log: DossierLog;
  #set: RecordSet<ValidRecord>;
  readonly #erasures = new Set<RecordKey>();
  /** The strings that many records of a dossier have in common. */
  readonly #names = new SharedStrings();
  #judgement: RecordJudge | null = null;
  #live: DossierDoc | null = null;
  /** Updates that are stored, or being stored, but not applied yet: a snapshot must not lose them. */
  readonly #pending = new Set<Uint8Array>();
  #snapshotBytes = 0;
  /** Whether the files may still hold erased bytes. */
  #unclean = false;
  /** The devices whose records are put away; null if that may have changed. */
  #putAway: ReadonlySet<DeviceId> | null = null;
  /** Whether records of such devices may be here. */
  #mayHoldPutAway = true;

  /** Whether records that decide about authority have come or gone since it was last asked. */
  #mayHaveChangedAuthority = true;
  readonly #teamFirst: boolean;
  /** The validation of the records in the document, and what follows from it; null when it is done. */
  #checking: Promise<void> | null = null;

  private constructor(id: DossierId, log: DossierLog, teamFirst: boolean) {
    this.id = id;
    this.#log = log;
    this.#teamFirst = teamFirst;
    this.damage = log.damage;
    this.#set = new RecordSet(id);
  }

  /**
   * Opens a dossier and validates the records in its log. A dossier that nobody has published yet is empty. With
   * `teamFirst` only the records that decide who belongs to the dossier are validated at first, which is enough to admit
   * somebody; the others are once it is loaded, and no update is judged before.
   */
  static async open(id: DossierId, log: DossierLog, { teamFirst = false } = {}): Promise<HubDossier> {
    const dossier = new HubDossier(id, log, teamFirst);
    await dossier.#reload();
    return dossier;
  }

  /** Whether its first record is here. */
  get isPublished(): boolean {
    return this.#set.first !== null;
  }

  /** Its records, without sealed bodies. */
  get recordSet(): RecordSet {
    return this.#set;
  }

  get judgement(): RecordJudge {
    return (this.#judgement ??= new RecordJudge(this.#set));
  }

  /** Returns whether somebody may have gained or lost authority since the last call. */
  takeAuthorityChange(): boolean {
    const mayHaveChanged = this.#mayHaveChangedAuthority;
    this.#mayHaveChangedAuthority = false;
    return mayHaveChanged;
  }

  /** Returns the judgement as if these records were here too. */
  judgementWith(records: readonly ValidRecord[]): RecordJudge {
    const newRecords = records.filter(({ key }) => this.record(key)?.body === undefined);
    return newRecords.length === 0
      ? this.judgement
      : new RecordJudge(new RecordSet(this.id, [...this.#set.byKey.values(), ...newRecords]));
  }

  /** Returns the records about the team up to the one that removed a device; null for a device that was not removed. */
  removalOf(device: DeviceId): readonly StoredRecord[] | null {
    if (this.judgement.authorityOf(device)) return null;
    return this.judgement.team?.removalEvidenceOf(device)?.map((key) => this.#set.byKey.get(key)!) ?? null;
  }

  record(key: RecordKey): ValidRecord | undefined {
    return this.#set.byKey.get(key);
  }

  /** The document while it is loaded, else null. */
  get doc(): Y.Doc | null {
    return this.#live?.doc ?? null;
  }

  /**
   * Loads the log into a document and uses it until it is destroyed. Its records may be read at once. If not all of them
   * have been validated yet, `whenChecked` resolves when they are.
   */
  async load(doc: Y.Doc): Promise<void> {
    const live = new DossierDoc(doc);
    await this.#fill(live);
    this.#live = live;
    doc.on("destroy", () => {
      if (this.#live === live) this.#live = null;
    });
    for (const key of live.keys()) this.#shareStrings(key);
    const checking = (this.#checking ?? Promise.resolve()).then(() => this.#check(live));
    this.#checking = checking;
    checking.finally(() => this.#checking === checking && (this.#checking = null)).catch(() => undefined);
    // Nobody may receive what must be removed.
    if (!this.#teamFirst || this.#mayHoldRemovable(live)) await checking;
  }

  /** Whether every record of the document has been validated. */
  get isChecked(): boolean {
    return this.#checking === null;
  }

  /** Resolves when every record of the document has been validated. Rejects if something had to be removed and was not. */
  async whenChecked(): Promise<void> {
    await this.#checking;
  }

  async #check(live: DossierDoc): Promise<void> {
    await this.#fileFrom(live, [...live.keys()]);
    // An erasure may have been interrupted when the hub stopped.
    this.#unclean = this.erasedBodies().size + this.#findPutAwayRecords().length > 0;
    await this.sweep();
  }

  /** Returns whether a document may have bodies that were erased, or records of devices that were put away. */
  #mayHoldRemovable(live: DossierDoc): boolean {
    const erasures = [...this.#erasures].map((key) => this.record(key)?.body as EraseBody | undefined);
    return this.#set.putAways.size > 0 || erasures.some((body) => body && live.hasBody(body.target));
  }

  /** Reads what other hubs have stored. Returns whether there was something. */
  async catchUp(): Promise<boolean> {
    const isNews = await this.#log.catchUp((entries) => this.#takeIn(entries));
    if (!isNews) return false;
    if (!this.#live) await this.#reload();
    await this.sweep();
    this.onRemoteChange();
    return true;
  }

  // Without a document, entries that build on others cannot be applied; then the whole log is read again.
  async #takeIn(entries: readonly Uint8Array[]): Promise<void> {
    const live = this.#live;
    if (!live) return;
    const touched = new Set<RecordKey>();
    const end = live.observe(({ records, bodies }) => {
      for (const key of [...records, ...bodies]) touched.add(key);
    });
    for (const entry of entries) Y.applyUpdate(live.doc, entry, { kind: "hub" } satisfies TransactionOrigin);
    end();
    await this.#fileFrom(live, [...touched]);
    const erased = this.erasedBodies();
    if ([...touched].some((key) => erased.has(key))) this.#unclean = true;
  }

  async #reload(): Promise<void> {
    const read = new DossierDoc();
    const updates = await this.#log.read();
    if (this.#teamFirst) applyControlRecords(read.doc, updates);
    else applyStoredUpdates(read.doc, updates);
    await this.#fileFrom(
      read,
      [...read.keys()].filter((key) => read.get(key)?.text !== ""),
    );
    read.doc.destroy();
    this.#log.release(updates);
  }

  /** Validates and adds those of these records that are missing, or are missing their body. */
  async #fileFrom(from: DossierDoc, keys: readonly RecordKey[]): Promise<void> {
    const newKeys = keys.filter((key) => this.#lacks(key));
    for (let i = 0; i < newKeys.length; i += CHUNK) {
      const stored = newKeys.slice(i, i + CHUNK).map((key) => from.get(key));
      const newRecords = stored.filter((each) => each !== undefined);
      const outcomes = await Promise.all(newRecords.map((each) => validateRecord(each, this.id)));
      for (const outcome of outcomes) if (!isRefusal(outcome)) this.#file(outcome);
    }
  }

  // A control record is useless without its body; the bodies of other records are in the document.
  #lacks(key: RecordKey): boolean {
    const known = this.record(key);
    return !known || (isControlRecordType(known.record.type) && known.body === undefined);
  }

  /** Adds validated records; returns a function that removes them again. */
  add(records: readonly ValidRecord[]): () => void {
    const before = new Map(records.map(({ key }) => [key, this.record(key)]));
    for (const each of records) this.#file(each);
    return () => {
      const rest = [...this.#set.byKey.values()].map((each) => (before.has(each.key) ? before.get(each.key) : each));
      this.#set = new RecordSet(
        this.id,
        rest.filter((each) => each !== undefined),
      );
      this.#putAway = null;
      this.#judgeAgain();
    };
  }

  #file(each: ValidRecord): void {
    const { type, device, prev } = each.record;
    const changesAuthority = this.#set.add(
      isControlRecordType(type)
        ? withBytesToSend(each)
        : new HubRecord(each, this.#names, this.#set.byKey.get(prev ?? "")?.key),
    );
    // Most records decide about nobody, and the team need not be determined again for each. A roster's spans end at any record.
    if (changesAuthority || this.#set.rosters.size > 0) this.#judgeAgain();
    else this.#judgement?.invalidate(device);
    if (type === "erase") this.#erasures.add(each.key);
    if (isControlRecordType(type)) this.#putAway = null;
    if (!this.#putAway || this.#putAway.has(device)) this.#mayHoldPutAway = true;
  }

  #judgeAgain(): void {
    this.#judgement = null;
    this.#mayHaveChangedAuthority = true;
  }

  /** Bytes stored, as they would be sent to a new client. */
  get bytes(): number {
    return this.#log.stored;
  }

  /** The number up to which its log is known here. */
  get head(): number {
    return this.#log.head;
  }

  /** Changes when records of other hubs were read: earlier verdicts must then be judged again. */
  get edition(): number {
    return this.#log.edition;
  }

  /**
   * Stores an update that was judged in an edition; resolves when it is durable. The caller applies it next and then
   * calls `markApplied`. Resolves with false if other hubs have stored something in the meantime: call `catchUp` and
   * judge again.
   */
  async store(update: Uint8Array, edition: number): Promise<boolean> {
    this.#pending.add(update);
    try {
      const isStored = await this.#log.append(update, edition);
      if (!isStored) this.#pending.delete(update);
      return isStored;
    } catch (error) {
      this.#pending.delete(update);
      throw error;
    }
  }

  /** Reports that a stored update has been applied or will not be; `bodies` are those that it added or deleted. */
  markApplied(update: Uint8Array, bodies: Iterable<RecordKey>): void {
    this.#pending.delete(update);
    const erased = this.erasedBodies();
    for (const key of bodies) {
      if (erased.has(key)) this.#unclean = true;
      this.#shareStrings(key);
    }
  }

  /** Keeps the text of a record that is in the document only there. */
  #shareStrings(key: RecordKey): void {
    const [known, item] = [this.record(key), this.doc?.getMap("records")._map.get(key)];
    if (!(known instanceof HubRecord) || !(item?.content instanceof Y.ContentAny)) return;
    const text: unknown = item.content.arr[0];
    if (text === known.text) known.shareStrings(item.parentSub ?? key, text as string);
  }

  /**
   * Deletes the bodies that effective erasures remove, and the records of devices that were put away, from the document
   * and from every file, and keeps the log short. Resolves with the number of bytes saved.
   */
  async sweep(): Promise<number> {
    const live = this.#live;
    if (!live) return 0;
    const before = this.#log.stored;
    const back = [...this.erasedBodies()].filter((key) => live.hasBody(key));
    if (back.length > 0) live.erase(back);
    const putAway = this.#findPutAwayRecords();
    if (putAway.length > 0) live.remove(putAway);
    if (back.length + putAway.length > 0 || this.#unclean) {
      this.#unclean = true;
      const isDone = await this.#withSnapshot(live, (snapshot) => this.#log.erase(snapshot));
      // Updates stored during the erasure may bring such bytes again.
      this.#unclean = !isDone || this.#pending.size > 0;
      if (isDone) this.#forget(putAway);
      else await this.catchUp();
      return isDone ? before - this.#log.stored : 0;
    }
    if (this.#log.size <= Math.max(COMPACT_AT, this.#snapshotBytes)) return 0;
    await this.compact();
    return before - this.#log.stored;
  }

  /** Compacts the log, if it is long, before the document is unloaded. */
  async compactIfLong(): Promise<void> {
    if (this.#log.size > Math.max(COMPACT_AT_REST, this.#snapshotBytes / 4)) await this.compact();
  }

  /** Compacts the log to a snapshot while the document is loaded. */
  async compact(): Promise<void> {
    const live = this.#live;
    if (live) await this.#withSnapshot(live, (snapshot) => this.#log.compact(snapshot));
  }

  /** Returns the keys of the bodies that effective erasures remove. */
  erasedBodies(): ReadonlySet<RecordKey> {
    const erased = new Set<RecordKey>();
    for (const key of this.#erasures) {
      const each = this.record(key);
      if (each?.body === undefined || this.judgement.verdict(each).kind !== "counts") continue;
      erased.add((each.body as EraseBody).target);
    }
    return erased;
  }

  /** Returns the devices whose records are put away. */
  putAwayDevices(): ReadonlySet<DeviceId> {
    if (this.#set.putAways.size === 0) return NOBODY;
    return (this.#putAway ??= findPutAwayDevices(this.#set, this.judgement));
  }

  #findPutAwayRecords(): readonly RecordKey[] {
    if (!this.#mayHoldPutAway) return [];
    const devices = this.putAwayDevices();
    const keys: RecordKey[] = [];
    // Most dossiers have no such devices, and this is asked after every update.
    if (devices.size > 0)
      for (const { key, record } of this.#set.byKey.values()) if (devices.has(record.device)) keys.push(key);
    this.#mayHoldPutAway = keys.length > 0;
    return keys;
  }

  #forget(keys: readonly RecordKey[]): void {
    for (const key of keys) this.#set.remove(key);
    if (keys.length > 0) this.#judgeAgain();
    this.#mayHoldPutAway = this.#pending.size > 0;
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  /** Lets the log take a snapshot, and returns its memory afterwards. */
  async #withSnapshot<T>(live: DossierDoc, work: (snapshot: () => Uint8Array) => Promise<T>): Promise<T> {
    let taken: Uint8Array | null = null;
    try {
      return await work(() => (taken = this.#snapshot(live)));
    } finally {
      if (taken) releaseMemory(taken);
    }
  }

  #snapshot({ doc }: DossierDoc): Uint8Array {
    const state = encodeDocument(doc, this.#log.stored);
    this.#snapshotBytes = state.length;
    return this.#pending.size > 0 ? Y.mergeUpdates([state, ...this.#pending]) : state;
  }

  async #fill({ doc }: DossierDoc): Promise<void> {
    const updates = await this.#log.read();
    this.#snapshotBytes = updates[0]?.length ?? 0;
    applyUnannounced(doc, updates);
    this.#log.release(updates);
  }
}

// A removed device is sent some as they are stored, so their bytes are kept.
function withBytesToSend({ bytes, ...rest }: ValidRecord): ValidRecord {
  return bytes && SENT_TO_REMOVED.has(rest.record.type) ? { ...rest, bytes: new Uint8Array(bytes) } : rest;
}

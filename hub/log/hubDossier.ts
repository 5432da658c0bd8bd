import * as Y from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { DossierDoc, type TransactionOrigin } from "#shared/records/dossierDoc.ts";
import { validateRecord, type ValidRecord, type StoredRecord } from "#shared/records/validator.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import { isControlRecordType, type DeviceId, type DossierId, type RecordKey } from "#shared/records/envelope.ts";
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
  #set: RecordSet;
  readonly #erasures = new Set<RecordKey>();
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

  private constructor(id: DossierId, log: DossierLog) {
    this.id = id;
    this.#log = log;
    this.damage = log.damage;
    this.#set = new RecordSet(id);
  }

  /** Opens a dossier and validates the records in its log. A dossier that nobody has published yet is empty. */
  static async open(id: DossierId, log: DossierLog): Promise<HubDossier> {
    const dossier = new HubDossier(id, log);
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

  /** Loads the log into a document and uses it until it is destroyed. */
  async load(doc: Y.Doc): Promise<void> {
    const live = new DossierDoc(doc);
    await this.#fill(live);
    this.#live = live;
    await this.#fileFrom(live, [...live.keys()]);
    // An erasure may have been interrupted when the hub stopped.
    this.#unclean = this.erasedBodies().size + this.#findPutAwayRecords().length > 0;
    doc.on("destroy", () => {
      if (this.#live === live) this.#live = null;
    });
    await this.sweep();
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
    await this.#fill(read);
    await this.#fileFrom(read, [...read.keys()]);
    read.doc.destroy();
  }

  /** Validates and adds those of these records that are missing, or are missing their body. */
  async #fileFrom(from: DossierDoc, keys: readonly RecordKey[]): Promise<void> {
    const stored = keys.filter((key) => this.#lacks(key)).map((key) => from.get(key));
    const newRecords = stored.filter((each) => each !== undefined);
    for (let i = 0; i < newRecords.length; i += CHUNK) {
      const outcomes = await Promise.all(newRecords.slice(i, i + CHUNK).map((each) => validateRecord(each, this.id)));
      for (const outcome of outcomes) if (!isRefusal(outcome)) this.#file(outcome);
    }
    if (newRecords.length > 0) this.#judgement = null;
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
    this.#judgement = null;
    return () => {
      const rest = [...this.#set.byKey.values()].map((each) => (before.has(each.key) ? before.get(each.key) : each));
      this.#set = new RecordSet(
        this.id,
        rest.filter((each) => each !== undefined),
      );
      this.#judgement = this.#putAway = null;
    };
  }

  #file(each: ValidRecord): void {
    // A removed device is sent these as they are stored, so their bytes are kept.
    this.#set.add(SENT_TO_REMOVED.has(each.record.type) ? each : withoutBytes(each));
    const { type, device } = each.record;
    if (type === "erase") this.#erasures.add(each.key);
    if (isControlRecordType(type)) this.#putAway = null;
    if (!this.#putAway || this.#putAway.has(device)) this.#mayHoldPutAway = true;
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
    for (const key of bodies) if (erased.has(key)) this.#unclean = true;
  }

  /**
   * Deletes the bodies that effective erasures remove, and the records of devices that were put away, from the document
   * and from every file, and keeps the log short. Resolves with the number of bytes saved.
   */
  async sweep(): Promise<number> {
    const live = this.#live;
    if (!live) return 0;
    let saved = 0;
    const snapshot = () => {
      const { stored } = this.#log;
      const bytes = this.#snapshot(live);
      saved = stored - bytes.length;
      return bytes;
    };
    const back = [...this.erasedBodies()].filter((key) => live.hasBody(key));
    if (back.length > 0) live.erase(back);
    const putAway = this.#findPutAwayRecords();
    if (putAway.length > 0) live.remove(putAway);
    if (back.length + putAway.length > 0 || this.#unclean) {
      this.#unclean = true;
      const isDone = await this.#log.erase(snapshot);
      // Updates stored during the erasure may bring such bytes again.
      this.#unclean = !isDone || this.#pending.size > 0;
      if (isDone) this.#forget(putAway);
      else await this.catchUp();
      return isDone ? saved : 0;
    }
    if (this.#log.size <= Math.max(COMPACT_AT, this.#snapshotBytes)) return 0;
    await this.#log.compact(snapshot);
    return saved;
  }

  /** Compacts the log, if it is long, before the document is unloaded. */
  async compactIfLong(): Promise<void> {
    if (this.#log.size > Math.max(COMPACT_AT_REST, this.#snapshotBytes / 4)) await this.compact();
  }

  /** Compacts the log to a snapshot while the document is loaded. */
  async compact(): Promise<void> {
    const live = this.#live;
    if (live) await this.#log.compact(() => this.#snapshot(live));
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
    this.#mayHoldPutAway = devices.size > 0;
    return [...this.#set.byKey.values()].filter(({ record }) => devices.has(record.device)).map(({ key }) => key);
  }

  #forget(keys: readonly RecordKey[]): void {
    for (const key of keys) this.#set.remove(key);
    this.#mayHoldPutAway = this.#pending.size > 0;
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #snapshot({ doc }: DossierDoc): Uint8Array {
    const state = Y.encodeStateAsUpdate(doc);
    this.#snapshotBytes = state.length;
    return this.#pending.size > 0 ? Y.mergeUpdates([state, ...this.#pending]) : state;
  }

  async #fill({ doc }: DossierDoc): Promise<void> {
    const updates = await this.#log.read();
    this.#snapshotBytes = updates[0]?.length ?? 0;
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  }
}

// Judging needs no sealed bytes: they are in the document.
function withoutBytes({ bytes: _, ...rest }: ValidRecord): ValidRecord {
  return rest;
}

import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import path from "node:path";
import * as Y from "yjs";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { openJournal, type Journal } from "#node/disk/journal.ts";
import { SendGate } from "#renderer/workspace/persistence/sendGate.ts";
import { DossierStore } from "#renderer/workspace/persistence/dossierStore.ts";
import { encodeWithoutRefusedRecords } from "#renderer/workspace/session/refusedRecords.ts";
import { decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type RefusalCode } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { findChainCounter } from "#shared/members/deviceRecordSigner.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import type { Envelope, RecordKey } from "#shared/records/envelope.ts";
import type { VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import {
  chainCounterAfter,
  EMPTY_CHAIN_COUNTER,
  serialiseAndHashRecord,
  type ChainCounter,
} from "#shared/records/signRecord.ts";
import { TestDevice, TEST_DOSSIER_KEY } from "#test/support/team/testDevice.ts";
import { MemoryDisk, type SimulatedDiskOutcome } from "#test/support/memoryDisk.ts";
import type { Random } from "#test/support/random.ts";
import type { ScheduleTally } from "./scheduleTally.ts";

const FOLDER = "/dossier";
const COUNTER = "/keys/device.key";

/** What all machines of a schedule share. */
export interface ScheduleWorld {
  readonly tally: ScheduleTally;
  readonly random: Random;
  readonly examine: VerifyRecords;
  /** Decides the outcome of a disk operation. */
  diskOutcome(machine: ScheduleMachine, operation: string): SimulatedDiskOutcome;
  /** Reports a fault, such as a record that was lost or should not exist. */
  reportFault(what: string): void;
  /** Bodies that any erase, counting or not, targets. */
  readonly targets: Set<RecordKey>;
  /** The dossier's first record, which a machine that has lost everything gets again. */
  readonly first: () => OpenedRecord;
}

interface Up {
  readonly doc: DossierDoc;
  readonly journal: Journal;
  readonly intake: RecordIntake;
  readonly store: DossierStore;
  readonly sendGate: SendGate;
}

/**
 * An installation of the app in a schedule: a device, a disk that may fail, and on it the app's own journal, store,
 * document and ledger. `shown` remembers whatever its status line has shown as Saved.
 */
export class ScheduleMachine extends TestDevice {
  disk: MemoryDisk;
  /** Records that have shown Saved here, and whether their bodies were included. */
  readonly shown = new Map<RecordKey, boolean>();
  /** Bodies that an erase removed here while it counted. */
  readonly erased = new Set<RecordKey>();
  /** Records that a hub refused and that are set aside. */
  readonly aside = new Set<RecordKey>();
  /** Its own records that had not shown Saved when it crashed. Another machine that received one may send it back. */
  readonly unsaved = new Set<RecordKey>();
  /** Its own records that may be lost because an older copy of the dossier's folder was restored. */
  readonly restoredAway = new Set<RecordKey>();
  /** Its own records by number: more than one if it forks. */
  readonly said = new Map<number, RecordKey[]>();
  /** True for a device that signs two records with one number on purpose: a copy, or one that starts again. */
  forks = false;
  /** True once its disk has falsely confirmed a sync. Then a power cut may lose even what has shown Saved. */
  lied = false;
  readonly #world: ScheduleWorld;
  #up: Up | null = null;
  #inbox: OpenedRecord[] = [];
  #next = 0;
  #spent = 0;

  constructor(of: ConstructorParameters<typeof TestDevice>, world: ScheduleWorld) {
    super(...of);
    this.#world = world;
    this.disk = this.#governed(new MemoryDisk(world.random));
  }

  /** The document. Available after `ensureRunning`. */
  get doc(): Y.Doc {
    return this.up.doc.doc;
  }

  get up(): Up {
    if (!this.#up) throw new RangeError(`${this.name} is down`);
    return this.#up;
  }

  get isUp(): boolean {
    return this.#up !== null && !this.disk.isDead;
  }

  /** Starts it if it is down, with what the disk kept after a crash, and applies what has arrived since. */
  async ensureRunning(): Promise<this> {
    if (this.disk.isDead) await this.#end();
    for (let tries = 0; !this.#up; tries++) {
      if (this.disk.isDead) this.#crashed();
      // If the disk prevents the start, try until it succeeds, as a user would.
      if (tries > 50) throw new Error(`${this.name} never comes up`);
      await this.#start();
    }
    const { dossier } = this.ledger;
    const isFounded = this.up.doc.has(dossier) || this.#inbox.some(({ key }) => key === dossier);
    if (!isFounded) this.#inbox.push(this.#world.first());
    if (this.#inbox.length > 0) this.up.doc.put(this.#inbox.splice(0), { kind: "file" });
    await this.settled();
    return this;
  }

  /** Ends it without any shutdown, like a power cut. */
  async crash(): Promise<void> {
    await this.#end();
    this.#crashed();
  }

  /** Restores an older copy of the dossier's folder. Keys and counter are kept. */
  async restore(files: ReadonlyMap<string, Bytes>): Promise<void> {
    await this.#end();
    this.disk.restore(FOLDER, files);
    this.shown.clear();
    for (const key of [...this.said.values()].flat()) this.restoredAway.add(key);
    this.held.clear();
    this.#world.tally.restored++;
  }

  backup(): ReadonlyMap<string, Bytes> {
    return this.disk.backup(FOLDER);
  }

  override keep(records: OpenedRecord): void {
    if (records.record.seq !== this.#next) this.forks = true;
    this.#next = records.record.seq + 1;
    if (records.record.type === "erase") this.#world.targets.add((records.body as EraseBody).target);
    this.said.set(records.record.seq, [...(this.said.get(records.record.seq) ?? []), records.key]);
    this.held.set(records.key, records);
    const { intake, sendGate } = this.up;
    sendGate.hold([records]);
    intake.add([records], { kind: "said" });
    sendGate.retry();
    this.#world.tally.records++;
  }

  override async ready(): Promise<void> {
    await this.ensureRunning();
  }

  override async commit(saying: Parameters<TestDevice["commit"]>[0]): Promise<OpenedRecord> {
    await this.ensureRunning();
    const records = await super.commit(saying);
    await this.settled();
    return records;
  }

  /** Hands out its own records only if their numbers are saved as used. */
  override async handOut(): Promise<OpenedRecord[]> {
    await this.ensureRunning();
    await this.up.sendGate.whenIdle();
    return (await super.handOut()).filter(({ record }) => record.device !== this.key || record.seq < this.#spent);
  }

  /** Receives records as from a file. They are in the ledger after `whenIdle`. */
  override take(records: Iterable<OpenedRecord>): void {
    if (this.isUp) this.up.doc.put([...records], { kind: "file" });
    else this.#inbox.push(...records);
  }

  override copyAs(name: string, seed: Bytes): TestDevice {
    const copy = new ScheduleMachine([name, seed, this.ledger.dossier, this.random], this.#world);
    copy.counter = this.counter;
    copy.#next = this.#next;
    copy.forks = this.forks = true;
    copy.take(this.held.values());
    return copy;
  }

  /** Applies an update from a hub, or from another machine on the same network. */
  async merge(update: Uint8Array): Promise<void> {
    Y.applyUpdate(this.doc, update, { kind: "hub" });
    await this.settled();
  }

  /** Sets aside what a hub refused. Everything else continues in a new document, which replaces the stored one. */
  async setAside(refused: readonly RecordKey[]): Promise<void> {
    const { doc, store } = this.up;
    const state = encodeWithoutRefusedRecords(doc, new Set(refused), this.#newDoc());
    for (const key of refused) this.aside.add(key);
    if ((await store.replace(() => state)) === true) await this.#end();
    for (const key of refused) {
      this.shown.delete(key);
      this.held.delete(key);
    }
    await this.ensureRunning();
  }

  /** Resolves when what has arrived is in the ledger and, if the disk works, saved. */
  async settled(): Promise<void> {
    const { intake } = this.up;
    await intake.whenIdle();
    this.ledger = intake.ledger;
    for (const key of this.ledger.erasedKeys()) this.erased.add(key);
    for (const { opened } of this.ledger.records()) this.held.set(opened.key, opened);
  }

  /** Returns true if its own record with this number may legitimately be missing. */
  mayLack(seq: number): boolean {
    const keys = this.said.get(seq) ?? [];
    return keys.some((key) => this.aside.has(key) || this.unsaved.has(key) || this.restoredAway.has(key));
  }

  /** Resolves when the disk has written everything handed to it. */
  idle(): Promise<void> {
    return this.up.store.idle();
  }

  /** Returns every byte that could still be found on its disk. */
  bytes(): Buffer {
    return Buffer.concat(this.disk.everything());
  }

  /** Returns true if all its own records may be sent now. */
  async canSend(): Promise<boolean> {
    const { sendGate } = this.up;
    await sendGate.whenIdle();
    if (!sendGate.isOpen) this.#world.tally.heldBack++;
    return sendGate.isOpen;
  }

  /** The state as a file, a hub or another machine gets it. */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Shuts it down properly. */
  async close(): Promise<void> {
    await this.#end();
  }

  async #start(): Promise<void> {
    const doc = this.#newDoc();
    try {
      const journal = await openJournal(FOLDER, this.disk);
      this.#world.tally.damaged += journal.damage.length;
      const store = await DossierStore.open({ journal: this.#journalHost(journal) }, this.ledger.dossier, doc, noCopy);
      if (isRefusal(store)) return;
      const intake = new RecordIntake(doc, this.ledger.dossier, [TEST_DOSSIER_KEY], { examine: this.#world.examine });
      store.repairWith(() => intake.whenIdle());
      const sendGate = new SendGate({
        device: this.key,
        whenSaved: () => store.whenSaved(),
        spend: (last) => this.#spend(last),
      });
      this.#up = { doc, journal, store, intake, sendGate };
      onSignalChange(store.saving, () => this.#noteSaved(doc, store));
      await intake.whenIdle();
      const own = recordsOf(intake).filter(({ record }) => record.device === this.key);
      this.counter = higher(this.counter, await this.#readCounter(), findChainCounter(own, this.key));
      this.#next = this.counter.seq;
      const last = own.find(({ record }) => record.seq === Math.max(...own.map(({ record }) => record.seq)));
      if (last) sendGate.resume(readEnvelopeOf(last));
      this.#look(doc);
      this.#noteSaved(doc, store);
    } catch (error) {
      if (!(error as { code?: unknown }).code) throw error;
      // A partial start does not count: it must not sign before it knows which numbers are used.
      await this.#end();
    }
  }

  /**
   * Checks that everything that had shown Saved is there again. A body may be missing because an erase counted on
   * another machine but not here: another machine sends it back, which is checked in the end.
   */
  #look(doc: DossierDoc): void {
    if (this.lied) return;
    const { targets } = this.#world;
    for (const [key, whole] of this.shown) {
      if (!doc.has(key)) this.#world.reportFault(`${this.name} has lost ${key}, which had shown Saved`);
      else if (whole && !doc.hasBody(key) && !targets.has(key))
        this.#world.reportFault(`${this.name} has lost the body of ${key}`);
    }
  }

  #noteSaved(doc: DossierDoc, store: DossierStore): void {
    if (store.saving.value.state !== "saved" || this.#up?.doc !== doc) return;
    for (const key of doc.keys()) this.shown.set(key, doc.hasBody(key));
  }

  async #end(): Promise<void> {
    const up = this.#up;
    this.#up = null;
    if (!up) return;
    up.intake.close();
    await up.sendGate.whenIdle();
    up.sendGate.close();
    await up.store.close();
    await up.journal.close().catch(() => undefined);
    up.doc.doc.destroy();
  }

  #crashed(): void {
    this.#world.tally.crashes++;
    this.disk = this.#governed(this.disk.crash());
    // What was only in memory is lost, and the chain continues from what the disk has.
    for (const [key, { record }] of this.held) {
      if (record.device === this.key && (this.lied || !this.shown.has(key))) this.unsaved.add(key);
    }
    this.held.clear();
    this.counter = EMPTY_CHAIN_COUNTER;
  }

  /** Creates a document with the same client number in every run, because the length of an update depends on it. */
  #newDoc(): DossierDoc {
    const doc = new Y.Doc();
    doc.clientID = this.random.below(2 ** 32);
    return new DossierDoc(doc);
  }

  #governed(disk: MemoryDisk): MemoryDisk {
    disk.outcome = (operation) => this.#world.diskOutcome(this, operation);
    return disk;
  }

  /** The journal as the desktop offers it to the window (electron/main/keys/journalPool.ts), on this machine's disk. */
  #journalHost(journal: Journal): NonNullable<Host["journal"]> {
    const or = (code: RefusalCode, work: Promise<unknown>): Promise<Outcome<true>> =>
      work.then(
        () => true as const,
        (error: NodeJS.ErrnoException) => (this.#world.tally.refusals++, refusal(code, { code: error.code ?? "" })),
      );
    return {
      read: () =>
        journal.read().catch((error: NodeJS.ErrnoException) => refusal("journal.not-read", { code: error.code ?? "" })),
      append: async (_, update) => {
        const outcome = await or("journal.not-appended", journal.append(update));
        this.#world.tally.appends++;
        return outcome;
      },
      compact: (_, snapshot) =>
        or(
          "journal.compact-failed",
          journal.compact(() => snapshot),
        ),
      erase: (_, snapshot) =>
        or(
          "journal.compact-failed",
          journal.erase(() => snapshot),
        ),
    };
  }

  /** Saves that a record is on the disk and may be sent, as the desktop does (electron/main/keys/deviceSigners.ts). */
  async #spend(last: Envelope): Promise<Outcome<true>> {
    try {
      const counter = higher(await this.#readCounter(), chainCounterAfter(last, serialiseAndHashRecord(last).key));
      await writeAtomic(COUNTER, encodeUtf8(JSON.stringify(counter)), { disk: this.disk });
      this.#spent = counter.seq;
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!code) throw error;
      return refusal("keys.not-written", { code });
    }
  }

  async #readCounter(): Promise<ChainCounter> {
    const names = await this.disk.list(path.dirname(COUNTER));
    if (!names.includes(path.basename(COUNTER))) return EMPTY_CHAIN_COUNTER;
    const text = decodeUtf8(await this.disk.read(COUNTER)) ?? "";
    try {
      return JSON.parse(text) as ChainCounter;
    } catch (error) {
      // A disk that loses synced data may leave anything. Then only the journal counts.
      if (this.lied) return EMPTY_CHAIN_COUNTER;
      throw error;
    }
  }
}

/** A machine without y-indexeddb, so that what is Saved must be in the journal alone. */
const noCopy = () => Promise.resolve(refusal("store.browser", { reason: "none" }));

function recordsOf(intake: RecordIntake): OpenedRecord[] {
  return [...intake.ledger.records()].map(({ opened }) => opened);
}

function higher(...counters: readonly ChainCounter[]): ChainCounter {
  return counters.reduce((a, b) => (b.seq > a.seq ? b : a));
}

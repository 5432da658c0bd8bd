import path from "node:path";
import * as Y from "yjs";
import type { JournalDamage, Journal } from "../../node/disk/journal.ts";
import { openJournal } from "../../node/disk/journal.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { Judgement } from "../../shared/members/judge.ts";
import { RecordSet } from "../../shared/members/set.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import { admit, type Admitted } from "../../shared/records/door.ts";
import type { EraseBody } from "../../shared/records/kinds/erase.ts";
import type { DossierId, RecordKey } from "../../shared/records/envelope.ts";

/** The log is put together to a snapshot when it is longer than this (bytes) and than the last snapshot. */
const COMPACT_AT = 4 * 1024 * 1024;
/** When the last visitor has left, a log longer than this is put together too. */
const COMPACT_AT_REST = 64 * 1024;
/** Records that are checked at a time when a dossier is opened. */
const CHUNK = 64;

/**
 * One dossier at the hub: its log, the records in it with what they say about who may speak, and the document
 * while somebody is connected. The log comes first: an update is stored, then applied, then acknowledged.
 */
export class HubDossier {
  readonly id: DossierId;
  /** What was found damaged when it was opened. */
  readonly damage: readonly JournalDamage[];
  readonly #journal: Journal;
  #set: RecordSet;
  readonly #erasures = new Set<RecordKey>();
  #judgement: Judgement | null = null;
  #live: DossierDoc | null = null;
  /** Updates that are stored, or being stored, and not applied yet: a snapshot must not lose them. */
  readonly #underWay = new Set<Uint8Array>();
  #snapshotBytes = 0;
  /** The files may hold bytes that were erased. */
  #unclean = false;

  private constructor(id: DossierId, journal: Journal) {
    this.id = id;
    this.#journal = journal;
    this.damage = journal.damage;
    this.#set = new RecordSet(id);
  }

  /** Opens a dossier's log and checks its records. One that nobody has published yet is empty. */
  static async open(id: DossierId, folder: string): Promise<HubDossier> {
    const dossier = new HubDossier(id, await openJournal(path.join(folder, id)));
    const doc = new DossierDoc();
    await dossier.#fill(doc);
    const stored = [...doc.keys()].map((key) => doc.get(key)).filter((each) => each !== undefined);
    for (let i = 0; i < stored.length; i += CHUNK) {
      const outcomes = await Promise.all(stored.slice(i, i + CHUNK).map((each) => admit(each, id)));
      for (const outcome of outcomes) if (!isRefusal(outcome)) dossier.#file(outcome);
    }
    doc.doc.destroy();
    return dossier;
  }

  /** False until its first record is here. */
  get isPublished(): boolean {
    return this.#set.first !== null;
  }

  get judgement(): Judgement {
    return (this.#judgement ??= new Judgement(this.#set));
  }

  /** The judgement there would be if these records were here too. */
  judgementWith(records: readonly Admitted[]): Judgement {
    const fresh = records.filter(({ key }) => this.record(key)?.body === undefined);
    return fresh.length === 0
      ? this.judgement
      : new Judgement(new RecordSet(this.id, [...this.#set.byKey.values(), ...fresh]));
  }

  record(key: RecordKey): Admitted | undefined {
    return this.#set.byKey.get(key);
  }

  /** The document, while it is loaded. */
  get doc(): Y.Doc | null {
    return this.#live?.doc ?? null;
  }

  /** Fills a document with what the log has, and keeps to it until it is destroyed. */
  async load(doc: Y.Doc): Promise<void> {
    const live = new DossierDoc(doc);
    await this.#fill(live);
    this.#live = live;
    this.#unclean = this.#journal.size > 0 && this.erased().size > 0;
    doc.on("destroy", () => {
      if (this.#live === live) this.#live = null;
    });
    await this.sweep();
  }

  /** Takes checked records in; what it answers with takes them out again. */
  add(records: readonly Admitted[]): () => void {
    const before = new Map(records.map(({ key }) => [key, this.record(key)]));
    for (const each of records) this.#file(each);
    this.#judgement = null;
    return () => {
      const rest = [...this.#set.byKey.values()].map((each) => (before.has(each.key) ? before.get(each.key) : each));
      this.#set = new RecordSet(
        this.id,
        rest.filter((each) => each !== undefined),
      );
      this.#judgement = null;
    };
  }

  #file(each: Admitted): void {
    this.#set.add(withoutBytes(each));
    if (each.record.type === "erase") this.#erasures.add(each.key);
  }

  /** Stores an update; resolves when it is on the disk. It is to be applied next, and `applied` called then. */
  async store(update: Uint8Array): Promise<void> {
    this.#underWay.add(update);
    try {
      await this.#journal.append(update);
    } catch (error) {
      this.#underWay.delete(update);
      throw error;
    }
  }

  /** An update that was stored has been applied, or will not be; `bodies` are those that it brought. */
  applied(update: Uint8Array, bodies: Iterable<RecordKey>): void {
    this.#underWay.delete(update);
    const erased = this.erased();
    for (const key of bodies) if (erased.has(key)) this.#unclean = true;
  }

  /** Deletes what a counting erase takes away, from the document and from every file; keeps the log short. */
  async sweep(): Promise<void> {
    const live = this.#live;
    if (!live) return;
    const back = [...this.erased()].filter((key) => live.hasBody(key));
    if (back.length > 0) live.erase(back);
    if (back.length > 0 || this.#unclean) {
      this.#unclean = true;
      await this.#journal.erase(() => this.#snapshot(live));
      // What was under way then may bring such bytes once more.
      this.#unclean = this.#underWay.size > 0;
    } else if (this.#journal.size > Math.max(COMPACT_AT, this.#snapshotBytes)) await this.#compact();
  }

  /** Puts the log in order before the document is unloaded. */
  async rest(): Promise<void> {
    if (this.#journal.size > Math.max(COMPACT_AT_REST, this.#snapshotBytes / 4)) await this.#compact();
  }

  async #compact(): Promise<void> {
    const live = this.#live;
    if (live) await this.#journal.compact(() => this.#snapshot(live));
  }

  /** The bodies that a counting erase takes away. */
  erased(): ReadonlySet<RecordKey> {
    const erased = new Set<RecordKey>();
    for (const key of this.#erasures) {
      const each = this.record(key);
      if (each?.body === undefined || this.judgement.verdict(each).is !== "counts") continue;
      erased.add((each.body as EraseBody).target);
    }
    return erased;
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  #snapshot({ doc }: DossierDoc): Uint8Array {
    const state = Y.encodeStateAsUpdate(doc);
    this.#snapshotBytes = state.length;
    return this.#underWay.size > 0 ? Y.mergeUpdates([state, ...this.#underWay]) : state;
  }

  async #fill({ doc }: DossierDoc): Promise<void> {
    const updates = await this.#journal.read();
    this.#snapshotBytes = updates[0]?.length ?? 0;
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  }
}

// Judging needs no sealed bytes: the document has them.
function withoutBytes({ bytes: _, ...rest }: Admitted): Admitted {
  return rest;
}

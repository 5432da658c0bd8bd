import { signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import { createDeleteSetFromStructStore, encodeStateAsUpdate, mergeUpdates, type Doc, type Transaction } from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierDoc, TransactionOrigin } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import { WriteQueue, type SaveState } from "./writeQueue.ts";
import { indexedDbNameOf, type IndexedDbDossierCopy } from "./indexedDbDossierCopy.ts";

type Journal = NonNullable<Host["journal"]>;

interface KeptLog {
  readonly log: Journal;
  readonly appender: WriteQueue<Uint8Array>;
}

/** The number of updates in the durable log above which it is compacted at opening. */
const FRAMES = 200;

/**
 * Stores a dossier on this machine: in the durable log if the host has one, and in the browser's copy. The save state
 * is the log's, or the copy's if there is no log.
 */
export class DossierStore {
  readonly saving: ReadonlySignal<SaveState>;
  readonly browserCopy: IndexedDbDossierCopy | null;
  readonly #copyRefusal: Signal<Refusal | null>;
  readonly #journal: KeptLog | null;
  readonly #copy: WriteQueue<Uint8Array> | null;
  readonly #id: DossierId;
  readonly #dossier: DossierDoc;
  readonly #doc: Doc;
  #isCopyUnread: boolean;
  #whenRepaired: () => Promise<void> = () => Promise.resolve();
  /** Whether older rows and frames may hold bytes that were deleted since; both are then rewritten. */
  #needsCleanUp: boolean;
  #cleaning: Promise<void> | null = null;
  /** The state to store from now on instead of the document, which updates of others have spoilt. */
  #instead: (() => Bytes) | null = null;

  private constructor(
    id: DossierId,
    dossier: DossierDoc,
    journal: KeptLog | null,
    copy: Outcome<IndexedDbDossierCopy>,
  ) {
    const { doc } = dossier;
    this.#id = id;
    this.#dossier = dossier;
    this.#doc = doc;
    this.#journal = journal;
    const browserCopy = isRefusal(copy) ? null : copy;
    this.#copy = browserCopy && new WriteQueue((updates) => browserCopy.append(merged(updates)));
    this.browserCopy = browserCopy;
    this.#isCopyUnread = journal !== null && browserCopy !== null;
    this.#copyRefusal = signal(isRefusal(copy) ? toNoCopyRefusal(copy) : null);
    this.saving = (journal?.appender ?? this.#copy!).saving;
    doc.on("update", this.#onUpdate);
    // An erasure may have been under way when the last session ended.
    this.#needsCleanUp = createDeleteSetFromStructStore(doc.store).clients.size > 0;
    // An unread copy is merged first, and with care.
    if (!this.#isCopyUnread) this.#cleanUp(true);
  }

  /**
   * Opens both stores and reads into the document the one that determines the save state; refused if it cannot be
   * opened. A copy beside a log is read by `mergeCopy`.
   */
  static async open(
    host: Pick<Host, "journal">,
    id: DossierId,
    dossier: DossierDoc,
    openUnread: (name: string, doc: Doc) => Promise<Outcome<IndexedDbDossierCopy>>,
  ): Promise<DossierStore | Refusal> {
    const { doc } = dossier;
    const journal = host.journal ? await openJournal(host.journal, id, doc) : null;
    if (isRefusal(journal)) return journal;
    const browserCopy = await openUnread(indexedDbNameOf(id), doc);
    if (!journal) {
      if (isRefusal(browserCopy)) return browserCopy;
      const merged = await browserCopy.merge();
      if (isRefusal(merged)) return merged;
    }
    return new DossierStore(id, dossier, journal, browserCopy);
  }

  /** Why there is no browser copy beside the log, or why it cannot be read. */
  get copyRefusal(): ReadonlySignal<Refusal | null> {
    return this.#copyRefusal;
  }

  /** Whether a copy beside the log is still to be merged. */
  get isCopyUnread(): boolean {
    return this.#isCopyUnread;
  }

  /**
   * Merges the browser's copy and the log, so that each holds what only the other had: for when the window shows what the
   * log has. The copy cannot delete what the log has, except that an erased body is deleted again.
   */
  async mergeCopy(): Promise<void> {
    if (!this.#isCopyUnread || this.#instead) return;
    this.#isCopyUnread = false;
    const dossier = this.#dossier;
    const merged = await this.browserCopy?.merge((merge) => {
      const logged = [...dossier.keys()].flatMap((key) => dossier.get(key) ?? []);
      merge();
      dossier.put(
        logged.filter(({ key, bytes }) => !dossier.has(key) || (bytes && !dossier.hasBody(key))),
        { kind: "mend" },
      );
    });
    if (isRefusal(merged)) this.#copyRefusal.value = toNoCopyRefusal(merged);
    this.#cleanUp(true);
  }

  /**
   * Replaces everything that is stored by another state, and later updates by what `instead` returns by then; the
   * dossier must be opened again. First, all pending writes must finish: written afterwards, deletions by others in
   * this document, or a compaction under way, would affect the new state too. Refused if the disk fails.
   */
  async replace(instead: () => Bytes): Promise<Outcome<true>> {
    await this.idle();
    const saved = await this.whenSaved();
    if (isRefusal(saved)) return saved;
    this.#instead = instead;
    await this.#cleaning;
    const state = instead();
    const replaced = await this.#journal?.log.erase(this.#id, state);
    if (isRefusal(replaced)) return replaced;
    return this.browserCopy?.replace(state) ?? true;
  }

  /** Reads what other windows have stored in the browser's copy. */
  async readOtherWindows(): Promise<void> {
    if (!this.#instead) await this.browserCopy?.readOtherWindows();
  }

  /** Resolves when everything handed over so far is stored everywhere, or cannot be stored for now. */
  async idle(): Promise<void> {
    await Promise.all([this.#journal?.appender.idle(), this.#copy?.idle()]);
  }

  /**
   * Resolves when everything handed over so far is in the store that determines the save state; refused if it cannot be
   * stored for now.
   */
  async whenSaved(): Promise<Outcome<true>> {
    await (this.#journal?.appender ?? this.#copy!).idle();
    const saving = this.saving.value;
    return saving.state === "unsaved" ? saving.refusal : true;
  }

  async close(): Promise<void> {
    this.#doc.off("update", this.#onUpdate);
    await this.idle();
    await this.#cleaning;
    this.#journal?.appender.close();
    this.#copy?.close();
    await this.browserCopy?.close();
  }

  /**
   * Sets the function that waits until the records that others deleted or overwrote without permission are restored.
   * The update of those others is written after that, so that the disk never holds the loss without the restoration.
   */
  repairWith(whenRepaired: () => Promise<void>): void {
    this.#whenRepaired = whenRepaired;
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown, _doc: Doc, { deleteSet }: Transaction): void => {
    const hasDeletions = deleteSet.clients.size > 0;
    const before = hasDeletions && !isOwn(origin) ? this.#whenRepaired() : undefined;
    const kept = this.#instead?.() ?? update;
    this.#journal?.appender.add(kept, before);
    if (!this.browserCopy?.isOrigin(origin)) this.#copy?.add(kept, before);
    if (hasDeletions) this.#needsCleanUp = true;
    this.#cleanUp();
  };

  #cleanUp(isOpening = false): void {
    if (this.#needsCleanUp) this.#cleaning ??= this.#clean(isOpening);
  }

  // Deleted data, whoever deleted it, is still in older rows and frames. Both are rewritten once all pending writes are
  // done. If the store that determines the save state fails, that is repeated with the next update or at the next
  // opening.
  async #clean(isOpening: boolean): Promise<void> {
    try {
      for (await this.idle(); this.#needsCleanUp && !this.#instead; await this.idle()) {
        this.#needsCleanUp = false;
        const erased = await this.#journal?.log.erase(this.#id, encodeStateAsUpdate(this.#doc) as Bytes);
        if (this.#instead) return;
        const isCopyOld = isOpening && !(await this.browserCopy?.isEraseDue());
        const cleaned = await (isCopyOld ? this.browserCopy?.compact() : this.browserCopy?.erase());
        // A copy beside the log is rewritten at the next opening; meanwhile the log is not rewritten with each update.
        if (!isRefusal(this.#journal ? erased : cleaned)) continue;
        this.#needsCleanUp = true;
        return;
      }
    } finally {
      // Cleared at once: an update that arrived a moment later would otherwise not be cleaned.
      this.#cleaning = null;
    }
  }
}

function toNoCopyRefusal({ params }: Refusal): Refusal {
  return refusal("store.no-copy", params);
}

/** Whether a transaction originates on this machine. */
function isOwn(origin: unknown): boolean {
  const { kind = "hub" } = (origin ?? {}) as Partial<TransactionOrigin>;
  return kind !== "hub";
}

async function openJournal(log: Journal, id: DossierId, doc: Doc): Promise<KeptLog | Refusal> {
  const updates = await log.read(id);
  if (isRefusal(updates)) return updates;
  doc.transact(() => applyStoredUpdates(doc, updates), { kind: "journal" } satisfies TransactionOrigin);
  if (updates.length > FRAMES) await log.compact(id, encodeStateAsUpdate(doc) as Bytes);
  return { log, appender: new WriteQueue((updates) => log.append(id, merged(updates))) };
}

function merged(updates: readonly Uint8Array[]): Bytes {
  return (updates.length === 1 ? updates[0]! : mergeUpdates([...updates])) as Bytes;
}

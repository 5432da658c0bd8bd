import type { ReadonlySignal } from "@preact/signals-core";
import {
  applyUpdate,
  createDeleteSetFromStructStore,
  encodeStateAsUpdate,
  mergeUpdates,
  type Doc,
  type Transaction,
} from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierDoc, TransactionOrigin } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { WriteQueue, type SaveState } from "./writeQueue.ts";
import { databaseNameOf, type IndexedDbCopy } from "./indexedDbCopy.ts";

type Journal = NonNullable<Host["journal"]>;

interface KeptLog {
  readonly log: Journal;
  readonly appender: WriteQueue<Uint8Array>;
}

/** Updates in the durable log beyond which it is written anew at opening, as one. */
const FRAMES = 200;

/**
 * Where a dossier is kept on this machine: the durable log where the surroundings have one, and the browser's
 * own copy. What is Saved is said by the log; where there is none, by the copy.
 */
export class DossierStore {
  readonly saving: ReadonlySignal<SaveState>;
  readonly browserCopy: IndexedDbCopy | null;
  /** Why there is no copy of the browser's own beside the log. */
  readonly copyRefusal: Refusal | null;
  readonly #journal: KeptLog | null;
  readonly #copy: WriteQueue<Uint8Array> | null;
  readonly #id: DossierId;
  readonly #doc: Doc;
  #mended: () => Promise<void> = () => Promise.resolve();
  /** Older rows and frames may hold bytes that were deleted since; until then they are being written anew. */
  #unclean: boolean;
  #cleaning: Promise<void> | null = null;
  /** What is kept from now on in place of the document, which others' updates have spoilt. */
  #instead: (() => Bytes) | null = null;

  private constructor(id: DossierId, doc: Doc, journal: KeptLog | null, copy: Outcome<IndexedDbCopy>) {
    this.#id = id;
    this.#doc = doc;
    this.#journal = journal;
    const browserCopy = isRefusal(copy) ? null : copy;
    this.#copy = browserCopy && new WriteQueue((updates) => browserCopy.append(merged(updates)));
    this.browserCopy = browserCopy;
    this.copyRefusal = isRefusal(copy) ? refusal("store.no-copy", copy.params) : null;
    this.saving = (journal?.appender ?? this.#copy!).saving;
    doc.on("update", this.#keep);
    // An erasure may have been under way when the last session ended.
    this.#unclean = createDeleteSetFromStructStore(doc.store).clients.size > 0;
    this.#cleanUp(true);
  }

  /**
   * Opens both and merges them into the document, each then holding what only the other had. What the log has is not taken
   * away by what the copy says: a body that was erased is deleted again. Refused where the one that says Saved cannot be
   * opened.
   */
  static async open(
    host: Pick<Host, "journal">,
    id: DossierId,
    dossier: DossierDoc,
    openLocal: (name: string, doc: Doc) => Promise<Outcome<IndexedDbCopy>>,
  ): Promise<DossierStore | Refusal> {
    const { doc } = dossier;
    const journal = host.journal ? await openJournal(host.journal, id, doc) : null;
    if (isRefusal(journal)) return journal;
    const logged = [...dossier.keys()].flatMap((key) => dossier.get(key) ?? []);
    const toJournal = (update: Uint8Array) => journal?.appender.add(update);
    doc.on("update", toJournal);
    const browserCopy = await openLocal(databaseNameOf(id), doc);
    doc.off("update", toJournal);
    if (isRefusal(browserCopy) && !journal) return browserCopy;
    const store = new DossierStore(id, doc, journal, browserCopy);
    dossier.put(
      logged.filter(({ key, bytes }) => !dossier.has(key) || (bytes && !dossier.hasBody(key))),
      { from: "mend" },
    );
    return store;
  }

  /**
   * Puts another state in the place of everything that is kept, and, where the document still changes, what that is by then;
   * it is to be opened anew. First everything handed over has to be down: written after it, what others have deleted in this
   * document would delete it in that one, too; so would what is just being written anew. Refused where the disk does not take
   * that.
   */
  async replace(instead: () => Bytes): Promise<Outcome<true>> {
    await this.idle();
    const down = await this.whenSaved();
    if (isRefusal(down)) return down;
    this.#instead = instead;
    await this.#cleaning;
    const state = instead();
    const replaced = await this.#journal?.log.erase(this.#id, state);
    if (isRefusal(replaced)) return replaced;
    return this.browserCopy?.replace(state) ?? true;
  }

  /** Takes in what other windows have stored in the browser's copy. */
  async readOtherWindows(): Promise<void> {
    if (!this.#instead) await this.browserCopy?.readOtherWindows();
  }

  /** Resolves when everything handed over so far is down everywhere, or cannot be for now. */
  async idle(): Promise<void> {
    await Promise.all([this.#journal?.appender.idle(), this.#copy?.idle()]);
  }

  /** Answers when everything handed over so far is where Saved is said of; refused where it cannot be for now. */
  async whenSaved(): Promise<Outcome<true>> {
    await (this.#journal?.appender ?? this.#copy!).idle();
    const saving = this.saving.value;
    return saving.state === "unsaved" ? saving.refusal : true;
  }

  async close(): Promise<void> {
    this.#doc.off("update", this.#keep);
    await this.idle();
    await this.#cleaning;
    this.#journal?.appender.close();
    this.#copy?.close();
    await this.browserCopy?.close();
  }

  /**
   * Says when what others take away or write over, and may not, has been set again. Their update is written after that, so
   * that there is no moment in which only the loss is on the disk.
   */
  repairWith(mended: () => Promise<void>): void {
    this.#mended = mended;
  }

  readonly #keep = (update: Uint8Array, origin: unknown, _doc: Doc, { deleteSet }: Transaction): void => {
    const takesAway = deleteSet.clients.size > 0;
    const before = takesAway && !isOwn(origin) ? this.#mended() : undefined;
    const kept = this.#instead?.() ?? update;
    this.#journal?.appender.add(kept, before);
    if (!this.browserCopy?.isOrigin(origin)) this.#copy?.add(kept, before);
    if (takesAway) this.#unclean = true;
    this.#cleanUp();
  };

  #cleanUp(isOpening = false): void {
    if (this.#unclean) this.#cleaning ??= this.#clean(isOpening);
  }

  // What was deleted, here or by whoever's update was merged, is still in older rows and frames: both are written
  // anew once everything is down. Where the one that says Saved will not, with the next update or at the next opening.
  async #clean(isOpening: boolean): Promise<void> {
    try {
      for (await this.idle(); this.#unclean && !this.#instead; await this.idle()) {
        this.#unclean = false;
        const erased = await this.#journal?.log.erase(this.#id, encodeStateAsUpdate(this.#doc) as Bytes);
        if (this.#instead) return;
        const isCopyOld = isOpening && !(await this.browserCopy?.isEraseDue());
        const cleaned = await (isCopyOld ? this.browserCopy?.compact() : this.browserCopy?.erase());
        // A copy beside the log is written anew at the next opening, not the log again with each update until then.
        if (!isRefusal(this.#journal ? erased : cleaned)) continue;
        this.#unclean = true;
        return;
      }
    } finally {
      // At once: an update that came a moment later would be left for the next one.
      this.#cleaning = null;
    }
  }
}

/** Whether a transaction is of this machine's making. */
function isOwn(origin: unknown): boolean {
  const { from = "hub" } = (origin ?? {}) as Partial<TransactionOrigin>;
  return from !== "hub";
}

async function openJournal(log: Journal, id: DossierId, doc: Doc): Promise<KeptLog | Refusal> {
  const updates = await log.read(id);
  if (isRefusal(updates)) return updates;
  doc.transact(() => updates.forEach((update) => applyUpdate(doc, update)), {
    from: "journal",
  } satisfies TransactionOrigin);
  if (updates.length > FRAMES) await log.compact(id, encodeStateAsUpdate(doc) as Bytes);
  return { log, appender: new WriteQueue((updates) => log.append(id, merged(updates))) };
}

function merged(updates: readonly Uint8Array[]): Bytes {
  return (updates.length === 1 ? updates[0]! : mergeUpdates([...updates])) as Bytes;
}

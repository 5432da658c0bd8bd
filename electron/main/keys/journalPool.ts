import path from "node:path";
import { AtRestCipher, isSealedAtRest } from "#shared/base/atRestCipher.ts";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome, type RefusalCode } from "#shared/base/result.ts";
import type { AtRestKeys } from "#shared/host/host.ts";
import type { JournalFile } from "#shared/host/ipcChannels.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { realDisk, type Disk } from "#node/disk/disk.ts";
import type { Journal, JournalDamage } from "#node/disk/journal.ts";
import { hasFrameSatisfying } from "#node/disk/rewriteJournalFrames.ts";
import { openSealedJournal, type SealedJournal } from "#node/disk/sealedJournal.ts";
import type { DossierResealFailure } from "#node/keys/keySealer.ts";
import { logFault } from "../logFault.ts";
import type { OneTimeFiles } from "../network/oneTimeFiles.ts";
import { refuseOnFailure } from "../serve/refuseOnFailure.ts";
import type { WindowIpc } from "../serve/windowIpc.ts";

interface JournalsOptions {
  /** Returns the keys of a dossier's stored data; refused while they are locked. */
  readonly keysOf: (dossier: DossierId) => Promise<Outcome<AtRestKeys>>;
  /** Returns whether what is written must be sealed with them. */
  readonly isSealing: () => Promise<boolean>;
  /** Called with what could not be read, and where it was set aside. */
  readonly damaged: (dossier: DossierId, damage: readonly JournalDamage[]) => void;
  readonly disk?: Disk;
}

/** The journals of this installation, one folder each. Each is opened once, when it is first requested. */
export class JournalPool {
  readonly #folder: string;
  readonly #options: JournalsOptions;
  readonly #disk: Disk;
  readonly #open = new Map<DossierId, Promise<SealedJournal>>();
  /** Journals that are being closed: until then none is opened in the same folder. */
  readonly #ending = new Map<DossierId, Promise<void>>();
  #isLocked = false;

  constructor(folder: string, options: JournalsOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#disk = options.disk ?? realDisk;
  }

  /**
   * Serves the window's requests. Once `journal:append` is answered, the update is on the disk; disk errors are
   * refusals. What is read is handed over as a file.
   */
  serve(line: WindowIpc, handedOver: OneTimeFiles): void {
    const ask = <T>(code: RefusalCode, dossier: DossierId, question: (journal: Journal) => Promise<T>) =>
      refuseOnFailure(code, this.#of(dossier).then(question));
    const done = (code: RefusalCode, dossier: DossierId, work: (journal: Journal) => Promise<void>) =>
      ask(code, dossier, (journal) => work(journal).then(() => true as const));
    line.handle("journal:read", (dossier) =>
      ask("journal.not-read", dossier, async (journal) => handOver(await journal.read(), handedOver)),
    );
    line.handle("journal:append", (dossier, update) =>
      done("journal.not-appended", dossier, (journal) => journal.append(update)),
    );
    line.handle("journal:compact", (dossier, snapshot) =>
      done("journal.compact-failed", dossier, (journal) => journal.compact(() => snapshot)),
    );
    line.handle("journal:erase", (dossier, snapshot) =>
      done("journal.compact-failed", dossier, (journal) => journal.erase(() => snapshot)),
    );
  }

  /**
   * Opens a dossier's journal. If that fails, as while the journals or the keys are locked, the next call tries again.
   */
  open(dossier: DossierId): Promise<Journal> {
    return this.#of(dossier);
  }

  /**
   * Rewrites every journal sealed or unsealed, as required now, one by one. Journals of dossiers without a device here
   * are left unchanged. Returns the failures.
   */
  async reseal(): Promise<readonly DossierResealFailure[]> {
    const names = await this.#disk.list(this.#folder);
    const unsealed: DossierResealFailure[] = [];
    for (const dossier of names.filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      await this.#resealOf(dossier).catch((error: unknown) => unsealed.push({ dossier, error }));
    }
    return unsealed;
  }

  /** Waits for pending writes to a dossier's journal and closes it. */
  async closeOne(dossier: DossierId): Promise<void> {
    const open = this.#open.get(dossier);
    if (!open) return this.#ending.get(dossier);
    this.#open.delete(dossier);
    const ending = open.then(
      (journal) => journal.close(),
      () => undefined,
    );
    this.#ending.set(dossier, ending);
    await ending.finally(() => forget(this.#ending, dossier, ending));
  }

  /** Closes all journals; none is opened again before `unlock`. */
  lock(): Promise<void> {
    this.#isLocked = true;
    return this.close();
  }

  unlock(): void {
    this.#isLocked = false;
  }

  /** Waits for pending writes and closes all journals. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.keys(), ...this.#ending.keys()].map((dossier) => this.closeOne(dossier)));
  }

  async #resealOf(dossier: DossierId): Promise<void> {
    if (isRefusal(await this.#options.keysOf(dossier))) return;
    // An open journal may be in the middle of a write.
    const wasOpen = this.#open.has(dossier);
    if (!wasOpen && !(await this.#needsResealing(dossier))) return;
    const journal = await this.#of(dossier);
    try {
      await journal.reseal();
    } finally {
      if (!wasOpen) await this.closeOne(dossier);
    }
  }

  /** Returns whether a closed journal contains frames that must be sealed or unsealed. */
  async #needsResealing(dossier: DossierId): Promise<boolean> {
    const isSealing = await this.#options.isSealing();
    const isDue = (bytes: Bytes) => isSealedAtRest(bytes) !== isSealing;
    return hasFrameSatisfying(path.join(this.#folder, dossier), isDue, this.#disk);
  }

  #of(dossier: DossierId): Promise<SealedJournal> {
    if (this.#isLocked) return Promise.reject(new RangeError("The journals are locked"));
    const known = this.#open.get(dossier);
    if (known) return known;
    const open = this.#openSealed(dossier);
    this.#open.set(dossier, open);
    open.catch(() => forget(this.#open, dossier, open));
    return open;
  }

  /** Retries what could not be resealed before. A failure does not prevent opening. */
  async #resealDue(dossier: DossierId, journal: SealedJournal): Promise<void> {
    try {
      if (await this.#needsResealing(dossier)) await journal.reseal();
    } catch (error) {
      logFault("journal.reseal", error);
    }
  }

  async #openSealed(dossier: DossierId): Promise<SealedJournal> {
    const { keysOf, isSealing, damaged } = this.#options;
    await this.#ending.get(dossier)?.catch(() => undefined);
    const keys = await keysOf(dossier);
    if (isRefusal(keys)) throw new RangeError(`No key of this dossier: ${keys.code}`);
    const foreign = (damage: readonly JournalDamage[]) => damage.length > 0 && damaged(dossier, damage);
    const sealing = { atRest: new AtRestCipher(keys), isOn: isSealing, foreign };
    const journal = await openSealedJournal(path.join(this.#folder, dossier), sealing, this.#disk);
    if (journal.damage.length > 0) damaged(dossier, journal.damage);
    await this.#resealDue(dossier, journal);
    return journal;
  }
}

/** Makes one file of a journal's entries. */
function handOver(entries: readonly Bytes[], handedOver: OneTimeFiles): JournalFile {
  const { buffer, byteOffset, length } = entries.length === 1 ? entries[0]! : concatBytes(...entries);
  return { url: handedOver.add(Buffer.from(buffer, byteOffset, length)), lengths: entries.map((each) => each.length) };
}

/** Removes a dossier's entry unless another has replaced it. */
function forget<T>(entries: Map<DossierId, T>, dossier: DossierId, entry: T): void {
  if (entries.get(dossier) === entry) entries.delete(dossier);
}

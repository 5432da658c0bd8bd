import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { areBytesEqual, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { packDossier, verifyDossierFile } from "#shared/exchange/dossier/pack.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { stageFile, writeAtomic } from "#node/disk/writeAtomic.ts";
import type { FileLock } from "#node/disk/fileLock.ts";
import type { CommandEnvironment } from "../environment.ts";

/** The contents of a dossier file. */
interface Found {
  readonly bytes: Bytes;
  readonly records: readonly OpenedRecord[];
}

/** A dossier file that a command holds exclusively until it ends. */
export class LockedDossierFile {
  /** Its path, with symbolic links resolved. */
  readonly path: string;
  readonly #lock: FileLock;
  readonly #io: Pick<CommandEnvironment, "err">;
  /** The contents when the command began, and those known to be in the file now. */
  readonly #first: Found;
  #bytes: Bytes;
  #keys: ReadonlySet<RecordKey>;

  constructor(path: string, lock: FileLock, io: Pick<CommandEnvironment, "err">, first: Found) {
    this.path = path;
    this.#lock = lock;
    this.#io = io;
    this.#first = first;
    this.#bytes = first.bytes;
    this.#keys = keysOf(first.records);
  }

  /**
   * Replaces the file by the ledger's records, durably, and keeps the contents found at the start as the previous
   * generation. What others wrote in the meantime without a lock is merged first; refuses with `cli.overtaken` if that
   * uses a sequence number of the `own` device again. Nothing is replaced unless the new file can be opened with
   * everything in it.
   */
  async save(ledger: Ledger, own: DeviceId | null): Promise<Outcome<true>> {
    const united = await this.#mergeOthers(ledger, own);
    if (isRefusal(united)) return united;
    const records = [...ledger.records()].map(({ opened }) => opened);
    const contents = { dossier: ledger.dossier, records, erased: ledger.erasedKeys() };
    const bytes = await packDossier(contents);
    if (isRefusal(bytes)) return bytes;
    const mode = (await stat(this.path)).mode & 0o777;
    const staged = await stageFile(this.path, bytes, { mode });
    try {
      const written = (await staged.read()) as Bytes;
      const opens = areBytesEqual(written, bytes) ? true : await verifyDossierFile(written, contents);
      const refusal = isRefusal(opens) ? opens : await this.#lostLock();
      if (refusal) return refusal;
      await writeAtomic(previousOf(this.path), this.#previous(ledger), { mode });
      await staged.replace();
    } finally {
      await staged.discard();
    }
    [this.#bytes, this.#keys] = [bytes, keysOf(records)];
    // From here on the file is written: a failure now is no refusal.
    await staged.flush().catch(({ code = "" }: NodeJS.ErrnoException) => {
      this.#io.err(message("cli.not-flushed", { path: this.path, code }));
    });
    return true;
  }

  /** Runs `work` after the file was written. If it fails, a warning is printed and the file stays as written. */
  async afterSave(work: () => Promise<void>): Promise<true> {
    try {
      await work();
    } catch (error) {
      const { code, path = "" } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#io.err(message("cli.key-not-saved", { name: basename(this.path), code, path }));
    }
    return true;
  }

  /** Returns the contents to keep beside the file: those found at the start, without what was erased or put away since. */
  #previous(ledger: Ledger): Bytes {
    const { bytes, records } = this.#first;
    const erased = ledger.erasedKeys();
    const kept = records.filter(({ record }) => !ledger.putAway.devices.has(record.device));
    const isClean = kept.length === records.length && kept.every(({ key, clear }) => !clear || !erased.has(key));
    return isClean ? bytes : writeDossierFile(ledger.dossier, kept, erased);
  }

  async #mergeOthers(ledger: Ledger, own: DeviceId | null): Promise<Outcome<true>> {
    const bytes = await readFileBytes(this.path);
    if (isRefusal(bytes)) return bytes;
    if (areBytesEqual(bytes, this.#bytes)) return true;
    const file = await readDossierFile(bytes, this.#keys);
    if (isRefusal(file)) return file;
    if (file.refused.length > 0 || file.dossier !== ledger.dossier) return this.#overtakenRefusal();
    const added = file.records.filter(({ key }) => !ledger.record(key));
    const ownNumbers = new Set([...ledger.recordSet.byKey.values()].filter((each) => isBy(each, own)).map(seqOf));
    if (added.some((each) => isBy(each, own) && ownNumbers.has(seqOf(each)))) return this.#overtakenRefusal();
    ledger.add(file.records);
    return true;
  }

  async #lostLock(): Promise<Refusal | null> {
    return (await this.#lock.isHeld()) ? null : this.#overtakenRefusal();
  }

  #overtakenRefusal(): Refusal {
    return refusal("cli.overtaken", { name: basename(this.path) });
  }
}

/** Returns the path of a dossier file's previous generation. */
function previousOf(path: string): string {
  return `${path}.previous`;
}

/**
 * Locks a dossier file for writing. Refuses with `cli.read-only`, or `cli.unwritable` if its folder is not writable.
 */
export async function lockDossierFile(
  path: string,
  io: Pick<CommandEnvironment, "locks">,
): Promise<Outcome<{ path: string; lock: FileLock }>> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => unreadable(path, error));
  if (isRefusal(real)) return real;
  // Root can write everywhere, so the file's own mode counts.
  if (((await stat(real)).mode & 0o222) === 0) return refusal("cli.read-only", { path });
  try {
    const lock = await io.locks.file(real);
    return isRefusal(lock) ? lock : { path: real, lock };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refusal("cli.unwritable", { path: dirname(real), code });
  }
}

/** Reads a file. Refuses with `cli.no-file` or `cli.unreadable`. */
export async function readFileBytes(path: string): Promise<Outcome<Bytes>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    return unreadable(path, error as NodeJS.ErrnoException);
  }
}

function unreadable(path: string, { code = "" }: NodeJS.ErrnoException): Refusal {
  return refusal(code === "ENOENT" ? "cli.no-file" : "cli.unreadable", { name: basename(path), code });
}

const keysOf = (records: readonly OpenedRecord[]): ReadonlySet<RecordKey> => new Set(records.map(({ key }) => key));
const isBy = ({ record }: OpenedRecord, device: DeviceId | null): boolean => record.device === device;
const seqOf = ({ record }: OpenedRecord): number => record.seq;

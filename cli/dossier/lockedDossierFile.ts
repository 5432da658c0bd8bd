import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { sameBytes, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { packDossier, verifyDossierFile } from "#shared/exchange/dossier/pack.ts";
import { readDossier } from "#shared/exchange/dossier/read.ts";
import { writeDossier } from "#shared/exchange/dossier/write.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { stageFile, writeAtomic } from "#node/disk/writeAtomic.ts";
import type { FileLock } from "#node/disk/fileLock.ts";
import type { CommandIo } from "../io.ts";

/** What a command finds in a dossier file. */
interface Found {
  readonly bytes: Bytes;
  readonly records: readonly OpenedRecord[];
}

/** A dossier file that a command has for itself until it ends. */
export class LockedDossierFile {
  /** Where it lies, behind symbolic links. */
  readonly path: string;
  readonly #lock: FileLock;
  readonly #io: Pick<CommandIo, "err">;
  /** What the file said when the command began, and what it is known to say now. */
  readonly #first: Found;
  #bytes: Bytes;
  #keys: ReadonlySet<RecordKey>;

  constructor(path: string, lock: FileLock, io: Pick<CommandIo, "err">, first: Found) {
    this.path = path;
    this.#lock = lock;
    this.#io = io;
    this.#first = first;
    this.#bytes = first.bytes;
    this.#keys = keysOf(first.records);
  }

  /**
   * Puts the ledger's records in the file's place, durably, and keeps what the command found there as the previous
   * generation. What others wrote there meanwhile, without a lock, is united with it first; refused where that has a
   * number of `own` device again. Nothing is replaced unless the new file opens with everything in it.
   */
  async save(ledger: Ledger, own: DeviceId | null): Promise<Outcome<true>> {
    const united = await this.#unite(ledger, own);
    if (isRefusal(united)) return united;
    const records = [...ledger.records()].map(({ opened }) => opened);
    const contents = { dossier: ledger.dossier, records, erased: ledger.erasedKeys() };
    const bytes = await packDossier(contents);
    if (isRefusal(bytes)) return bytes;
    const mode = (await stat(this.path)).mode & 0o777;
    const staged = await stageFile(this.path, bytes, { mode });
    try {
      const written = (await staged.read()) as Bytes;
      const opens = sameBytes(written, bytes) ? true : await verifyDossierFile(written, contents);
      const refusal = isRefusal(opens) ? opens : await this.#lostLock();
      if (refusal) return refusal;
      await writeAtomic(previousOf(this.path), this.#previous(ledger), { mode });
      await staged.replace();
    } finally {
      await staged.discard();
    }
    [this.#bytes, this.#keys] = [bytes, keysOf(records)];
    // From here on the file says it: what fails now is no refusal.
    await staged.flush().catch(({ code = "" }: NodeJS.ErrnoException) => {
      this.#io.err(message("cli.not-flushed", { path: this.path, code }));
    });
    return true;
  }

  /** Does what belongs to a file that is written already: where that fails, it is told, and what is written stays said. */
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

  /** What is kept beside the file: what the command found, without what has been erased since. */
  #previous(ledger: Ledger): Bytes {
    const { bytes, records } = this.#first;
    const erased = ledger.erasedKeys();
    const isClean = records.every(({ key, clear }) => !clear || !erased.has(key));
    return isClean ? bytes : writeDossier(ledger.dossier, records, erased);
  }

  async #unite(ledger: Ledger, own: DeviceId | null): Promise<Outcome<true>> {
    const bytes = await readFileBytes(this.path);
    if (isRefusal(bytes)) return bytes;
    if (sameBytes(bytes, this.#bytes)) return true;
    const file = await readDossier(bytes, this.#keys);
    if (isRefusal(file)) return file;
    if (file.refused.length > 0 || file.dossier !== ledger.dossier) return this.#overtaken();
    const came = file.records.filter(({ key }) => !ledger.record(key));
    const given = new Set([...ledger.recordSet.byKey.values()].filter((each) => isBy(each, own)).map(seqOf));
    if (came.some((each) => isBy(each, own) && given.has(seqOf(each)))) return this.#overtaken();
    ledger.add(file.records);
    return true;
  }

  async #lostLock(): Promise<Refusal | null> {
    return (await this.#lock.isHeld()) ? null : this.#overtaken();
  }

  #overtaken(): Refusal {
    return refusal("cli.overtaken", { name: basename(this.path) });
  }
}

/** The file that holds what a dossier file said before the last command that wrote it. */
function previousOf(path: string): string {
  return `${path}.previous`;
}

/** Takes a dossier file that may be written; refused where it, or its folder, is not to be written to. */
export async function lockDossier(
  path: string,
  io: Pick<CommandIo, "locks">,
): Promise<Outcome<{ path: string; lock: FileLock }>> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => unreadable(path, error));
  if (isRefusal(real)) return real;
  // Root may write everywhere: what the file itself says counts.
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

/** Reads a file, or says that it is not there. */
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

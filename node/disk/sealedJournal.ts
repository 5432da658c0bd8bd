import { isSealedAtRest, type AtRestCipher } from "#shared/base/atRestCipher.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { realDisk, type Disk } from "./disk.ts";
import { copyUnopenableFiles } from "./journalFolder.ts";
import { openJournal, type Journal, type JournalDamage } from "./journal.ts";
import type { ConvertFrameBytes } from "./rewriteJournalFrames.ts";

/** How a journal is sealed. */
interface Sealing {
  readonly atRest: AtRestCipher;
  /** Whether frames are sealed now, that is, whether a passphrase protects the key. */
  readonly isOn: () => Promise<boolean>;
  /** Called with what no key here opens, and where it was set aside. */
  readonly foreign: (damage: readonly JournalDamage[]) => void;
}

/** A call passed to the journal, and its completion. */
interface Begun<T> {
  readonly done: Promise<T>;
}

/** Opens the journal in a folder, sealed or not. */
export async function openSealedJournal(
  folder: string,
  sealing: Sealing,
  disk: Disk = realDisk,
): Promise<SealedJournal> {
  return new SealedJournal(folder, await openJournal(folder, disk), sealing, disk);
}

/** A journal that seals each frame while sealing is on. It reads sealed and unsealed frames. */
export class SealedJournal implements Journal {
  readonly #folder: string;
  readonly #journal: Journal;
  readonly #sealing: Sealing;
  readonly #disk: Disk;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, journal: Journal, sealing: Sealing, disk: Disk) {
    this.#folder = folder;
    this.#journal = journal;
    this.#sealing = sealing;
    this.#disk = disk;
  }

  get damage(): readonly JournalDamage[] {
    return this.#journal.damage;
  }

  get size(): number {
    return this.#journal.size;
  }

  async read(): Promise<readonly Bytes[]> {
    const frames = await this.#next(() => ({ done: this.#journal.read() }));
    const { atRest, foreign } = this.#sealing;
    const opened = await Promise.all(frames.map((frame) => atRest.open(frame)));
    if (opened.includes(null)) {
      // The next snapshot will not contain it.
      const isForeign = async (bytes: Bytes) => (await atRest.open(bytes)) === null;
      foreign(await copyUnopenableFiles(this.#folder, isForeign, this.#disk));
    }
    return opened.filter((each) => each !== null);
  }

  append(bytes: Uint8Array): Promise<void> {
    return this.#next(async () => {
      const sealed = await this.#sealed(bytes);
      return { done: this.#journal.append(sealed) };
    });
  }

  compact(snapshot: () => Uint8Array): Promise<void> {
    return this.#shorten("compact", snapshot);
  }

  erase(snapshot: () => Uint8Array): Promise<void> {
    return this.#shorten("erase", snapshot);
  }

  rewrite(remake: ConvertFrameBytes): Promise<void> {
    return this.#next(() => ({ done: this.#journal.rewrite(remake) }));
  }

  /** Rewrites the stored frames sealed or unsealed, as required now. What no key opens is left unchanged. */
  reseal(): Promise<void> {
    const { atRest, isOn } = this.#sealing;
    return this.rewrite(async (bytes) => {
      const isToSeal = await isOn();
      if (isSealedAtRest(bytes) === isToSeal) return bytes;
      return isToSeal ? atRest.seal(bytes) : ((await atRest.open(bytes)) ?? bytes);
    });
  }

  close(): Promise<void> {
    return this.#next(() => ({ done: this.#journal.close() }));
  }

  #shorten(how: "compact" | "erase", snapshot: () => Uint8Array): Promise<void> {
    return this.#next(async () => {
      const sealed = await this.#sealed(snapshot());
      return { done: this.#journal[how](() => sealed) };
    });
  }

  async #sealed(bytes: Uint8Array): Promise<Uint8Array> {
    const { atRest, isOn } = this.#sealing;
    return (await isOn()) ? atRest.seal(bytes) : bytes;
  }

  // Sealing takes time: calls are passed to the journal in the order in which they were made, without waiting for the
  // disk.
  #next<T>(begin: () => Begun<T> | Promise<Begun<T>>): Promise<T> {
    const begun = this.#turn.then(begin);
    this.#turn = begun.catch(() => undefined);
    return begun.then(({ done }) => done);
  }
}

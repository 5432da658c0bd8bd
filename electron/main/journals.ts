import path from "node:path";
import type { DossierId } from "../../shared/records/envelope.ts";
import { openJournal, type Journal, type JournalDamage } from "../../node/disk/journal.ts";

/** The journals of this installation, a folder each, opened when they are first asked for and once. */
export class Journals {
  readonly #folder: string;
  readonly #damaged: (dossier: DossierId, damage: readonly JournalDamage[]) => void;
  readonly #open = new Map<DossierId, Promise<Journal>>();

  /** `damaged` is told what could not be read on opening, and where it was put aside. */
  constructor(folder: string, damaged: (dossier: DossierId, damage: readonly JournalDamage[]) => void) {
    this.#folder = folder;
    this.#damaged = damaged;
  }

  /** A dossier's journal. One that cannot be opened is tried again with the next call. */
  of(dossier: DossierId): Promise<Journal> {
    const open = this.#open.get(dossier) ?? this.#begin(dossier);
    this.#open.set(dossier, open);
    return open;
  }

  /** Waits for what is being written to a dossier's journal, and closes it. */
  async end(dossier: DossierId): Promise<void> {
    const open = this.#open.get(dossier);
    this.#open.delete(dossier);
    await open?.then(
      (journal) => journal.close(),
      () => undefined,
    );
  }

  /** Waits for what is being written, and closes all. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((dossier) => this.end(dossier)));
  }

  async #begin(dossier: DossierId): Promise<Journal> {
    try {
      const journal = await openJournal(path.join(this.#folder, dossier));
      if (journal.damage.length > 0) this.#damaged(dossier, journal.damage);
      return journal;
    } catch (error) {
      this.#open.delete(dossier);
      throw error;
    }
  }
}

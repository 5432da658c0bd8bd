import path from "node:path";
import type { DossierId } from "../../shared/records/envelope.ts";
import { openJournal, type Journal, type JournalDamage } from "../../node/disk/journal.ts";

/** The journals of this installation, a folder each, opened when they are first asked for and once. */
export class Journals {
  readonly #folder: string;
  readonly #damaged: (damage: JournalDamage) => void;
  readonly #open = new Map<DossierId, Promise<Journal>>();

  /** `damaged` is told what could not be read on opening, and where it was put aside. */
  constructor(folder: string, damaged: (damage: JournalDamage) => void) {
    this.#folder = folder;
    this.#damaged = damaged;
  }

  /** A dossier's journal. One that cannot be opened is tried again with the next call. */
  of(dossier: DossierId): Promise<Journal> {
    const open = this.#open.get(dossier) ?? this.#begin(dossier);
    this.#open.set(dossier, open);
    return open;
  }

  /** Waits for what is being written, and closes all. */
  async close(): Promise<void> {
    const journals = [...this.#open.values()];
    this.#open.clear();
    await Promise.allSettled(journals.map(async (journal) => (await journal).close()));
  }

  async #begin(dossier: DossierId): Promise<Journal> {
    try {
      const journal = await openJournal(path.join(this.#folder, dossier));
      journal.damage.forEach(this.#damaged);
      return journal;
    } catch (error) {
      this.#open.delete(dossier);
      throw error;
    }
  }
}

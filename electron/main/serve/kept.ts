import path from "node:path";
import type { DossierId } from "#shared/records/envelope.ts";
import { readKept, writeKept } from "#node/disk/kept.ts";
import { orRefused } from "./failed.ts";
import type { Line } from "./ipc.ts";

/** What the window keeps of each dossier and never says: sealed by it, in files beside the dossier's log. */
export class Kept {
  readonly #folder: string;
  readonly #writing = new Set<Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  serve(line: Line): void {
    line.answer("kept:read", (dossier) => orRefused("journal.not-read", readKept(this.#of(dossier))));
    line.answer("kept:write", (dossier, values) => {
      const write = orRefused(
        "journal.not-appended",
        writeKept(this.#of(dossier), values).then(() => true as const),
      );
      this.#writing.add(write);
      void write.finally(() => this.#writing.delete(write));
      return write;
    });
  }

  /** Waits for what is being written. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing);
  }

  #of(dossier: DossierId): string {
    return path.join(this.#folder, dossier);
  }
}

import path from "node:path";
import type { DossierId } from "#shared/records/envelope.ts";
import { readLocalValues, writeLocalValues } from "#node/disk/localValues.ts";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { WindowIpc } from "./windowIpc.ts";

/**
 * Values that the window stores for each dossier and never publishes, sealed by it, in files beside the dossier's log.
 */
export class LocalValueFiles {
  readonly #folder: string;
  readonly #writing = new Set<Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  serve(line: WindowIpc): void {
    line.handle("kept:read", (dossier) => refuseOnFailure("journal.not-read", readLocalValues(this.#of(dossier))));
    line.handle("kept:write", (dossier, values) => {
      const write = refuseOnFailure(
        "journal.not-appended",
        writeLocalValues(this.#of(dossier), values).then(() => true as const),
      );
      this.#writing.add(write);
      void write.finally(() => this.#writing.delete(write));
      return write;
    });
  }

  /** Waits for pending writes. */
  async flush(): Promise<void> {
    await Promise.all(this.#writing);
  }

  #of(dossier: DossierId): string {
    return path.join(this.#folder, dossier);
  }
}

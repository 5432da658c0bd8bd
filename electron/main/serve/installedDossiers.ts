import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  parseDossierCard,
  dossierTitleOf,
  serialiseDossierCard,
  type DossierSummary,
} from "#shared/host/dossierCard.ts";
import { findLastOpenedDossier } from "#shared/host/findLastOpenedDossier.ts";
import type { DossierKeys, ListedDossier } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { shredFolder } from "#node/disk/shredFolder.ts";
import type { JournalPool } from "../keys/journalPool.ts";
import type { DeviceSigners } from "../keys/deviceSigners.ts";
import { refuseOnFailure } from "./refuseOnFailure.ts";
import type { RoomHubService } from "./roomHubService.ts";
import type { WindowIpc } from "./windowIpc.ts";

const CARD = "card.json";

/**
 * The dossiers of this installation. Beside each journal there is a card with the time when it was last opened and what
 * the list displays, sealed with the dossier's key because titles are confidential.
 */
export class InstalledDossiers {
  readonly #folder: string;
  readonly #signers: DeviceSigners;
  readonly #journals: JournalPool;
  readonly #hub: RoomHubService;

  constructor(folder: string, signers: DeviceSigners, journals: JournalPool, hub: RoomHubService) {
    this.#hub = hub;
    this.#folder = folder;
    this.#signers = signers;
    this.#journals = journals;
  }

  serve(line: WindowIpc): void {
    line.handle("dossiers:list", () => this.#list());
    line.handle("dossiers:remember", (id, about) => refuseOnFailure("dossiers.failed", this.#remember(id, about)));
    line.handle("dossiers:forget", (id) => refuseOnFailure("dossiers.not-deleted", this.#forget(id)));
  }

  /**
   * Opens the journal of the dossier that was opened last, for which the window asks as soon as its code is loaded.
   * Nothing is opened while the keys are locked.
   */
  async openLastJournal(): Promise<void> {
    const last = findLastOpenedDossier(await this.#list());
    // The window is told of a failure when it asks.
    if (last !== undefined) await this.#journals.open(last).catch(() => undefined);
  }

  /** Returns a dossier's title, or a name made of its id if no available key opens it. */
  async titleOf(id: DossierId): Promise<string> {
    return dossierTitleOf({ id, about: (await this.#read(id))?.about ?? null });
  }

  async #list(): Promise<readonly ListedDossier[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const held = await Promise.all(names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map((id) => this.#read(id)));
    return held.filter((each) => each !== null);
  }

  async #read(id: DossierId): Promise<ListedDossier | null> {
    const text = await readFile(this.#file(id, CARD), "utf8").catch(() => "");
    const read = parseDossierCard(text, await this.#keysOf(id));
    return read && { id, ...read, bytes: await this.#sizeOf(id) };
  }

  async #remember(id: DossierId, about: DossierSummary): Promise<true> {
    await mkdir(this.#file(id), { recursive: true, mode: 0o700 });
    const card = serialiseDossierCard(new Date().toISOString(), about, await this.#keysOf(id));
    await writeAtomic(this.#file(id, CARD), encodeUtf8(card), { mode: 0o600 });
    return true;
  }

  // Deletes the keys first: without them the rest is noise.
  async #forget(id: DossierId): Promise<true> {
    await this.#signers.forget(id);
    await this.#journals.closeOne(id);
    await shredFolder(this.#file(id));
    await this.#hub.forget(id);
    return true;
  }

  async #sizeOf(id: DossierId): Promise<number> {
    const sizes = await Promise.all((await this.#names(id)).map((name) => fileSize(this.#file(id, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async #keysOf(id: DossierId): Promise<DossierKeys> {
    const held = await this.#signers.keys(id);
    return isRefusal(held) ? {} : held.keys;
  }

  async #names(id: DossierId): Promise<readonly string[]> {
    const entries = await readdir(this.#file(id), { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  #file(...names: readonly string[]): string {
    return path.join(this.#folder, ...names);
  }
}

/** Returns a file's size in bytes; 0 if it is gone by now, as one that is being replaced. */
async function fileSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

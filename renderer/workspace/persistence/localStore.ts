import type { ReadonlySignal } from "@preact/signals-core";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { WriteQueue, type SaveState } from "./writeQueue.ts";
import type { IndexedDbDossierCopy } from "./indexedDbDossierCopy.ts";

/** Values by name. */
export type LocalValuesByName = Readonly<Record<string, Bytes>>;

/**
 * Stores a dossier's values that stay on this machine: beside the durable log if the host has one, else in the
 * browser's copy. A value that the disk rejects is kept in memory, reported by `saving`, and retried.
 */
export class LocalStore {
  readonly read: (name: string) => Promise<unknown>;
  /** Whether pending writes finish without the window, if it is closed now. */
  readonly #survivesWindow: boolean;
  readonly #queue: WriteQueue<LocalValuesByName>;
  readonly #damaged: string[] = [];

  private constructor(
    read: (name: string) => Promise<unknown>,
    write: (values: LocalValuesByName) => Promise<Outcome<true>>,
    survivesWindow: boolean,
  ) {
    this.read = read;
    this.#survivesWindow = survivesWindow;
    this.#queue = new WriteQueue((batch) => write(Object.assign({}, ...batch) as LocalValuesByName));
  }

  /** Opens the store; refused if it cannot be read. */
  static async open(
    host: Pick<Host, "kept">,
    id: DossierId,
    browserCopy: IndexedDbDossierCopy | null,
  ): Promise<Outcome<LocalStore>> {
    const { kept } = host;
    if (!kept) {
      const none = refusal("store.browser", { reason: "no database" });
      return new LocalStore(
        async (name) => browserCopy?.read(name),
        async (values) => browserCopy?.write(values) ?? none,
        true,
      );
    }
    const read = await kept.read(id);
    if (isRefusal(read)) return read;
    const values: Record<string, Bytes | undefined> = { ...read };
    return new LocalStore(
      (name) => Promise.resolve(values[name]),
      (changed) => kept.write(id, Object.assign(values, changed) && changed),
      false,
    );
  }

  get saving(): ReadonlySignal<SaveState> {
    return this.#queue.saving;
  }

  /** The names of values that could not be read and were set aside. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  /** Stores an unreadable value under another name, because its own is about to be overwritten. */
  putAside(name: string, bytes: Bytes): void {
    this.#damaged.push(name);
    this.write(`${name}-damaged`, bytes);
  }

  /** Whether something handed over would be lost with the window. */
  get hasUnsaved(): boolean {
    return !this.#survivesWindow && this.saving.value.state !== "saved";
  }

  write(name: string, bytes: Bytes): void {
    this.#queue.add({ [name]: bytes });
  }

  /** Resolves when everything handed over so far is stored; refused if it cannot be stored for now. */
  async whenSaved(): Promise<Outcome<true>> {
    await this.#queue.idle();
    const saving = this.saving.value;
    return saving.state === "unsaved" ? saving.refusal : true;
  }

  /** Waits for pending writes, and retries nothing after that. */
  async close(): Promise<void> {
    await this.#queue.idle();
    this.#queue.close();
  }
}

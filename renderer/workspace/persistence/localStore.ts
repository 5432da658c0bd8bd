import type { ReadonlySignal } from "@preact/signals-core";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { WriteQueue, type SaveState } from "./writeQueue.ts";
import type { IndexedDbCopy } from "./indexedDbCopy.ts";

/** Values by their names. */
export type NamedValues = Readonly<Record<string, Bytes>>;

/**
 * Where values of a dossier lie that stay on this machine: beside the durable log where the surroundings have one, else
 * in the browser's copy. What the disk does not take is kept in memory, said by `saving`, and tried again.
 */
export class LocalStore {
  readonly read: (name: string) => Promise<unknown>;
  /** Whether what was handed over is written down without the window, should that go now. */
  readonly #outlives: boolean;
  readonly #appender: WriteQueue<NamedValues>;
  readonly #damaged: string[] = [];

  private constructor(
    read: (name: string) => Promise<unknown>,
    write: (values: NamedValues) => Promise<Outcome<true>>,
    outlives: boolean,
  ) {
    this.read = read;
    this.#outlives = outlives;
    this.#appender = new WriteQueue((batch) => write(Object.assign({}, ...batch) as NamedValues));
  }

  /** Refused where what lies there cannot be read. */
  static async open(
    host: Pick<Host, "kept">,
    id: DossierId,
    browserCopy: IndexedDbCopy | null,
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
    const values = await kept.read(id);
    if (isRefusal(values)) return values;
    return new LocalStore(
      (name) => Promise.resolve(values[name]),
      (changed) => kept.write(id, changed),
      false,
    );
  }

  get saving(): ReadonlySignal<SaveState> {
    return this.#appender.saving;
  }

  /** What could not be read, by name, and was put aside. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  /** Keeps what cannot be read under another name, since its own is about to be written over. */
  putAside(name: string, bytes: Bytes): void {
    this.#damaged.push(name);
    this.write(`${name}-damaged`, bytes);
  }

  /** Whether something handed over would be lost with the window. */
  get hasUnsaved(): boolean {
    return !this.#outlives && this.saving.value.state !== "saved";
  }

  write(name: string, bytes: Bytes): void {
    this.#appender.add({ [name]: bytes });
  }

  /** Waits for what is being written, and tries nothing again after that. */
  async close(): Promise<void> {
    await this.#appender.idle();
    this.#appender.close();
  }
}

import { Signal } from "@preact/signals-core";
import type { Bytes } from "#shared/base/bytes.ts";
import { parseJson, toCanonicalJson, type Json } from "#shared/base/canonicalJson.ts";
import { toClearBody, sealBody, unsealBody } from "#shared/records/sealBody.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { LocalStore } from "./localStore.ts";
import type { DossierKeyring } from "./dossierKeyring.ts";

const PAUSE_MS = 300;

/**
 * A value that stays on this machine and outlives the window, in a `LocalStore`, sealed with one of the dossier's keys.
 * It is written shortly after each change (300 ms), and at once by `flush`.
 */
export class LocalValue<T extends object | null> extends Signal<T> {
  readonly #name: string;
  readonly #store: LocalStore;
  readonly #keyring: DossierKeyring;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: T;

  private constructor(name: string, now: T, store: LocalStore, keyring: DossierKeyring) {
    super(now);
    this.#name = name;
    this.#store = store;
    this.#keyring = keyring;
    this.#written = now;
    onSignalChange(this, () => {
      clearTimeout(this.#timer);
      // Finished input is removed at once: a committed note must not come back as an unfinished one.
      if (this.value === null) this.flush();
      else this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
    });
  }

  /** Opens the stored value, or `otherwise`; a value that no key opens is set aside. */
  static async open<T extends object | null>(
    name: string,
    otherwise: T,
    store: LocalStore,
    keyring: DossierKeyring,
  ): Promise<LocalValue<T>> {
    const bytes = await store.read(name);
    const value = unseal<T>(bytes, keyring);
    if (value === undefined && bytes !== undefined && keyring.all.length > 0) store.putAside(name, bytes as Bytes);
    return new LocalValue(name, value ?? otherwise, store, keyring);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const [key] = this.#keyring.all;
    if (this.value === this.#written || !key) return;
    this.#written = this.value;
    this.#store.write(this.#name, sealBody(toClearBody({ value: this.value }), key));
  }

  /** Writes the value at once; resolves when it is stored, or refused for now. */
  save(): Promise<Outcome<true>> {
    this.flush();
    return this.#store.whenSaved();
  }

  /**
   * Reads what another window of this browser has stored meanwhile. Windows that change a value only in turn, each after
   * reading it, never overwrite each other's changes. What is not stored here yet is left as it is.
   */
  async reload(): Promise<void> {
    const before = this.value;
    if (before !== this.#written || this.#store.saving.value.state !== "saved") return;
    const stored = unseal<T>(await this.#store.read(this.#name), this.#keyring);
    if (
      stored === undefined ||
      this.value !== before ||
      toCanonicalJson(stored as Json) === toCanonicalJson(before as Json)
    )
      return;
    this.#written = stored;
    this.value = stored;
  }
}

function unseal<T>(bytes: unknown, keyring: DossierKeyring): T | undefined {
  if (!ArrayBuffer.isView(bytes)) return undefined;
  for (const key of keyring.all) {
    const clear = unsealBody(bytes as Bytes, key);
    if (clear) return (parseJson(clear.text) as { value?: T } | undefined)?.value;
  }
  return undefined;
}

import { Signal } from "@preact/signals-core";
import type { Bytes } from "#shared/base/bytes.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { toClearBody, sealBody, unsealBody } from "#shared/records/sealBody.ts";
import { onSignalChange } from "../base/signals.ts";
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
}

function unseal<T>(bytes: unknown, keyring: DossierKeyring): T | undefined {
  if (!ArrayBuffer.isView(bytes)) return undefined;
  for (const key of keyring.all) {
    const clear = unsealBody(bytes as Bytes, key);
    if (clear) return (parseJson(clear.text) as { value?: T } | undefined)?.value;
  }
  return undefined;
}

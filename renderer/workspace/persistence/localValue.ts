import { Signal } from "@preact/signals-core";
import type { Bytes } from "#shared/base/bytes.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { toClearBody, sealBody, unsealBody } from "#shared/records/sealBody.ts";
import { onChange } from "../base/signals.ts";
import type { LocalStore } from "./localStore.ts";
import type { DossierKeyring } from "./dossierKeyring.ts";

const PAUSE_MS = 300;

/**
 * A value that stays on this machine and outlives the window, in a drawer, sealed with one of the dossier's keys. Written down
 * shortly after each change, and by `flush` at once.
 */
export class LocalValue<T extends object | null> extends Signal<T> {
  readonly #name: string;
  readonly #drawer: LocalStore;
  readonly #keyring: DossierKeyring;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: T;

  private constructor(name: string, now: T, drawer: LocalStore, keyring: DossierKeyring) {
    super(now);
    this.#name = name;
    this.#drawer = drawer;
    this.#keyring = keyring;
    this.#written = now;
    onChange(this, () => {
      clearTimeout(this.#timer);
      // What is done with goes at once: a note that was said must not come back as an unfinished one.
      if (this.value === null) this.flush();
      else this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
    });
  }

  /** The value as it was left, or `otherwise`; what no key opens is put aside. */
  static async open<T extends object | null>(
    name: string,
    otherwise: T,
    drawer: LocalStore,
    keyring: DossierKeyring,
  ): Promise<LocalValue<T>> {
    const bytes = await drawer.read(name);
    const value = unsealed<T>(bytes, keyring);
    if (value === undefined && bytes !== undefined && keyring.all.length > 0) drawer.putAside(name, bytes as Bytes);
    return new LocalValue(name, value ?? otherwise, drawer, keyring);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const [key] = this.#keyring.all;
    if (this.value === this.#written || !key) return;
    this.#written = this.value;
    this.#drawer.write(this.#name, sealBody(toClearBody({ value: this.value }), key));
  }
}

function unsealed<T>(bytes: unknown, keyring: DossierKeyring): T | undefined {
  if (!ArrayBuffer.isView(bytes)) return undefined;
  for (const key of keyring.all) {
    const clear = unsealBody(bytes as Bytes, key);
    if (clear) return (parseJson(clear.text) as { value?: T } | undefined)?.value;
  }
  return undefined;
}

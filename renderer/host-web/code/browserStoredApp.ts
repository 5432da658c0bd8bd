import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  codeFingerprintOf,
  parseCodeRelease,
  CODE_RELEASE_FILE,
  SERVICE_WORKER_FILE,
  type CodeRelease,
  type CodeStoringTime,
} from "#shared/host/codeRelease.ts";
import {
  DELETED_TAB_NAME,
  type AppNotStorableReason,
  type ServedCode,
  type StoredApp,
  type OfflineAppState,
} from "#shared/host/storedApp.ts";
import { compareServedCode, findChangedRunningCode, listRunningCodePaths } from "./compareCode.ts";
import {
  deleteStoredCodeFiles,
  deleteUnlistedCodeFiles,
  fetchBytes,
  listStoredCodeHashes,
  storeCodeRelease,
  sumCodeFileBytes,
} from "./codeFiles.ts";
import { deleteTrustedCode, readTrustedCode, signTrustedCode } from "./trustedCode.ts";

/** How long the window has been open before the large files are stored, in ms: the first minutes belong to the user. */
const LARGE_FILES_AFTER = 5000;

/** Code that this device has not signed, and runs: which files differ, and whether the signed version can be opened. */
export interface UnknownCode {
  readonly files: readonly string[];
  readonly isSignedStored: boolean;
}

/** The web edition's files on this device. Without service workers, it only says why there is nothing. */
export class BrowserStoredApp implements StoredApp {
  readonly #base: string;
  readonly #takers = new Set<(state: OfflineAppState) => void>();
  #state: OfflineAppState;

  constructor(base = new URL("./", location.href).href) {
    this.#base = base;
    this.#state = {
      stored: "unknown",
      unavailable: notStorableReason(),
      progress: null,
      size: 0,
      fingerprint: null,
      served: { kind: "unasked" },
    };
  }

  /** Whether the service worker answers the requests of this page. */
  get isAnswering(): boolean {
    return this.#state.unavailable === null && navigator.serviceWorker.controller !== null;
  }

  follow(take: (state: OfflineAppState) => void): () => void {
    this.#takers.add(take);
    take(this.#state);
    return () => void this.#takers.delete(take);
  }

  /**
   * Compares the code that runs with the list that this device has signed. Null if it is the same, if nothing has been
   * signed yet, or if this device can sign nothing.
   */
  async findUnknownCode(): Promise<UnknownCode | null> {
    if (this.#state.unavailable) return null;
    const signed = await this.#readSigned().catch(() => undefined);
    // A browser that refuses its database has signed nothing, and keeps no dossiers either.
    if (signed === undefined) this.#set({ unavailable: "refused" });
    if (!signed) return null;
    if (isRefusal(signed)) return { files: [CODE_RELEASE_FILE], isSignedStored: false };
    const files = await findChangedRunningCode({ base: this.#base, document }, signed.release);
    return files.length === 0 ? null : { files, isSignedStored: await isStored(signed.release, ["start"]) };
  }

  /** Compares what the hub serves now with the list that this device has signed: what opening the page would fetch. */
  async compareAtStart(): Promise<void> {
    if (this.#state.unavailable || !navigator.onLine) return;
    const signed = await this.#readSigned();
    if (!signed || isRefusal(signed)) return;
    const running = listRunningCodePaths({ base: this.#base, document });
    this.#set({ served: await compareServedCode(this.#base, signed.current, running) });
  }

  async check(): Promise<Outcome<ServedCode>> {
    const signed = await this.#readSigned();
    if (!signed) return refusal("offline.nothing-stored");
    if (isRefusal(signed)) return signed;
    const paths = signed.release.files.filter(({ when }) => when !== "use").map(({ path }) => path);
    const served = await compareServedCode(this.#base, signed.current, paths);
    this.#set({ served });
    return served;
  }

  /** Signs what the hub serves now, because the user chooses to use it instead of what was signed before. */
  adoptServed(): Promise<Outcome<true>> {
    return this.#storeFirst();
  }

  /**
   * Stores the app on this device, and keeps it stored: the files, the signed list, and the worker that answers. Nobody
   * asked for it: it waits for its `turn` before each file.
   */
  async keepStored(turn?: () => Promise<void>): Promise<void> {
    if (this.#state.unavailable) return;
    try {
      await this.#updateSize();
      if (window.name === DELETED_TAB_NAME) return;
      await navigator.locks.request("clausemark-code", { ifAvailable: true }, async (lock) => {
        if (lock) await this.#keepStoredAlone(turn);
      });
    } catch {
      // Some browsers refuse these stores in private windows.
      this.#set({ unavailable: "refused", stored: "nothing", progress: null });
    }
  }

  async #keepStoredAlone(turn?: () => Promise<void>): Promise<void> {
    const signed = await this.#readSigned();
    if (isRefusal(signed)) return;
    if (!signed && isRefusal(await this.#storeFirst(turn))) return;
    if (!(await this.#register()) || isSavingData()) return;
    await new Promise((resolve) => setTimeout(resolve, LARGE_FILES_AFTER));
    await this.#storeRest(turn);
  }

  async storeAll(): Promise<Outcome<true>> {
    const signed = await this.#readSigned();
    if (isRefusal(signed)) return signed;
    const first = signed ? true : await this.#storeFirst();
    if (isRefusal(first)) return first;
    await this.#register();
    return this.#storeRest();
  }

  async update(): Promise<Outcome<true>> {
    const { served, stored } = this.#state;
    if (served.kind !== "other-version") return refusal("offline.nothing-new");
    const release = parseCodeRelease(served.list);
    if (isRefusal(release)) return release;
    const done = await this.#store(served.list, release, stored === "all" ? ["start", "idle"] : ["start"]);
    if (isRefusal(done)) return done;
    const signed = await this.#readSigned();
    await signTrustedCode(served.list, signed && !isRefusal(signed) ? signed.current : null);
    return true;
  }

  /** Stores the files without which the window does not open, and signs their list. */
  async #storeFirst(turn?: () => Promise<void>): Promise<Outcome<true>> {
    const bytes = await fetchBytes(new URL(CODE_RELEASE_FILE, this.#base), "no-cache");
    if (!bytes) return refusal("offline.file.missing", { file: CODE_RELEASE_FILE });
    const list = decodeUtf8(bytes) ?? "";
    const release = parseCodeRelease(list);
    if (isRefusal(release)) return release;
    const changed = await findChangedRunningCode({ base: this.#base, document }, release);
    if (changed.length > 0) {
      this.#set({ served: { kind: "swapped", files: changed } });
      return refusal("offline.file.other", { file: changed[0]! });
    }
    const stored = await this.#store(list, release, ["start"], turn);
    if (isRefusal(stored)) return stored;
    await signTrustedCode(list, null);
    await this.#updateSize();
    return true;
  }

  async #storeRest(turn?: () => Promise<void>): Promise<Outcome<true>> {
    const signed = await this.#readSigned();
    if (!signed || isRefusal(signed)) return signed ?? refusal("offline.nothing-stored");
    const stored = await this.#store(signed.current, signed.release, ["start", "idle"], turn);
    const previous = signed.previous === null ? null : parseCodeRelease(signed.previous);
    if (stored === true && !isRefusal(previous))
      await deleteUnlistedCodeFiles([signed.release, ...(previous ? [previous] : [])]);
    await this.#updateSize();
    return stored;
  }

  /** Stores files of a list. If the hub serves another file, what it serves is compared: it may be another version. */
  async #store(
    list: string,
    release: CodeRelease,
    times: readonly CodeStoringTime[],
    turn?: () => Promise<void>,
  ): Promise<Outcome<true>> {
    const of = sumCodeFileBytes(release.files.filter(({ when }) => times.includes(when)));
    this.#set({ progress: { bytes: 0, of } });
    const onStored = (bytes: number) => this.#set({ progress: { bytes, of } });
    const stored = await storeCodeRelease(release, times, this.#base, onStored, turn);
    this.#set({ progress: null });
    if (isRefusal(stored) && stored.code === "offline.file.other") {
      const served = await compareServedCode(this.#base, list, [String(stored.params["file"])]);
      if (served.kind === "swapped" || served.kind === "other-version") this.#set({ served });
    }
    return stored;
  }

  async #register(): Promise<boolean> {
    try {
      // Asking for the registration first: to register again would make the browser ask the hub for the worker.
      const known = await navigator.serviceWorker.getRegistration(this.#base);
      if (!known)
        await navigator.serviceWorker.register(new URL(SERVICE_WORKER_FILE, this.#base), { scope: this.#base });
      return true;
    } catch {
      this.#set({ unavailable: "refused", stored: "nothing" });
      return false;
    }
  }

  async #updateSize(): Promise<void> {
    const signed = await this.#readSigned();
    if (!signed || isRefusal(signed)) return this.#set({ stored: "nothing" });
    const { release } = signed;
    const isAll = await isStored(release, ["start", "idle"]);
    this.#set({
      stored: isAll ? "all" : (await isStored(release, ["start"])) ? "start" : "nothing",
      size: sumCodeFileBytes(release.files.filter(({ when }) => when === "start" || when === "idle")),
      fingerprint: codeFingerprintOf(signed.current),
    });
  }

  async #readSigned() {
    const trusted = await readTrustedCode();
    if (!trusted || isRefusal(trusted)) return trusted;
    const release = parseCodeRelease(trusted.current);
    return isRefusal(release) ? release : { ...trusted, release };
  }

  #set(change: Partial<OfflineAppState>): void {
    this.#state = { ...this.#state, ...change };
    for (const take of this.#takers) take(this.#state);
  }
}

/** Deletes the files, the signed list and the worker, and stores them no more in this tab unless the user asks. */
export async function deleteStoredApp(): Promise<void> {
  window.name = DELETED_TAB_NAME;
  if (notStorableReason()) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  await deleteStoredCodeFiles();
  await deleteTrustedCode();
}

/** Why this browser stores nothing here; null if it can. */
function notStorableReason(): AppNotStorableReason | null {
  if (!globalThis.isSecureContext) return "insecure";
  return "serviceWorker" in navigator && "caches" in globalThis && "locks" in navigator ? null : "unsupported";
}

async function isStored({ files }: CodeRelease, times: readonly CodeStoringTime[]): Promise<boolean> {
  const stored = await listStoredCodeHashes();
  return files.every(({ when, sha256 }) => !times.includes(when) || stored.has(sha256));
}

/** Whether the user has told the browser to save data. */
function isSavingData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { VaultState } from "#shared/host/host.ts";
import type { Keyring } from "#node/keys/keyring.ts";
import type { DossierResealFailure } from "#node/keys/keySealer.ts";
import type { PassphraseVault } from "#node/keys/passphraseVault.ts";
import type { JournalPool } from "./journalPool.ts";
import { errorCodeOrName, logFault } from "../logFault.ts";
import type { DeviceSigners } from "./deviceSigners.ts";

interface Protected {
  readonly vault: PassphraseVault;
  readonly keyring: Keyring;
  readonly signers: DeviceSigners;
  readonly journals: JournalPool;
}

/**
 * The passphrase of this installation, which protects its key files and through them its journals. Each call resolves
 * after everything was tried. A file that could not be resealed does not lock the user out; it is tried again at each
 * unlocking.
 */
export class PassphraseService {
  readonly #vault: PassphraseVault;
  readonly #keyring: Keyring;
  readonly #signers: DeviceSigners;
  readonly #journals: JournalPool;

  constructor({ vault, keyring, signers, journals }: Protected) {
    this.#vault = vault;
    this.#keyring = keyring;
    this.#signers = signers;
    this.#journals = journals;
  }

  state(): Promise<VaultState> {
    return this.#vault.state();
  }

  async unlock(passphrase: string): Promise<Outcome<true>> {
    const opened = await this.#vault.unlock(passphrase, () => this.#resealKeys());
    if (!isRefusal(opened)) await this.#resealJournals();
    return opened;
  }

  /** Sets or changes the passphrase. Refuses with `vault.unsealed` if it is set but not everything could be sealed. */
  async set(passphrase: string, old: string): Promise<Outcome<true>> {
    let keys: readonly DossierResealFailure[] = [];
    const set = await this.#vault.set(passphrase, old, async () => (keys = await this.#resealKeys()));
    if (isRefusal(set)) return set;
    const [first, ...others] = [...keys, ...(await this.#resealJournals())];
    if (!first) return true;
    const dossiers = new Set([first, ...others].flatMap(({ dossier }) => dossier ?? []));
    return refusal("vault.unsealed", { count: dossiers.size, code: errorCodeOrName(first.error) });
  }

  /**
   * Removes the passphrase. A journal that could not be rewritten stays readable, since its key is no longer protected.
   */
  async remove(passphrase: string): Promise<Outcome<true>> {
    const removed = await this.#vault.remove(passphrase, () => this.#resealKeys());
    if (!isRefusal(removed)) await this.#resealJournals();
    return removed;
  }

  async lock(): Promise<Outcome<true>> {
    // Journals hold keys, too. None is opened from here on, though the vault is still open.
    await this.#journals.lock();
    await this.#signers.lock();
    this.#vault.lock();
    return true;
  }

  #resealKeys(): Promise<readonly DossierResealFailure[]> {
    return logged(this.#keyring.reseal());
  }

  /** Reseals the journals after the vault was opened or removed. */
  #resealJournals(): Promise<readonly DossierResealFailure[]> {
    this.#journals.unlock();
    return logged(this.#journals.reseal());
  }
}

async function logged(resealing: Promise<readonly DossierResealFailure[]>): Promise<readonly DossierResealFailure[]> {
  const unsealed = await resealing.catch((error: unknown) => [{ dossier: null, error }]);
  for (const { error } of unsealed) logFault("vault.unsealed", error);
  return unsealed;
}

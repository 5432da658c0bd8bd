import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { VaultState } from "#shared/host/host.ts";
import type { Keyring } from "#node/keys/keyring.ts";
import type { ResealFailure } from "#node/keys/protection.ts";
import type { Vault } from "#node/keys/vault.ts";
import type { Journals } from "./journals.ts";
import { faultOf, logFault } from "../logFault.ts";
import type { Signers } from "./signers.ts";

interface Protected {
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly signers: Signers;
  readonly journals: Journals;
}

/**
 * The passphrase of this installation, over its key files and with them over its journals. Each call is answered after
 * everything was tried; what could not be sealed keeps nobody out, and is tried again with each unlocking.
 */
export class PassphraseService {
  readonly #vault: Vault;
  readonly #keyring: Keyring;
  readonly #signers: Signers;
  readonly #journals: Journals;

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

  /** Refused with `vault.unsealed` where the passphrase is set, but not everything could be sealed. */
  async set(passphrase: string, old: string): Promise<Outcome<true>> {
    let keys: readonly ResealFailure[] = [];
    const set = await this.#vault.set(passphrase, old, async () => (keys = await this.#resealKeys()));
    if (isRefusal(set)) return set;
    const [first, ...others] = [...keys, ...(await this.#resealJournals())];
    if (!first) return true;
    const dossiers = new Set([first, ...others].flatMap(({ dossier }) => dossier ?? []));
    return refusal("vault.unsealed", { count: dossiers.size, code: faultOf(first.error) });
  }

  /** A journal that stays sealed is read all the same: its key is open from now on. */
  async remove(passphrase: string): Promise<Outcome<true>> {
    const removed = await this.#vault.remove(passphrase, () => this.#resealKeys());
    if (!isRefusal(removed)) await this.#resealJournals();
    return removed;
  }

  async lock(): Promise<Outcome<true>> {
    // The journals have keys, too. None is opened from here on, though the vault still is.
    await this.#journals.lock();
    await this.#signers.lock();
    this.#vault.lock();
    return true;
  }

  #resealKeys(): Promise<readonly ResealFailure[]> {
    return logged(this.#keyring.reseal());
  }

  /** Once the vault is open, or gone. */
  #resealJournals(): Promise<readonly ResealFailure[]> {
    this.#journals.unlock();
    return logged(this.#journals.reseal());
  }
}

async function logged(resealing: Promise<readonly ResealFailure[]>): Promise<readonly ResealFailure[]> {
  const unsealed = await resealing.catch((error: unknown) => [{ dossier: null, error }]);
  for (const { error } of unsealed) logFault("vault.unsealed", error);
  return unsealed;
}

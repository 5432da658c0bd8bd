import { fromHex } from "#shared/base/bytes.ts";
import type { DossierKeys } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { toDossierKey, type DossierKey } from "#shared/records/sealBody.ts";

/** The keys of one dossier that this installation holds, by id; each opens what was sealed with it. */
export class DossierKeyring {
  readonly #keys = new Map<string, DossierKey>();

  constructor(keys: Iterable<DossierKey>) {
    for (const key of keys) this.#keys.set(key.id, key);
  }

  static of(keys: DossierKeys): DossierKeyring {
    return new DossierKeyring(Object.values(keys).map((hex) => toDossierKey(fromHex(hex))));
  }

  get all(): readonly DossierKey[] {
    return [...this.#keys.values()];
  }

  get(id: string): DossierKey | undefined {
    return this.#keys.get(id);
  }

  add(keys: Iterable<DossierKey>): void {
    for (const key of keys) this.#keys.set(key.id, key);
  }

  /**
   * Returns the first key in force that is held here, or null. Only this key is used for writing: a removed
   * member may hold every older one.
   */
  inForce(ledger: Ledger, device: DeviceId): DossierKey | null {
    const inForce = ledger.judgement.keysForWriting(device);
    return inForce.map((id) => this.#keys.get(id)).find((key) => key !== undefined) ?? null;
  }
}

import { isRefusal } from "../../../shared/base/result.ts";
import type { Host } from "../../../shared/host/host.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import { standsIn } from "../../../shared/members/stands.ts";
import { readChecked, writeChecked } from "../../../shared/records/checked.ts";
import type { DossierDoc } from "../../../shared/records/doc.ts";
import type { DeviceId, DossierId, RecordKey } from "../../../shared/records/envelope.ts";
import type { LocalCopy } from "./local.ts";

/** The name under which it lies in the browser's copy of the dossier. */
const NAME = "checked";

/**
 * The records of a dossier whose signatures were verified on this machine (ADR 33): what is in this list when a dossier is
 * opened is not verified once more. Nobody but this device makes one, so there is none where anybody could who reads the
 * disk; and a device that does not stand in the dossier is nobody to be believed, whose keys ever lie where one's own do.
 */
export class Checked {
  readonly keys: ReadonlySet<RecordKey>;
  readonly #host: Pick<Host, "signer">;
  readonly #local: Pick<LocalCopy, "write"> | null;
  readonly #dossier: DossierId;
  #kept: ReadonlySet<RecordKey>;

  private constructor(
    host: Pick<Host, "signer">,
    local: Pick<LocalCopy, "write"> | null,
    dossier: DossierId,
    keys: ReadonlySet<RecordKey>,
  ) {
    this.#host = host;
    this.#local = local;
    this.#dossier = dossier;
    this.keys = keys;
    this.#kept = keys;
  }

  static async open(
    host: Pick<Host, "signer" | "keyStore" | "vault">,
    copy: Pick<LocalCopy, "read" | "write"> | null,
    dossier: DossierId,
    device: DeviceId,
    doc: DossierDoc,
  ): Promise<Checked> {
    const local = (await isGuarded(host)) ? copy : null;
    const keys = await readChecked(await local?.read(NAME), dossier, device);
    const believed = keys.size > 0 && (await standsIn(doc, dossier, device)) ? keys : new Set<RecordKey>();
    return new Checked(host, local, dossier, believed);
  }

  /** Writes down what has passed the door, if there is more of it than was written. */
  async keep({ set }: Ledger): Promise<void> {
    const keys = new Set(set.byKey.keys());
    if (!this.#local || [...keys].every((key) => this.#kept.has(key))) return;
    this.#kept = keys;
    const stored = await writeChecked(keys, (list) => this.#host.signer.attest(this.#dossier, list));
    if (!isRefusal(stored)) await this.#local.write({ [NAME]: stored });
  }
}

/** Whether this device's key is kept from whoever reads the disk. (Whoever writes a browser's has its pages, too.) */
async function isGuarded({ keyStore, vault }: Pick<Host, "keyStore" | "vault">): Promise<boolean> {
  return keyStore !== "unprotected" || (await vault.state()) === "open";
}

import { isRefusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { sortForLoading } from "#shared/ledger/queries/loadOrder.ts";
import { hasAuthority } from "#shared/members/hasAuthority.ts";
import {
  NOTHING_VERIFIED,
  paginateVerified,
  readVerifiedList,
  writeVerifiedList,
  type VerifiedList,
  type UnhashedPage,
} from "#shared/records/verifiedList.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import type { IndexedDbCopy } from "./indexedDbCopy.ts";

/** The name under which it lies in the browser's copy of the dossier. */
const NAME = "checked";

/**
 * The records of a dossier that were examined on this machine (ADR 33): what is in this list when a dossier is
 * opened is not examined once more. Nobody but this device makes one, so there is none where anybody could who reads the
 * disk; and a device that does not stand in the dossier is nobody to be believed, whose keys ever lie where one's own do.
 */
export class VerificationCache {
  readonly list: VerifiedList;
  readonly #host: Pick<Host, "signer">;
  readonly #local: Pick<IndexedDbCopy, "write"> | null;
  readonly #dossier: DossierId;
  #kept: string;

  private constructor(
    host: Pick<Host, "signer">,
    browserCopy: Pick<IndexedDbCopy, "write"> | null,
    dossier: DossierId,
    list: VerifiedList,
  ) {
    this.#host = host;
    this.#local = browserCopy;
    this.#dossier = dossier;
    this.list = list;
    this.#kept = inOneText(list.pages);
  }

  static async open(
    host: Pick<Host, "signer" | "keyStore" | "vault">,
    copy: Pick<IndexedDbCopy, "read" | "write"> | null,
    dossier: DossierId,
    device: DeviceId,
    doc: DossierDoc,
  ): Promise<VerificationCache> {
    const browserCopy = (await isGuarded(host)) ? copy : null;
    const list = await readVerifiedList(await browserCopy?.read(NAME), dossier, device);
    const believed = list.keys.size > 0 && (await hasAuthority(doc, dossier, device)) ? list : NOTHING_VERIFIED;
    return new VerificationCache(host, browserCopy, dossier, believed);
  }

  /** Writes down what was examined, if that is not what was written; what an erasure took away is not there any more. */
  async save(ledger: Ledger): Promise<void> {
    const leaves = paginateVerified(sortForLoading(ledger));
    const kept = inOneText(leaves);
    if (!this.#local || kept === this.#kept) return;
    this.#kept = kept;
    const stored = await writeVerifiedList(
      leaves,
      (key) => ledger.fullRecord(key)!,
      (list) => this.#host.signer.attest(this.#dossier, list),
    );
    if (!isRefusal(stored)) await this.#local.write({ [NAME]: stored });
  }
}

/** Which records a list has, and where, as one text. */
function inOneText(leaves: readonly UnhashedPage[]): string {
  return JSON.stringify(leaves.map(({ key, records }) => [key, records]));
}

/** Whether this device's key is kept from whoever reads the disk. (Whoever writes a browser's has its pages, too.) */
async function isGuarded({ keyStore, vault }: Pick<Host, "keyStore" | "vault">): Promise<boolean> {
  return keyStore !== "unprotected" || (await vault.state()) === "open";
}

import { isRefusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { sortRecordsForOpening } from "#shared/ledger/queries/sortRecordsForOpening.ts";
import { canDeviceWriteInDossier } from "#shared/members/canDeviceWriteInDossier.ts";
import {
  EMPTY_VERIFIED_RECORD_LIST,
  paginateVerifiedRecords,
  readVerifiedRecordList,
  signVerifiedRecordList,
  type VerifiedRecordList,
  type UnhashedRecordPage,
} from "#shared/records/verifiedList.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import type { IndexedDbDossierCopy } from "./indexedDbDossierCopy.ts";

/** The name of the list in the browser's copy of the dossier. */
const NAME = "checked";

/**
 * The list of records of a dossier that were verified on this machine (ADR 33); records on the list are not verified
 * again at opening. The list is signed with this device's key. If that key is readable by anybody who reads the disk,
 * no list is kept. A list of a device without authority in the dossier is ignored, even if its keys are stored on this
 * machine.
 */
export class VerificationCache {
  readonly list: VerifiedRecordList;
  readonly #host: Pick<Host, "signer">;
  readonly #store: Pick<IndexedDbDossierCopy, "write"> | null;
  readonly #dossier: DossierId;
  #written: string;

  private constructor(
    host: Pick<Host, "signer">,
    browserCopy: Pick<IndexedDbDossierCopy, "write"> | null,
    dossier: DossierId,
    list: VerifiedRecordList,
  ) {
    this.#host = host;
    this.#store = browserCopy;
    this.#dossier = dossier;
    this.list = list;
    this.#written = pagesKey(list.pages);
  }

  static async open(
    host: Pick<Host, "signer" | "keyStore" | "vault">,
    copy: Pick<IndexedDbDossierCopy, "read" | "write"> | null,
    dossier: DossierId,
    device: DeviceId,
    doc: DossierDoc,
  ): Promise<VerificationCache> {
    const browserCopy = (await isGuarded(host)) ? copy : null;
    const list = await readVerifiedRecordList(await browserCopy?.read(NAME), dossier, device);
    const trusted =
      list.keys.size > 0 && (await canDeviceWriteInDossier(doc, dossier, device)) ? list : EMPTY_VERIFIED_RECORD_LIST;
    return new VerificationCache(host, browserCopy, dossier, trusted);
  }

  /** Writes the list of verified records if it has changed. Erased records are no longer on it. */
  async save(ledger: Ledger): Promise<void> {
    const pages = paginateVerifiedRecords(sortRecordsForOpening(ledger));
    const current = pagesKey(pages);
    if (!this.#store || current === this.#written) return;
    this.#written = current;
    const stored = await signVerifiedRecordList(
      pages,
      (key) => ledger.fullRecord(key)!,
      (list) => this.#host.signer.attest(this.#dossier, list),
    );
    if (!isRefusal(stored)) await this.#store.write({ [NAME]: stored });
  }
}

/** Returns which records a list has, and where, as one string. */
function pagesKey(pages: readonly UnhashedRecordPage[]): string {
  return JSON.stringify(pages.map(({ key, records }) => [key, records]));
}

/**
 * Whether this device's key is protected from anybody who can read the disk. (Anybody who can write a browser's storage
 * can change its pages too.)
 */
async function isGuarded({ keyStore, vault }: Pick<Host, "keyStore" | "vault">): Promise<boolean> {
  return (keyStore !== "unprotected" && keyStore !== "portable") || (await vault.state()) === "open";
}

import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { fromHex, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { SEAL_NONCE_BYTES, type DossierKey } from "#shared/records/sealBody.ts";

/** A record with what the runtime needs to verify its signature and open its body, without our code. */
interface BareRecord {
  readonly text: string;
  readonly device: CryptoKey;
  readonly sig: Bytes;
  readonly signed: Bytes;
  readonly sealed: { readonly bytes: Bytes; readonly key: CryptoKey } | null;
}

/**
 * The lower bound for loading and merging: `JSON.parse` of records and bodies, AES-GCM and Ed25519 by the bare runtime,
 * all requested at once. It checks no forms or hashes, knows no members and builds no ledger.
 */
export class RuntimeFloor {
  readonly #records: readonly BareRecord[];

  private constructor(records: readonly BareRecord[]) {
    this.#records = records;
  }

  static async prepare(
    dossier: string,
    records: readonly OpenedRecord[],
    keys: readonly DossierKey[],
  ): Promise<RuntimeFloor> {
    const opening = new Map<string, CryptoKey>();
    for (const { id, bytes } of keys)
      opening.set(id, await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]));
    const devices = new Map<string, CryptoKey>();
    for (const { record } of records) {
      if (devices.has(record.device)) continue;
      const raw = fromHex(record.device);
      devices.set(record.device, await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]));
    }
    const bare = records.map((each) => {
      const { text, bytes } = each;
      const record = readEnvelopeOf(each);
      const id = record.type === "dossier" ? "" : dossier;
      const signed = encodeUtf8(`clausemark/1 record\n${id}\n${toCanonicalJson({ ...record, sig: undefined })}`);
      const key = opening.get(record.key ?? "");
      const sealed = key && bytes ? { bytes: bytes.slice(), key } : null;
      return { text, device: devices.get(record.device)!, sig: fromHex(record.sig), signed, sealed };
    });
    return new RuntimeFloor(bare);
  }

  /** Parses every record, and opens and parses every body. Throws if one does not open. */
  async read(): Promise<void> {
    const decoder = new TextDecoder();
    await Promise.all(
      this.#records.map(async ({ text, sealed }) => {
        JSON.parse(text);
        if (!sealed) return;
        const algorithm = { name: "AES-GCM", iv: sealed.bytes.subarray(0, SEAL_NONCE_BYTES) };
        const body = await crypto.subtle.decrypt(algorithm, sealed.key, sealed.bytes.subarray(SEAL_NONCE_BYTES));
        JSON.parse(decoder.decode(body));
      }),
    );
  }

  /** Verifies every signature. Throws if one is invalid. */
  async verify(): Promise<void> {
    const checks = this.#records.map(({ device, sig, signed }) => crypto.subtle.verify("Ed25519", device, sig, signed));
    if (!(await Promise.all(checks)).every(Boolean)) throw new Error("A signature does not hold.");
  }
}

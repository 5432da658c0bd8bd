import { toCanonicalJson } from "../base/canonicalJson.ts";
import type { Bytes } from "../base/bytes.ts";
import { SharedStrings } from "../base/sharedStrings.ts";
import type { Envelope } from "./envelope.ts";
import { SEAL_NONCE_BYTES, type ClearBody } from "./sealBody.ts";
import type { OpenedRecord } from "./validator.ts";

/**
 * Reduces the memory of many opened records. Each keeps its body once, as a value, and not its text and nonce as well;
 * the keys, devices, hashes and provisions that records name are one string each, however many records name them; and
 * what only one record has is a part of its text. Use one for the records that arrive together: it keeps every string
 * that it has seen.
 */
export class RecordCompactor {
  readonly #strings = new SharedStrings();

  /** `keys` are strings that are kept elsewhere. */
  constructor(keys: Iterable<string>) {
    for (const key of keys) this.#strings.share(key);
  }

  /** Returns the record in less memory. Its strings are replaced by equal ones in place. */
  compact(opened: OpenedRecord): OpenedRecord {
    const { key, text, state, bytes, clear, body, record } = opened;
    this.#shareNames(record);
    takeFromText(record, text);
    if (state !== "open" || body === undefined) return opened;
    this.#shareStrings(body);
    // The schema's copy of a body would lose a field of this name.
    if (!bytes || !clear || clear.text.includes("__proto__")) return opened;
    // Written out: engines keep all fields of such an object in one place.
    return { key, text, bytes, record, clear: new DerivedClearBody(bytes, body), body, state };
  }

  /** Shares what other records name, too: field by field, which takes a fraction of the time of a loop over all. */
  #shareNames(record: Envelope): void {
    record.type = this.#strings.share(record.type);
    record.device = this.#strings.share(record.device);
    if (record.key !== undefined) record.key = this.#strings.share(record.key);
    if (record.prev !== null) record.prev = this.#strings.share(record.prev);
    if (record.of !== undefined) record.of = this.#strings.share(record.of);
    if (record.after) record.after = record.after.map((key) => this.#strings.share(key));
  }

  #shareStrings(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const name in fields) {
      const field = fields[name];
      if (typeof field === "object") this.#shareStrings(field);
      else if (typeof field === "string" && (FEW_VALUES.has(name) || (LENGTHS.has(field.length) && !OF_ONE.has(name))))
        fields[name] = this.#strings.share(field);
    }
  }
}

/** The lengths of keys, devices and hashes, and of the ids of dossier keys. */
const LENGTHS: ReadonlySet<number> = new Set([64, 32]);
/** Fields with few different values. */
const FEW_VALUES: ReadonlySet<string> = new Set(["type", "provision"]);
/** Fields of a record that no two records have in common. */
const OWN_FIELDS = ["body", "sealed", "sig"] as const;
const OF_ONE: ReadonlySet<string> = new Set(OWN_FIELDS);

/** Replaces the fields that only this record has by parts of its text, which engines keep without a copy. */
function takeFromText(record: Envelope, text: string): void {
  for (const name of OWN_FIELDS) {
    const value = record[name];
    const at = value == null ? -1 : text.indexOf(value);
    if (value != null && at >= 0) record[name] = text.slice(at, at + value.length);
  }
}

/** A body in clear that is derived from its value, of which its text is the canonical form, and from its stored bytes. */
class DerivedClearBody implements ClearBody {
  readonly #bytes: Uint8Array;
  readonly #body: unknown;

  constructor(bytes: Uint8Array, body: unknown) {
    [this.#bytes, this.#body] = [bytes, body];
  }

  get nonce(): Bytes {
    return this.#bytes.subarray(0, SEAL_NONCE_BYTES) as Bytes;
  }

  get text(): string {
    return toCanonicalJson(this.#body);
  }
}

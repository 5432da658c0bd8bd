import { toCanonicalJson } from "../base/canonicalJson.ts";
import type { Bytes } from "../base/bytes.ts";
import { SharedStrings } from "../base/sharedStrings.ts";
import type { Envelope, RecordKey } from "./envelope.ts";
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
  readonly #lists = new Map<string, readonly unknown[]>();

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
    return new CompactRecord(key, text, bytes, record, body);
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

  /** Returns the equal list that was passed first. It is frozen, as many bodies have it. */
  #shareList(list: readonly unknown[]): readonly unknown[] {
    const text = JSON.stringify(list);
    const known = this.#lists.get(text);
    if (known) return known;
    this.#lists.set(text, Object.freeze(list));
    return list;
  }

  #shareStrings(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const name in fields) {
      const field = fields[name];
      if (Array.isArray(field) && (field.length === 0 || FEW_LISTS.has(name))) fields[name] = this.#shareList(field);
      else if (typeof field === "object") this.#shareStrings(field);
      else if (typeof field === "string" && (FEW_VALUES.has(name) || (LENGTHS.has(field.length) && !OF_ONE.has(name))))
        fields[name] = this.#strings.share(field);
    }
  }
}

/** Lists of strings, of which few are different. */
const FEW_LISTS: ReadonlySet<string> = new Set(["rights", "tags"]);
/** The lengths of keys, devices and hashes, and of the ids of dossier keys. */
const LENGTHS: ReadonlySet<number> = new Set([64, 32]);
/** Fields with few different values. */
const FEW_VALUES: ReadonlySet<string> = new Set(["type", "provision", "kind", "confidentiality"]);
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

/**
 * An open record with its sealed bytes. Its body in clear is derived from the body, which has it as a value. A copy by
 * spreading or for another thread would lose what is derived: copies name their fields.
 */
class CompactRecord implements OpenedRecord {
  readonly key: RecordKey;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly record: Envelope;
  readonly body: unknown;

  constructor(key: RecordKey, text: string, bytes: Uint8Array, record: Envelope, body: unknown) {
    this.key = key;
    this.text = text;
    this.bytes = bytes;
    this.record = record;
    this.body = body;
  }

  get state(): "open" {
    return "open";
  }

  get clear(): ClearBody {
    const { bytes, body } = this;
    return {
      nonce: bytes.subarray(0, SEAL_NONCE_BYTES) as Bytes,
      get text() {
        return toCanonicalJson(body);
      },
    };
  }
}

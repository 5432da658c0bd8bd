import { SharedStrings } from "../base/sharedStrings.ts";
import type { RecordHead } from "./envelope.ts";
import type { OpenedRecord } from "./validator.ts";

/**
 * Reduces the memory of many opened records. Each keeps its body once, as a value, and not its text and nonce as well;
 * of its envelope only what is not for verifying; and the keys, devices, hashes and provisions that records name are one
 * string each, however many records name them. Use one for the records that arrive together: it keeps every string that
 * it has seen.
 */
export class RecordCompactor {
  readonly #strings = new SharedStrings();
  readonly #lists = new Map<string, readonly unknown[]>();

  /** `keys` are strings that are kept elsewhere. */
  constructor(keys: Iterable<string>) {
    for (const key of keys) this.#strings.share(key);
  }

  /** Returns the record in less memory. The strings of its body are replaced by equal ones in place. */
  compact(opened: OpenedRecord): OpenedRecord {
    const { key, text, state, bytes, clear, body } = opened;
    const record = this.#headOf(opened.record);
    if (state !== "open" || body === undefined) return { ...opened, record };
    this.#shareStrings(body);
    // The schema's copy of a body would lose a field of this name.
    if (!bytes || !clear || clear === "derived" || clear.text.includes("__proto__")) return { ...opened, record };
    return { key, text, bytes, record, body, state, clear: "derived" };
  }

  #headOf({ v, type, device, seq, prev, of, after, at, key }: RecordHead): RecordHead {
    const share = (text: string) => this.#strings.share(text);
    const common = { v, type: share(type), device: share(device), seq, prev: prev && share(prev), at };
    // Most records: as an object that has room for nothing else.
    if (key !== undefined && of === undefined && after === undefined) {
      return { v, type: common.type, device: common.device, seq, prev: common.prev, at, key: share(key) };
    }
    return {
      ...common,
      ...(key !== undefined && { key: share(key) }),
      ...(of !== undefined && { of: share(of) }),
      ...(after && { after: after.map(share) }),
    };
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
      else if (typeof field === "string" && (LENGTHS.has(field.length) || FEW_VALUES.has(name)))
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

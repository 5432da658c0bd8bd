import type { SharedStrings } from "#shared/base/sharedStrings.ts";
import type { Envelope, RecordKey } from "#shared/records/envelope.ts";
import type { ValidRecord } from "#shared/records/validator.ts";

/**
 * The envelope of a record at the hub. A hub judges most records by their place in a device's chain alone, so only that is
 * kept parsed; everything else is read from the record's text when it is needed, which takes a tenth of the memory.
 */
class HubEnvelope implements Envelope {
  readonly v = 1;
  readonly type: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: RecordKey | null;
  readonly #record: HubRecord;

  constructor(record: HubRecord, { type, device, seq, prev }: Pick<Envelope, "type" | "device" | "seq" | "prev">) {
    this.type = type;
    this.device = device;
    this.seq = seq;
    this.prev = prev;
    this.#record = record;
  }

  get of() {
    return this.#parsed.of;
  }

  get after() {
    return this.#parsed.after;
  }

  get at() {
    return this.#parsed.at;
  }

  get key() {
    return this.#parsed.key;
  }

  get body() {
    return this.#parsed.body;
  }

  get sealed() {
    return this.#parsed.sealed;
  }

  get sig() {
    return this.#parsed.sig;
  }

  get #parsed(): Envelope {
    return JSON.parse(this.#record.text) as Envelope;
  }
}

/** A validated record at the hub, without its body, which is in the document. */
export class HubRecord implements ValidRecord {
  key: RecordKey;
  text: string;
  readonly record: Envelope;

  /** `names` are those of types and devices; `before` is the key of the record before it, as the hub has it already. */
  constructor({ key, text, record }: ValidRecord, names: SharedStrings, before: RecordKey | undefined) {
    this.key = key;
    this.text = text;
    const { type, device, seq, prev } = record;
    this.record = new HubEnvelope(this, {
      type: names.share(type),
      device: names.share(device),
      seq,
      prev: prev === null ? null : (before ?? prev),
    });
  }

  /** Uses equal strings that are in memory anyway. */
  shareStrings(key: RecordKey, text: string): void {
    this.key = key;
    this.text = text;
  }
}

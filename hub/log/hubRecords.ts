import { SharedStrings } from "#shared/base/sharedStrings.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { isControlRecordType, type DeviceId, type DossierId, type RecordKey } from "#shared/records/envelope.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import type { StoredRecord, ValidRecord } from "#shared/records/validator.ts";
import { HubRecord } from "./hubRecord.ts";

/** The types of records that show a device that it was removed. */
const SENT_TO_REMOVED = new Set(["dossier", "roster", "begin", "change", "handover", "confirm"]);

const NOBODY: ReadonlySet<DeviceId> = new Set();

/** The records of one dossier at the hub, without sealed bodies, the authority that they give, and what they remove. */
export class HubRecords {
  readonly #dossier: DossierId;
  #set: RecordSet<ValidRecord>;
  readonly #erasures = new Set<RecordKey>();
  /** The strings that many records of a dossier have in common. */
  readonly #names = new SharedStrings();
  #judgement: RecordJudge | null = null;
  /** Whether records that decide about authority have come or gone since it was last asked. */
  #mayHaveChangedAuthority = true;
  /** The devices whose records are put away; null if that may have changed. */
  #putAway: ReadonlySet<DeviceId> | null = null;
  /** Whether records of such devices may be here. */
  #mayHoldPutAway = true;

  constructor(dossier: DossierId) {
    this.#dossier = dossier;
    this.#set = new RecordSet(dossier);
  }

  get set(): RecordSet<ValidRecord> {
    return this.#set;
  }

  get(key: RecordKey): ValidRecord | undefined {
    return this.#set.byKey.get(key);
  }

  /** Whether a record is missing, or is useless without its body; the bodies of most records are in the document. */
  lacks(key: RecordKey): boolean {
    const known = this.get(key);
    return !known || (isControlRecordType(known.record.type) && known.body === undefined);
  }

  get judgement(): RecordJudge {
    return (this.#judgement ??= new RecordJudge(this.#set));
  }

  /** Returns the judgement as if these records were here too. */
  judgementWith(records: readonly ValidRecord[]): RecordJudge {
    const newRecords = records.filter(({ key }) => this.get(key)?.body === undefined);
    return newRecords.length === 0
      ? this.judgement
      : new RecordJudge(new RecordSet(this.#dossier, [...this.#set.byKey.values(), ...newRecords]));
  }

  /** Returns whether somebody may have gained or lost authority since the last call. */
  takeAuthorityChange(): boolean {
    const mayHaveChanged = this.#mayHaveChangedAuthority;
    this.#mayHaveChangedAuthority = false;
    return mayHaveChanged;
  }

  /** Returns the records about the team up to the one that removed a device; null for a device that was not removed. */
  removalOf(device: DeviceId): readonly StoredRecord[] | null {
    if (this.judgement.authorityOf(device)) return null;
    return this.judgement.team?.removalEvidenceOf(device)?.map((key) => this.#set.byKey.get(key)!) ?? null;
  }

  /** Adds validated records; returns a function that removes them again. */
  add(records: readonly ValidRecord[]): () => void {
    const before = new Map(records.map(({ key }) => [key, this.get(key)]));
    for (const each of records) this.#file(each);
    return () => {
      const rest = [...this.#set.byKey.values()].map((each) => (before.has(each.key) ? before.get(each.key) : each));
      this.#set = new RecordSet(
        this.#dossier,
        rest.filter((each) => each !== undefined),
      );
      this.#putAway = null;
      this.#judgeAgain();
    };
  }

  #file(each: ValidRecord): void {
    const { type, device, prev } = each.record;
    const changesAuthority = this.#set.add(
      isControlRecordType(type)
        ? withBytesToSend(each)
        : new HubRecord(each, this.#names, this.#set.byKey.get(prev ?? "")?.key),
    );
    // Most records decide about nobody, and the team need not be determined again for each. A roster's spans end at any record.
    if (changesAuthority || this.#set.rosters.size > 0) this.#judgeAgain();
    else this.#judgement?.invalidate(device);
    if (type === "erase") this.#erasures.add(each.key);
    if (isControlRecordType(type)) this.#putAway = null;
    if (!this.#putAway || this.#putAway.has(device)) this.#mayHoldPutAway = true;
  }

  #judgeAgain(): void {
    this.#judgement = null;
    this.#mayHaveChangedAuthority = true;
  }

  /** Replaces a record's key and text by equal strings, which the document has as well. */
  shareStrings(key: RecordKey, text: string): void {
    const known = this.get(key);
    if (known instanceof HubRecord && text === known.text) known.shareStrings(key, text);
  }

  /** Returns the keys of the bodies that effective erasures remove. */
  erasedBodies(): ReadonlySet<RecordKey> {
    const erased = new Set<RecordKey>();
    for (const key of this.#erasures) {
      const each = this.get(key);
      if (each?.body === undefined || this.judgement.verdict(each).kind !== "counts") continue;
      erased.add((each.body as EraseBody).target);
    }
    return erased;
  }

  /** Returns the keys of the bodies that erasures ask to remove, effective or not. */
  bodiesToErase(): readonly RecordKey[] {
    const bodies = [...this.#erasures].map((key) => this.get(key)?.body as EraseBody | undefined);
    return bodies.filter((body) => body !== undefined).map(({ target }) => target);
  }

  /** Returns the devices whose records are put away. */
  putAwayDevices(): ReadonlySet<DeviceId> {
    if (this.#set.putAways.size === 0) return NOBODY;
    return (this.#putAway ??= findPutAwayDevices(this.#set, this.judgement));
  }

  /** Returns the records of devices whose records are put away. */
  findPutAwayRecords(): readonly RecordKey[] {
    if (!this.#mayHoldPutAway) return [];
    const devices = this.putAwayDevices();
    const keys: RecordKey[] = [];
    // Most dossiers have no such devices, and this is asked after every update.
    if (devices.size > 0)
      for (const { key, record } of this.#set.byKey.values()) if (devices.has(record.device)) keys.push(key);
    this.#mayHoldPutAway = keys.length > 0;
    return keys;
  }

  /** Forgets put-away records that were removed from every file. More of them may follow if updates are pending. */
  forgetPutAway(keys: readonly RecordKey[], { mayFollow }: { readonly mayFollow: boolean }): void {
    for (const key of keys) this.#set.remove(key);
    if (keys.length > 0) this.#judgeAgain();
    this.#mayHoldPutAway = mayFollow;
  }
}

// A removed device is sent some as they are stored, so their bytes are kept.
function withBytesToSend({ bytes, ...rest }: ValidRecord): ValidRecord {
  return bytes && SENT_TO_REMOVED.has(rest.record.type) ? { ...rest, bytes: new Uint8Array(bytes) } : rest;
}

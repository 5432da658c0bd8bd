import { RecordJudge, type RecordVerdict } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { withoutRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import { ErasureTracker } from "./erasureTracker.ts";
import { PutAwayTracker } from "./putAwayTracker.ts";
import { RecordIndex, type JudgedRecord } from "./recordIndex.ts";
import { PendingRecordIndex } from "./pendingRecordIndex.ts";

/** The subject that changes when the number of waiting or set-aside records may change. */
const STANDING: LedgerSubject = "standing";

/**
 * The records that have arrived, each judged, indexed with its verdict, and without bodies that were erased; without
 * those of devices that were put away.
 */
export class JudgedRecordStore {
  /** The admitted records in the form that `shared/members` uses. */
  readonly recordSet: RecordSet<OpenedRecord>;
  readonly index = new RecordIndex();
  judgement: RecordJudge;
  readonly #waiting = new PendingRecordIndex();
  readonly #erasures = new ErasureTracker();
  readonly #putAway = new PutAwayTracker();
  #aside = 0;

  constructor(dossier: DossierId) {
    this.recordSet = new RecordSet<OpenedRecord>(dossier, [], this.index.arrived);
    this.judgement = new RecordJudge(this.recordSet);
  }

  /**
   * Adds records. Returns the subjects of the entries that they touch, and whether any member's authority may have
   * changed.
   */
  add(batch: readonly OpenedRecord[]): { readonly stale: ReadonlySet<LedgerSubject>; readonly standing: boolean } {
    const changedKeys = new Set<RecordKey>();
    let standing = false;
    for (const each of batch) {
      const known = this.recordSet.byKey.get(each.key);
      standing = this.recordSet.add(each) || standing;
      if (this.recordSet.byKey.get(each.key) !== known) changedKeys.add(each.key);
    }
    if (standing) this.judgement = new RecordJudge(this.recordSet);
    const stale = this.#file(standing ? this.recordSet.byKey.keys() : this.#awaiting(changedKeys));
    this.#putAwayRecords(changedKeys, standing, stale);
    return { stale, standing };
  }

  /** The number of records, and how many of them are waiting or set aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return { records: this.recordSet.byKey.size, waiting: this.#waiting.size, aside: this.#aside };
  }

  /** The records whose bodies are taken away by an erasure that counts. A live view. */
  get erasedKeys(): ReadonlySet<RecordKey> {
    return this.#erasures.targets;
  }

  /** The devices whose records are put away, and the keys of the records that were removed. Live views. */
  get putAway(): Pick<PutAwayTracker, "devices" | "removedKeys"> {
    return this.#putAway;
  }

  #putAwayRecords(changedKeys: ReadonlySet<RecordKey>, isTeamChanged: boolean, stale: Set<LedgerSubject>): void {
    if (this.recordSet.putAways.size === 0) return;
    const arrived = [...changedKeys].map((key) => this.recordSet.byKey.get(key)!);
    const gone = this.#putAway.update(this.recordSet, this.judgement, arrived, isTeamChanged);
    for (const each of gone) {
      this.#aside -= Number(this.index.get(each.key)?.verdict.kind === "aside");
      this.#waiting.remove(each.key);
      this.recordSet.remove(each.key);
      for (const subject of this.index.remove(each)) stale.add(subject);
    }
    if (gone.length > 0) stale.add(STANDING);
  }

  /** Judges records, indexes them with their verdicts, and returns the subjects that this touches. */
  #file(keys: Iterable<RecordKey>): Set<LedgerSubject> {
    const judged = new Map<RecordKey, RecordVerdict>();
    const judge = (key: RecordKey) => judged.set(key, this.judgement.verdict(this.recordSet.byKey.get(key)!));
    for (const key of keys) judge(key);
    for (const target of this.#newlyErased(judged)) if (!judged.has(target)) judge(target);
    const stale = new Set<LedgerSubject>();
    for (const [key, verdict] of judged) this.#fileOne(key, verdict, stale);
    return stale;
  }

  // An erasure can also stop counting; then the body that it took away is visible again.
  #newlyErased(judged: ReadonlyMap<RecordKey, RecordVerdict>): readonly RecordKey[] {
    const targets: RecordKey[] = [];
    for (const [key, verdict] of judged) {
      const each = this.recordSet.byKey.get(key)!;
      const target = each.record.type === "erase" ? this.#erasures.update(each, verdict) : null;
      if (target !== null && this.recordSet.byKey.has(target)) targets.push(target);
    }
    return targets;
  }

  #fileOne(key: RecordKey, verdict: RecordVerdict, stale: Set<LedgerSubject>): void {
    const known = this.index.get(key);
    const opened = this.#visible(key, known);
    if (known?.opened === opened && sameVerdict(known.verdict, verdict)) return;
    this.#waiting.update(key, verdict);
    this.#aside += Number(verdict.kind === "aside") - Number(known?.verdict.kind === "aside");
    if (verdict.kind !== "counts" || (known && known.verdict.kind !== "counts")) stale.add(STANDING);
    for (const subject of this.index.insert({ opened, verdict })) stale.add(subject);
  }

  // An erased body is never shown, even if this copy still has it or another copy brings it back.
  #visible(key: RecordKey, known: JudgedRecord | undefined): OpenedRecord {
    const whole = this.recordSet.byKey.get(key)!;
    if (!this.#erasures.targets.has(key)) return whole;
    return known && !known.opened.bytes && !known.opened.clear ? known.opened : withoutRecordBody(whole);
  }

  // Returns these records and all that wait for one of them, and marks the chains of their devices for judging again.
  #awaiting(changedKeys: Iterable<RecordKey>): Set<RecordKey> {
    const keys = new Set(changedKeys);
    for (const key of changedKeys) for (const waiting of this.#waiting.waitingFor(key)) keys.add(waiting);
    for (const key of keys) this.judgement.invalidate(this.recordSet.byKey.get(key)!.record.device);
    return keys;
  }
}

function sameVerdict(a: RecordVerdict, b: RecordVerdict): boolean {
  if (a.kind === "counts" && b.kind === "counts") {
    const { member, role, administrator } = a.author;
    return member === b.author.member && role === b.author.role && administrator === b.author.administrator;
  }
  if (a.kind === "waits" && b.kind === "waits") return a.code === b.code && a.on === b.on;
  return a.kind === "aside" && b.kind === "aside" && a.code === b.code;
}

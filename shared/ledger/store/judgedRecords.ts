import { Judgement, type Verdict } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { stripBody, type OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import { Erasures } from "./erasures.ts";
import { RecordIndex, type JudgedRecord } from "./recordIndex.ts";
import { WaitingRecords } from "./waitingRecords.ts";

/** The subject of what waits or is aside. */
const STANDING: LedgerSubject = "standing";

/** The records that have come, each judged and on the shelf with its verdict, and without what an erase took away. */
export class JudgedRecords {
  /** The admitted records as `shared/members` sees them. */
  readonly recordSet: RecordSet<OpenedRecord>;
  readonly index = new RecordIndex();
  judgement: Judgement;
  readonly #waiting = new WaitingRecords();
  readonly #erasures = new Erasures();
  #aside = 0;

  constructor(dossier: DossierId) {
    this.recordSet = new RecordSet<OpenedRecord>(dossier);
    this.judgement = new Judgement(this.recordSet);
  }

  /** Takes in records: the subjects of the entries they touch, and whether anybody's standing may be another. */
  add(batch: readonly OpenedRecord[]): { readonly stale: ReadonlySet<LedgerSubject>; readonly standing: boolean } {
    const fresh = new Set<RecordKey>();
    let standing = false;
    for (const each of batch) {
      const known = this.recordSet.byKey.get(each.key);
      standing = this.recordSet.add(each) || standing;
      if (this.recordSet.byKey.get(each.key) !== known) fresh.add(each.key);
    }
    if (standing) this.judgement = new Judgement(this.recordSet);
    return { stale: this.#file(standing ? this.recordSet.byKey.keys() : this.#awaiting(fresh)), standing };
  }

  /** How many records there are, and how many of them wait or are aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return { records: this.recordSet.byKey.size, waiting: this.#waiting.size, aside: this.#aside };
  }

  /** The records whose bodies a counting erase takes away. A live view. */
  get erasedKeys(): ReadonlySet<RecordKey> {
    return this.#erasures.targets;
  }

  /** Judges records, files what became of them, and says which entries that touches. */
  #file(keys: Iterable<RecordKey>): Set<LedgerSubject> {
    const judged = new Map<RecordKey, Verdict>();
    const judge = (key: RecordKey) => judged.set(key, this.judgement.verdict(this.recordSet.byKey.get(key)!));
    for (const key of keys) judge(key);
    for (const target of this.#newlyErased(judged)) if (!judged.has(target)) judge(target);
    const stale = new Set<LedgerSubject>();
    for (const [key, verdict] of judged) this.#fileOne(key, verdict, stale);
    return stale;
  }

  // An erase can also stop counting, and then what it took away is there again.
  #newlyErased(judged: ReadonlyMap<RecordKey, Verdict>): readonly RecordKey[] {
    const targets: RecordKey[] = [];
    for (const [key, verdict] of judged) {
      const each = this.recordSet.byKey.get(key)!;
      const target = each.record.type === "erase" ? this.#erasures.update(each, verdict) : null;
      if (target !== null && this.recordSet.byKey.has(target)) targets.push(target);
    }
    return targets;
  }

  #fileOne(key: RecordKey, verdict: Verdict, stale: Set<LedgerSubject>): void {
    const known = this.index.get(key);
    const opened = this.#visible(key, known);
    if (known?.opened === opened && sameVerdict(known.verdict, verdict)) return;
    this.#waiting.update(key, verdict);
    this.#aside += Number(verdict.kind === "aside") - Number(known?.verdict.kind === "aside");
    if (verdict.kind !== "counts" || (known && known.verdict.kind !== "counts")) stale.add(STANDING);
    for (const subject of this.index.insert({ opened, verdict })) stale.add(subject);
  }

  // What an erase took away is shown to nobody, whoever still has it or brings it back.
  #visible(key: RecordKey, known: JudgedRecord | undefined): OpenedRecord {
    const whole = this.recordSet.byKey.get(key)!;
    if (!this.#erasures.targets.has(key)) return whole;
    return known && !known.opened.bytes && !known.opened.clear ? known.opened : stripBody(whole);
  }

  // These, and whatever waits for one of them: the chains of all their devices are read anew.
  #awaiting(fresh: Iterable<RecordKey>): Set<RecordKey> {
    const keys = new Set(fresh);
    for (const key of fresh) for (const waiting of this.#waiting.waitingFor(key)) keys.add(waiting);
    for (const key of keys) this.judgement.invalidate(this.recordSet.byKey.get(key)!.record.device);
    return keys;
  }
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.kind === "counts" && b.kind === "counts") {
    const { member, role, administrator } = a.author;
    return member === b.author.member && role === b.author.role && administrator === b.author.administrator;
  }
  if (a.kind === "waits" && b.kind === "waits") return a.code === b.code && a.on === b.on;
  return a.kind === "aside" && b.kind === "aside" && a.code === b.code;
}

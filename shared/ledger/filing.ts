import { Judgement, type Verdict } from "../members/judge.ts";
import { RecordSet } from "../members/set.ts";
import { skeleton, type Opened } from "../records/door.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";
import type { Subject } from "../records/subjects.ts";
import { Erasures } from "./erasures.ts";
import { Shelf, type Filed } from "./shelf.ts";
import { Waiting } from "./waiting.ts";

/** The subject of what waits or is aside. */
const STANDING: Subject = "standing";

/** The records that have come, each judged and on the shelf with its verdict, and without what an erase took away. */
export class Filing {
  /** The admitted records as `shared/members` sees them. */
  readonly set: RecordSet<Opened>;
  readonly shelf = new Shelf();
  judgement: Judgement;
  readonly #waiting = new Waiting();
  readonly #erasures = new Erasures();
  #aside = 0;

  constructor(dossier: DossierId) {
    this.set = new RecordSet<Opened>(dossier);
    this.judgement = new Judgement(this.set);
  }

  /** Takes in records: the subjects of the entries they touch, and whether anybody's standing may be another. */
  take(batch: readonly Opened[]): { readonly stale: ReadonlySet<Subject>; readonly standing: boolean } {
    const fresh = new Set<RecordKey>();
    let standing = false;
    for (const each of batch) {
      const known = this.set.byKey.get(each.key);
      standing = this.set.add(each) || standing;
      if (this.set.byKey.get(each.key) !== known) fresh.add(each.key);
    }
    if (standing) this.judgement = new Judgement(this.set);
    return { stale: this.#file(standing ? this.set.byKey.keys() : this.#awaiting(fresh)), standing };
  }

  /** How many records there are, and how many of them wait or are aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return { records: this.set.byKey.size, waiting: this.#waiting.size, aside: this.#aside };
  }

  /** The records whose bodies a counting erase takes away. A live view. */
  get erased(): ReadonlySet<RecordKey> {
    return this.#erasures.targets;
  }

  /** Judges records, files what became of them, and says which entries that touches. */
  #file(keys: Iterable<RecordKey>): Set<Subject> {
    const judged = new Map<RecordKey, Verdict>();
    const judge = (key: RecordKey) => judged.set(key, this.judgement.verdict(this.set.byKey.get(key)!));
    for (const key of keys) judge(key);
    for (const target of this.#newlyErased(judged)) if (!judged.has(target)) judge(target);
    const stale = new Set<Subject>();
    for (const [key, verdict] of judged) this.#fileOne(key, verdict, stale);
    return stale;
  }

  // An erase can also stop counting, and then what it took away is there again.
  #newlyErased(judged: ReadonlyMap<RecordKey, Verdict>): readonly RecordKey[] {
    const targets: RecordKey[] = [];
    for (const [key, verdict] of judged) {
      const each = this.set.byKey.get(key)!;
      const target = each.record.type === "erase" ? this.#erasures.note(each, verdict) : null;
      if (target !== null && this.set.byKey.has(target)) targets.push(target);
    }
    return targets;
  }

  #fileOne(key: RecordKey, verdict: Verdict, stale: Set<Subject>): void {
    const known = this.shelf.get(key);
    const opened = this.#visible(key, known);
    if (known?.opened === opened && sameVerdict(known.verdict, verdict)) return;
    this.#waiting.note(key, verdict);
    this.#aside += Number(verdict.is === "aside") - Number(known?.verdict.is === "aside");
    if (verdict.is !== "counts" || (known && known.verdict.is !== "counts")) stale.add(STANDING);
    for (const subject of this.shelf.file({ opened, verdict })) stale.add(subject);
  }

  // What an erase took away is shown to nobody, whoever still has it or brings it back.
  #visible(key: RecordKey, known: Filed | undefined): Opened {
    const whole = this.set.byKey.get(key)!;
    if (!this.#erasures.targets.has(key)) return whole;
    return known && !known.opened.bytes && !known.opened.clear ? known.opened : skeleton(whole);
  }

  // These, and whatever waits for one of them: the chains of all their devices are read anew.
  #awaiting(fresh: Iterable<RecordKey>): Set<RecordKey> {
    const keys = new Set(fresh);
    for (const key of fresh) for (const waiting of this.#waiting.on(key)) keys.add(waiting);
    for (const key of keys) this.judgement.arrived(this.set.byKey.get(key)!.record.device);
    return keys;
  }
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.is === "counts" && b.is === "counts") {
    const { member, role, administrator } = a.author;
    return member === b.author.member && role === b.author.role && administrator === b.author.administrator;
  }
  if (a.is === "waits" && b.is === "waits") return a.code === b.code && a.on === b.on;
  return a.is === "aside" && b.is === "aside" && a.code === b.code;
}

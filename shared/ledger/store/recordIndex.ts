import { assertNever } from "#shared/base/result.ts";
import type { Verdict } from "#shared/members/judge.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";

/** A record with its verdict and what could be read of its body. */
export interface JudgedRecord {
  readonly opened: OpenedRecord;
  readonly verdict: Verdict;
}

/** A counting version of a thing. */
export interface EntityVersion<B = unknown> {
  readonly key: RecordKey;
  readonly opened: OpenedRecord;
  readonly author: Author;
  /** Null for a retraction, and where the body cannot be read (erased, not here, no key). */
  readonly body: B | null;
}

/** The name of the thing a record is a version of: its first record's key, or its register. */
export function entityIdOf({ key, record }: OpenedRecord): string {
  const filing = recordKinds.get(record.type)?.filing;
  return filing === "register" ? `${record.type}|${record.of ?? ""}` : (record.of ?? key);
}

/** What versions of a thing touch: a retraction has no body to say so. */
interface Touch {
  readonly type: string;
  readonly subject: LedgerSubject;
}

/** Versions by thing, things by the subject they touch. Lists, which are short, take half of what maps and sets of them would. */
export class RecordIndex {
  readonly #filed = new Map<RecordKey, JudgedRecord>();
  readonly #versions = new Map<string, RecordKey[]>();
  readonly #touched = new Map<string, Touch[]>();
  /** By the type of the versions that touch it. */
  readonly #things = new Map<string, Map<LedgerSubject, string[]>>();

  get(key: RecordKey): JudgedRecord | undefined {
    return this.#filed.get(key);
  }

  all(): IterableIterator<JudgedRecord> {
    return this.#filed.values();
  }

  /** Files a record, or files it again with another verdict or body; answers with the subjects it touches. */
  insert(filed: JudgedRecord): Iterable<LedgerSubject> {
    const { opened } = filed;
    const thing = entityIdOf(opened);
    if (!this.#filed.has(opened.key)) getOrMake(this.#versions, thing, () => []).push(opened.key);
    this.#filed.set(opened.key, filed);
    const { type } = opened.record;
    const touched = getOrMake(this.#touched, thing, () => []);
    for (const subject of subjectsOf(opened, thing)) {
      if (touched.some((touch) => touch.type === type && touch.subject === subject)) continue;
      touched.push({ type, subject });
      const bySubject = getOrMake(this.#things, type, () => new Map<LedgerSubject, string[]>());
      getOrMake(bySubject, subject, () => []).push(thing);
    }
    return touched.map(({ subject }) => subject);
  }

  /** Every record filed under a thing, of whatever type. */
  versions(thing: string): readonly JudgedRecord[] {
    return (this.#versions.get(thing) ?? []).map((key) => this.#filed.get(key)!);
  }

  /** The things of one type that touch a subject. */
  entities(subject: LedgerSubject, type: string): Iterable<string> {
    return this.#things.get(type)?.get(subject) ?? [];
  }

  /**
   * The current versions of a thing, by key: the counting ones of that type that no other counting one
   * reaches through `after`. What is malformed says nothing, and what is too new cannot be read: neither
   * replaces what can.
   */
  heads<B>(thing: string, type: string): readonly EntityVersion<B>[] {
    const speaking = this.#speaking(thing, type);
    if (speaking.length < 2) return speaking.map((each) => version<B>(each));
    const versions = new Map(this.versions(thing).map(({ opened }) => [opened.key, opened]));
    const replaced = new Set<RecordKey>();
    for (const { opened } of speaking) reach(opened, versions, replaced);
    return speaking
      .filter(({ opened }) => !replaced.has(opened.key))
      .sort((a, b) => (a.opened.key < b.opened.key ? -1 : 1))
      .map((each) => version<B>(each));
  }

  /** Every counting version of a thing that says something, current or not, by key. */
  countingVersions<B>(thing: string, type: string): readonly EntityVersion<B>[] {
    return this.#speaking(thing, type)
      .sort((a, b) => (a.opened.key < b.opened.key ? -1 : 1))
      .map((each) => version<B>(each));
  }

  #speaking(thing: string, type: string): JudgedRecord[] {
    return this.versions(thing).filter(
      ({ opened, verdict }) => opened.record.type === type && verdict.kind === "counts" && speaks(opened),
    );
  }

  /** The first record of a thing, if it is here. */
  firstRecord(thing: string): JudgedRecord | undefined {
    return this.#filed.get(thing);
  }
}

function speaks({ state }: OpenedRecord): boolean {
  switch (state) {
    case "open":
    case "retraction":
    case "locked":
    case "missing":
      return true;
    case "malformed":
    case "newer":
      return false;
    default:
      return assertNever(state);
  }
}

// Follows `after` to every version of the same thing behind this one, whether it counts or not.
function reach(from: OpenedRecord, versions: ReadonlyMap<RecordKey, OpenedRecord>, replaced: Set<RecordKey>): void {
  const open = [...(from.record.after ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const behind = versions.get(key);
    if (!behind || replaced.has(key) || key === from.key || behind.record.type !== from.record.type) continue;
    replaced.add(key);
    open.push(...(behind.record.after ?? []));
  }
}

function version<B>({ opened, verdict }: JudgedRecord): EntityVersion<B> {
  if (verdict.kind !== "counts") throw new RangeError(`Not a counting version: ${opened.key}`);
  const body = opened.state === "open" ? (opened.body as B) : null;
  return { key: opened.key, opened, author: verdict.author, body };
}

/** What a record of a thing touches, by itself. */
export function subjectsOf({ record, body, state }: OpenedRecord, thing: string): readonly LedgerSubject[] {
  return recordKinds.get(record.type)?.subjects({ entity: thing, record, body: state === "open" ? body : null }) ?? [];
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

import { assertNever } from "#shared/base/result.ts";
import type { RecordVerdict } from "#shared/members/judge.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";

/** A record with its verdict and the readable part of its body. */
export interface JudgedRecord {
  readonly opened: OpenedRecord;
  readonly verdict: RecordVerdict;
}

/** A version of an entity that counts. */
export interface EntityVersion<B = unknown> {
  readonly key: RecordKey;
  readonly opened: OpenedRecord;
  readonly author: Author;
  /** Null for a retraction, and if the body cannot be read (erased, not here, no key). */
  readonly body: B | null;
}

/** Returns the id of the entity that a record is a version of: the key of its first record, or its register. */
export function entityIdOf({ key, record }: OpenedRecord): string {
  const filing = recordKinds.get(record.type)?.filing;
  return filing === "register" ? `${record.type}|${record.of ?? ""}` : (record.of ?? key);
}

/**
 * A subject that an entity's versions belong to. It is stored, because it cannot be derived from a retraction, which
 * has no body.
 */
interface Touch {
  readonly type: string;
  readonly subject: LedgerSubject;
}

/**
 * Indexes versions by entity, and entities by the subjects that they touch. The lists are short; arrays take half the
 * memory of maps and sets.
 */
export class RecordIndex {
  readonly #filed = new Map<RecordKey, JudgedRecord>();
  readonly #versions = new Map<string, RecordKey[]>();
  readonly #touched = new Map<string, Touch[]>();
  /** By the type of the versions that touch the subject. */
  readonly #things = new Map<string, Map<LedgerSubject, string[]>>();

  get(key: RecordKey): JudgedRecord | undefined {
    return this.#filed.get(key);
  }

  all(): IterableIterator<JudgedRecord> {
    return this.#filed.values();
  }

  /** Inserts a record, or replaces it with another verdict or body. Returns the subjects that it touches. */
  insert(filed: JudgedRecord): Iterable<LedgerSubject> {
    const { opened } = filed;
    const entityId = entityIdOf(opened);
    if (!this.#filed.has(opened.key)) append(this.#versions, entityId, opened.key);
    this.#filed.set(opened.key, filed);
    const { type } = opened.record;
    const known = this.#touched.get(entityId) ?? [];
    const added = [...new Set(subjectsOfRecord(opened, entityId))].filter(
      (subject) => !known.some((touch) => touch.type === type && touch.subject === subject),
    );
    const touched = added.length === 0 ? known : known.concat(added.map((subject) => ({ type, subject })));
    if (added.length > 0) this.#touched.set(entityId, touched);
    for (const subject of added)
      append(
        getOrMake(this.#things, type, () => new Map<LedgerSubject, string[]>()),
        subject,
        entityId,
      );
    return touched.map(({ subject }) => subject);
  }

  /** Removes a record that does not count. Returns the subjects that its entity touches. */
  remove(opened: OpenedRecord): readonly LedgerSubject[] {
    const entityId = entityIdOf(opened);
    this.#filed.delete(opened.key);
    const rest = (this.#versions.get(entityId) ?? []).filter((key) => key !== opened.key);
    if (rest.length > 0) this.#versions.set(entityId, rest);
    else this.#versions.delete(entityId);
    return (this.#touched.get(entityId) ?? []).map(({ subject }) => subject);
  }

  /** Returns every record of an entity, of whatever type. */
  versions(entityId: string): readonly JudgedRecord[] {
    return (this.#versions.get(entityId) ?? []).map((key) => this.#filed.get(key)!);
  }

  /** Returns the entities of one type that touch a subject. */
  entities(subject: LedgerSubject, type: string): Iterable<string> {
    return this.#things.get(type)?.get(subject) ?? [];
  }

  /**
   * Returns the current versions of an entity, sorted by key: versions of that type that count and that no other
   * counting version reaches through `after`. A malformed record says nothing and a record in a newer format cannot be
   * read; neither replaces a readable one.
   */
  heads<B>(entityId: string, type: string): readonly EntityVersion<B>[] {
    const effective = this.#speaking(entityId, type);
    if (effective.length < 2) return effective.map((each) => version<B>(each));
    const versions = new Map(this.versions(entityId).map(({ opened }) => [opened.key, opened]));
    const replaced = new Set<RecordKey>();
    for (const { opened } of effective) reach(opened, versions, replaced);
    return effective
      .filter(({ opened }) => !replaced.has(opened.key))
      .sort((a, b) => (a.opened.key < b.opened.key ? -1 : 1))
      .map((each) => version<B>(each));
  }

  /**
   * Returns every version of an entity that counts, current or not, sorted by key; without malformed ones and ones in a
   * newer format.
   */
  countingVersions<B>(entityId: string, type: string): readonly EntityVersion<B>[] {
    return this.#speaking(entityId, type)
      .sort((a, b) => (a.opened.key < b.opened.key ? -1 : 1))
      .map((each) => version<B>(each));
  }

  #speaking(entityId: string, type: string): JudgedRecord[] {
    return this.versions(entityId).filter(
      ({ opened, verdict }) => opened.record.type === type && verdict.kind === "counts" && hasEffect(opened),
    );
  }

  /** Returns the first record of an entity, if it is here. */
  firstRecord(entityId: string): JudgedRecord | undefined {
    return this.#filed.get(entityId);
  }
}

function hasEffect({ state }: OpenedRecord): boolean {
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

// Follows `after` to every earlier version of the same entity, whether it counts or not.
function reach(from: OpenedRecord, versions: ReadonlyMap<RecordKey, OpenedRecord>, replaced: Set<RecordKey>): void {
  const open = [...(from.record.after ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const earlier = versions.get(key);
    if (!earlier || replaced.has(key) || key === from.key || earlier.record.type !== from.record.type) continue;
    replaced.add(key);
    open.push(...(earlier.record.after ?? []));
  }
}

function version<B>({ opened, verdict }: JudgedRecord): EntityVersion<B> {
  if (verdict.kind !== "counts") throw new RangeError(`Not a counting version: ${opened.key}`);
  const body = opened.state === "open" ? (opened.body as B) : null;
  return { key: opened.key, opened, author: verdict.author, body };
}

/** Returns the subjects that a record touches by itself. */
export function subjectsOfRecord({ record, body, state }: OpenedRecord, entityId: string): readonly LedgerSubject[] {
  return (
    recordKinds.get(record.type)?.subjects({ entity: entityId, record, body: state === "open" ? body : null }) ?? []
  );
}

/** Appends to a list in a map. Most lists keep a single value, and an empty array that grows has room for 17. */
function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

import { listOf, withOneMore, type OneOrMany } from "#shared/base/oneOrMany.ts";
import { assertNever } from "#shared/base/result.ts";
import { SharedStrings } from "#shared/base/sharedStrings.ts";
import type { RecordVerdict } from "#shared/members/judge.ts";
import type { RecordsByKey } from "#shared/members/recordSet.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { joinLedgerSubject, splitLedgerSubject, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";

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

/** The entities of which versions of one type touch the subject with this name and key. */
interface Touch {
  readonly type: string;
  readonly name: string;
  readonly key: string;
  entities: OneOrMany<string>;
}

/**
 * An entity: the keys of its versions, of whatever type, and what they touch. The latter is stored, because it cannot be
 * derived from a retraction, which has no body.
 */
interface Entity {
  versions: OneOrMany<RecordKey> | undefined;
  touches: OneOrMany<Touch> | undefined;
}

/**
 * What is filed under a key: a record, an entity, what touches the subjects with this key, or several of these. They are
 * one object, since most entities have the key of their only version, and most subjects that of an entity. A judged record
 * never changes: with another verdict or body it is another object.
 */
interface Filed extends Entity {
  /** The record as it arrived, with a body that may have been erased. */
  arrived: OpenedRecord | undefined;
  opened: OpenedRecord | undefined;
  verdict: RecordVerdict | undefined;
  touchedBy: OneOrMany<Touch> | undefined;
}

/** The records of an index as they arrived, judged or not. */
class ArrivedRecords implements RecordsByKey<OpenedRecord> {
  readonly #filed: Map<string, Filed>;
  #size = 0;

  constructor(filed: Map<string, Filed>) {
    this.#filed = filed;
  }

  get size(): number {
    return this.#size;
  }

  get(key: RecordKey): OpenedRecord | undefined {
    return this.#filed.get(key)?.arrived;
  }

  has(key: RecordKey): boolean {
    return this.get(key) !== undefined;
  }

  set(key: RecordKey, record: OpenedRecord): void {
    const filed = filedAt(this.#filed, key);
    this.#size += Number(!filed.arrived);
    filed.arrived = record;
  }

  delete(key: RecordKey): boolean {
    const filed = this.#filed.get(key);
    if (!filed?.arrived) return false;
    this.#size--;
    filed.arrived = undefined;
    return true;
  }

  *values(): IterableIterator<OpenedRecord> {
    for (const { arrived } of this.#filed.values()) if (arrived) yield arrived;
  }

  *keys(): IterableIterator<RecordKey> {
    for (const { key } of this.values()) yield key;
  }

  *[Symbol.iterator](): IterableIterator<[RecordKey, OpenedRecord]> {
    for (const each of this.values()) yield [each.key, each];
  }
}

/** Returns what is filed under a key, to be extended. */
function filedAt(all: Map<string, Filed>, key: string): Filed {
  let filed = all.get(key);
  if (!filed) all.set(key, (filed = { ...NOTHING }));
  return filed;
}

/** Indexes versions by entity, and entities by the subjects that they touch. */
export class RecordIndex {
  /** By record key, entity id, or a subject's key. */
  readonly #filed = new Map<string, Filed>();
  readonly #names = new SharedStrings();
  /** The records that have arrived here, which are inserted once they are judged. Not needed for a part of them. */
  readonly arrived: RecordsByKey<OpenedRecord> = new ArrivedRecords(this.#filed);

  get(key: RecordKey): JudgedRecord | undefined {
    const filed = this.#filed.get(key);
    return filed && isRecord(filed) ? filed : undefined;
  }

  *all(): IterableIterator<JudgedRecord> {
    for (const filed of this.#filed.values()) if (isRecord(filed)) yield filed;
  }

  /** Inserts a record, or replaces it with another verdict or body. Returns the subjects that it touches. */
  insert({ opened, verdict }: JudgedRecord): Iterable<LedgerSubject> {
    const isNew = !this.#fileRecord(opened.key, opened, verdict).opened;
    const entityId = entityIdOf(opened);
    const entity = filedAt(this.#filed, entityId);
    if (isNew) entity.versions = withOneMore(entity.versions, opened.key);
    for (const subject of subjectsOfRecord(opened, entityId))
      this.#touch(entity, entityId, opened.record.type, subject);
    return subjectsOf(entity);
  }

  /** Replaces the record under a key, and leaves the rest as it is. Returns what was there before. */
  #fileRecord(key: RecordKey, opened?: OpenedRecord, verdict?: RecordVerdict): Filed {
    const known = this.#filed.get(key) ?? NOTHING;
    this.#filed.set(key, { ...known, opened, verdict });
    return known;
  }

  #touch(entity: Entity, entityId: string, type: string, subject: LedgerSubject): void {
    const [name, key] = splitLedgerSubject(subject);
    if (listOf(entity.touches).some((touch) => isTouchOf(touch, type, name) && touch.key === key)) return;
    const touched = filedAt(this.#filed, key);
    let touch = listOf(touched.touchedBy).find((each) => isTouchOf(each, type, name));
    if (touch) touch.entities = withOneMore(touch.entities, entityId);
    else {
      // The record's own string, if it is here: `key` is a part of another.
      touch = { type, name: this.#names.share(name), key: touched.opened?.key ?? key, entities: entityId };
      touched.touchedBy = withOneMore(touched.touchedBy, touch);
    }
    entity.touches = withOneMore(entity.touches, touch);
  }

  /** Removes a record that does not count. Returns the subjects that its entity touches. */
  remove(opened: OpenedRecord): readonly LedgerSubject[] {
    this.#fileRecord(opened.key);
    const entity = this.#filed.get(entityIdOf(opened));
    if (!entity) return [];
    const rest = listOf(entity.versions).filter((key) => key !== opened.key);
    entity.versions = rest.length > 0 ? rest : undefined;
    return subjectsOf(entity);
  }

  /** Returns every record of an entity, of whatever type. */
  versions(entityId: string): readonly JudgedRecord[] {
    return listOf(this.#filed.get(entityId)?.versions).map((key) => this.get(key)!);
  }

  /** Returns the entities of one type that touch a subject. */
  entities(subject: LedgerSubject, type: string): Iterable<string> {
    const [name, key] = splitLedgerSubject(subject);
    return listOf(listOf(this.#filed.get(key)?.touchedBy).find((touch) => isTouchOf(touch, type, name))?.entities);
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
    return this.get(entityId);
  }
}

const NOTHING: Filed = {
  arrived: undefined,
  opened: undefined,
  verdict: undefined,
  versions: undefined,
  touches: undefined,
  touchedBy: undefined,
};

function isTouchOf(touch: Touch, type: string, name: string): boolean {
  return touch.type === type && touch.name === name;
}

function isRecord(filed: Filed): filed is Filed & JudgedRecord {
  return filed.opened !== undefined;
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

function subjectsOf({ touches }: Entity): readonly LedgerSubject[] {
  return listOf(touches).map(({ name, key }) => joinLedgerSubject(name, key));
}

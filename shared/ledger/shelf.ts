import { assertNever } from "../base/result.ts";
import type { Verdict } from "../members/judge.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import type { Opened } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Subject } from "../records/subjects.ts";

/** A record with its verdict and what could be read of its body. */
export interface Filed {
  readonly opened: Opened;
  readonly verdict: Verdict;
}

/** A counting version of a thing. */
export interface Version<B = unknown> {
  readonly key: RecordKey;
  readonly opened: Opened;
  readonly author: Author;
  /** Null for a retraction, and where the body cannot be read (erased, not here, no key). */
  readonly body: B | null;
}

/** The name of the thing a record is a version of: its first record's key, or its register. */
export function thingOf({ key, record }: Opened): string {
  const filing = kinds.get(record.type)?.filing;
  return filing === "register" ? `${record.type}|${record.of ?? ""}` : (record.of ?? key);
}

/** What versions of a thing touch: a retraction has no body to say so. */
interface Touch {
  readonly type: string;
  readonly subject: Subject;
}

/** Versions by thing, things by the subject they touch. Lists, which are short, take half of what maps and sets of them would. */
export class Shelf {
  readonly #filed = new Map<RecordKey, Filed>();
  readonly #versions = new Map<string, RecordKey[]>();
  readonly #touched = new Map<string, Touch[]>();
  /** By the type of the versions that touch it. */
  readonly #things = new Map<string, Map<Subject, string[]>>();

  get(key: RecordKey): Filed | undefined {
    return this.#filed.get(key);
  }

  all(): IterableIterator<Filed> {
    return this.#filed.values();
  }

  /** Files a record, or files it again with another verdict or body; answers with the subjects it touches. */
  file(filed: Filed): Iterable<Subject> {
    const { opened } = filed;
    const thing = thingOf(opened);
    if (!this.#filed.has(opened.key)) getOrMake(this.#versions, thing, () => []).push(opened.key);
    this.#filed.set(opened.key, filed);
    const { type } = opened.record;
    const touched = getOrMake(this.#touched, thing, () => []);
    for (const subject of subjectsOf(opened, thing)) {
      if (touched.some((touch) => touch.type === type && touch.subject === subject)) continue;
      touched.push({ type, subject });
      const bySubject = getOrMake(this.#things, type, () => new Map<Subject, string[]>());
      getOrMake(bySubject, subject, () => []).push(thing);
    }
    return touched.map(({ subject }) => subject);
  }

  /** Every record filed under a thing, of whatever type. */
  versions(thing: string): readonly Filed[] {
    return (this.#versions.get(thing) ?? []).map((key) => this.#filed.get(key)!);
  }

  /** The things of one type that touch a subject. */
  things(subject: Subject, type: string): Iterable<string> {
    return this.#things.get(type)?.get(subject) ?? [];
  }

  /**
   * The current versions of a thing, by key: the counting ones of that type that no other counting one
   * reaches through `after`. What is malformed says nothing, and what is too new cannot be read: neither
   * replaces what can.
   */
  heads<B>(thing: string, type: string): readonly Version<B>[] {
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
  said<B>(thing: string, type: string): readonly Version<B>[] {
    return this.#speaking(thing, type)
      .sort((a, b) => (a.opened.key < b.opened.key ? -1 : 1))
      .map((each) => version<B>(each));
  }

  #speaking(thing: string, type: string): Filed[] {
    return this.versions(thing).filter(
      ({ opened, verdict }) => opened.record.type === type && verdict.is === "counts" && speaks(opened),
    );
  }

  /** The first record of a thing, if it is here. */
  first(thing: string): Filed | undefined {
    return this.#filed.get(thing);
  }
}

function speaks({ state }: Opened): boolean {
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
function reach(from: Opened, versions: ReadonlyMap<RecordKey, Opened>, replaced: Set<RecordKey>): void {
  const open = [...(from.record.after ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const behind = versions.get(key);
    if (!behind || replaced.has(key) || key === from.key || behind.record.type !== from.record.type) continue;
    replaced.add(key);
    open.push(...(behind.record.after ?? []));
  }
}

function version<B>({ opened, verdict }: Filed): Version<B> {
  if (verdict.is !== "counts") throw new RangeError(`Not a counting version: ${opened.key}`);
  const body = opened.state === "open" ? (opened.body as B) : null;
  return { key: opened.key, opened, author: verdict.author, body };
}

/** What a record of a thing touches, by itself. */
export function subjectsOf({ record, body, state }: Opened, thing: string): readonly Subject[] {
  return kinds.get(record.type)?.subjects({ thing, record, body: state === "open" ? body : null }) ?? [];
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

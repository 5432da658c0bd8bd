import { assertNever } from "../base/result.ts";
import type { Verdict } from "../members/judge.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import type { Opened } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import * as subjects from "../records/subjects.ts";
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

/** Versions by thing, things by the subject they touch. */
export class Shelf {
  readonly #filed = new Map<RecordKey, Filed>();
  readonly #versions = new Map<string, Map<RecordKey, Filed>>();
  readonly #bySubject = new Map<Subject, Map<string, Set<string>>>();
  /** What any version of a thing touches: a retraction has no body to say so. */
  readonly #touched = new Map<string, Set<Subject>>();

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
    this.#filed.set(opened.key, filed);
    getOrMake(this.#versions, thing, () => new Map<RecordKey, Filed>()).set(opened.key, filed);
    const touched = getOrMake(this.#touched, thing, () => new Set<Subject>());
    for (const subject of subjectsOf(opened, thing)) {
      touched.add(subject);
      const byType = getOrMake(this.#bySubject, subject, () => new Map<string, Set<string>>());
      getOrMake(byType, opened.record.type, () => new Set<string>()).add(thing);
    }
    return touched;
  }

  /** Every record filed under a thing, of whatever type. */
  versions(thing: string): readonly Filed[] {
    return [...(this.#versions.get(thing)?.values() ?? [])];
  }

  /** The things of one type that touch a subject. */
  things(subject: Subject, type: string): Iterable<string> {
    return this.#bySubject.get(subject)?.get(type) ?? [];
  }

  /**
   * The current versions of a thing, by key: the counting ones of that type that no other counting one
   * reaches through `after`. What is malformed says nothing, and what is too new cannot be read: neither
   * replaces what can.
   */
  heads<B>(thing: string, type: string): readonly Version<B>[] {
    const versions = this.#versions.get(thing);
    if (!versions) return [];
    const speaking = this.#speaking(thing, type);
    if (speaking.length === 1) return [version<B>(speaking[0]!)];
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
    const speaking: Filed[] = [];
    for (const each of this.#versions.get(thing)?.values() ?? []) {
      const { opened, verdict } = each;
      if (opened.record.type === type && verdict.is === "counts" && speaks(opened)) speaking.push(each);
    }
    return speaking;
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
function reach(from: Opened, versions: ReadonlyMap<RecordKey, Filed>, replaced: Set<RecordKey>): void {
  const open = [...(from.record.after ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const behind = versions.get(key);
    if (!behind || replaced.has(key) || key === from.key || behind.opened.record.type !== from.record.type) continue;
    replaced.add(key);
    open.push(...(behind.opened.record.after ?? []));
  }
}

function version<B>({ opened, verdict }: Filed): Version<B> {
  if (verdict.is !== "counts") throw new RangeError(`Not a counting version: ${opened.key}`);
  const body = opened.state === "open" ? (opened.body as B) : null;
  return { key: opened.key, opened, author: verdict.author, body };
}

function subjectsOf(opened: Opened, thing: string): readonly Subject[] {
  const { record, body, state } = opened;
  const named = state === "open" ? (kinds.get(record.type)?.subjects(body, record) ?? []) : [];
  switch (record.type) {
    case "annotation":
      return [subjects.thread(thing)];
    case "document":
      return [subjects.document(thing)];
    case "proposal":
      return [subjects.proposal(thing)];
    case "position":
      return [subjects.position(thing), ...named];
    case "delta":
      return [subjects.delta(thing)];
    case "origin":
      return [subjects.origin(thing)];
    case "standard":
      return [subjects.standard(thing)];
    case "meeting":
      return [subjects.meeting(thing)];
    case "tracks":
      return record.of === subjects.TRACKS ? [record.of] : [];
    case "profile":
      return [subjects.member(record.of ?? "")];
    case "edition":
      return record.of && subjects.isEditionRegister(record.of) ? [record.of] : [];
    case "round":
      return record.of === subjects.ROUND ? [record.of] : [];
    case "agreed": {
      const annotation = subjects.agreedThread(record.of ?? "");
      return annotation ? [subjects.thread(annotation)] : [];
    }
    case "assignment": {
      const annotation = subjects.assignedThread(record.of ?? "");
      return annotation ? [subjects.thread(annotation)] : [];
    }
    case "resolution": {
      const annotation = subjects.resolvedThread(record.of ?? "");
      return annotation ? [subjects.thread(annotation)] : [];
    }
    default:
      return named;
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

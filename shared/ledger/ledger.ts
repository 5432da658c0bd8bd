import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { Judgement, type Verdict } from "../members/judge.ts";
import { RecordSet } from "../members/set.ts";
import type { Opened } from "../records/door.ts";
import type { DossierId, MemberId, RecordKey } from "../records/envelope.ts";
import type { Subject } from "../records/subjects.ts";
import { deriveDocument, documentSignature, type DocumentEntry } from "./entries/document.ts";
import { deriveMembers, type Member } from "./entries/member.ts";
import { deriveThread, threadSignature, type Thread } from "./entries/thread.ts";
import { Shelf, type Filed } from "./shelf.ts";

/** Which entries a batch of records changed. Feeds decorations and React alike. */
export interface Change {
  readonly changed: ReadonlySet<Subject>;
}

/** The subject of the list of members as a whole. */
export const ROSTER: Subject = "roster";
/** The subject of what waits or is aside. */
export const STANDING: Subject = "standing";

/**
 * What the records say, derived. Only the entries that a batch touches are made anew; an entry is a pure
 * function of the records filed under it, frozen, and the same object when nothing changed. Any order of the
 * records gives an equal ledger.
 */
export class Ledger {
  readonly dossier: DossierId;
  readonly #set: RecordSet;
  readonly #shelf = new Shelf();
  readonly #threads = new Map<RecordKey, { entry: Thread; signature: string }>();
  readonly #documents = new Map<RecordKey, { entry: DocumentEntry; signature: string }>();
  readonly #watchers = new Set<(change: Change) => void>();
  #judgement: Judgement;
  #members: ReadonlyMap<MemberId, Member> = new Map();
  #waiting = 0;
  #threadList: readonly Thread[] | null = null;
  #documentList: readonly DocumentEntry[] | null = null;

  constructor(dossier: DossierId) {
    this.dossier = dossier;
    this.#set = new RecordSet(dossier);
    this.#judgement = new Judgement(this.#set);
  }

  /** Takes in records (new ones, or known ones whose body came or went) and says what changed. */
  add(batch: readonly Opened[]): Change {
    let control = false;
    for (const each of batch) control = this.#set.add(each) || control;
    const stale = this.#file(batch, control);
    const changed = new Set<Subject>();
    for (const subject of stale) if (this.#derive(subject)) changed.add(subject);
    if (control || [...stale].some((subject) => subject.startsWith("member/"))) this.#deriveMembers(changed);
    if (changed.has(STANDING) || changed.size > 0) {
      for (const watch of this.#watchers) watch({ changed });
    }
    return { changed };
  }

  /** In the order of `at`, then id; the same array while no thread changed. */
  get threads(): readonly Thread[] {
    this.#threadList ??= sorted([...this.#threads.values()].map(({ entry }) => entry));
    return this.#threadList;
  }

  get documents(): readonly DocumentEntry[] {
    this.#documentList ??= sorted([...this.#documents.values()].map(({ entry }) => entry));
    return this.#documentList;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  get judgement(): Judgement {
    return this.#judgement;
  }

  /** The admitted records as `shared/members` sees them. */
  get set(): RecordSet {
    return this.#set;
  }

  /** How many records there are, and how many of them wait or are aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    let aside = 0;
    for (const { verdict } of this.#shelf.all()) if (verdict.is === "aside") aside++;
    return { records: this.#set.byKey.size, waiting: this.#waiting, aside };
  }

  thread(id: RecordKey): Thread | undefined {
    return this.#threads.get(id)?.entry;
  }

  document(id: RecordKey): DocumentEntry | undefined {
    return this.#documents.get(id)?.entry;
  }

  member(id: MemberId): Member | undefined {
    return this.#members.get(id);
  }

  memberOf(device: string): Member | undefined {
    const id = this.#judgement.memberOf(device);
    return id === null ? undefined : this.#members.get(id);
  }

  draft(id: Hash): Draft | undefined {
    for (const { revisions } of this.documents) {
      const found = revisions.find((revision) => revision.draftId === id);
      if (found) return found.body.draft as Draft;
    }
    return undefined;
  }

  record(key: RecordKey): Opened | undefined {
    return this.#shelf.get(key)?.opened;
  }

  records(): Iterable<Filed> {
    return this.#shelf.all();
  }

  /** The versions of a thing that are current, whatever they say: what a new version names in `after`. */
  heads(thing: string, type: string): readonly RecordKey[] {
    return this.#shelf.heads(thing, type).map((head) => head.key);
  }

  /** The records whose bodies a counting erase takes away. */
  erased(): ReadonlySet<RecordKey> {
    const targets = new Set<RecordKey>();
    for (const [key, { body }] of this.#set.erasures) {
      if (this.#shelf.get(key)?.verdict.is === "counts") targets.add(body.target);
    }
    return targets;
  }

  /** Calls back after every change; returns the end of it. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  // Judges what is new; where somebody's standing may have changed, or a record waited for another, all of it.
  #file(batch: readonly Opened[], control: boolean): Set<Subject> {
    const stale = new Set<Subject>();
    if (!control && this.#waiting === 0 && this.#fileNew(batch, stale)) return stale;
    this.#judgement = new Judgement(this.#set);
    this.#waiting = 0;
    const fresh = new Map(batch.map((each) => [each.key, each]));
    for (const [key, each] of this.#set.byKey) {
      const known = this.#shelf.get(key);
      const verdict = this.#judgement.verdict(each);
      if (verdict.is === "waits") this.#waiting++;
      const opened = fresh.get(key) ?? known!.opened;
      if (known && known.opened === opened && sameVerdict(known.verdict, verdict)) continue;
      for (const subject of this.#shelf.file({ opened, verdict })) stale.add(subject);
      stale.add(STANDING);
    }
    return stale;
  }

  // False where a new record waits: then the judgement's own caches may be behind.
  #fileNew(batch: readonly Opened[], stale: Set<Subject>): boolean {
    const judged = batch.map((opened) => ({ opened, verdict: this.#judgement.verdict(opened) }));
    if (judged.some(({ verdict }) => verdict.is === "waits")) return false;
    for (const filed of judged) {
      for (const subject of this.#shelf.file(filed)) stale.add(subject);
      if (filed.verdict.is === "aside") stale.add(STANDING);
    }
    return true;
  }

  #derive(subject: Subject): boolean {
    const [kind, id = ""] = subject.split("/");
    if (kind === "thread") {
      const changed = renew(this.#threads, id, deriveThread(this.#shelf, id), threadSignature);
      if (changed) this.#threadList = null;
      return changed;
    }
    if (kind === "document") {
      const changed = renew(this.#documents, id, deriveDocument(this.#shelf, id), documentSignature);
      if (changed) this.#documentList = null;
      return changed;
    }
    return subject === STANDING;
  }

  #deriveMembers(changed: Set<Subject>): void {
    const before = this.#members;
    const after = new Map(deriveMembers(this.#shelf, this.#judgement));
    for (const [id, entry] of after) {
      const known = before.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(entry)) after.set(id, known);
      else changed.add(`member/${id}`);
    }
    for (const id of before.keys()) if (!after.has(id)) changed.add(`member/${id}`);
    this.#members = after;
    changed.add(ROSTER);
  }
}

function renew<E>(
  entries: Map<RecordKey, { entry: E; signature: string }>,
  id: RecordKey,
  after: E | undefined,
  sign: (entry: E) => string,
): boolean {
  if (after === undefined) return entries.delete(id);
  const signature = sign(after);
  if (entries.get(id)?.signature === signature) return false;
  entries.set(id, { entry: after, signature });
  return true;
}

function sorted<E extends { at: string; id: string }>(entries: E[]): readonly E[] {
  return entries.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.is === "counts" && b.is === "counts") {
    return a.author.member === b.author.member && a.author.role === b.author.role;
  }
  return a.is === b.is && (a as { code: string }).code === (b as { code: string }).code;
}

import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import type { Judgement } from "../members/judge.ts";
import type { RecordSet } from "../members/set.ts";
import type { Opened } from "../records/door.ts";
import type { DossierId, MemberId, RecordKey } from "../records/envelope.ts";
import { document as documentSubject, isMember, partsOf, ROUND, TRACKS, type Subject } from "../records/subjects.ts";
import { arrange, type Arranged } from "./arranged.ts";
import { newestOf } from "./chains.ts";
import type { DocumentEntry } from "./entries/document.ts";
import { USUAL_TRACKS, type Track } from "./entries/meeting.ts";
import { deriveMembers, type Member } from "./entries/member.ts";
import type { Round } from "./entries/round.ts";
import type { Thread } from "./entries/thread.ts";
import { Entries, type Projection, type Timed } from "./entries.ts";
import { Filing } from "./filing.ts";
import { documents, editions, entryOf, PROJECTIONS, rounds, threads, tracks } from "./projections.ts";
import { thingOf, type Filed } from "./shelf.ts";
import { draftsOf, type DraftEntry, type TextEntry } from "./texts.ts";

/** Which entries a batch of records changed. Feeds decorations and React alike. */
export interface Change {
  readonly changed: ReadonlySet<Subject>;
  /** More that came together with it is still to come. */
  readonly more?: boolean;
}

/** The subject of the list of members as a whole. */
export const ROSTER: Subject = "roster";

/**
 * What the records say, derived. Only the entries that a batch touches are made anew; an entry is a pure
 * function of the records filed under it, frozen, and the same object when nothing changed. Any order of the
 * records gives an equal ledger.
 */
export class Ledger {
  readonly dossier: DossierId;
  readonly #filing: Filing;
  readonly #entries = new Map([...PROJECTIONS].map(([name, projection]) => [name, new Entries(projection)]));
  readonly #watchers = new Set<(change: Change) => void>();
  #viewer: () => MemberId | undefined = () => undefined;
  #members: ReadonlyMap<MemberId, Member> = new Map();
  #arrangement: Arranged | null = null;
  #drafts: ReadonlyMap<Hash, DraftEntry> | null = null;

  constructor(dossier: DossierId) {
    this.dossier = dossier;
    this.#filing = new Filing(dossier);
  }

  /**
   * Takes in records and says what changed. Records only come: one that is known gains what this copy has of its
   * body, and only a counting erase takes a body away. `more` tells those who watch that this is not all.
   */
  add(batch: readonly Opened[], more = false): Change {
    const { stale, standing } = this.#filing.take(batch);
    const changed = new Set<Subject>();
    const before = this.#arrangement;
    for (const subject of new Set([...stale].map((each) => entryOf(this.#filing.shelf, each)))) {
      if (subject !== undefined && this.#derive(subject)) changed.add(subject);
    }
    if (!this.#arrangement) this.#arrange(before, changed);
    if (standing || [...stale].some(isMember)) this.#deriveMembers(changed);
    const change = { changed, more };
    if (changed.size > 0) for (const watch of this.#watchers) watch(change);
    return change;
  }

  /**
   * Says who is looking, which is asked whenever a thread is looked at. Until then it is nobody, from whom a blind round
   * hides every level that anybody gave.
   */
  viewAs(viewer: () => MemberId | undefined): void {
    this.#viewer = viewer;
  }

  /** Who is looking; undefined where nobody in particular is. */
  get viewer(): MemberId | undefined {
    return this.#viewer();
  }

  /**
   * The entries of a projection as whoever is looking may see them, in the order of `at`, then id; the same array while none
   * of them changed and nobody else is looking.
   */
  all<E extends Timed>(projection: Projection<E>): readonly E[] {
    const entries = this.#of(projection);
    return projection.seenBy ? entries.listFor(this.#viewer(), this.#round) : entries.list;
  }

  /** An entry of a projection as whoever is looking may see it, by its id, or by its subject where it is a register's. */
  get<E extends Timed>(projection: Projection<E>, id: string): E | undefined {
    const entries = this.#of(projection);
    return projection.seenBy ? entries.getFor(id, this.#viewer(), this.#round) : entries.get(id);
  }

  #of<E extends Timed>({ name }: Projection<E>): Entries<E> {
    return this.#entries.get(name) as unknown as Entries<E>;
  }

  get #round(): Round | undefined {
    return this.#of(rounds).get(ROUND);
  }

  /** The documents that have a text; the same array while no document and no text changed. */
  get documents(): readonly DocumentEntry[] {
    return this.#arranged.documents;
  }

  /** The texts: what the revisions of the documents are, those that are the same text as one. */
  get texts(): readonly TextEntry[] {
    return this.#arranged.texts;
  }

  get #arranged(): Arranged {
    return (this.#arrangement ??= arrange(this.all(documents), this.all(editions)));
  }

  /** The text that one begins with: the newest of the first document; undefined while there is none. */
  get newest(): TextEntry | undefined {
    const [first] = this.documents;
    return first && newestOf(this.texts, first);
  }

  /** Every draft that was ever read, corrected or not, with the texts it is a reading of. */
  get drafts(): ReadonlyMap<Hash, DraftEntry> {
    this.#drafts ??= draftsOf(this.texts);
    return this.#drafts;
  }

  /** The tracks of the negotiation, as the team lists them. */
  get tracks(): readonly Track[] {
    return this.get(tracks, TRACKS)?.tracks ?? USUAL_TRACKS;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  get judgement(): Judgement {
    return this.#filing.judgement;
  }

  /** The admitted records as `shared/members` sees them. */
  get set(): RecordSet<Opened> {
    return this.#filing.set;
  }

  /** How many records there are, and how many of them wait or are aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return this.#filing.counts;
  }

  /** A thread with what a blind round hides: for what is decided by it, never for anything that is shown. */
  fullThread(id: RecordKey): Thread | undefined {
    return this.#of(threads).get(id);
  }

  member(id: MemberId): Member | undefined {
    return this.#members.get(id);
  }

  memberOf(device: string): Member | undefined {
    const id = this.judgement.memberOf(device);
    return id === null ? undefined : this.#members.get(id);
  }

  draft(id: Hash): Draft | undefined {
    return this.drafts.get(id)?.draft;
  }

  record(key: RecordKey): Opened | undefined {
    return this.#filing.shelf.get(key)?.opened;
  }

  records(): Iterable<Filed> {
    return this.#filing.shelf.all();
  }

  /** The versions of a thing that are current, whatever they say: what a new version names in `after`. */
  heads(thing: string, type: string): readonly RecordKey[] {
    return this.#filing.shelf.heads(thing, type).map((head) => head.key);
  }

  /** The versions of a record's thing, itself among them, in no particular order. */
  versions(of: Opened): readonly Filed[] {
    return this.#filing.shelf.versions(thingOf(of)).filter(({ opened }) => opened.record.type === of.record.type);
  }

  /** The records whose bodies a counting erase takes away. A live view. */
  erased(): ReadonlySet<RecordKey> {
    return this.#filing.erased;
  }

  /** The record with all that has come of its body, erased or not: for putting back what was deleted wrongly. */
  whole(key: RecordKey): Opened | undefined {
    return this.set.byKey.get(key);
  }

  /** Calls back after every change; returns the end of it. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #derive(subject: Subject): boolean {
    const [name, key] = partsOf(subject);
    const projection = PROJECTIONS.get(name);
    // Members are derived for all at once; anything else is read where it is asked for.
    if (!projection) return !isMember(subject);
    const changed = this.#entries.get(name)!.renew(this.#filing.shelf, projection.bySubject ? subject : key);
    if (changed && (name === documents.name || name === editions.name)) this.#arrangement = this.#drafts = null;
    return changed;
  }

  /** Arranges the texts anew; what a document is called may have changed with another record than its own. */
  #arrange(before: Arranged | null, changed: Set<Subject>): void {
    const now = (this.#arrangement = arrange(this.all(documents), this.all(editions), before));
    const known = new Map((before?.documents ?? []).map((each) => [each.id, each]));
    for (const each of now.documents) {
      if (known.get(each.id) !== each) changed.add(documentSubject(each.id));
      known.delete(each.id);
    }
    for (const id of known.keys()) changed.add(documentSubject(id));
  }

  #deriveMembers(changed: Set<Subject>): void {
    const before = this.#members;
    const after = new Map(deriveMembers(this.#filing.shelf, this.judgement));
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

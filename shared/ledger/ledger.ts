import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import type { RecordJudge } from "../members/judge.ts";
import type { RecordSet } from "../members/recordSet.ts";
import type { OpenedRecord } from "../records/validator.ts";
import type { DossierId, MemberId, RecordKey } from "../records/envelope.ts";
import {
  ledgerSubjectOfDocument,
  isMemberSubject,
  splitLedgerSubject,
  BLIND_ROUND_REGISTER,
  TRACKS_REGISTER,
  type LedgerSubject,
} from "../records/ledgerSubjects.ts";
import { deriveTexts, type DocumentsAndTexts } from "./texts/deriveTexts.ts";
import { newestTextOf } from "./texts/textChains.ts";
import type { DocumentEntry } from "./entries/document.ts";
import { DEFAULT_TRACKS, type Track } from "./entries/meeting.ts";
import { buildMemberIndex, type Member } from "./entries/member.ts";
import type { BlindRatingRound } from "./entries/blindRatingRound.ts";
import type { Thread } from "./entries/thread.ts";
import { ProjectedEntries, type Projection, type TimedEntry } from "./store/projectedEntries.ts";
import { JudgedRecordStore } from "./store/judgedRecordStore.ts";
import {
  documentProjection,
  revisionSameTextProjection,
  findEnclosingEntrySubject,
  PROJECTIONS,
  blindRatingRoundProjection,
  threadProjection,
  trackListProjection,
} from "./store/projections.ts";
import { entityIdOf, type JudgedRecord } from "./store/recordIndex.ts";
import { indexTextsByDraft, type DraftEntry, type TextEntry } from "./texts/textEntries.ts";

/** Which entries a batch of records changed. Drives both decorations and React. */
export interface LedgerChange {
  readonly changed: ReadonlySet<LedgerSubject>;
  /** True if further batches of the same delivery follow. */
  readonly more?: boolean;
}

/** The ledger subject of the member list as a whole. */
export const ROSTER_SUBJECT: LedgerSubject = "roster";

/**
 * Derives entries from the records of a dossier. Only the entries that a batch touches are derived again. An entry is a
 * frozen, pure function of the records filed under it, and stays the same object until it changes. Any order of the
 * records gives an equal ledger.
 */
export class Ledger {
  readonly dossier: DossierId;
  readonly #filing: JudgedRecordStore;
  readonly #entries = new Map([...PROJECTIONS].map(([name, projection]) => [name, new ProjectedEntries(projection)]));
  readonly #watchers = new Set<(change: LedgerChange) => void>();
  #viewer: () => MemberId | undefined = () => undefined;
  #members: ReadonlyMap<MemberId, Member> = new Map();
  #arrangement: DocumentsAndTexts | null = null;
  #drafts: ReadonlyMap<Hash, DraftEntry> | null = null;

  constructor(dossier: DossierId) {
    this.dossier = dossier;
    this.#filing = new JudgedRecordStore(dossier);
  }

  /**
   * Adds records and returns what changed. A record that is already known gains the parts of its body that this copy has.
   * Only an erasure that counts takes a body away, and only records of devices that were put away are removed. `more` tells subscribers that
   * further batches follow.
   */
  add(batch: readonly OpenedRecord[], more = false): LedgerChange {
    const { stale, standing: membersChanged } = this.#filing.add(batch);
    const changed = new Set<LedgerSubject>();
    const before = this.#arrangement;
    for (const subject of new Set([...stale].map((each) => findEnclosingEntrySubject(this.#filing.index, each)))) {
      if (subject !== undefined && this.#derive(subject)) changed.add(subject);
    }
    if (!this.#arrangement) this.#arrange(before, changed);
    if (membersChanged || [...stale].some(isMemberSubject)) this.#buildMemberIndex(changed);
    const change = { changed, more };
    if (changed.size > 0) for (const watch of this.#watchers) watch(change);
    return change;
  }

  /**
   * Sets the function that returns the current viewer; it is called whenever threads are read. Without one there is no
   * viewer, and a blind round hides every rating.
   */
  viewAs(viewer: () => MemberId | undefined): void {
    this.#viewer = viewer;
  }

  /** The member who is looking, or undefined if nobody in particular is. */
  get viewer(): MemberId | undefined {
    return this.#viewer();
  }

  /**
   * Returns the entries of a projection as the current viewer may see them, sorted by `at`, then id. Returns the same
   * array until an entry or the viewer changes.
   */
  all<E extends TimedEntry>(projection: Projection<E>): readonly E[] {
    const entries = this.#of(projection);
    return projection.redact ? entries.listFor(this.#viewer(), this.#round) : entries.list;
  }

  /**
   * Returns an entry of a projection as the current viewer may see it, by its id or, if it comes from a register, by
   * its subject.
   */
  get<E extends TimedEntry>(projection: Projection<E>, id: string): E | undefined {
    const entries = this.#of(projection);
    return projection.redact ? entries.getFor(id, this.#viewer(), this.#round) : entries.get(id);
  }

  #of<E extends TimedEntry>({ name }: Projection<E>): ProjectedEntries<E> {
    return this.#entries.get(name) as unknown as ProjectedEntries<E>;
  }

  get #round(): BlindRatingRound | undefined {
    return this.#of(blindRatingRoundProjection).get(BLIND_ROUND_REGISTER);
  }

  /** The documents that have a text. It stays the same array until a document or text changes. */
  get documents(): readonly DocumentEntry[] {
    return this.#arranged.documents;
  }

  /** The texts: the revisions of all documents, with editions of the same text combined. */
  get texts(): readonly TextEntry[] {
    return this.#arranged.texts;
  }

  get #arranged(): DocumentsAndTexts {
    return (this.#arrangement ??= deriveTexts(this.all(documentProjection), this.all(revisionSameTextProjection)));
  }

  /** The text to open first: the newest text of the first document, or undefined if there is none. */
  get newestText(): TextEntry | undefined {
    const [first] = this.documents;
    return first && newestTextOf(this.texts, first);
  }

  /** Every draft that was ever read, corrected or not, with the texts that it is a reading of. */
  get drafts(): ReadonlyMap<Hash, DraftEntry> {
    this.#drafts ??= indexTextsByDraft(this.texts);
    return this.#drafts;
  }

  /** The tracks of the negotiation, as the team lists them. */
  get tracks(): readonly Track[] {
    return this.get(trackListProjection, TRACKS_REGISTER)?.tracks ?? DEFAULT_TRACKS;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  get judgement(): RecordJudge {
    return this.#filing.judgement;
  }

  /** The admitted records in the form that `shared/members` uses. */
  get recordSet(): RecordSet<OpenedRecord> {
    return this.#filing.recordSet;
  }

  /** The number of records, and how many of them are waiting or set aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return this.#filing.counts;
  }

  /** Returns a thread including what a blind round hides. Use it to decide something, never to show something. */
  unredactedThread(id: RecordKey): Thread | undefined {
    return this.#of(threadProjection).get(id);
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

  record(key: RecordKey): OpenedRecord | undefined {
    return this.#filing.index.get(key)?.opened;
  }

  records(): Iterable<JudgedRecord> {
    return this.#filing.index.all();
  }

  /** Returns the keys of an entity's current versions, whatever these contain. A new version lists them in `after`. */
  heads(thing: string, type: string): readonly RecordKey[] {
    return this.#filing.index.heads(thing, type).map((head) => head.key);
  }

  /** Returns all versions of the entity that a record belongs to, including the record, in no particular order. */
  versions(of: OpenedRecord): readonly JudgedRecord[] {
    return this.#filing.index.versions(entityIdOf(of)).filter(({ opened }) => opened.record.type === of.record.type);
  }

  /** Returns all versions of the entities of a type of which any version is about a subject. */
  versionsAbout(subject: LedgerSubject, type: string): readonly JudgedRecord[] {
    const { index } = this.#filing;
    const versions = [...index.entities(subject, type)].flatMap((entityId) => index.versions(entityId));
    return versions.filter(({ opened }) => opened.record.type === type);
  }

  /** Returns the records whose bodies are taken away by an erasure that counts. A live view. */
  erasedKeys(): ReadonlySet<RecordKey> {
    return this.#filing.erasedKeys;
  }

  /** The devices whose records are put away, and the keys of the records that were here and were removed. Live views. */
  get putAway(): JudgedRecordStore["putAway"] {
    return this.#filing.putAway;
  }

  /** Returns a record with all that has arrived of its body, erased or not, to restore what was erased by mistake. */
  fullRecord(key: RecordKey): OpenedRecord | undefined {
    return this.recordSet.byKey.get(key);
  }

  /** Calls `watcher` after every change. Returns a function that unsubscribes it. */
  subscribe(watcher: (change: LedgerChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #derive(subject: LedgerSubject): boolean {
    const [name, key] = splitLedgerSubject(subject);
    const projection = PROJECTIONS.get(name);
    // Members are all derived together. A subject without a projection is read on demand.
    if (!projection) return !isMemberSubject(subject);
    const changed = this.#entries.get(name)!.refresh(this.#filing.index, projection.bySubject ? subject : key);
    if (changed && (name === documentProjection.name || name === revisionSameTextProjection.name))
      this.#arrangement = this.#drafts = null;
    return changed;
  }

  /** Arranges the texts again; a document's title may have changed with a record that is not its own. */
  #arrange(before: DocumentsAndTexts | null, changed: Set<LedgerSubject>): void {
    const now = (this.#arrangement = deriveTexts(
      this.all(documentProjection),
      this.all(revisionSameTextProjection),
      before,
    ));
    const known = new Map((before?.documents ?? []).map((each) => [each.id, each]));
    for (const each of now.documents) {
      if (known.get(each.id) !== each) changed.add(ledgerSubjectOfDocument(each.id));
      known.delete(each.id);
    }
    for (const id of known.keys()) changed.add(ledgerSubjectOfDocument(id));
  }

  #buildMemberIndex(changed: Set<LedgerSubject>): void {
    const before = this.#members;
    const after = new Map(buildMemberIndex(this.#filing.index, this.judgement));
    for (const [id, entry] of after) {
      const known = before.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(entry)) after.set(id, known);
      else changed.add(`member/${id}`);
    }
    for (const id of before.keys()) if (!after.has(id)) changed.add(`member/${id}`);
    this.#members = after;
    changed.add(ROSTER_SUBJECT);
  }
}

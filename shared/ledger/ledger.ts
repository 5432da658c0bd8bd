import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import type { Judgement } from "../members/judge.ts";
import type { RecordSet } from "../members/set.ts";
import type { Opened } from "../records/door.ts";
import type { DossierId, MemberId, RecordKey } from "../records/envelope.ts";
import {
  document as documentSubject,
  editionOf,
  ROUND,
  status as statusSubject,
  TRACKS,
  type Subject,
} from "../records/subjects.ts";
import { arrange, type Arranged } from "./arranged.ts";
import { seenBy, Veil } from "./blind.ts";
import { newestOf } from "./chains.ts";
import { deriveDelta, type Delta } from "./entries/delta.ts";
import { deriveDocument, documentSignature, type DocumentEntry } from "./entries/document.ts";
import { deriveEdition, type Edition } from "./entries/edition.ts";
import {
  deriveMeeting,
  deriveTracks,
  USUAL_TRACKS,
  type Meeting,
  type Track,
  type TrackList,
} from "./entries/meeting.ts";
import { deriveMembers, type Member } from "./entries/member.ts";
import { deriveOrigin, type Origin } from "./entries/origin.ts";
import {
  deriveDelegationPositions,
  derivePosition,
  type DelegationPositions,
  type Position,
} from "./entries/position.ts";
import { deriveProposal, type Proposal } from "./entries/proposal.ts";
import { deriveRound, type Round } from "./entries/round.ts";
import { deriveStandard, type OwnStandard } from "./entries/standard.ts";
import type { StatusBody } from "../records/kinds/status.ts";
import { deriveStatus, type ProvisionStatus } from "./entries/status.ts";
import { deriveThread, type Thread } from "./entries/thread.ts";
import { Entries } from "./entries.ts";
import { Filing, STANDING } from "./filing.ts";
import { thingOf, type Filed, type Shelf } from "./shelf.ts";
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
  readonly #threads = new Entries<Thread>(deriveThread);
  readonly #documents = new Entries<DocumentEntry>(deriveDocument, documentSignature);
  readonly #proposals = new Entries<Proposal>(deriveProposal);
  readonly #statuses = new Entries<ProvisionStatus>(deriveStatusOf);
  readonly #positions = new Entries<Position>(derivePosition);
  readonly #byDelegation = new Entries<DelegationPositions>(deriveDelegationPositions);
  readonly #meetings = new Entries<Meeting>(deriveMeeting);
  readonly #tracks = new Entries<TrackList>(deriveTracks);
  readonly #deltas = new Entries<Delta>(deriveDelta);
  readonly #origins = new Entries<Origin>(deriveOrigin);
  readonly #standards = new Entries<OwnStandard>(deriveStandard);
  readonly #editions = new Entries<Edition>(deriveEdition);
  readonly #rounds = new Entries<Round>(deriveRound);
  readonly #watchers = new Set<(change: Change) => void>();
  readonly #veil = new Veil();
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
    for (const subject of new Set([...stale].flatMap((each) => this.#entryOf(each)))) {
      if (this.#derive(subject)) changed.add(subject);
    }
    if (!this.#arrangement) this.#arrange(before, changed);
    if (standing || [...stale].some((subject) => subject.startsWith("member/"))) this.#deriveMembers(changed);
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
   * As whoever is looking may see them, in the order of `at`, then id; the same array while no thread changed and nobody
   * else is looking.
   */
  get threads(): readonly Thread[] {
    return this.#veil.over(this.#threads.list, this.#viewer(), this.round);
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
    return (this.#arrangement ??= arrange(this.#documents.list, this.#editions.list));
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

  /** Rival wordings, on whatever draft they were made. */
  get proposals(): readonly Proposal[] {
    return this.#proposals.list;
  }

  /** The provisions, of whatever draft, whose status is said. */
  get statuses(): readonly ProvisionStatus[] {
    return this.#statuses.list;
  }

  /** Whether notes are rated blind; undefined where nobody has said anything about it. */
  get round(): Round | undefined {
    return this.#rounds.get(ROUND);
  }

  /** What delegations hold, of whatever provision and draft. */
  get positions(): readonly Position[] {
    return this.#positions.list;
  }

  /** The same by delegation. */
  get delegationPositions(): readonly DelegationPositions[] {
    return this.#byDelegation.list;
  }

  /** What provisions are said to have become from one text to another. */
  get deltas(): readonly Delta[] {
    return this.#deltas.list;
  }

  /** Where provisions are said to have their language from. */
  get origins(): readonly Origin[] {
    return this.#origins.list;
  }

  get meetings(): readonly Meeting[] {
    return this.#meetings.list;
  }

  /** The standards that the team has added to those of the catalogue. */
  get standards(): readonly OwnStandard[] {
    return this.#standards.list;
  }

  /** The tracks of the negotiation, as the team lists them. */
  get tracks(): readonly Track[] {
    return this.#tracks.get(TRACKS)?.tracks ?? USUAL_TRACKS;
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

  /** As whoever is looking may see it. */
  thread(id: RecordKey): Thread | undefined {
    const thread = this.#threads.get(id);
    return thread && seenBy(thread, this.#viewer(), this.round);
  }

  /** A thread with what a blind round hides: for what is decided by it, never for anything that is shown. */
  fullThread(id: RecordKey): Thread | undefined {
    return this.#threads.get(id);
  }

  document(id: RecordKey): DocumentEntry | undefined {
    return this.#documents.get(id);
  }

  proposal(id: RecordKey): Proposal | undefined {
    return this.#proposals.get(id);
  }

  position(id: RecordKey): Position | undefined {
    return this.#positions.get(id);
  }

  meeting(id: RecordKey): Meeting | undefined {
    return this.#meetings.get(id);
  }

  standard(id: RecordKey): OwnStandard | undefined {
    return this.#standards.get(id);
  }

  /** How far a provision has come, by its eId in the draft. */
  status(draft: Hash, provision: string): ProvisionStatus | undefined {
    return this.#statuses.get(statusSubject(draft, provision));
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

  /** What a revision is said to be the same text as. */
  edition(revision: RecordKey): Edition | undefined {
    return this.#editions.get(editionOf(revision));
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

  /** The entry that a subject is of: what is said of a statement changes the status that it says. */
  #entryOf(subject: Subject): Subject | readonly never[] {
    if (!subject.startsWith("statement/")) return subject;
    const { record, body } = this.record(subject.slice("statement/".length)) ?? {};
    if (record?.type !== "status" || !body) return [];
    const { draft, provision } = body as StatusBody;
    return statusSubject(draft, provision);
  }

  #derive(subject: Subject): boolean {
    const { shelf } = this.#filing;
    const slash = subject.indexOf("/");
    const id = subject.slice(slash + 1);
    switch (subject.slice(0, Math.max(0, slash))) {
      case "thread":
        return this.#threads.renew(shelf, id);
      case "document":
        return this.#forgetTexts(this.#documents.renew(shelf, id));
      case "edition":
        return this.#forgetTexts(this.#editions.renew(shelf, subject));
      case "proposal":
        return this.#proposals.renew(shelf, id);
      case "status":
        return this.#statuses.renew(shelf, subject);
      case "position":
        return this.#positions.renew(shelf, id);
      case "delegation":
        return this.#byDelegation.renew(shelf, subject);
      case "delta":
        return this.#deltas.renew(shelf, id);
      case "origin":
        return this.#origins.renew(shelf, id);
      case "standard":
        return this.#standards.renew(shelf, id);
      case "meeting":
        return this.#meetings.renew(shelf, id);
      case "tracks":
        return this.#tracks.renew(shelf, subject);
      case "round":
        return this.#rounds.renew(shelf, subject);
      default:
        return subject === STANDING || subject.startsWith("receipt/");
    }
  }

  /** Arranges the texts anew; what a document is called may have changed with another record than its own. */
  #arrange(before: Arranged | null, changed: Set<Subject>): void {
    const now = (this.#arrangement = arrange(this.#documents.list, this.#editions.list, before));
    const known = new Map((before?.documents ?? []).map((each) => [each.id, each]));
    for (const each of now.documents) {
      if (known.get(each.id) !== each) changed.add(documentSubject(each.id));
      known.delete(each.id);
    }
    for (const id of known.keys()) changed.add(documentSubject(id));
  }

  #forgetTexts(changed: boolean): boolean {
    if (changed) this.#arrangement = this.#drafts = null;
    return changed;
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

function deriveStatusOf(shelf: Shelf, subject: Subject): ProvisionStatus | undefined {
  const [, draft = "", ...provision] = subject.split("/");
  return deriveStatus(shelf, draft, provision.join("/"));
}

import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { Judgement, type Verdict } from "../members/judge.ts";
import { RecordSet } from "../members/set.ts";
import { skeleton, type Opened } from "../records/door.ts";
import type { DossierId, MemberId, RecordKey } from "../records/envelope.ts";
import { editionOf, ROUND, status as statusSubject, TRACKS, type Subject } from "../records/subjects.ts";
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
  deriveProvisionPositions,
  type DelegationPositions,
  type Position,
  type ProvisionPositions,
} from "./entries/position.ts";
import { deriveProposal, type Proposal } from "./entries/proposal.ts";
import { deriveRound, type Round } from "./entries/round.ts";
import { deriveStandard, type OwnStandard } from "./entries/standard.ts";
import { deriveStatus, type ProvisionStatus } from "./entries/status.ts";
import { deriveThread, type Thread } from "./entries/thread.ts";
import { Entries } from "./entries.ts";
import { Erasures } from "./erasures.ts";
import { Shelf, thingOf, type Filed } from "./shelf.ts";
import { draftsOf, textsOf, type DraftEntry, type TextEntry } from "./texts.ts";
import { Waiting } from "./waiting.ts";

/** Which entries a batch of records changed. Feeds decorations and React alike. */
export interface Change {
  readonly changed: ReadonlySet<Subject>;
}

/** The subject of the list of members as a whole. */
export const ROSTER: Subject = "roster";
/** The subject of what waits or is aside. */
const STANDING: Subject = "standing";

/**
 * What the records say, derived. Only the entries that a batch touches are made anew; an entry is a pure
 * function of the records filed under it, frozen, and the same object when nothing changed. Any order of the
 * records gives an equal ledger.
 */
export class Ledger {
  readonly dossier: DossierId;
  readonly #set: RecordSet<Opened>;
  readonly #shelf = new Shelf();
  readonly #threads = new Entries<Thread>(deriveThread);
  readonly #documents = new Entries<DocumentEntry>(deriveDocument, documentSignature);
  readonly #proposals = new Entries<Proposal>(deriveProposal);
  readonly #statuses = new Entries<ProvisionStatus>(deriveStatusOf);
  readonly #positions = new Entries<Position>(derivePosition);
  readonly #byProvision = new Entries<ProvisionPositions>(deriveProvisionPositions);
  readonly #byDelegation = new Entries<DelegationPositions>(deriveDelegationPositions);
  readonly #meetings = new Entries<Meeting>(deriveMeeting);
  readonly #tracks = new Entries<TrackList>(deriveTracks);
  readonly #deltas = new Entries<Delta>(deriveDelta);
  readonly #origins = new Entries<Origin>(deriveOrigin);
  readonly #standards = new Entries<OwnStandard>(deriveStandard);
  readonly #editions = new Entries<Edition>(deriveEdition);
  readonly #rounds = new Entries<Round>(deriveRound);
  readonly #watchers = new Set<(change: Change) => void>();
  #judgement: Judgement;
  #members: ReadonlyMap<MemberId, Member> = new Map();
  readonly #waiting = new Waiting();
  readonly #erasures = new Erasures();
  #aside = 0;
  #texts: readonly TextEntry[] | null = null;
  #drafts: ReadonlyMap<Hash, DraftEntry> | null = null;

  constructor(dossier: DossierId) {
    this.dossier = dossier;
    this.#set = new RecordSet<Opened>(dossier);
    this.#judgement = new Judgement(this.#set);
  }

  /**
   * Takes in records and says what changed. Records only come: one that is known gains what this copy has of its
   * body, and only a counting erase takes a body away.
   */
  add(batch: readonly Opened[]): Change {
    const fresh = new Set<RecordKey>();
    let standing = false;
    for (const each of batch) {
      const known = this.#set.byKey.get(each.key);
      standing = this.#set.add(each) || standing;
      if (this.#set.byKey.get(each.key) !== known) fresh.add(each.key);
    }
    if (standing) this.#judgement = new Judgement(this.#set);
    const stale = this.#file(standing ? this.#set.byKey.keys() : this.#awaiting(fresh));
    const changed = new Set<Subject>();
    for (const subject of stale) if (this.#derive(subject)) changed.add(subject);
    if (standing || [...stale].some((subject) => subject.startsWith("member/"))) this.#deriveMembers(changed);
    if (changed.size > 0) for (const watch of this.#watchers) watch({ changed });
    return { changed };
  }

  /** In the order of `at`, then id; the same array while no thread changed. */
  get threads(): readonly Thread[] {
    return this.#threads.list;
  }

  get documents(): readonly DocumentEntry[] {
    return this.#documents.list;
  }

  /** The texts: what the revisions of the documents are, those that are the same text as one. */
  get texts(): readonly TextEntry[] {
    this.#texts ??= textsOf(this.documents, this.#editions.list);
    return this.#texts;
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

  /** The same by provision of whatever draft. */
  get provisionPositions(): readonly ProvisionPositions[] {
    return this.#byProvision.list;
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
    return this.#judgement;
  }

  /** The admitted records as `shared/members` sees them. */
  get set(): RecordSet<Opened> {
    return this.#set;
  }

  /** How many records there are, and how many of them wait or are aside. */
  get counts(): { records: number; waiting: number; aside: number } {
    return { records: this.#set.byKey.size, waiting: this.#waiting.size, aside: this.#aside };
  }

  thread(id: RecordKey): Thread | undefined {
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
    const id = this.#judgement.memberOf(device);
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
    return this.#shelf.get(key)?.opened;
  }

  records(): Iterable<Filed> {
    return this.#shelf.all();
  }

  /** The versions of a thing that are current, whatever they say: what a new version names in `after`. */
  heads(thing: string, type: string): readonly RecordKey[] {
    return this.#shelf.heads(thing, type).map((head) => head.key);
  }

  /** The versions of a record's thing, itself among them, in no particular order. */
  versions(of: Opened): readonly Filed[] {
    return this.#shelf.versions(thingOf(of)).filter(({ opened }) => opened.record.type === of.record.type);
  }

  /** The records whose bodies a counting erase takes away. A live view. */
  erased(): ReadonlySet<RecordKey> {
    return this.#erasures.targets;
  }

  /** The record with all that has come of its body, erased or not: for putting back what was deleted wrongly. */
  whole(key: RecordKey): Opened | undefined {
    return this.#set.byKey.get(key);
  }

  /** Calls back after every change; returns the end of it. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Judges records, files what became of them, and says which entries that touches. */
  #file(keys: Iterable<RecordKey>): Set<Subject> {
    const judged = new Map<RecordKey, Verdict>();
    const judge = (key: RecordKey) => judged.set(key, this.#judgement.verdict(this.#set.byKey.get(key)!));
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
      const each = this.#set.byKey.get(key)!;
      const target = each.record.type === "erase" ? this.#erasures.note(each, verdict) : null;
      if (target !== null && this.#set.byKey.has(target)) targets.push(target);
    }
    return targets;
  }

  #fileOne(key: RecordKey, verdict: Verdict, stale: Set<Subject>): void {
    const known = this.#shelf.get(key);
    const opened = this.#visible(key, known);
    if (known?.opened === opened && sameVerdict(known.verdict, verdict)) return;
    this.#waiting.note(key, verdict);
    this.#aside += Number(verdict.is === "aside") - Number(known?.verdict.is === "aside");
    if (verdict.is !== "counts" || (known && known.verdict.is !== "counts")) stale.add(STANDING);
    for (const subject of this.#shelf.file({ opened, verdict })) stale.add(subject);
  }

  // What an erase took away is shown to nobody, whoever still has it or brings it back.
  #visible(key: RecordKey, known: Filed | undefined): Opened {
    const whole = this.#set.byKey.get(key)!;
    if (!this.#erasures.targets.has(key)) return whole;
    return known && !known.opened.bytes && !known.opened.clear ? known.opened : skeleton(whole);
  }

  // These, and whatever waits for one of them: the chains of all their devices are read anew.
  #awaiting(fresh: Iterable<RecordKey>): Set<RecordKey> {
    const keys = new Set(fresh);
    for (const key of fresh) for (const waiting of this.#waiting.on(key)) keys.add(waiting);
    for (const key of keys) this.#judgement.arrived(this.#set.byKey.get(key)!.record.device);
    return keys;
  }

  #derive(subject: Subject): boolean {
    const slash = subject.indexOf("/");
    const id = subject.slice(slash + 1);
    switch (subject.slice(0, Math.max(0, slash))) {
      case "thread":
        return this.#threads.renew(this.#shelf, id);
      case "document":
        return this.#forgetTexts(this.#documents.renew(this.#shelf, id));
      case "edition":
        return this.#forgetTexts(this.#editions.renew(this.#shelf, subject));
      case "proposal":
        return this.#proposals.renew(this.#shelf, id);
      case "status":
        return this.#statuses.renew(this.#shelf, subject);
      case "position":
        return this.#positions.renew(this.#shelf, id);
      case "positions":
        return this.#byProvision.renew(this.#shelf, subject);
      case "delegation":
        return this.#byDelegation.renew(this.#shelf, subject);
      case "delta":
        return this.#deltas.renew(this.#shelf, id);
      case "origin":
        return this.#origins.renew(this.#shelf, id);
      case "standard":
        return this.#standards.renew(this.#shelf, id);
      case "meeting":
        return this.#meetings.renew(this.#shelf, id);
      case "tracks":
        return this.#tracks.renew(this.#shelf, subject);
      case "round":
        return this.#rounds.renew(this.#shelf, subject);
      default:
        return subject === STANDING || subject.startsWith("receipt/");
    }
  }

  #forgetTexts(changed: boolean): boolean {
    if (changed) this.#texts = this.#drafts = null;
    return changed;
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

function deriveStatusOf(shelf: Shelf, subject: Subject): ProvisionStatus | undefined {
  const [, draft = "", ...provision] = subject.split("/");
  return deriveStatus(shelf, draft, provision.join("/"));
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.is === "counts" && b.is === "counts") {
    const { member, role, administrator } = a.author;
    return member === b.author.member && role === b.author.role && administrator === b.author.administrator;
  }
  if (a.is === "waits" && b.is === "waits") return a.code === b.code && a.on === b.on;
  return a.is === "aside" && b.is === "aside" && a.code === b.code;
}

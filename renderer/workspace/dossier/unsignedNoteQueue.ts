import { createRandomId } from "#shared/base/bytes.ts";
import type { Act } from "#shared/acts/act.ts";
import {
  findRecordSignedAfterMark,
  createSigningStartMark,
  remainderOfSignedAct,
} from "#shared/acts/signingStartMark.ts";
import { unsignableBodyRefusal } from "#shared/acts/signAct.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { DossierSession } from "../session/dossierSession.ts";
import { createNoteAct, type NewNote, type UnsignedNote } from "../session/unsignedNotes.ts";

/** What the queue needs of its dossier. */
interface QueueingDossier {
  readonly ledger: Ledger;
  readonly me: Author | null;
  readonly session: Pick<DossierSession, "intake" | "keyring" | "localState" | "publicKeys"> | null;
  /** Whether a dossier key is in force here with which this device can seal records. */
  readonly hasKeyInForce: boolean;
}

interface QueueOptions {
  /** Signs an act and adds its records. */
  readonly sign: (act: Act) => Promise<Outcome<readonly OpenedRecord[]>>;
  /** Runs work after the commits under way, while no other window of this browser runs such work. */
  readonly runAlone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called with the key of each note that was signed, by the id that it had before. */
  readonly onSigned: (signed: ReadonlyMap<string, RecordKey>) => void;
  /** Called with why a note cannot be signed, although a key is in force. The note stays. */
  readonly onRefused: (refused: Refusal) => void;
}

/** How a new note was saved: as records, or on this machine only, under an id of its own. */
export type NewNoteSaveResult = { readonly records: readonly OpenedRecord[] } | { readonly unsigned: string };

/** Whether a note was signed; `refused` if the user may not commit it (any more), `blocked` if it fails for now. */
type SigningOutcome =
  | { readonly kind: "signed"; readonly key: RecordKey }
  | { readonly kind: "refused" | "blocked"; readonly refusal: Refusal };

/** How long to wait before signing is tried again, in ms: the disk may be full, or another window be signing. */
const RETRY_MS = 5000;

/**
 * The notes that were saved while no dossier key was in force (rule 19 of `docs/membership.md`). They are stored on this
 * machine and signed in their order, each once, as soon as there is a key.
 *
 * Before a note is signed, a mark is stored with it (`SigningStartMark`); it is removed when its records are on the disk. If
 * the app is killed in between, the records are found by the mark.
 */
export class UnsignedNoteQueue {
  readonly #dossier: QueueingDossier;
  readonly #options: QueueOptions;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  /** The last refusal that was reported, so that each is reported once. */
  #reported: string | null = null;

  constructor(dossier: QueueingDossier, options: QueueOptions) {
    this.#dossier = dossier;
    this.#options = options;
  }

  get #notes() {
    return this.#dossier.session!.localState.unsignedNotes;
  }

  /**
   * Saves a new note: signed after those that wait, or stored with them while no key is in force. Refused if those that
   * wait cannot be signed for now, although there is a key: it would get ahead of them.
   */
  save(
    note: NewNote & Pick<UnsignedNote, "name"> & { readonly written?: string },
  ): Promise<Outcome<NewNoteSaveResult>> {
    return this.#alone(async () => {
      const blocked = await this.#signWaiting();
      if (blocked) return blocked;
      const { ledger, me, session, hasKeyInForce } = this.#dossier;
      const act = createNoteAct(ledger, me, note);
      if (isRefusal(act)) return act;
      if (hasKeyInForce) {
        const records = await this.#options.sign(act);
        return isRefusal(records) ? records : { records };
      }
      const refused = unsignableBodyRefusal(act);
      if (refused) return refused;
      // Without any key nothing can be stored encrypted.
      if (session!.keyring.all.length === 0) return refusal("key.missing");
      const id = `unsigned-${createRandomId()}`;
      this.#notes.value = [...this.#notes.value, { written: new Date().toISOString(), ...note, id, unsigned: true }];
      await this.#notes.save();
      return { unsigned: id };
    });
  }

  /** Signs the notes that wait, if a key is in force. */
  async signWaiting(): Promise<void> {
    if (this.#isClosed || !this.#dossier.session) return;
    await this.#notes.reload();
    if (this.#notes.value.length === 0 || !this.#dossier.hasKeyInForce) return;
    await this.#alone(() => this.#signWaiting());
  }

  /**
   * Removes a note that is not signed, after `keep` has stored it elsewhere. Returns the note; null if it was not removed,
   * because it is signed by now or `keep` returned false.
   */
  remove(id: string, keep: () => boolean = () => true): Promise<UnsignedNote | null> {
    return this.#alone(async () => {
      const note = this.#notes.value.find((each) => each.id === id);
      if (!note || (note.signing && findRecordSignedAfterMark(note.signing, this.#dossier.ledger)) || !keep())
        return null;
      await this.#removeStored(id);
      return note;
    });
  }

  /** Stores a note again that was removed. */
  async restore(note: UnsignedNote): Promise<void> {
    const { signing: _, ...fresh } = note;
    await this.#alone(async () => {
      this.#notes.value = [...this.#notes.value.filter(({ id }) => id !== note.id), fresh];
      await this.#notes.save();
      await this.#signWaiting();
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#options.runAlone(async () => {
      await this.#dossier.session!.intake.whenIdle();
      await this.#notes.reload();
      return work();
    });
  }

  /** Signs what waits. If the disk or the signer refuses, returns why, and tries again later. */
  async #signWaiting(): Promise<Refusal | null> {
    clearTimeout(this.#retry);
    const signed = new Map<string, RecordKey>();
    let blocked: Refusal | null = null;
    for (const note of this.#notes.value) {
      if (this.#isClosed || blocked || !this.#dossier.hasKeyInForce) break;
      const outcome = await this.#signOne(note);
      if (outcome.kind === "signed") signed.set(note.id, outcome.key);
      else if (outcome.kind === "refused") this.#report(outcome.refusal);
      else blocked = outcome.refusal;
    }
    if (blocked && !this.#isClosed) this.#retry = setTimeout(() => void this.signWaiting(), RETRY_MS);
    if (signed.size > 0) this.#options.onSigned(signed);
    return blocked;
  }

  /** Signs what is not signed of a note and removes the note. */
  async #signOne(note: UnsignedNote): Promise<SigningOutcome> {
    const { ledger, session } = this.#dossier;
    const { localState, publicKeys } = session!;
    let key = note.signing ? findRecordSignedAfterMark(note.signing, ledger) : null;
    const named = key === null ? await this.#signName(note) : true;
    if (isRefusal(named)) return { kind: "blocked", refusal: named };
    const act = createNoteAct(ledger, this.#dossier.me, note);
    if (key === null) {
      if (isRefusal(act)) return { kind: "refused", refusal: act };
      const signing = createSigningStartMark(act, ledger, publicKeys.device);
      this.#notes.value = this.#notes.value.map((each) => (each.id === note.id ? { ...each, signing } : each));
      const marked = await this.#notes.save();
      if (isRefusal(marked)) return { kind: "blocked", refusal: marked };
    }
    const rest = key === null || isRefusal(act) ? act : remainderOfSignedAct(act, key, ledger);
    if (!isRefusal(rest) && rest.statements.length > 0) {
      const records = await this.#options.sign(rest);
      if (isRefusal(records)) return { kind: "blocked", refusal: records };
      key ??= records[0]!.key;
    }
    const saved = await localState.store.whenSaved();
    if (isRefusal(saved)) return { kind: "blocked", refusal: saved };
    await this.#removeStored(note.id);
    return { kind: "signed", key: key! };
  }

  /** Signs the name that the user gave with a note, unless they have one by now. */
  async #signName({ name }: UnsignedNote): Promise<Outcome<true>> {
    const { ledger, me } = this.#dossier;
    if (!name?.trim() || !me || ledger.member(me.member)?.name) return true;
    const act = setProfileAct(ledger, me, name);
    const records = isRefusal(act) ? true : await this.#options.sign(act);
    return isRefusal(records) ? records : true;
  }

  async #removeStored(id: string): Promise<void> {
    this.#notes.value = this.#notes.value.filter((each) => each.id !== id);
    await this.#notes.save();
  }

  #report(refused: Refusal): void {
    const text = JSON.stringify(refused);
    // Whoever is no member (any more) knows it.
    if (this.#reported === text || !this.#dossier.me) return;
    this.#reported = text;
    this.#options.onRefused(refused);
  }
}

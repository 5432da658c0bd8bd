import { signal } from "@preact/signals-core";
import type { Act } from "#shared/acts/act.ts";
import { setProfile } from "#shared/acts/team/setProfile.ts";
import { refusalToCommit } from "#shared/acts/rules/refusalToCommit.ts";
import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { FileBytes, Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { onChange } from "./base/signals.ts";
import { isVeiled } from "./base/veil.ts";
import { CardKeeper } from "./dossier/card.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { joinAs, joinBy, takeOver, type Succession } from "./dossier/joining.ts";
import { foundWith, reopen, type Opener } from "./dossier/opening.ts";
import { readInWorker } from "./incoming/fileWorker.ts";
import { IncomingFiles } from "./incoming/queue.ts";
import { Keymap } from "./keys/keymap.ts";
import { TypeAhead } from "./keys/typeahead.ts";
import { Lock } from "./lock.ts";
import { Place, type Arrival } from "./place.ts";
import { lostOn } from "./standing/choices.ts";
import { keepUnfinished } from "./standing/mine.ts";
import type { Bearings, TextHand } from "./standing/hand.ts";
import { isCorrected } from "./standing/texts.ts";
import { Watching } from "./watching.ts";
import { tellWhereabouts } from "./whereabouts.ts";
import { Notices, type Attempt } from "./words/notices.ts";
import { isBlank, isSameForm, type Writing } from "./words/writing.ts";

/** Where one was in a text before it was put away or replaced. */
interface Left {
  readonly dossier: DossierId;
  readonly text: Hash;
  readonly bearings: Bearings;
}

/** What can be asked of the form in which something is being written. */
export interface Pen {
  readonly focus: () => void;
  /** Does what Escape does in it. */
  readonly leave: () => void;
  /** Makes room for something else; what can be neither saved nor set aside stays in it. */
  readonly moveOn: () => void;
}

/** Everything the window works with; components reach it through one context. */
export class Desk implements Opener {
  readonly host: Host;
  readonly dossier = signal<Dossier | null>(null);
  /** What the window is busy with, as a message's code; null when it waits for the person. */
  readonly busy = signal<"busy.reading" | "busy.opening" | null>(null);
  readonly place = new Place();
  readonly watching = new Watching(this.dossier, this.place.flagged);
  readonly filter = this.place.letting;
  readonly hand = signal<TextHand | null>(null);
  readonly notices = new Notices();
  readonly typeAhead = new TypeAhead(() => (this.pen.value ? this.pen.value.leave() : this.hand.value?.focus()));
  /** The form in which something is being written; null while none is drawn. */
  readonly pen = signal<Pen | null>(null);
  readonly keymap = new Keymap();
  readonly lock = new Lock(this);
  /** The files that come. */
  readonly incoming = new IncomingFiles(this);
  #card: Promise<CardKeeper> | null = null;
  #opening: Promise<void> = Promise.resolve();
  #left: Left | null = null;
  #endWaiting: () => void = () => undefined;
  #retracing: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.host = host;
    onChange(this.place.thread, () => this.dossier.value?.unread.open(this.place.thread.value));
    tellWhereabouts(this.dossier, this.place);
    onChange(this.place.filter, () => this.dossier.value?.unread.forget());
    onChange(this.place.view, () => this.place.view.value !== "text" && this.moveOn());
  }

  get ledger(): Ledger | null {
    return this.dossier.value?.ledger ?? null;
  }

  get me(): Author | null {
    return this.dossier.value?.me ?? null;
  }

  /** Why one may not say records of a kind here, and what to do; null where one may. */
  refusalToSay(kind: RecordKindName): Refusal | null {
    return this.dossier.value ? this.dossier.value.refusalToSay(kind) : refusalToCommit(null, kind);
  }

  /** Whether what one says here goes by no name yet. */
  get isUnnamed(): boolean {
    return this.me !== null && !this.ledger?.member(this.me.member)?.name;
  }

  /** Says what an act came to, remembers it for undoing, and tells why where it was refused. */
  async say(outcome: Outcome<Act>): Promise<readonly OpenedRecord[] | null> {
    const dossier = this.dossier.value;
    const records = dossier && this.notices.valueOf(await dossier.commit(outcome));
    if (records) dossier.history.remember(records);
    return records;
  }

  /** Whether all notes are hidden; says so where they are: what would show some of them waits. */
  tellsHidden(): boolean {
    if (this.place.hidden.value) this.notices.tell("notes.hidden.first");
    return this.place.hidden.value;
  }

  /** Goes to the text, the focus with it: at once, or as soon as it is drawn. Then something may be done there. */
  toText(then: (hand: TextHand) => void = () => undefined): void {
    const go = () =>
      this.#whenDrawn((hand) => {
        hand.focus();
        then(hand);
      });
    // A dialog that is about to close keeps the focus until it has.
    if (this.place.view.value === "text" && !isVeiled()) return go();
    this.place.view.value = "text";
    requestAnimationFrame(go);
  }

  /** Only what was asked for last is done. */
  #whenDrawn(then: (hand: TextHand) => void): void {
    this.#endWaiting();
    this.#endWaiting = () => undefined;
    const hand = this.#drawn;
    if (hand) return then(hand);
    this.#endWaiting = onChange(this.hand, () => this.#drawn && this.#whenDrawn(then));
  }

  /** The hand in the text that is open: another one may still be drawn, which was open before. */
  get #drawn(): TextHand | null {
    const open = this.dossier.value?.notes.value?.text.id;
    const { value: now } = this.hand;
    return now && (open === undefined || now.text.id === open) ? now : null;
  }

  /** Takes back what was said last, or says again what was taken back; one step after the other. */
  retrace(way: "back" | "forth"): Promise<void> {
    return (this.#retracing = this.#retracing.then(() => this.#retrace(way)));
  }

  async #retrace(way: "back" | "forth"): Promise<void> {
    const dossier = this.dossier.value;
    if (!dossier) return;
    const restore = way === "back" ? dossier.history.takeDiscarded() : null;
    if (restore) return this.#restore(restore);
    const { history, ledger, me } = dossier;
    const step = history[way](ledger, me);
    const records = this.notices.valueOf(await dossier.commit(isRefusal(step) ? step : step.act));
    if (records && !isRefusal(step)) step.said(records);
  }

  /** Tells that something was discarded before it was said; `restore` brings it back, from the notice or by Undo. */
  discarded(what: string, restore: () => void): void {
    const history = this.dossier.value?.history;
    if (!history) return;
    history.discarded(restore);
    const undo = () => {
      history.takeDiscarded();
      this.#restore(restore);
    };
    this.notices.offer({ name: "command.undo", run: undo }, "writing.discarded", { what });
  }

  #restore(restore: () => void): void {
    this.notices.endOffers();
    restore();
  }

  /** Leaves a new note that is being written, since one goes on to something else: it is saved or kept unfinished. */
  moveOn(): void {
    const own = this.dossier.value?.seat?.own;
    const writing = own?.writing.value;
    if (writing?.what !== "note" || this.place.hidden.value) return;
    if (this.pen.value) return this.pen.value.moveOn();
    if (!isBlank(writing, this.dossier.value!.ledger)) keepUnfinished(own!.mine, writing);
    own!.writing.value = null;
  }

  /**
   * Begins to write. A new note that is not finished gives way; unless something else that would be lost is being written:
   * then that is shown instead.
   */
  write(writing: Writing): boolean {
    const dossier = this.dossier.value;
    if (!dossier?.seat) return false;
    if (dossier.isRemoved) {
      this.notices.refused(refusal("team.cut"));
      return false;
    }
    // No form could be seen.
    if (this.tellsHidden()) return false;
    this.moveOn();
    const cell = dossier.seat.own.writing;
    if (cell.value && !isBlank(cell.value, dossier.ledger)) {
      this.typeAhead.end();
      this.notices.tell("writing.unfinished");
      this.pen.value?.focus();
      return false;
    }
    if (cell.value && isSameForm(cell.value, writing)) this.typeAhead.end();
    else this.typeAhead.begin();
    cell.value = writing;
    return true;
  }

  /** Reads a draft and makes a dossier of it, without a look at what was read. */
  async start(file: FileBytes): Promise<void> {
    await this.during("busy.reading", async () => {
      const reading = await readInWorker(file);
      return isRefusal(reading) ? reading : this.#found({ reading, ...reading.masthead });
    });
  }

  /** Makes a dossier of a document; answers whether it could be. */
  async found(document: NewDocument): Promise<boolean> {
    let refused = false;
    await this.during("busy.opening", async () => {
      const outcome = await this.#found(document);
      refused = isRefusal(outcome);
      return outcome;
    });
    return !refused;
  }

  async #found(document: NewDocument): Promise<Refusal | void> {
    const dossier = await foundWith(this, document);
    return isRefusal(dossier) ? dossier : this.put(dossier);
  }

  /** Opens a dossier, where one was in it when that is known. */
  async reopen(id: DossierId, at: Arrival | null = null): Promise<void> {
    await this.during("busy.opening", async () => {
      await this.close();
      const dossier = await reopen(this, id);
      return isRefusal(dossier) ? dossier : this.put(dossier, at);
    });
  }

  /**
   * Joins a team by an invitation (its message, its code, the text of its file), or as a further device by what the other
   * one has answered; a dossier file of it that is open to be read comes along.
   */
  async join(text: string, name: string): Promise<boolean> {
    this.notices.tries("join");
    const by = this.notices.valueOf(decodeJoinCode(text), "join");
    if (!by) return false;
    const open = this.dossier.value;
    const records = open?.id === by.dossier ? [...open.ledger.records()].map(({ opened }) => opened) : [];
    const isFileMissing = !by.hub && records.length === 0;
    const wrong = by.pin && !this.host.network ? "join.desktop-only" : isFileMissing ? "join.file-first" : null;
    if (wrong) this.notices.refused(refusal(wrong), "join");
    if (wrong) return false;
    const join = async () => {
      await this.close();
      const dossier = await ("seed" in by ? joinBy(this, by, records) : joinAs(this, by, records));
      return isRefusal(dossier) ? dossier : this.put(dossier);
    };
    await this.during("busy.opening", join, "join");
    if (this.dossier.value && name.trim()) void this.#introduceTo(this.dossier.value, name);
    return this.dossier.value !== null;
  }

  /** Takes the administration of the open dossier over with its recovery sheet; answers whether it could be. */
  async takeOver(succession: Succession): Promise<boolean> {
    const open = this.dossier.value;
    if (!open) return false;
    this.notices.tries("take-over");
    const dossier = this.notices.valueOf(await takeOver(this, open, succession), "take-over");
    if (dossier && dossier !== open) await this.during("busy.opening", () => this.put(dossier));
    return dossier !== null;
  }

  /** Says one's name as soon as one may speak. */
  async #introduceTo(dossier: Dossier, name: string): Promise<void> {
    await dossier.whenIn();
    if (this.dossier.value === dossier) await this.say(setProfile(dossier.ledger, dossier.me, name));
  }

  /** Puts the open dossier away; what is kept is written down. */
  async close(): Promise<void> {
    const dossier = this.dossier.value;
    this.#putAway();
    await this.#endCard();
    await dossier?.close();
  }

  #putAway(): void {
    if (this.dossier.value) this.#leave(this.dossier.value.id);
    this.dossier.value = null;
    this.notices.endOffers();
    this.place.reset();
    this.incoming.dossierClosed();
  }

  async #endCard(): Promise<void> {
    const card = this.#card;
    this.#card = null;
    await (await card)?.end();
  }

  /** Waits for what is being opened, and puts away what is open. */
  async rest(): Promise<void> {
    await this.#opening;
    await this.close();
    this.#left = null;
    this.incoming.clear();
    this.notices.clear();
  }

  /** Puts a dossier on the desk, in the place of the one that is there. */
  async put(dossier: Dossier, at: Arrival | null = null): Promise<void> {
    await this.close();
    this.place.arrival = at;
    this.#show(dossier);
  }

  /** Shows the open dossier as it is found afresh, without what a hub would not take. Whoever is at it stays where they are. */
  #renew(open: Dossier): Promise<void> {
    return this.during(null, async () => {
      if (this.dossier.value !== open) return;
      await this.#endCard();
      const renewed = await open.giveWayTo(() => reopen(this, open.id));
      if (isRefusal(renewed)) {
        this.#putAway();
        return renewed;
      }
      const { thread } = this.place;
      if (thread.value !== null && !renewed.ledger.get(threads, thread.value)) thread.value = null;
      this.stay(renewed);
      this.#show(renewed);
    });
  }

  #show(dossier: Dossier): void {
    onChange(dossier.notes, () => this.#arrive(dossier));
    this.dossier.value = dossier;
    dossier.onShow = () => this.moveOn();
    dossier.hub.onReplaced = () => this.#renew(dossier);
    dossier.hub.onRefusal = (refusal) => this.notices.refused(refusal);
    if (!dossier.seat) return;
    for (const trouble of dossier.seat.own.troubles) this.notices.refused(trouble);
    this.#card = CardKeeper.begin(this.host, dossier);
    void dossier.seat.own.store.local?.deleted.then(() => this.#lose(dossier));
  }

  /** Another window has deleted a dossier: it is put away here too. */
  #lose(dossier: Dossier): Promise<void> {
    return this.during(null, async () => {
      if (this.dossier.value !== dossier) return;
      const title = dossierTitleOf({ id: dossier.id, about: dossier });
      this.place.dialog.value = null;
      await this.close();
      return refusal("dossier.deleted", { title });
    });
  }

  /**
   * The text is drawn from where one is in the one that is drawn now, or was before the dossier was put away, which
   * may be another reading of it; answers with that. Another text is drawn from its beginning.
   */
  stay({ id, notes: { value: notes } }: Dossier): Left | null {
    this.#leave(id);
    const left = this.#left?.dossier === id ? this.#left : null;
    const top = left && notes?.find(left.bearings.top)?.place;
    if (!top) return null;
    const { below, caret, focused } = left.bearings;
    this.place.arrival = { text: notes.text.id, top, below, caret: notes.find(caret)?.place ?? null, focused };
    return left;
  }

  /** Where another reading takes the place of the one that was shown, that is said, and what has lost its words by it. */
  #arrive(dossier: Dossier): void {
    const { ledger, notes } = dossier;
    const left = this.stay(dossier);
    // A text may be shorter than the one before: the caret is in this one, until it is put where it was.
    const count = notes.value?.text.draft.provisions.length ?? 0;
    if (this.place.caret.value >= count) this.place.caret.value = 0;
    if (!left || !notes.value || !isCorrected(ledger, left.text) || isCorrected(ledger, notes.value.text.id)) return;
    this.notices.tell("texts.corrected", { lost: lostOn(ledger).get(left.text) ?? 0 });
  }

  /** Remembers where one is in the text, where one is shown. */
  #leave(dossier: DossierId): void {
    const hand = this.hand.value;
    if (hand) this.#left = { dossier, text: hand.text.id, bearings: hand.bearings() };
  }

  /** Resolves when nothing is being opened. */
  async idle(): Promise<void> {
    await this.#opening;
  }

  /**
   * Does what has to do with what is on the desk, one after the other, since two dossiers cannot be put there at once; says why
   * where it was refused.
   */
  during(busy: Desk["busy"]["value"], work: () => Promise<Refusal | void>, attempt?: Attempt): Promise<void> {
    const run = this.#opening.then(async () => {
      this.busy.value = busy;
      try {
        const outcome = await work();
        if (isRefusal(outcome)) this.notices.refused(outcome, attempt);
      } finally {
        this.busy.value = null;
      }
    });
    this.#opening = run.catch(() => undefined);
    return run;
  }
}

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
import { isOverlayOpen } from "./base/overlay.ts";
import { CardKeeper } from "./dossier/cardKeeper.ts";
import type { Dossier } from "./dossier/dossier.ts";
import {
  joinDossierAsDevice,
  joinDossierByInvitation,
  takeOverAdministration,
  type TakeoverOptions,
} from "./dossier/joinDossier.ts";
import { createDossierFrom, reopenDossier, type OpenContext } from "./dossier/openDossier.ts";
import { readDraftInWorker } from "./incoming/fileWorker.ts";
import { IncomingFiles } from "./incoming/incomingFiles.ts";
import { Keymap } from "./shortcuts/keymap.ts";
import { KeystrokeBuffer } from "./shortcuts/keystrokeBuffer.ts";
import { WindowLock } from "./windowLock.ts";
import { ViewState, type InitialPosition } from "./viewState.ts";
import { countLostByDraft } from "./textModel/textChoices.ts";
import { saveUnfinishedNote } from "./textModel/privateNotes.ts";
import type { ReadingPosition, TextController } from "./textModel/textController.ts";
import { isCorrected } from "./textModel/textReadings.ts";
import { DraftingWatch } from "./draftingWatch.ts";
import { publishPresence } from "./publishPresence.ts";
import { Notifications, type Attempt } from "./base/notifications.ts";
import { isPristine, isSameForm, type FormState } from "./textModel/formState.ts";

/** Where one was in a text before it was put away or replaced. */
interface Left {
  readonly dossier: DossierId;
  readonly text: Hash;
  readonly bearings: ReadingPosition;
}

/** What can be asked of the form in which something is being written. */
export interface FormController {
  readonly focus: () => void;
  /** Does what Escape does in it. */
  readonly cancel: () => void;
  /** Makes room for something else; what can be neither saved nor set aside stays in it. */
  readonly setAside: () => void;
}

/** Everything the window works with; components reach it through one context. */
export class Workspace implements OpenContext {
  readonly host: Host;
  readonly dossier = signal<Dossier | null>(null);
  /** What the window is busy with, as a message's code; null when it waits for the person. */
  readonly busy = signal<"busy.reading" | "busy.opening" | null>(null);
  readonly viewState = new ViewState();
  readonly draftingWatch = new DraftingWatch(this.dossier, this.viewState.watchFindings);
  readonly filter = this.viewState.effectiveFilter;
  readonly textController = signal<TextController | null>(null);
  readonly notifications = new Notifications();
  readonly keystrokes = new KeystrokeBuffer(() =>
    this.formController.value ? this.formController.value.cancel() : this.textController.value?.focus(),
  );
  /** The form in which something is being written; null while none is drawn. */
  readonly formController = signal<FormController | null>(null);
  readonly keymap = new Keymap();
  readonly lock = new WindowLock(this);
  /** The files that come. */
  readonly incoming = new IncomingFiles(this);
  #card: Promise<CardKeeper> | null = null;
  #opening: Promise<void> = Promise.resolve();
  #left: Left | null = null;
  #endWaiting: () => void = () => undefined;
  #retracing: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.host = host;
    onChange(this.viewState.thread, () => this.dossier.value?.unread.markOpened(this.viewState.thread.value));
    publishPresence(this.dossier, this.viewState);
    onChange(this.viewState.filter, () => this.dossier.value?.unread.forgetRecent());
    onChange(this.viewState.view, () => this.viewState.view.value !== "text" && this.setAsideForm());
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
  async commit(outcome: Outcome<Act>): Promise<readonly OpenedRecord[] | null> {
    const dossier = this.dossier.value;
    const records = dossier && this.notifications.valueOrNotify(await dossier.commit(outcome));
    if (records) dossier.history.remember(records);
    return records;
  }

  /** Whether all notes are hidden; says so where they are: what would show some of them waits. */
  warnIfHidden(): boolean {
    if (this.viewState.hidden.value) this.notifications.notify("notes.hidden.first");
    return this.viewState.hidden.value;
  }

  /** Goes to the text, the focus with it: at once, or as soon as it is drawn. Then something may be done there. */
  focusText(then: (textController: TextController) => void = () => undefined): void {
    const go = () =>
      this.#whenDrawn((textController) => {
        textController.focus();
        then(textController);
      });
    // A dialog that is about to close keeps the focus until it has.
    if (this.viewState.view.value === "text" && !isOverlayOpen()) return go();
    this.viewState.view.value = "text";
    requestAnimationFrame(go);
  }

  /** Only what was asked for last is done. */
  #whenDrawn(then: (textController: TextController) => void): void {
    this.#endWaiting();
    this.#endWaiting = () => undefined;
    const textController = this.#drawn;
    if (textController) return then(textController);
    this.#endWaiting = onChange(this.textController, () => this.#drawn && this.#whenDrawn(then));
  }

  /** The hand in the text that is open: another one may still be drawn, which was open before. */
  get #drawn(): TextController | null {
    const open = this.dossier.value?.notes.value?.text.id;
    const { value: now } = this.textController;
    return now && (open === undefined || now.text.id === open) ? now : null;
  }

  /** Takes back what was said last, or says again what was taken back; one step after the other. */
  undoOrRedo(way: "undo" | "redo"): Promise<void> {
    return (this.#retracing = this.#retracing.then(() => this.#retrace(way)));
  }

  async #retrace(way: "undo" | "redo"): Promise<void> {
    const dossier = this.dossier.value;
    if (!dossier) return;
    const restore = way === "undo" ? dossier.history.takeDiscarded() : null;
    if (restore) return this.#restore(restore);
    const { history, ledger, me } = dossier;
    const step = history[way](ledger, me);
    const records = this.notifications.valueOrNotify(await dossier.commit(isRefusal(step) ? step : step.act));
    if (records && !isRefusal(step)) step.said(records);
  }

  /** Tells that something was discarded before it was said; `restore` brings it back, from the notice or by Undo. */
  offerRestore(what: string, restore: () => void): void {
    const history = this.dossier.value?.history;
    if (!history) return;
    history.rememberDiscarded(restore);
    const undo = () => {
      history.takeDiscarded();
      this.#restore(restore);
    };
    this.notifications.notifyWithAction({ name: "command.undo", run: undo }, "writing.discarded", { what });
  }

  #restore(restore: () => void): void {
    this.notifications.clearActions();
    restore();
  }

  /** Leaves a new note that is being written, since one goes on to something else: it is saved or kept unfinished. */
  setAsideForm(): void {
    const localState = this.dossier.value?.session?.localState;
    const writing = localState?.form.value;
    if (writing?.what !== "note" || this.viewState.hidden.value) return;
    if (this.formController.value) return this.formController.value.setAside();
    if (!isPristine(writing, this.dossier.value!.ledger)) saveUnfinishedNote(localState!.privateNotes, writing);
    localState!.form.value = null;
  }

  /**
   * Begins to write. A new note that is not finished gives way; unless something else that would be lost is being written:
   * then that is shown instead.
   */
  openForm(writing: FormState): boolean {
    const dossier = this.dossier.value;
    if (!dossier?.session) return false;
    if (dossier.isRemoved) {
      this.notifications.showRefusal(refusal("team.cut"));
      return false;
    }
    // No form could be seen.
    if (this.warnIfHidden()) return false;
    this.setAsideForm();
    const cell = dossier.session.localState.form;
    if (cell.value && !isPristine(cell.value, dossier.ledger)) {
      this.keystrokes.end();
      this.notifications.notify("writing.unfinished");
      this.formController.value?.focus();
      return false;
    }
    if (cell.value && isSameForm(cell.value, writing)) this.keystrokes.end();
    else this.keystrokes.begin();
    cell.value = writing;
    return true;
  }

  /** Reads a draft and makes a dossier of it, without a look at what was read. */
  async createFromFile(file: FileBytes): Promise<void> {
    await this.runExclusive("busy.reading", async () => {
      const reading = await readDraftInWorker(file);
      return isRefusal(reading) ? reading : this.#found({ reading, ...reading.masthead });
    });
  }

  /** Makes a dossier of a document; answers whether it could be. */
  async createDossier(document: NewDocument): Promise<boolean> {
    let refused = false;
    await this.runExclusive("busy.opening", async () => {
      const outcome = await this.#found(document);
      refused = isRefusal(outcome);
      return outcome;
    });
    return !refused;
  }

  async #found(document: NewDocument): Promise<Refusal | void> {
    const dossier = await createDossierFrom(this, document);
    return isRefusal(dossier) ? dossier : this.openDossier(dossier);
  }

  /** Opens a dossier, where one was in it when that is known. */
  async reopen(id: DossierId, at: InitialPosition | null = null): Promise<void> {
    await this.runExclusive("busy.opening", async () => {
      await this.closeDossier();
      const dossier = await reopenDossier(this, id);
      return isRefusal(dossier) ? dossier : this.openDossier(dossier, at);
    });
  }

  /**
   * Joins a team by an invitation (its message, its code, the text of its file), or as a further device by what the other
   * one has answered; a dossier file of it that is open to be read comes along.
   */
  async join(text: string, name: string): Promise<boolean> {
    this.notifications.clearAttempt("join");
    const by = this.notifications.valueOrNotify(decodeJoinCode(text), "join");
    if (!by) return false;
    const open = this.dossier.value;
    const records = open?.id === by.dossier ? [...open.ledger.records()].map(({ opened }) => opened) : [];
    const isFileMissing = !by.hub && records.length === 0;
    const wrong = by.pin && !this.host.network ? "join.desktop-only" : isFileMissing ? "join.file-first" : null;
    if (wrong) this.notifications.showRefusal(refusal(wrong), "join");
    if (wrong) return false;
    const join = async () => {
      await this.closeDossier();
      const dossier = await ("seed" in by
        ? joinDossierByInvitation(this, by, records)
        : joinDossierAsDevice(this, by, records));
      return isRefusal(dossier) ? dossier : this.openDossier(dossier);
    };
    await this.runExclusive("busy.opening", join, "join");
    if (this.dossier.value && name.trim()) void this.#introduceTo(this.dossier.value, name);
    return this.dossier.value !== null;
  }

  /** Takes the administration of the open dossier over with its recovery sheet; answers whether it could be. */
  async takeOver(succession: TakeoverOptions): Promise<boolean> {
    const open = this.dossier.value;
    if (!open) return false;
    this.notifications.clearAttempt("take-over");
    const dossier = this.notifications.valueOrNotify(await takeOverAdministration(this, open, succession), "take-over");
    if (dossier && dossier !== open) await this.runExclusive("busy.opening", () => this.openDossier(dossier));
    return dossier !== null;
  }

  /** Says one's name as soon as one may speak. */
  async #introduceTo(dossier: Dossier, name: string): Promise<void> {
    await dossier.whenAdmitted();
    if (this.dossier.value === dossier) await this.commit(setProfile(dossier.ledger, dossier.me, name));
  }

  /** Puts the open dossier away; what is kept is written down. */
  async closeDossier(): Promise<void> {
    const dossier = this.dossier.value;
    this.#putAway();
    await this.#endCard();
    await dossier?.close();
  }

  #putAway(): void {
    if (this.dossier.value) this.#leave(this.dossier.value.id);
    this.dossier.value = null;
    this.notifications.clearActions();
    this.viewState.reset();
    this.incoming.dossierClosed();
  }

  async #endCard(): Promise<void> {
    const card = this.#card;
    this.#card = null;
    await (await card)?.end();
  }

  /** Waits for what is being opened, and puts away what is open. */
  async closeWhenIdle(): Promise<void> {
    await this.#opening;
    await this.closeDossier();
    this.#left = null;
    this.incoming.clear();
    this.notifications.clear();
  }

  /** Puts a dossier on the desk, in the place of the one that is there. */
  async openDossier(dossier: Dossier, at: InitialPosition | null = null): Promise<void> {
    await this.closeDossier();
    this.viewState.initialPosition = at;
    this.#show(dossier);
  }

  /** Shows the open dossier as it is found afresh, without what a hub would not take. Whoever is at it stays where they are. */
  #renew(open: Dossier): Promise<void> {
    return this.runExclusive(null, async () => {
      if (this.dossier.value !== open) return;
      await this.#endCard();
      const renewed = await open.replaceWith(() => reopenDossier(this, open.id));
      if (isRefusal(renewed)) {
        this.#putAway();
        return renewed;
      }
      const { thread } = this.viewState;
      if (thread.value !== null && !renewed.ledger.get(threads, thread.value)) thread.value = null;
      this.keepPosition(renewed);
      this.#show(renewed);
    });
  }

  #show(dossier: Dossier): void {
    onChange(dossier.notes, () => this.#arrive(dossier));
    this.dossier.value = dossier;
    dossier.beforeShow = () => this.setAsideForm();
    dossier.hub.onReplaced = () => this.#renew(dossier);
    dossier.hub.onRefusal = (refusal) => this.notifications.showRefusal(refusal);
    if (!dossier.session) return;
    for (const trouble of dossier.session.localState.warnings) this.notifications.showRefusal(trouble);
    this.#card = CardKeeper.begin(this.host, dossier);
    void dossier.session.localState.store.browserCopy?.deleted.then(() => this.#lose(dossier));
  }

  /** Another window has deleted a dossier: it is put away here too. */
  #lose(dossier: Dossier): Promise<void> {
    return this.runExclusive(null, async () => {
      if (this.dossier.value !== dossier) return;
      const title = dossierTitleOf({ id: dossier.id, about: dossier });
      this.viewState.dialog.value = null;
      await this.closeDossier();
      return refusal("dossier.deleted", { title });
    });
  }

  /**
   * The text is drawn from where one is in the one that is drawn now, or was before the dossier was put away, which
   * may be another reading of it; answers with that. Another text is drawn from its beginning.
   */
  keepPosition({ id, notes: { value: notes } }: Dossier): Left | null {
    this.#leave(id);
    const left = this.#left?.dossier === id ? this.#left : null;
    const top = left && notes?.find(left.bearings.top)?.place;
    if (!top) return null;
    const { below, caret, focused } = left.bearings;
    this.viewState.initialPosition = {
      text: notes.text.id,
      top,
      below,
      caret: notes.find(caret)?.place ?? null,
      focused,
    };
    return left;
  }

  /** Where another reading takes the place of the one that was shown, that is said, and what has lost its words by it. */
  #arrive(dossier: Dossier): void {
    const { ledger, notes } = dossier;
    const left = this.keepPosition(dossier);
    // A text may be shorter than the one before: the caret is in this one, until it is put where it was.
    const count = notes.value?.text.draft.provisions.length ?? 0;
    if (this.viewState.caret.value >= count) this.viewState.caret.value = 0;
    if (!left || !notes.value || !isCorrected(ledger, left.text) || isCorrected(ledger, notes.value.text.id)) return;
    this.notifications.notify("texts.corrected", { lost: countLostByDraft(ledger).get(left.text) ?? 0 });
  }

  /** Remembers where one is in the text, where one is shown. */
  #leave(dossier: DossierId): void {
    const textController = this.textController.value;
    if (textController)
      this.#left = { dossier, text: textController.text.id, bearings: textController.readingPosition() };
  }

  /** Resolves when nothing is being opened. */
  async whenIdle(): Promise<void> {
    await this.#opening;
  }

  /**
   * Does what has to do with what is on the desk, one after the other, since two dossiers cannot be put there at once; says why
   * where it was refused.
   */
  runExclusive(
    busy: Workspace["busy"]["value"],
    work: () => Promise<Refusal | void>,
    attempt?: Attempt,
  ): Promise<void> {
    const run = this.#opening.then(async () => {
      this.busy.value = busy;
      try {
        const outcome = await work();
        if (isRefusal(outcome)) this.notifications.showRefusal(outcome, attempt);
      } finally {
        this.busy.value = null;
      }
    });
    this.#opening = run.catch(() => undefined);
    return run;
  }
}

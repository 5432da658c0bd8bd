import { signal } from "@preact/signals-core";
import type { Act } from "#shared/acts/act.ts";
import { refusalToCommit } from "#shared/acts/rules/refusalToCommit.ts";
import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { NamedFile, Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { rememberLeftClosed } from "#renderer/bootstrap/leftClosed.ts";
import { onSignalChange } from "./base/onSignalChange.ts";
import { isOverlayOpen } from "./base/isOverlayOpen.ts";
import { AutomaticBackups } from "./dossier/automaticBackups.ts";
import { DossierCardWriter } from "./dossier/dossierCardWriter.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { CommitLabel } from "./dossier/undoHistory.ts";
import { createDossierFromDocument, loadDossierById, type OpenDossierContext } from "./dossier/openDossier.ts";
import { readDraftInWorker } from "./incoming/fileReadingWorker.ts";
import { IncomingFileHandler } from "./incoming/incomingFileHandler.ts";
import { UndoController } from "./undoController.ts";
import { Keymap } from "./shortcuts/keymap.ts";
import { PreFocusInputBuffer } from "./shortcuts/preFocusInputBuffer.ts";
import { KeptReadingPosition } from "./keptReadingPosition.ts";
import { WindowLock } from "./windowLock.ts";
import { ViewState, type InitialTextPosition } from "./viewState.ts";
import { saveUnfinishedNote } from "./textModel/privateNotes.ts";
import type { TextController } from "./textModel/textController.ts";
import { DraftingWatchRunner } from "./draftingWatchRunner.ts";
import { publishPresence } from "./publishPresence.ts";
import { Notifications, type AttemptName } from "./base/notifications.ts";
import { isEntryFormPristine, isSameEntryForm, type EntryFormState } from "./textModel/entryFormState.ts";

/** The interface of the form that is being written. */
export interface EntryFormController {
  readonly focus: () => void;
  /** Does what Escape does in the form. */
  readonly cancel: () => void;
  /** Makes room for another form; input that can be neither saved nor set aside stays. */
  readonly setAside: () => void;
}

/** Everything that the window works with; components reach it through one context. */
export class Workspace implements OpenDossierContext {
  readonly host: Host;
  readonly dossier = signal<Dossier | null>(null);
  /** What the window is busy with, as a message code; null while it waits for the user. */
  readonly busy = signal<"busy.reading" | "busy.opening" | null>(null);
  readonly viewState = new ViewState();
  readonly draftingWatch = new DraftingWatchRunner(this.dossier, this.viewState.watchFindings);
  readonly filter = this.viewState.effectiveFilter;
  /** Resolves when the text that was just drawn is painted. */
  whenPainted: () => Promise<void> = () => Promise.resolve();
  readonly textController = signal<TextController | null>(null);
  readonly notifications = new Notifications();
  readonly undo = new UndoController(this);
  readonly keystrokes = new PreFocusInputBuffer(() =>
    this.formController.value ? this.formController.value.cancel() : this.textController.value?.focus(),
  );
  /** The form that is being written; null while none is drawn. */
  readonly formController = signal<EntryFormController | null>(null);
  readonly keymap = new Keymap();
  readonly lock = new WindowLock(this);
  /**
   * Shows a form that would be lost with the dossier, if there is one; returns whether there is. Set by the feature that
   * has such a form. Notes and the capture line are stored while they are written.
   */
  showUnsavedForm: () => boolean = () => false;
  /** Incoming files. */
  readonly incoming = new IncomingFileHandler(this);
  readonly #backups = new AutomaticBackups(this);
  /** Whether a dossier is being closed: the list of dossiers does not yet say what it has now. */
  readonly isClosing = signal(false);
  #card: Promise<DossierCardWriter> | null = null;
  #opening: Promise<void> = Promise.resolve();
  readonly #position = new KeptReadingPosition(this);
  #endWaiting: () => void = () => undefined;

  constructor(host: Host) {
    this.host = host;
    onSignalChange(this.viewState.thread, () => this.dossier.value?.unread.markOpened(this.viewState.thread.value));
    publishPresence(this.dossier, this.viewState);
    onSignalChange(this.viewState.filter, () => this.dossier.value?.unread.forgetRecent());
    onSignalChange(this.viewState.view, () => this.viewState.view.value !== "text" && this.setAsideForm());
  }

  get ledger(): Ledger | null {
    return this.dossier.value?.ledger ?? null;
  }

  get me(): Author | null {
    return this.dossier.value?.me ?? null;
  }

  /** Returns why the user may not commit records of a kind here, and what to do; null if they may. */
  refusalToSay(kind: RecordKindName): Refusal | null {
    return this.dossier.value ? this.dossier.value.refusalToSay(kind) : refusalToCommit(null, kind);
  }

  /**
   * Saves a new note: signed, or on this machine only until a dossier key is in force. Returns its id; notifies the user
   * if it was refused, and returns null. `onShown` is called with the id of a signed note in the event that shows it.
   */
  async saveNote(note: Parameters<Dossier["saveNote"]>[0], onShown?: (id: string) => void): Promise<string | null> {
    const dossier = this.dossier.value;
    const shown = onShown && ((records: readonly OpenedRecord[]) => onShown(records[0]!.key));
    const saved = dossier && this.notifications.valueOrNotify(await dossier.saveNote(note, shown));
    if (!saved) return null;
    if ("records" in saved) {
      dossier.history.remember(saved.records);
      return saved.records[0]!.key;
    }
    dossier.history.rememberDiscarded(() => void this.discardUnsignedNote(saved.unsigned));
    this.notifications.notify("unsigned.kept");
    return saved.unsigned;
  }

  /** Discards a note that is not signed yet, with an offer to restore it. */
  async discardUnsignedNote(id: string): Promise<void> {
    const queue = this.dossier.value?.unsignedNotes;
    const note = await queue?.remove(id);
    if (!queue || !note) return;
    if (this.viewState.thread.value === id) this.viewState.thread.value = null;
    this.undo.offerRestore("note", () => void queue.restore(note));
  }

  /** Whether the user has no name in this dossier yet. */
  get isUnnamed(): boolean {
    return this.me !== null && !this.ledger?.member(this.me.member)?.name;
  }

  /** Commits and remembers the act, or notifies the user of its refusal and returns null. A label offers to undo it. */
  async commit(outcome: Outcome<Act>, label: CommitLabel | null = null): Promise<readonly OpenedRecord[] | null> {
    const dossier = this.dossier.value;
    const records = dossier && this.notifications.valueOrNotify(await dossier.commit(outcome));
    if (!records) return null;
    dossier.history.remember(records, label);
    if (label) this.undo.tell("commit.done", message(label.code, label.params), "undo");
    return records;
  }

  /** Returns whether all notes are hidden, and notifies the user if so, because the notes must be shown first. */
  warnIfHidden(): boolean {
    if (this.viewState.hidden.value) this.notifications.notify("notes.hidden.first");
    return this.viewState.hidden.value;
  }

  /** Focuses the text, at once or as soon as it is drawn, and then runs `then`. */
  focusText(then: (textController: TextController) => void = () => undefined): void {
    const go = () =>
      this.#whenDrawn((textController) => {
        textController.focus();
        then(textController);
      });
    // A dialog that is about to close keeps the focus until it has closed.
    if (this.viewState.view.value === "text" && !isOverlayOpen()) return go();
    this.viewState.view.value = "text";
    requestAnimationFrame(go);
  }

  /** Scrolls the text to a provision and puts the caret there, if the text is in view. The focus stays where it is. */
  showProvision(provision: number): void {
    if (this.viewState.view.value === "text") this.#whenDrawn((text) => void text.jump({ provision }));
  }

  /** Runs `then` once the open text is drawn. Only the latest request is carried out. */
  #whenDrawn(then: (textController: TextController) => void): void {
    this.#endWaiting();
    this.#endWaiting = () => undefined;
    const textController = this.#openController;
    if (textController) return then(textController);
    this.#endWaiting = onSignalChange(this.textController, () => this.#openController && this.#whenDrawn(then));
  }

  /** The controller of the open text; null while the previous text is still drawn. */
  get #openController(): TextController | null {
    const open = this.dossier.value?.notes.value?.text.id;
    const { value: now } = this.textController;
    return now && (open === undefined || now.text.id === open) ? now : null;
  }

  /** Sets a new note aside because the user moves on to something else: it is saved or stored as unfinished. */
  setAsideForm(): void {
    const localState = this.dossier.value?.session?.localState;
    const writing = localState?.form.value;
    if (writing?.what !== "note" || this.viewState.hidden.value) return;
    if (this.formController.value) return this.formController.value.setAside();
    if (!isEntryFormPristine(writing, this.dossier.value!.ledger))
      saveUnfinishedNote(localState!.privateNotes, writing);
    localState!.form.value = null;
  }

  /**
   * Opens a form; returns whether it was opened. An unfinished new note is set aside. If another form would lose its
   * input, that form is focused instead (`writing.unfinished`).
   */
  openForm(writing: EntryFormState): boolean {
    const dossier = this.dossier.value;
    if (!dossier?.session) return false;
    if (dossier.isRemoved) {
      this.notifications.showRefusal(refusal("team.cut"));
      return false;
    }
    // The form would be hidden too.
    if (this.warnIfHidden()) return false;
    this.setAsideForm();
    const form = dossier.session.localState.form;
    if (form.value && !isEntryFormPristine(form.value, dossier.ledger)) {
      this.keystrokes.end();
      this.notifications.notify("writing.unfinished");
      this.formController.value?.focus();
      return false;
    }
    if (form.value && isSameEntryForm(form.value, writing)) this.keystrokes.end();
    else this.keystrokes.begin();
    form.value = writing;
    return true;
  }

  /** Reads a draft and creates a dossier from it, without a review. */
  async createFromFile(file: NamedFile): Promise<void> {
    await this.runExclusive("busy.reading", async () => {
      const reading = await readDraftInWorker(file);
      return isRefusal(reading) ? reading : this.#createFrom({ reading, ...reading.masthead });
    });
  }

  /** Creates a dossier from a document; returns whether that succeeded. */
  async createDossier(document: NewDocument): Promise<boolean> {
    let refused = false;
    await this.runExclusive("busy.opening", async () => {
      const outcome = await this.#createFrom(document);
      refused = isRefusal(outcome);
      return outcome;
    });
    return !refused;
  }

  async #createFrom(document: NewDocument): Promise<Refusal | void> {
    const dossier = await createDossierFromDocument(this, document);
    return isRefusal(dossier) ? dossier : this.openDossier(dossier);
  }

  /** Opens a dossier of this machine, at a position if one is given. */
  async reopen(id: DossierId, at: InitialTextPosition | null = null): Promise<void> {
    await this.runExclusive("busy.opening", async () => {
      await this.closeDossier();
      const dossier = await loadDossierById(this, id);
      return isRefusal(dossier) ? dossier : this.openDossier(dossier, at);
    });
  }

  /**
   * Commits the name that the user gave on joining as soon as this device may commit, unless the user has given another
   * one by then.
   */
  async #commitJoiningName(dossier: Dossier): Promise<void> {
    const waiting = dossier.session?.localState.joiningName;
    if (!waiting?.value) return;
    await dossier.whenAdmitted();
    if (this.dossier.value !== dossier || !waiting.value) return;
    const records = this.notifications.valueOrNotify(await dossier.commitFirstName(waiting.value.name));
    if (!records) return;
    waiting.value = null;
    if (records.length > 0) dossier.history.remember(records);
  }

  /** Closes the open dossier; its local state is written. */
  async closeDossier(): Promise<void> {
    const dossier = this.dossier.value;
    this.isClosing.value = true;
    this.#putAway();
    await this.#endCard().finally(() => (this.isClosing.value = false));
    await this.#backups.close(dossier);
  }

  #putAway(): void {
    if (this.dossier.value) this.#position.remember(this.dossier.value.id);
    this.dossier.value = null;
    this.notifications.clearActions();
    this.viewState.reset();
    this.incoming.dossierClosed();
  }

  /** Writes what the list of dossiers says of the open one, if there is one. */
  async writeDossierCard(): Promise<void> {
    await (await this.#card)?.write();
  }

  async #endCard(): Promise<void> {
    const card = this.#card;
    this.#card = null;
    await (await card)?.end();
  }

  /** Waits for what is being opened, and closes the open dossier. */
  async closeWhenIdle(): Promise<void> {
    await this.#opening;
    await this.closeDossier();
    this.#position.forget();
    this.incoming.clear();
    this.notifications.clear();
  }

  /** Opens a dossier in place of the current one. */
  async openDossier(dossier: Dossier, at: InitialTextPosition | null = null): Promise<void> {
    await this.closeDossier();
    this.viewState.initialPosition = at;
    this.#show(dossier);
  }

  /** Replaces the open dossier by its renewed copy, without what a hub refused. The user's position stays. */
  #renew(open: Dossier): Promise<void> {
    return this.runExclusive(null, async () => {
      if (this.dossier.value !== open) return;
      await this.#endCard();
      const renewed = await open.replaceWith(() => loadDossierById(this, open.id));
      if (isRefusal(renewed)) {
        this.#putAway();
        return renewed;
      }
      const { thread } = this.viewState;
      if (thread.value !== null && !renewed.ledger.get(threadProjection, thread.value)) thread.value = null;
      this.keepPosition(renewed);
      this.#show(renewed);
    });
  }

  #show(dossier: Dossier): void {
    onSignalChange(dossier.notes, () => this.#position.restore(dossier));
    this.dossier.value = dossier;
    void this.#commitJoiningName(dossier);
    rememberLeftClosed(false);
    dossier.beforeShow = () => this.setAsideForm();
    dossier.hub.onReplaced = () => this.#renew(dossier);
    dossier.hub.onRefusal = (refusal) => this.notifications.showRefusal(refusal);
    dossier.onNotesSigned = (signed) => {
      const { thread } = this.viewState;
      thread.value = signed.get(thread.value ?? "") ?? thread.value;
      this.notifications.notify("unsigned.signed", { count: signed.size });
    };
    if (!dossier.session) return;
    const { warnings, store } = dossier.session.localState;
    for (const trouble of warnings) this.notifications.showRefusal(trouble);
    store.copyRefusal.subscribe((trouble) => {
      if (trouble && this.dossier.value === dossier) this.notifications.showRefusal(trouble);
    });
    this.#backups.follow(dossier);
    this.#card = DossierCardWriter.begin(this.host, dossier);
    void store.browserCopy?.deleted.then(() => this.#closeDeleted(dossier));
  }

  /** Closes a dossier that another window has deleted. */
  #closeDeleted(dossier: Dossier): Promise<void> {
    return this.runExclusive(null, async () => {
      if (this.dossier.value !== dossier) return;
      const title = dossierTitleOf({ id: dossier.id, about: dossier });
      this.viewState.dialog.value = null;
      await this.closeDossier();
      return refusal("dossier.deleted", { title });
    });
  }

  /** Makes the text begin at the user's position in the text drawn now. */
  keepPosition(dossier: Dossier): void {
    this.#position.keep(dossier);
  }

  /** Resolves when nothing is being opened. */
  async whenIdle(): Promise<void> {
    await this.#opening;
  }

  /**
   * Runs work that opens or closes a dossier, one after the other, because only one can be open; notifies the user of a
   * refusal.
   */
  runExclusive(
    busy: Workspace["busy"]["value"],
    work: () => Promise<Refusal | void>,
    attempt?: AttemptName,
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

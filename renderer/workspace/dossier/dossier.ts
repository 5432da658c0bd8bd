import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import { isControlAct, type Act } from "#shared/acts/act.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import type { RosterChangeContext } from "#shared/acts/team/rosterChangeContext.ts";
import { refusalToCommit } from "#shared/acts/rules/refusalToCommit.ts";
import { declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Host } from "#shared/host/host.ts";
import { composeCurrentText, type ComposedCurrentText } from "#shared/ledger/texts/currentText.ts";
import { ROSTER_SUBJECT, type LedgerChange, type Ledger } from "#shared/ledger/ledger.ts";
import { isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import type { DocumentRevision } from "#shared/ledger/texts/textEntries.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { LedgerChangeBatcher } from "../base/ledgerChangeBatcher.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import { yieldToWindow } from "../base/scheduling.ts";
import { HubClient } from "../hub/hubClient.ts";
import { collectDossierKeys } from "../session/dossierKeys.ts";
import { createNoteAct } from "../session/unsignedNotes.ts";
import { carryOverLocalState } from "../session/localState.ts";
import type { DossierSession } from "../session/dossierSession.ts";
import type { TextModel, TextModelContext } from "../textModel/textModel.ts";
import { UnreadTracker, type ReadRecordKeyPrefixes } from "../textModel/unreadTracker.ts";
import { OpenText } from "./openText.ts";
import { UndoHistory } from "./undoHistory.ts";
import { UnsignedNoteQueue, type NewNoteSaveResult } from "./unsignedNoteQueue.ts";
import { RosterMaintainer } from "./rosterMaintainer.ts";

/** Is called with an act's records in the event that shows them: what it changes is drawn at the same time. */
type OnRecordsShown = (records: readonly OpenedRecord[]) => void;

/**
 * A dossier that is open in the window. Without a session it is read-only: a file from a dossier that this machine is
 * not in.
 */
export class Dossier {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly session: DossierSession | null;
  readonly history = new UndoHistory();
  /** Counts the ledger's changes, so that views of it redraw. */
  readonly version = signal(0);
  /** The open text with everything on it; null while there is no text yet. */
  readonly text: ReadonlySignal<TextModel | null>;
  readonly notes = computed(() => this.text.value?.notes ?? null);
  readonly proposals = computed(() => this.text.value?.proposals ?? null);
  readonly statuses = computed(() => this.text.value?.statuses ?? null);
  readonly positions = computed(() => this.text.value?.positions ?? null);
  readonly origins = computed(() => this.text.value?.origins ?? null);
  readonly privateNotes = computed(() => this.text.value?.privateNotes ?? null);
  /** Notes and proposals of others that the user has not looked at here. */
  readonly unread: UnreadTracker;
  /** Counts the files that were merged into it here. */
  readonly merged = signal(0);
  readonly hub: HubClient;
  /** The notes that wait here for a dossier key. */
  readonly unsignedNotes: UnsignedNoteQueue;
  /** Called with the key of each note that was signed after it had waited, by the id that it had before. */
  onNotesSigned: (signed: ReadonlyMap<string, RecordKey>) => void = () => undefined;
  /** Called before another text is opened. */
  beforeShow: () => void = () => undefined;
  /**
   * The invitation that the user has just joined by. It opens the dossier's keys until the administrator hands them
   * over.
   */
  invitation: Invitation | null = null;
  readonly #host: Host;
  readonly #end: () => void;
  /** Private, unfinished and unsigned notes. */
  readonly localNotes = computed(() => [
    ...(this.session?.localState.privateNotes.value ?? []),
    ...(this.session?.localState.unsignedNotes.value ?? []),
  ]);
  readonly #batcher = new LedgerChangeBatcher((changed) => this.#show(changed));
  readonly #roster: RosterMaintainer;
  readonly #openText: OpenText;
  #turn: Promise<void> = Promise.resolve();
  /** The dossier that replaces this one, once it is open; null if none does. */
  #successor: Promise<Outcome<Dossier>> | null = null;

  constructor(host: Host, ledger: Ledger, session: DossierSession | null, filter: ReadonlySignal<Filter | null>) {
    this.id = ledger.dossier;
    this.ledger = ledger;
    this.session = session;
    this.#host = host;
    this.#roster = new RosterMaintainer(this, host.vault.windows);
    this.unsignedNotes = new UnsignedNoteQueue(this, {
      sign: (act) => this.#sign(act),
      runAlone: (work) => this.#inTurn(() => this.#roster.runAlone(work)),
      onSigned: (signed) => this.onNotesSigned(signed),
      onRefused: (refused) => this.hub.onRefusal(refused),
    });
    const context: TextModelContext = {
      filter,
      me: () => this.me?.member,
      isUnread: (id) => this.unread.isUnread(id),
      privateNotes: this.localNotes,
    };
    this.#openText = new OpenText(ledger, context, session !== null);
    this.text = this.#openText.model;
    ledger.viewAs(() => this.me?.member);
    this.#end = ledger.subscribe((change) => this.#gather(change));
    this.unread = new UnreadTracker(
      ledger,
      session?.localState.readKeys ?? signal<ReadRecordKeyPrefixes>(null),
      () => this.me?.member,
    );
    void session?.intake.whenIdle().then(() => {
      this.#openText.openNewer();
      this.#openText.keep();
      this.unread.start(this.invitation !== null);
      void this.unsignedNotes.signWaiting();
    });
    this.#openText.openNewest();
    this.hub = new HubClient(host, this);
    void this.hub.connect();
  }

  /** Whether a burst of changes is being gathered. */
  get receiving(): ReadonlySignal<boolean> {
    return this.#batcher.receiving;
  }

  get me(): Author | null {
    return this.session && this.ledger.judgement.authorityOf(this.session.publicKeys.device);
  }

  /** Whether this machine's device was removed from the team: it can commit nothing more. */
  get isRemoved(): boolean {
    return this.session !== null && isDeviceRemoved(this.ledger, this.session.publicKeys.device);
  }

  /**
   * Returns why the user is not a member, and what to do (`team.stranger`, `team.cut`, `team.waiting`); null for a
   * member.
   */
  get refusalToSpeak(): Refusal | null {
    if (!this.session) return refusal("team.stranger");
    if (this.me) return null;
    return refusal(this.isRemoved ? "team.cut" : "team.waiting");
  }

  /** Returns why the user may not commit records of a kind, and what to do; null if they may. */
  refusalToSay(kind: RecordKindName): Refusal | null {
    return this.refusalToSpeak ?? refusalToCommit(this.me, kind);
  }

  /** The first document's title, or "" before it has arrived. */
  get title(): string {
    return this.ledger.documents[0]?.title ?? "";
  }

  /** The document and revision of the open text; for the current text, those that most of it comes from. */
  get openRevision(): DocumentRevision | null {
    return this.#openText.revision;
  }

  /** The current text, if it is open. */
  get current(): ComposedCurrentText | null {
    return this.#openText.current;
  }

  /** Opens a text. */
  show(draft: Draft): void {
    this.beforeShow();
    this.#openText.choose(draft);
  }

  /** Marks everything by others as read. */
  markAllRead(): void {
    this.unread.markAllRead();
    this.text.value?.refilter();
  }

  /**
   * Commits an act after any that are under way. Resolves when its records are in the ledger and queued for the disk. A
   * refused act returns its refusal; a removed device gets `team.cut` instead.
   */
  commit(act: Outcome<Act>, onShown?: OnRecordsShown): Promise<Outcome<readonly OpenedRecord[]>> {
    if (isRefusal(act)) return Promise.resolve(this.isRemoved ? refusal("team.cut") : act);
    return (
      this.#inSuccessor((successor) => successor.commit(act, onShown)) ?? this.#inTurn(() => this.#sign(act, onShown))
    );
  }

  /**
   * Saves a new note after any commits that are under way. While no dossier key is in force it stays on this machine,
   * without a call of `onShown`, and is signed once there is one.
   */
  async saveNote(
    note: Parameters<UnsignedNoteQueue["save"]>[0],
    onShown?: OnRecordsShown,
  ): Promise<Outcome<NewNoteSaveResult>> {
    const act = createNoteAct(this.ledger, this.me, note);
    const isWaiting = !this.hasKeyInForce || this.session!.localState.unsignedNotes.value.length > 0;
    if (this.session && !isRefusal(act) && isWaiting)
      return this.#inSuccessor((successor) => successor.saveNote(note)) ?? this.unsignedNotes.save(note);
    const records = await this.commit(act, onShown);
    return isRefusal(records) ? records : { records };
  }

  /** Whether a dossier key is in force here with which this device can seal records. */
  get hasKeyInForce(): boolean {
    return this.session !== null && this.refusalToSeal === null;
  }

  /**
   * Returns why nothing can be sealed: a key is in force that has not arrived here (`key.missing`), or there is none
   * (`key.none`); null if something can be, and in a read-only dossier.
   */
  get refusalToSeal(): Refusal | null {
    if (!this.session) return null;
    const { keyring, publicKeys } = this.session;
    if (keyring.inForce(this.ledger, publicKeys.device)) return null;
    const inForce = this.ledger.judgement.keysForWriting(publicKeys.device);
    return refusal(inForce.length > 0 || keyring.all.length === 0 ? "key.missing" : "key.none");
  }

  /** Commits the user's name after the commits under way, unless one of them has given a name. */
  commitFirstName(name: string): Promise<Outcome<readonly OpenedRecord[]>> {
    return this.#inTurn(async () => {
      if (this.me && this.ledger.member(this.me.member)?.name) return [];
      const act = setProfileAct(this.ledger, this.me, name);
      return isRefusal(act) ? act : this.#sign(act);
    });
  }

  /**
   * Changes the roster: `make` is called with the current one once its turn has come. If it returns null, nothing
   * changes.
   */
  changeRoster(
    make: (keeper: RosterChangeContext) => Promise<Outcome<Act> | null>,
  ): Promise<Outcome<readonly OpenedRecord[]>> {
    return (
      this.#inSuccessor((successor) => successor.changeRoster(make)) ??
      this.#inTurn(() => this.#roster.runAlone(() => this.#change(make)))
    );
  }

  /**
   * Closes this dossier and replaces it with the same dossier, opened again; later commits go there. The new one shows
   * the same text and takes over the local state.
   */
  replaceWith(open: () => Promise<Outcome<Dossier>>): Promise<Outcome<Dossier>> {
    return (this.#successor = this.close().then(async () => {
      const successor = await open();
      if (isRefusal(successor)) return successor;
      await successor.session?.intake.whenIdle();
      const { text } = this.text.value ?? {};
      if (text && (successor.ledger.drafts.has(text.id) || composeCurrentText(successor.ledger)?.id === text.id))
        successor.show(text.draft);
      successor.invitation = this.invitation;
      if (successor.session && this.session) carryOverLocalState(successor.session.localState, this.session.localState);
      return successor;
    }));
  }

  #inSuccessor<T>(work: (successor: Dossier) => Promise<Outcome<T>>): Promise<Outcome<T>> | undefined {
    return this.#successor?.then((successor) => (isRefusal(successor) ? successor : work(successor)));
  }

  /** Resolves when this device is in the roster and has the key, so that it can commit. */
  whenAdmitted(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => this.me !== null && this.hasKeyInForce && (end(), resolve());
      const end = onSignalChange(this.version, look);
      look();
    });
  }

  /**
   * Commits a receipt of what is here, unless an earlier receipt covers it. The next packet or the hub passes it on.
   * Waits for commits that are under way.
   */
  async acknowledge(): Promise<void> {
    await this.#turn;
    const act = this.session && declareReceiptAct(this.ledger, this.session.publicKeys.device);
    if (act) await this.commit(act);
  }

  /**
   * Adds records that were just signed here. They leave this machine once they are saved and their numbers spent (ADR
   * 31).
   */
  applySigned(records: readonly OpenedRecord[]): void {
    this.session?.sendGate.hold(records);
    this.session?.intake.add(records, { kind: "said" });
    this.session?.sendGate.retry();
    this.#batcher.flush();
  }

  /** Closes the dossier once the commits under way are in it. */
  async close(): Promise<void> {
    this.#openText.keep();
    this.#roster.close();
    this.unsignedNotes.close();
    await this.#turn;
    this.#end();
    this.#batcher.stop();
    this.#openText.close();
    await this.hub.close();
    this.session?.endWindowSync();
    this.session?.intake.close();
    this.session?.verifier.end();
    await this.session?.verificationCache.save(this.ledger);
    await this.session?.sendGate.whenIdle();
    this.session?.sendGate.close();
    await this.session?.localState.close();
  }

  /** Runs `work` after the commits under way. `commitState` is "saving" until the last one is in the ledger. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const commitState = this.session?.localState.commitState;
    if (commitState) commitState.value = { state: "saving" };
    const next = this.#turn.then(work);
    const turn = next
      .catch(() => undefined)
      .then(() => {
        if (commitState && this.#turn === turn) commitState.value = { state: "saved" };
      });
    this.#turn = turn;
    return next;
  }

  async #change(
    make: (keeper: RosterChangeContext) => Promise<Outcome<Act> | null>,
  ): Promise<Outcome<readonly OpenedRecord[]>> {
    if (this.isRemoved) return refusal("team.cut");
    if (!this.session) return refusal("may.no-member");
    const { keyring, publicKeys } = this.session;
    const key = keyring.inForce(this.ledger, publicKeys.device);
    const keys = [...keyring.all];
    const act = await make({ me: this.me, device: publicKeys.device, key, keys, now: new Date().toISOString() });
    if (act === null) return [];
    return isRefusal(act) ? act : this.#sign(act);
  }

  /**
   * Signs an act and adds its records. A device that was removed while the act waited for its turn signs nothing
   * (`team.cut`).
   */
  async #sign(act: Act, onShown?: OnRecordsShown): Promise<Outcome<readonly OpenedRecord[]>> {
    if (!this.session) return refusal("may.no-member");
    const { whenResumed } = this.session;
    const resumed = whenResumed ? await whenResumed : true;
    if (isRefusal(resumed)) return resumed;
    // A roster may have brought a key a moment ago that is not opened yet.
    if (!isControlAct(act) && !this.hasKeyInForce) await this.collectKeys();
    if (this.isRemoved) return refusal("team.cut");
    const { publicKeys, keyring, localState } = this.session;
    const key = keyring.inForce(this.ledger, publicKeys.device);
    if (!key && !isControlAct(act)) return this.refusalToSeal!;
    // Rules about membership compare times.
    const claim = localState.batchedSending.value && !isControlAct(act) ? ({ isDayOnly: true } as const) : {};
    const sign = (unsigned: Parameters<Host["signer"]["record"]>[2]) =>
      this.#host.signer.record(publicKeys.device, this.id, { ...unsigned, ...claim });
    const records = await signAct(act, sign, chooseBodySealing(key, this.ledger), {
      pause: yieldToWindow,
      onPartial: (signed) => this.applySigned(signed),
    });
    if (isRefusal(records)) return records;
    this.applySigned(records);
    onShown?.(records);
    return records;
  }

  /** Batches a change with those that follow; only the first text is shown at once. */
  #gather({ changed, more }: LedgerChange): void {
    this.#batcher.add(changed, more);
    if (!this.text.value && this.ledger.newestText) this.#batcher.flush();
  }

  #show(changed: LedgerChange["changed"]): void {
    this.unread.applyChange({ changed });
    this.#openText.applyChange({ changed });
    if (changed.has(ROSTER_SUBJECT)) void this.#keepRoster();
    if (changed.has(ROSTER_SUBJECT) || changed.has("standing")) this.hub.reconsiderUnknownDevices();
    this.version.value = this.version.value + 1;
  }

  /** Collects the dossier keys that the rosters here have brought for this device. */
  async collectKeys(): Promise<void> {
    if (this.session) await collectDossierKeys(this.#host, this.ledger, this.session, this.invitation);
  }

  /**
   * After a roster change: collects keys for this device. As the administrator, admits those who joined; as a lead,
   * confirms the handover that is followed.
   */
  async #keepRoster(): Promise<void> {
    if (!this.session) return;
    const { keyring } = this.session;
    const before = keyring.all.length;
    await this.collectKeys();
    // Whoever waits for a key is told of it, even if no record here was locked without it.
    if (keyring.all.length > before) this.version.value = this.version.value + 1;
    void this.unsignedNotes.signWaiting();
    await this.#roster.admitJoined();
    await this.#roster.confirmFollowed();
    await this.#roster.forgetReplacedSheet();
    this.hub.publishPresence();
  }
}

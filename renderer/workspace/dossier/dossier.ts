import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { Act } from "#shared/acts/act.ts";
import type { RosterContext } from "#shared/acts/team/changeRoster.ts";
import { refusalToCommit } from "#shared/acts/rules/refusalToCommit.ts";
import { acknowledge } from "#shared/acts/team/receipts.ts";
import { signAct } from "#shared/acts/signAct.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { Host } from "#shared/host/host.ts";
import { composeCurrentText, type CurrentText } from "#shared/ledger/texts/currentText.ts";
import { ROSTER_SUBJECT, type LedgerChange, type Ledger } from "#shared/ledger/ledger.ts";
import { isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import type { DocumentRevision } from "#shared/ledger/texts/texts.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { ChangeBatcher } from "../base/changeBatcher.ts";
import { onChange } from "../base/signals.ts";
import { pause } from "../base/scheduling.ts";
import { HubClient } from "../hub/hubClient.ts";
import { collectKeys } from "../session/deviceKeys.ts";
import { carryOverLocalState } from "../session/localState.ts";
import type { Session } from "../session/session.ts";
import type { OpenText } from "../textModel/notesView.ts";
import { TextModel } from "../textModel/textModel.ts";
import { isCorrected, readingsKeyOf, findRevision, toOpenText } from "../textModel/textReadings.ts";
import { UnreadTracker, type ReadKeys } from "../textModel/unreadTracker.ts";
import { UndoHistory } from "./undoHistory.ts";
import { RosterKeeper } from "./rosterKeeper.ts";

/**
 * The dossier on the desk. Without a seat it can be read and nothing can be said: a stranger's file.
 */
export class Dossier {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly session: Session | null;
  readonly history = new UndoHistory();
  /** Counts the ledger's changes, so that whoever shows something of it draws again. */
  readonly version = signal(0);
  /** The text that is open, with all that stands on it; null while there is no text yet. */
  readonly text = signal<TextModel | null>(null);
  readonly notes = computed(() => this.text.value?.notes ?? null);
  readonly proposals = computed(() => this.text.value?.proposals ?? null);
  readonly statuses = computed(() => this.text.value?.statuses ?? null);
  readonly positions = computed(() => this.text.value?.positions ?? null);
  readonly origins = computed(() => this.text.value?.origins ?? null);
  readonly privateNotes = computed(() => this.text.value?.privateNotes ?? null);
  /** What of all this others have said and was not looked at here. */
  readonly unread: UnreadTracker;
  /** Counts the files that were merged into it here. */
  readonly merged = signal(0);
  readonly hub: HubClient;
  /** Told before another text is put on the desk by whoever works there. */
  beforeShow: () => void = () => undefined;
  /** The invitation one has just joined by: it opens the dossier's keys until the administrator hands them over. */
  invitation: Invitation | null = null;
  readonly #host: Host;
  readonly #filter: ReadonlySignal<Filter | null>;
  readonly #end: () => void;
  /** The readings of the open text, as one text, when it was opened; and whether it was corrected already then. */
  #readings = "";
  #isCorrected = false;
  #isCurrent = false;
  /** Whether a newer text takes the place of the open one: while the records are read in, until somebody opens a text. */
  #isOpening: boolean;
  readonly #bursts = new ChangeBatcher((changed) => this.#show(changed));
  readonly #roster: RosterKeeper;
  #turn: Promise<void> = Promise.resolve();
  /** What takes this dossier's place, once it is open; null while nothing does. */
  #heir: Promise<Outcome<Dossier>> | null = null;

  constructor(host: Host, ledger: Ledger, session: Session | null, filter: ReadonlySignal<Filter | null>) {
    this.id = ledger.dossier;
    this.ledger = ledger;
    this.session = session;
    this.#host = host;
    this.#roster = new RosterKeeper(this, host.vault.windows);
    this.#filter = filter;
    this.#isOpening = session !== null;
    ledger.viewAs(() => this.me?.member);
    this.#end = ledger.subscribe((change) => this.#gather(change));
    this.unread = new UnreadTracker(
      ledger,
      session?.localState.readKeys ?? signal<ReadKeys>(null),
      () => this.me?.member,
    );
    void session?.intake.whenIdle().then(() => {
      this.#openNewer();
      this.#isOpening = false;
      this.unread.start(this.invitation !== null);
    });
    this.#openFirst();
    this.hub = new HubClient(host, this);
    void this.hub.connect();
  }

  /** Whether a burst of changes is being gathered. */
  get receiving(): ReadonlySignal<boolean> {
    return this.#bursts.receiving;
  }

  get me(): Author | null {
    return this.session && this.ledger.judgement.authorityOf(this.session.publicKeys.device);
  }

  /** Whether this machine's device was removed from the team: it can say nothing more. */
  get isRemoved(): boolean {
    return this.session !== null && isDeviceRemoved(this.ledger, this.session.publicKeys.device);
  }

  /** Why whoever reads it is nobody in it, and what to do; null for a member. */
  get refusalToSpeak(): Refusal | null {
    if (!this.session) return refusal("team.stranger");
    if (this.me) return null;
    return refusal(this.isRemoved ? "team.cut" : "team.waiting");
  }

  /** Why one may not say records of a kind in it, and what to do; null where one may. */
  refusalToSay(kind: RecordKindName): Refusal | null {
    return this.refusalToSpeak ?? refusalToCommit(this.me, kind);
  }

  /** The first document's title, or "" before it has arrived. */
  get title(): string {
    return this.ledger.documents[0]?.title ?? "";
  }

  /** The document and revision of the open text; of the current text, those that it mostly comes from. */
  get openRevision(): DocumentRevision | null {
    const id = this.text.value?.text.id ?? "";
    const text = this.ledger.drafts.get(id)?.texts[0] ?? this.current?.parts[0]?.text;
    return text ? findRevision(text, id) : null;
  }

  /** The current text, where that is open. */
  get current(): CurrentText | null {
    const current = composeCurrentText(this.ledger);
    return current && current.id === this.text.value?.text.id ? current : null;
  }

  /** Puts a text on the desk. */
  show(draft: Draft): void {
    this.#isOpening = false;
    this.beforeShow();
    this.#open({ id: computeDraftId(draft), draft });
  }

  #open(text: OpenText): void {
    const readings = readingsKeyOf(this.ledger, text.id);
    if (this.text.value?.text.id === text.id && readings === this.#readings) return;
    this.#readings = readings;
    this.#isCorrected = isCorrected(this.ledger, text.id);
    this.#isCurrent = composeCurrentText(this.ledger)?.id === text.id;
    this.text.value?.close();
    this.text.value = new TextModel(this.ledger, text, {
      filter: this.#filter,
      me: () => this.me?.member,
      isUnread: (id) => this.unread.isUnread(id),
      privateNotes: this.session?.localState.privateNotes,
    });
  }

  /** Everything that others have said is read. */
  markAllRead(): void {
    this.unread.markAllRead();
    this.text.value?.refilter();
  }

  /**
   * Commits an act, one after the other; answers when it is in the ledger and on its way to the disk. Where the act was
   * refused, with why; whoever was removed hears that instead.
   */
  commit(act: Outcome<Act>): Promise<Outcome<readonly OpenedRecord[]>> {
    if (isRefusal(act)) return Promise.resolve(this.isRemoved ? refusal("team.cut") : act);
    return this.#byHeir((heir) => heir.commit(act)) ?? this.#inTurn(() => this.#sign(act));
  }

  /** Changes the list of members: made, and said, upon the one that is current when its turn has come. Null changes nothing. */
  changeRoster(
    make: (keeper: RosterContext) => Promise<Outcome<Act> | null>,
  ): Promise<Outcome<readonly OpenedRecord[]>> {
    return (
      this.#byHeir((heir) => heir.changeRoster(make)) ??
      this.#inTurn(() => this.#roster.runAlone(() => this.#change(make)))
    );
  }

  /**
   * Gives way to the same dossier, opened afresh: closed, and what is said here from now on is said there. That shows the same text
   * and has what is kept beside it as it was left here.
   */
  replaceWith(open: () => Promise<Outcome<Dossier>>): Promise<Outcome<Dossier>> {
    return (this.#heir = this.close().then(async () => {
      const heir = await open();
      if (isRefusal(heir)) return heir;
      await heir.session?.intake.whenIdle();
      const { text } = this.text.value ?? {};
      if (text && (heir.ledger.drafts.has(text.id) || composeCurrentText(heir.ledger)?.id === text.id))
        heir.show(text.draft);
      heir.invitation = this.invitation;
      if (heir.session && this.session) carryOverLocalState(heir.session.localState, this.session.localState);
      return heir;
    }));
  }

  #byHeir<T>(speak: (heir: Dossier) => Promise<Outcome<T>>): Promise<Outcome<T>> | undefined {
    return this.#heir?.then((heir) => (isRefusal(heir) ? heir : speak(heir)));
  }

  /** Resolves when this device stands in the roster and has the key: when it may speak. */
  whenAdmitted(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => this.me !== null && this.session?.keyring.inForce(this.ledger) && (end(), resolve());
      const end = onChange(this.version, look);
      look();
    });
  }

  /** Says what is here, after what is being said, where that is not said yet: for the next packet or the hub to carry. */
  async acknowledge(): Promise<void> {
    await this.#turn;
    const act = this.session && acknowledge(this.ledger, this.session.publicKeys.device);
    if (act) await this.commit(act);
  }

  /** Takes in records that were signed here just now. They leave this machine once they are down, and spent (ADR 31). */
  applySigned(records: readonly OpenedRecord[]): void {
    this.session?.sendGate.hold(records);
    this.session?.intake.add(records, { from: "said" });
    this.session?.sendGate.retry();
    this.#bursts.flush();
  }

  /** Puts it away once what is being said is in it. */
  async close(): Promise<void> {
    this.#isOpening = false;
    this.#roster.close();
    await this.#turn;
    this.#end();
    this.#bursts.stop();
    this.text.value?.close();
    await this.hub.close();
    this.session?.endWindowSync();
    this.session?.intake.close();
    this.session?.verifier.end();
    await this.session?.verificationCache.save(this.ledger);
    await this.session?.sendGate.whenIdle();
    this.session?.sendGate.close();
    await this.session?.localState.close();
  }

  /** Speaks after whatever is being said; until the last word is in the ledger, not all is saved. */
  #inTurn<T>(speak: () => Promise<T>): Promise<T> {
    const saying = this.session?.localState.commitState;
    if (saying) saying.value = { state: "saving" };
    const next = this.#turn.then(speak);
    const turn = next
      .catch(() => undefined)
      .then(() => {
        if (saying && this.#turn === turn) saying.value = { state: "saved" };
      });
    this.#turn = turn;
    return next;
  }

  async #change(
    make: (keeper: RosterContext) => Promise<Outcome<Act> | null>,
  ): Promise<Outcome<readonly OpenedRecord[]>> {
    if (this.isRemoved) return refusal("team.cut");
    const key = this.session?.keyring.inForce(this.ledger);
    if (!key) return refusal("key.missing");
    const act = await make({ me: this.me, key, now: new Date().toISOString() });
    if (act === null) return [];
    return isRefusal(act) ? act : this.#sign(act);
  }

  /** Signs an act and takes its records in. Whoever was removed while it waited for its turn signs nothing. */
  async #sign(act: Act): Promise<Outcome<readonly OpenedRecord[]>> {
    if (!this.session) return refusal("may.no-member");
    if (this.isRemoved) return refusal("team.cut");
    const { publicKeys: publicKeys, keyring } = this.session;
    const key = keyring.inForce(this.ledger);
    if (!key) return refusal("key.missing");
    const sign = (unsigned: Parameters<Host["signer"]["record"]>[2]) =>
      this.#host.signer.record(publicKeys.device, this.id, unsigned);
    const said = await signAct(act, sign, key, { pause, onPartial: (signed) => this.applySigned(signed) });
    if (!isRefusal(said)) this.applySigned(said);
    return said;
  }

  /** What has changed is shown with what comes after it; only the text waits for nothing. */
  #gather({ changed, more }: LedgerChange): void {
    this.#bursts.add(changed, more);
    if (!this.text.value && this.ledger.newestText) this.#bursts.flush();
  }

  #show(changed: LedgerChange["changed"]): void {
    this.unread.applyChange({ changed });
    if (!this.text.value) this.#openFirst();
    else if (!this.#openNewer() && !this.#followText(changed)) this.text.value.applyChange({ changed });
    if (changed.has(ROSTER_SUBJECT)) void this.#keepRoster();
    this.version.value = this.version.value + 1;
  }

  #openFirst(): void {
    const { newestText } = this.ledger;
    if (newestText) this.#open(toOpenText(newestText, newestText.revision.draftId));
  }

  /** Opens the newest text where it came after the one that is open, while the dossier is being opened. */
  #openNewer(): boolean {
    const { newestText } = this.ledger;
    const open = this.text.value?.text.id;
    if (!this.#isOpening || !newestText || open === undefined) return false;
    if (toOpenText(newestText, newestText.revision.draftId).id === open) return false;
    this.#openFirst();
    return true;
  }

  /**
   * A text that was corrected while it is open is replaced, one that was taken back too; where another was said to be
   * one with it, or no longer, everything finds its place anew. Whoever has opened a corrected reading keeps it.
   */
  #followText(changed: LedgerChange["changed"]): boolean {
    const before = this.text.value;
    if (!before || ![...changed].some((subject) => /^(?:document|edition)\//.test(subject))) return false;
    const text = this.ledger.drafts.get(before.text.id)?.texts[0];
    const current = this.#isCurrent ? composeCurrentText(this.ledger) : null;
    if (current) this.#open(current);
    else if (!text) this.#openFirst();
    else this.#open(this.#isCorrected ? before.text : toOpenText(text, before.text.id));
    return this.text.value !== before;
  }

  /** Takes the dossier keys that the lists of members here have brought for this device. */
  async collectKeys(): Promise<void> {
    if (this.session) await collectKeys(this.#host, this.ledger, this.session, this.invitation);
  }

  /** After a change of members: keys that came for this device, and, as the administrator, who has joined. */
  async #keepRoster(): Promise<void> {
    if (!this.session) return;
    await this.collectKeys();
    await this.#roster.admitJoined();
    this.hub.publishPresence();
  }
}

import { combineActs, type Act } from "#shared/acts/act.ts";
import { confirmHandoverAct } from "#shared/acts/team/createSignedHandover.ts";
import { createDueRosterUpdateAct } from "#shared/acts/team/invitations.ts";
import type { RosterChangeContext } from "#shared/acts/team/rosterChangeContext.ts";
import { DAY_MS } from "#shared/base/localDay.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listHandoversToAutoConfirm } from "#shared/members/pendingHandovers.ts";
import { administratorOf } from "#shared/members/team.ts";
import { deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import { isInvitationUnexpired } from "#shared/members/roster/rosterChange.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { DossierSession } from "../session/dossierSession.ts";

/** The longest timer to set, in ms: browsers fire at once if the delay is too long. */
const LONGEST_MS = DAY_MS;

/** How long to wait if the roster could not be changed, in ms: the key may still be missing, or the disk full. */
const RETRY_MS = 60_000;

/**
 * How long an administrator's app leaves a change of the list to the app of the one before him in office, in ms, and the
 * longest time that it waits before it joins rival branches. Two apps that did it at once would make rivals again.
 */
const [OTHERS_FIRST_MS, RIVALS_MS] = [45_000, 8_000];

/** What the keeper needs of its dossier. */
interface KeptDossier {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly me: Author | null;
  readonly session: Pick<DossierSession, "intake" | "localState" | "publicKeys"> | null;
  changeRoster(make: (keeper: RosterChangeContext) => Promise<Outcome<Act> | null>): Promise<Outcome<unknown>>;
}

/**
 * Maintains the list of members. On the administrator's machine it admits members who have joined, and closes invitations
 * that have expired; on a lead's it confirms the handover that is followed. It forgets a recovery sheet that was replaced.
 */
export class RosterMaintainer {
  readonly #dossier: KeptDossier;
  readonly #windows: Host["vault"]["windows"];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(dossier: KeptDossier, windows: Host["vault"]["windows"]) {
    this.#dossier = dossier;
    this.#windows = windows;
  }

  /**
   * Runs a roster change while no other window of this browser runs one, after reading what the others have stored. Of
   * two concurrent rosters only one would count, with its key, and few could read what was sealed under the other's.
   */
  runAlone<T>(change: () => Promise<T>): Promise<T> {
    const { id, session } = this.#dossier;
    if (!this.#windows || !session) return change();
    return this.#windows.alone(`members-${id}`, async () => {
      await session.localState.store.readOtherWindows();
      await session.intake.whenIdle();
      const changed = await change();
      await session.localState.store.whenSaved();
      return changed;
    });
  }

  /**
   * Admits joined members once everything on this machine has been read: the roster must not be changed on the basis of
   * half the records.
   */
  async admitJoined(): Promise<void> {
    const dossier = this.#dossier;
    await dossier.session?.intake.whenIdle();
    if (this.#isClosed || !dossier.me?.administrator) return;
    const wait = this.#leaveToOthers();
    if (wait === 0) return this.#admit();
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      void this.#admit();
    }, wait);
  }

  /** Returns for how long the next change is left to another machine that is in office, in ms. */
  #leaveToOthers(): number {
    const { ledger, session } = this.#dossier;
    const { membership } = ledger.judgement;
    if (!membership || !session) return 0;
    if (administratorOf(membership) !== session.publicKeys.device) return OTHERS_FIRST_MS;
    // The administrator's own machine may have been copied.
    return membership.heads.length > 1 ? Math.random() * RIVALS_MS : 0;
  }

  async #admit(): Promise<void> {
    const dossier = this.#dossier;
    await dossier.session?.intake.whenIdle();
    if (this.#isClosed || !dossier.me?.administrator) return;
    const changed = await dossier.changeRoster((keeper) => createDueRosterUpdateAct(dossier.ledger, keeper));
    this.#schedule(isRefusal(changed) ? RETRY_MS : this.#untilNext());
  }

  /** Confirms the handover that this machine follows, as a lead's app does by itself. */
  async confirmFollowed(): Promise<void> {
    const { session } = this.#dossier;
    await session?.intake.whenIdle();
    if (this.#isClosed || !session || this.#due().length === 0) return;
    await this.#dossier.changeRoster(() => {
      const due = this.#due();
      return Promise.resolve(due.length === 0 ? null : combineActs(...due.map(confirmHandoverAct)));
    });
  }

  /** Forgets a recovery sheet that nobody has saved here, once another one has replaced it. */
  async forgetReplacedSheet(): Promise<void> {
    const { ledger, session } = this.#dossier;
    const kept = session?.localState.recoverySheet;
    const sheet = kept?.value;
    const replaced = (ledger.judgement.membership?.sheets ?? []).slice(0, -1);
    if (!sheet || replaced.length === 0) return;
    const recovery = await deriveSecretsFromRecoveryCode(sheet.sheet);
    const isReplaced = !isRefusal(recovery) && replaced.some(({ key }) => key === recovery.key);
    if (isReplaced && kept.value === sheet) kept.value = null;
  }

  #due(): readonly RecordKey[] {
    const { ledger, session } = this.#dossier;
    return listHandoversToAutoConfirm(ledger.recordSet, ledger.judgement, session!.publicKeys.device);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#waiting);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed && ms < Infinity)
      this.#timer = setTimeout(() => void this.admitJoined(), Math.min(ms, LONGEST_MS));
  }

  /** Returns how long until the next invitation expires, in ms. */
  #untilNext(): number {
    const now = new Date().toISOString();
    const invitations = [...(this.#dossier.ledger.judgement.team?.invitations.values() ?? [])];
    const open = invitations.filter((each) => isInvitationUnexpired(each, now));
    const ends = open.flatMap(({ expires }) => (expires === undefined ? [] : [Date.parse(expires)]));
    return Math.min(...ends) - Date.parse(now) + 1;
  }
}

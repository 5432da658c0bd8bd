import type { Act } from "#shared/acts/act.ts";
import { addJoinedToRoster } from "#shared/acts/team/invite.ts";
import type { RosterContext } from "#shared/acts/team/changeRoster.ts";
import { DAY_MS } from "#shared/base/day.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { isInvitationOpen } from "#shared/members/roster/rosterChange.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Session } from "../session/session.ts";

/** How long a timer may be set for: browsers take a longer one for none. */
const LONGEST_MS = DAY_MS;

/** How long to wait where the list could not be changed, in ms: the key may be missing yet, or the disk be full. */
const RETRY_MS = 60_000;

/** What is asked of the dossier whose list of members is kept. */
interface Kept {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly me: Author | null;
  readonly session: Pick<Session, "intake" | "localState"> | null;
  changeRoster(make: (keeper: RosterContext) => Promise<Outcome<Act> | null>): Promise<Outcome<unknown>>;
}

/** Keeps the list of members, as its administrator: takes in who has joined, and closes each invitation when it is over. */
export class RosterKeeper {
  readonly #dossier: Kept;
  readonly #windows: Host["vault"]["windows"];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(dossier: Kept, windows: Host["vault"]["windows"]) {
    this.#dossier = dossier;
    this.#windows = windows;
  }

  /**
   * Changes the list while no other window of this browser does, upon what that one has stored: of two lists made apart only
   * one would hold, with its key, and what was said under the other's could be read by few.
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

  /** Once all that is on this machine has been read: half a list must not be answered with a list. */
  async admitJoined(): Promise<void> {
    const dossier = this.#dossier;
    await dossier.session?.intake.whenIdle();
    if (this.#isClosed || !dossier.me?.administrator) return;
    const changed = await dossier.changeRoster((keeper) => addJoinedToRoster(dossier.ledger, keeper));
    this.#wait(isRefusal(changed) ? RETRY_MS : this.#untilNext());
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed && ms < Infinity)
      this.#timer = setTimeout(() => void this.admitJoined(), Math.min(ms, LONGEST_MS));
  }

  /** How long until the next invitation is over, in ms. */
  #untilNext(): number {
    const now = new Date().toISOString();
    const open =
      this.#dossier.ledger.judgement.roster?.body.invitations.filter((each) => isInvitationOpen(each, now)) ?? [];
    const ends = open.flatMap(({ expires }) => (expires === undefined ? [] : [Date.parse(expires)]));
    return Math.min(...ends) - Date.parse(now) + 1;
  }
}

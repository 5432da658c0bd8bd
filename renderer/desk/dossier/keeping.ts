import type { Act } from "../../../shared/acts/act.ts";
import { adoptJoined } from "../../../shared/acts/invite.ts";
import type { Keeper } from "../../../shared/acts/members.ts";
import type { Outcome } from "../../../shared/base/result.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import { isOpen } from "../../../shared/members/change.ts";
import type { Author } from "../../../shared/records/kind.ts";
import type { Seat } from "../own/seat.ts";

/** How long a timer may be set for: browsers take a longer one for none. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** What is asked of the dossier whose list of members is kept. */
interface Kept {
  readonly ledger: Ledger;
  readonly me: Author | null;
  readonly seat: Pick<Seat, "intake"> | null;
  change(make: (keeper: Keeper) => Promise<Outcome<Act> | null>): Promise<unknown>;
}

/** Keeps the list of members, as its administrator: takes in who has joined, and closes each invitation when it is over. */
export class RosterKeeping {
  readonly #dossier: Kept;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(dossier: Kept) {
    this.#dossier = dossier;
  }

  /** Once all that is on this machine has been read: half a list must not be answered with a list. */
  async keep(): Promise<void> {
    const dossier = this.#dossier;
    await dossier.seat?.intake.settled();
    if (this.#isClosed || !dossier.me?.administrator) return;
    await dossier.change((keeper) => adoptJoined(dossier.ledger, keeper));
    this.#wait();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = new Date().toISOString();
    const open = this.#dossier.ledger.judgement.roster?.body.invitations.filter((each) => isOpen(each, now)) ?? [];
    const ends = open.flatMap(({ expires }) => (expires === undefined ? [] : [Date.parse(expires)]));
    if (this.#isClosed || ends.length === 0) return;
    const left = Math.min(...ends) - Date.parse(now);
    this.#timer = setTimeout(() => void this.keep(), Math.min(left + 1, LONGEST_MS));
  }
}

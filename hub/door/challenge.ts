import { randomBytes, toHex } from "../../shared/base/bytes.ts";
import { refuse, type Outcome } from "../../shared/base/result.ts";
import type { HubChallenge } from "../../shared/records/challenge.ts";
import type { DossierId } from "../../shared/records/envelope.ts";

/** How long a challenge is good, in ms. */
const GOOD_FOR = 60_000;
/** Challenges that may be open at a time, and those that one address may ask for within `GOOD_FOR`. */
const OPEN_LIMIT = 20_000;
const ADDRESS_LIMIT = 2_000;

interface Open {
  readonly dossier: DossierId;
  readonly challenge: HubChallenge;
  readonly until: number;
}

/** The challenges a hub has handed out and not seen again. Each is good once, for a minute, for one dossier. */
export class Challenges {
  readonly #now: () => number;
  readonly #open = new Map<string, Open>();
  readonly #asked = new Map<string, number>();
  #asking: number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#asking = now();
  }

  /** A fresh challenge in the name of `hub`, this hub's origin as the client has it; `address` is the client's. */
  issue(dossier: DossierId, hub: string, address: string): Outcome<HubChallenge> {
    const now = this.#now();
    this.#forget(now);
    const asked = (this.#asked.get(address) ?? 0) + 1;
    if (asked > ADDRESS_LIMIT || this.#open.size >= OPEN_LIMIT) return refuse("hub.busy");
    this.#asked.set(address, asked);
    const challenge = { hub, nonce: toHex(randomBytes(32)), time: new Date(now).toISOString() };
    this.#open.set(challenge.nonce, { dossier, challenge, until: now + GOOD_FOR });
    return challenge;
  }

  /** The challenge behind a nonce, if it is still good for the dossier. It is used up by asking. */
  take(nonce: string, dossier: DossierId): HubChallenge | null {
    const open = this.#open.get(nonce);
    this.#open.delete(nonce);
    return open && open.dossier === dossier && open.until > this.#now() ? open.challenge : null;
  }

  // In the order they were handed out, so the first that is still good ends the search.
  #forget(now: number): void {
    for (const [nonce, { until }] of this.#open) {
      if (until > now) break;
      this.#open.delete(nonce);
    }
    if (now < this.#asking + GOOD_FOR) return;
    this.#asking = now;
    this.#asked.clear();
  }
}

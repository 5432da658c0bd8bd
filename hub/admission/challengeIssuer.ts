import { timingSafeEqual } from "node:crypto";
import { randomBytes, toHex, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { hmacSha256 } from "#shared/base/hash.ts";
import type { HubChallenge } from "#shared/records/sync/hubChallenge.ts";
import type { DossierId } from "#shared/records/envelope.ts";

/** How long a challenge is valid, in ms. */
const LIFETIME = 60_000;
/** Parts of a nonce, in hexadecimal digits: the time of issue, a random salt, and the code (MAC) over both. */
const TIME = 12;
const SALT = 20;

/**
 * Issues and verifies challenges without storing any: a nonce carries its time of issue and a keyed hash over itself,
 * the dossier and the hub's origin. Every hub that shares the secret can verify it. `ChallengeStore` ensures that it is
 * used only once.
 */
export class ChallengeIssuer {
  readonly #secret: Bytes;
  readonly #now: () => number;

  constructor(secret: Bytes, now: () => number = Date.now) {
    this.#secret = secret;
    this.#now = now;
  }

  /** Issues a challenge in the name of `hub`, this hub's origin as the client sees it. */
  issue(dossier: DossierId, hub: string): HubChallenge {
    const time = this.#now();
    const begin = time.toString(16).padStart(TIME, "0") + toHex(randomBytes(SALT / 2));
    return { hub, nonce: begin + this.#code(begin, dossier, hub), time: new Date(time).toISOString() };
  }

  /**
   * Returns the challenge of a nonce, or null if it was not issued with this secret for the dossier and origin, or has
   * expired.
   */
  read(nonce: string, dossier: DossierId, hub: string): HubChallenge | null {
    const begin = nonce.slice(0, TIME + SALT);
    const code = nonce.slice(TIME + SALT);
    const right = this.#code(begin, dossier, hub);
    if (code.length !== right.length || !timingSafeEqual(encodeUtf8(code), encodeUtf8(right))) return null;
    const time = parseInt(nonce.slice(0, TIME), 16);
    // Clocks of two hubs may differ, so a time slightly in the future is accepted.
    if (Math.abs(this.#now() - time) >= LIFETIME) return null;
    return { hub, nonce, time: new Date(time).toISOString() };
  }

  #code(begin: string, dossier: DossierId, hub: string): string {
    return hmacSha256(this.#secret, `clausemark/1 nonce\n${begin}\n${dossier}\n${hub}`).slice(0, 64 - TIME - SALT);
  }
}

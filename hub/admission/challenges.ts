import { timingSafeEqual } from "node:crypto";
import { randomBytes, toHex, utf8, type Bytes } from "#shared/base/bytes.ts";
import { hmacSha256 } from "#shared/base/hash.ts";
import type { HubChallenge } from "#shared/records/sync/hubChallenge.ts";
import type { DossierId } from "#shared/records/envelope.ts";

/** How long a challenge is good, in ms. */
const GOOD_FOR = 60_000;
/** What a nonce consists of, in hexadecimal digits: the time it was made at, chance, and the code over both. */
const TIME = 12;
const SALT = 20;

/**
 * Makes challenges and knows them again without remembering any: a nonce carries its time and a keyed hash over
 * itself, the dossier and the hub's origin. Whoever has the secret can check it, so it is good at every hub that shares
 * the secret. That it is good once is for `Answered` to say.
 */
export class Challenges {
  readonly #secret: Bytes;
  readonly #now: () => number;

  constructor(secret: Bytes, now: () => number = Date.now) {
    this.#secret = secret;
    this.#now = now;
  }

  /** A fresh challenge in the name of `hub`, this hub's origin as the client has it. */
  issue(dossier: DossierId, hub: string): HubChallenge {
    const time = this.#now();
    const begin = time.toString(16).padStart(TIME, "0") + toHex(randomBytes(SALT / 2));
    return { hub, nonce: begin + this.#code(begin, dossier, hub), time: new Date(time).toISOString() };
  }

  /** The challenge behind a nonce, if one of these hubs has made it for the dossier and origin and it is still good. */
  read(nonce: string, dossier: DossierId, hub: string): HubChallenge | null {
    const begin = nonce.slice(0, TIME + SALT);
    const code = nonce.slice(TIME + SALT);
    const right = this.#code(begin, dossier, hub);
    if (code.length !== right.length || !timingSafeEqual(utf8(code), utf8(right))) return null;
    const time = parseInt(nonce.slice(0, TIME), 16);
    // The clocks of two hubs may differ: one from a little later is as good.
    if (Math.abs(this.#now() - time) >= GOOD_FOR) return null;
    return { hub, nonce, time: new Date(time).toISOString() };
  }

  #code(begin: string, dossier: DossierId, hub: string): string {
    return hmacSha256(this.#secret, `clausemark/1 nonce\n${begin}\n${dossier}\n${hub}`).slice(0, 64 - TIME - SALT);
  }
}

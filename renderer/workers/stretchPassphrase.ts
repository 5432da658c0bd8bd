import { scrypt } from "@noble/hashes/scrypt.js";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** A passphrase to stretch, and the cost parameters. */
interface StretchQuestion {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

serveWorkerRequests(({ passphrase, salt, ...cost }: StretchQuestion) =>
  scrypt(passphrase, salt, { ...cost, dkLen: 32, maxmem: 2 ** 30 }),
);

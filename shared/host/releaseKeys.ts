import type { PublicKey } from "../base/ed25519.ts";

/**
 * The public keys of those who release Clausemark. There is none until somebody who releases makes one
 * (`node scripts/signPackages.ts --new-key`); until then no package is called the project's.
 */
export const RELEASE_KEYS: readonly PublicKey[] = [];

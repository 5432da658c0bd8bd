import { hmacSha256, type Hash } from "../base/hash.ts";
import type { RecordKey } from "./envelope.ts";
import type { DossierKey } from "./sealBody.ts";

/**
 * Returns the name of the register of a provision's status: HMAC-SHA-256 under the dossier's first key. Without a key,
 * a holder of the records sees that two of them concern the same provision, but not which one.
 */
export function statusRegisterOf(first: DossierKey, draft: Hash, provision: string): string {
  return `status/${hmacSha256(first.bytes, `clausemark/1 status\n${draft}\n${provision}`)}`;
}

/** Returns the name of the register of a note's placement in a draft, built in the same way. */
export function placementRegisterOf(first: DossierKey, annotation: RecordKey, draft: Hash): string {
  return `placement/${hmacSha256(first.bytes, `clausemark/1 placement\n${annotation}\n${draft}`)}`;
}

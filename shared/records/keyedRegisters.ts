import { hmacSha256, type Hash } from "../base/hash.ts";
import type { RecordKey } from "./envelope.ts";
import type { DossierKey } from "./sealBody.ts";

/**
 * The name of the register of one provision's status: HMAC-SHA-256 under the dossier's first key, so that whoever
 * holds the records without a key sees that two of them are about one provision, and never about which.
 */
export function statusRegisterOf(first: DossierKey, draft: Hash, provision: string): string {
  return `status/${hmacSha256(first.bytes, `clausemark/1 status\n${draft}\n${provision}`)}`;
}

/** The name of the register of where a note stands in a draft, in the same way. */
export function placementRegisterOf(first: DossierKey, annotation: RecordKey, draft: Hash): string {
  return `placement/${hmacSha256(first.bytes, `clausemark/1 placement\n${annotation}\n${draft}`)}`;
}

import { encodeUtf8 } from "../base/bytes.ts";
import { refusal, type Refusal } from "../base/result.ts";
import type { Draft } from "./draft.ts";

const MB = 1024 * 1024;
/** The limit of a text's record, and how much of it is reserved for data other than the draft. */
const [RECORD, BESIDES] = [16 * MB, 10_000];

/** The refusal of a draft that no dossier can hold. */
export const DRAFT_TOO_LARGE_REFUSAL = refusal("revision.size", { megabytes: RECORD / MB });

/**
 * Returns why a draft is too large for a dossier (`revision.size`), or null. Checked after import and again before
 * committing.
 */
export function draftSizeRefusal(draft: Draft): Refusal | null {
  // This is as long as the canonical text, whatever the order of the names.
  const size = encodeUtf8(JSON.stringify(draft)).length;
  return size > RECORD - BESIDES ? DRAFT_TOO_LARGE_REFUSAL : null;
}

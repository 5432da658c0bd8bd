import { sha256 } from "#shared/base/hash.ts";

/** Normalises a text for comparison: ignores differences in white space and in the encoding of letters. */
export function normaliseCommentForComparison(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/**
 * Returns a digest of a comment as it leaves. A file has it beside the comment, so that the note is recognised although
 * somebody changes the comment, without a name that would say whose device made it.
 */
export function digestComment(comment: string): string {
  return sha256(normaliseCommentForComparison(comment)).slice(0, 16);
}

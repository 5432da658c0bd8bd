import DiffMatchPatch from "diff-match-patch";
import { lcs } from "fast-myers-diff";
import { computeRedline } from "#shared/draft/redline.ts";

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];

/** Ways to find what changed from one paragraph to another. Each returns how many letters it deletes. */
export const REDLINES = {
  ours: (before: string, after: string) =>
    computeRedline(before, after).reduce((sum, { is, text }) => sum + (is === "gone" ? text.length : 0), 0),
  "word Myers": (before: string, after: string) => {
    const words = wordsOf(before);
    let kept = 0;
    for (const [from, , length] of lcs(words, wordsOf(after))) kept += words.slice(from, from + length).join("").length;
    return before.length - kept;
  },
  /** Character by character, with its default limit of one second, and cleaned up as documented. */
  "diff-match-patch": (before: string, after: string) => {
    const dmp = new DiffMatchPatch.diff_match_patch();
    const diffs = dmp.diff_main(before, after);
    dmp.diff_cleanupSemantic(diffs);
    return diffs.reduce((sum, [is, text]) => sum + (is === DiffMatchPatch.DIFF_DELETE ? text.length : 0), 0);
  },
} as const;

import type { Draft } from "../draft/draft.ts";
import { message } from "../messages/messages.ts";
import { wordsOf, type Finding } from "./finding.ts";

/** Why a finding was flagged, with its words. */
export function whyOf(draft: Draft, finding: Finding): string {
  return message(`watch.${finding.rule}.why`, { words: wordsOf(draft, finding), was: finding.was ?? "" });
}

/** Where that comes from. */
export function sourceOf({ rule }: Finding): string {
  return message(`watch.${rule}.source`);
}

/** What a note on a finding would say: its words, why, and where that comes from. */
export function commentOn(draft: Draft, finding: Finding): string {
  const [why, source, words] = [whyOf(draft, finding), sourceOf(finding), wordsOf(draft, finding)];
  return words === "" || finding.was !== undefined
    ? message("watch.comment.whole", { why, source })
    : message("watch.comment", { words, why, source });
}

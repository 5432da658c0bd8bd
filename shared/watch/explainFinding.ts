import type { Draft } from "../draft/draft.ts";
import { message } from "../messages/messages.ts";
import { findingTextOf, type WatchFinding } from "./finding.ts";

/** Why a finding was flagged, with its words. */
export function explainFinding(draft: Draft, finding: WatchFinding): string {
  return message(`watch.${finding.rule}.why`, { words: findingTextOf(draft, finding), was: finding.was ?? "" });
}

/** Where that comes from. */
export function findingSourceOf({ rule }: WatchFinding): string {
  return message(`watch.${rule}.source`);
}

/** What a note on a finding would say: its words, why, and where that comes from. */
export function commentOnFinding(draft: Draft, finding: WatchFinding): string {
  const [why, source, words] = [
    explainFinding(draft, finding),
    findingSourceOf(finding),
    findingTextOf(draft, finding),
  ];
  return words === "" || finding.was !== undefined
    ? message("watch.comment.whole", { why, source })
    : message("watch.comment", { words, why, source });
}

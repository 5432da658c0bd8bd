import type { Draft } from "../draft/draft.ts";
import { message } from "../messages/messages.ts";
import { findingWordsOf, type WatchFinding } from "./finding.ts";

/** Returns the reason for a finding, quoting its words. */
export function explainFinding(draft: Draft, finding: WatchFinding): string {
  return message(`watch.${finding.rule}.why`, { words: findingWordsOf(draft, finding), was: finding.was ?? "" });
}

/** Returns the source of a finding's rule. */
export function findingRuleSourceOf({ rule }: WatchFinding): string {
  return message(`watch.${rule}.source`);
}

/** Returns the comment for a note on a finding: its words, the reason and the source. */
export function composeFindingComment(draft: Draft, finding: WatchFinding): string {
  const [why, source, words] = [
    explainFinding(draft, finding),
    findingRuleSourceOf(finding),
    findingWordsOf(draft, finding),
  ];
  return words === "" || finding.was !== undefined
    ? message("watch.comment.whole", { why, source })
    : message("watch.comment", { words, why, source });
}

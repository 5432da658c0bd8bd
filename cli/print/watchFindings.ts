import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { findingRuleSourceOf, explainFinding } from "#shared/watch/explainFinding.ts";
import { findingWordsOf, type WatchFinding } from "#shared/watch/finding.ts";

/** A finding in `watch --json`. Offsets are UTF-16 in the block's text; null for a whole provision. */
interface PrintedFinding {
  readonly rule: string;
  readonly address: string;
  readonly eId: string;
  readonly block: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string;
  readonly was: string | null;
  readonly why: string;
  readonly source: string;
}

export function toWatchFindingJson(draft: Draft, finding: WatchFinding): PrintedFinding {
  const { address, eId } = draft.provisions[finding.provision]!;
  const { block = null, start = null, end = null } = finding.words ?? {};
  return {
    rule: finding.rule,
    address,
    eId,
    block,
    start,
    end,
    words: findingWordsOf(draft, finding),
    was: finding.was ?? null,
    why: explainFinding(draft, finding),
    source: findingRuleSourceOf(finding),
  };
}

/** Formats a finding: `22(2)(e)  A cross-reference that points nowhere: “article 16”`. */
export function formatWatchFindingLine(draft: Draft, finding: WatchFinding): string {
  const { address } = draft.provisions[finding.provision]!;
  const rule = message(`watch.${finding.rule}`);
  const [words, was] = [findingWordsOf(draft, finding) || "none", finding.was ?? "none"];
  return message("cli.finding", { address, rule, words, was });
}

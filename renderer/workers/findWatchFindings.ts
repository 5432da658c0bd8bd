import type { Draft } from "#shared/draft/draft.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { runDraftingWatch, type DraftingWatchContext } from "#shared/watch/runDraftingWatch.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** A draft to check, the rules to check it by, and the context. */
export interface DraftingWatchRequest extends DraftingWatchContext {
  readonly draft: Draft;
  readonly rules: readonly WatchRuleId[];
}

serveWorkerRequests(({ draft, rules, ...seen }: DraftingWatchRequest): readonly WatchFinding[] =>
  runDraftingWatch(
    draft,
    WATCH_RULES.filter(({ id }) => rules.includes(id)),
    seen,
  ),
);

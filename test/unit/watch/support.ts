import type { Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { findingWordsOf } from "#shared/watch/finding.ts";
import { WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { runDraftingWatch, type DraftingWatchContext } from "#shared/watch/runDraftingWatch.ts";

export type Unit = readonly [level: number, kind: ProvisionKind, num: string, text?: string, heading?: string];

/** Creates a draft by the naming rules from levels, kinds, numbers, texts (one line per block) and headings. */
export function draftOf(units: readonly Unit[], language = "en", title = "Convention on lamps"): Draft {
  const names = buildProvisionNames(units.map(([level, kind, num, text]) => ({ level, kind, num, hasText: !!text })));
  const provisions = units.map(([level, kind, num, text, heading = ""], i): Provision => {
    const blocks = text ? text.split("\n").map((line) => ({ text: line })) : [];
    return { ...names[i]!, level, kind, num, heading, blocks };
  });
  return { title, language, direction: language === "ar" ? "rtl" : "ltr", provisions };
}

/** Creates a draft of one article with one paragraph. */
export function oneOf(text: string, language = "en"): Draft {
  return draftOf(
    [
      [1, "article", "Article 1", undefined, "Lamps"],
      [2, "paragraph", "1.", text],
    ],
    language,
  );
}

/** Returns the findings of one rule. */
export function findings(draft: Draft, id: WatchRuleId, seen?: DraftingWatchContext): readonly WatchFinding[] {
  return runDraftingWatch(
    draft,
    WATCH_RULES.filter((rule) => rule.id === id),
    seen,
  );
}

/** Returns the words that one rule flags in a draft, with the earlier words if the finding has them: "may < shall". */
export function flagged(draft: Draft, id: WatchRuleId, seen?: DraftingWatchContext): readonly string[] {
  return findings(draft, id, seen).map((each) => {
    const words = findingWordsOf(draft, each);
    return each.was === undefined ? words : `${words} < ${each.was}`;
  });
}

import type { Draft } from "#shared/draft/draft.ts";
import type { Finding } from "#shared/watch/finding.ts";
import { RULES, type RuleId } from "#shared/watch/rules.ts";
import { watch, type Seen } from "#shared/watch/watch.ts";
import { answer } from "./answer.ts";

/** A draft to be watched, by which rules, and what it is seen with. */
export interface WatchQuestion extends Seen {
  readonly draft: Draft;
  readonly rules: readonly RuleId[];
}

answer(({ draft, rules, ...seen }: WatchQuestion): readonly Finding[] =>
  watch(
    draft,
    RULES.filter(({ id }) => rules.includes(id)),
    seen,
  ),
);

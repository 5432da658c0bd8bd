import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";

/**
 * Parses what a text covers ("whole", or addresses such as "1", "2 bis", "annex") into eIds. An address that the text
 * lacks is searched for in the text before it, because a text may cover what it deletes.
 * @returns a refusal if neither text has it (`address.none`), or if nothing is typed (`address.empty`)
 */
export function parseCoveredProvisions(
  typed: readonly string[],
  draft: Draft,
  before: Draft | undefined,
): Outcome<"whole" | readonly string[]> {
  if (typed.length === 1 && typed[0]!.toLowerCase() === "whole") return "whole";
  const named: string[] = [];
  for (const address of typed) {
    const here = findProvision(draft, address);
    const there = isRefusal(here) && here.code === "address.none" && before ? findProvision(before, address) : here;
    if (isRefusal(there)) return there;
    named.push((there === here ? draft : before!).provisions[there]!.eId);
  }
  return named.length > 0 ? [...new Set(named)] : refusal("address.empty");
}

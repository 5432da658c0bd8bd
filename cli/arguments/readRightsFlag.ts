import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { loadRightFinderOfAllLanguages } from "#shared/ledger/queries/rightFinders.ts";
import { findRight, RIGHTS } from "#shared/rights/catalogue.ts";
import type { RightFinder } from "#shared/rights/rightFinder.ts";
import { suggestRight } from "#shared/rights/suggestRight.ts";
import { splitCommaList } from "./parseArguments.ts";

/**
 * Reads a comma-separated list of rights, each as its id or by a name in any language; refuses the first that is unknown
 * (`right.unknown`) or may be several (`right.ambiguous`).
 */
export async function readRightsFlag(value: string | undefined): Promise<Outcome<string[]>> {
  const typed = splitCommaList(value);
  if (typed.every((each) => findRight(each))) return typed;
  const finder = await loadRightFinderOfAllLanguages();
  // Some names contain commas: "thought, conscience and religion".
  const whole = finder.called(value!);
  if (whole.length === 1) return [...whole];
  const rights = typed.map((each) => readRight(each, finder));
  const refused = rights.find(isRefusal);
  return refused ?? [...new Set(rights as string[])];
}

function readRight(typed: string, finder: RightFinder): Outcome<string> {
  if (findRight(typed)) return typed;
  const called = finder.called(typed);
  if (called.length === 1) return called[0]!;
  const candidates = called.length > 0 ? called : finder.search(typed);
  if (candidates.length > 1) return refusal("right.ambiguous", { right: typed, known: candidates.join(", ") });
  const near = candidates[0] ?? suggestRight(typed);
  return refusal("right.unknown", { right: typed, near, known: RIGHTS.map(({ id }) => id).join(", ") });
}

import { pairSquareBrackets, type SquareBracket } from "#shared/draft/squareBrackets.ts";
import type { Provision } from "#shared/draft/draft.ts";
import type { SourceLine, ImportWarning } from "#shared/import/sourceLines.ts";

/** Warns about square brackets without a partner, by provision. */
export function warnUnbalancedBrackets(
  provisions: readonly Provision[],
  places: readonly SourceLine["where"][],
): ImportWarning[] {
  return byProvision(pairSquareBrackets(provisions).unmatched, provisions, places);
}

/** If more provisions than this are affected, brackets have another meaning in this text, and one warning is given. */
const MANY = 20;

function byProvision(
  unmatched: readonly SquareBracket[],
  provisions: readonly Provision[],
  places: readonly SourceLine["where"][],
): ImportWarning[] {
  const indices = [...new Set(unmatched.map(({ provision }) => provision))].sort((a, b) => a - b);
  const first = indices[0];
  if (first !== undefined && indices.length > MANY) {
    const params = { count: unmatched.length, address: provisions[first]!.address };
    return [{ code: "reading.brackets-often", params, where: places[first]! }];
  }
  return indices.map((i) => {
    const here = unmatched.filter(({ provision }) => provision === i);
    const opening = here.filter(({ sign }) => sign === "[").length;
    const params = { address: provisions[i]!.address, opening, closing: here.length - opening };
    return { code: "reading.brackets", params, where: places[i]! };
  });
}

import { bracketsIn, type Bracket } from "#shared/draft/brackets.ts";
import type { Provision } from "#shared/draft/draft.ts";
import type { Line, ReadingWarning } from "../lines.ts";

/** Square brackets without their partner, by the provisions they stand in. */
export function unbalanced(provisions: readonly Provision[], places: readonly Line["where"][]): ReadingWarning[] {
  return byProvision(bracketsIn(provisions).alone, provisions, places);
}

/** More than this, and brackets mean something else in this text: said once. */
const MANY = 20;

function byProvision(
  alone: readonly Bracket[],
  provisions: readonly Provision[],
  places: readonly Line["where"][],
): ReadingWarning[] {
  const indices = [...new Set(alone.map(({ provision }) => provision))].sort((a, b) => a - b);
  const first = indices[0];
  if (first !== undefined && indices.length > MANY) {
    const params = { count: alone.length, address: provisions[first]!.address };
    return [{ code: "reading.brackets-often", params, where: places[first]! }];
  }
  return indices.map((i) => {
    const here = alone.filter(({ provision }) => provision === i);
    const opening = here.filter(({ sign }) => sign === "[").length;
    const params = { address: provisions[i]!.address, opening, closing: here.length - opening };
    return { code: "reading.brackets", params, where: places[i]! };
  });
}

import { refusal, type Outcome } from "#shared/base/result.ts";
import { findRight, RIGHTS } from "#shared/rights/catalogue.ts";
import { suggestRight } from "#shared/rights/suggestRight.ts";
import { splitCommaList } from "./parseArguments.ts";

/** Reads a comma-separated list of rights; refuses the first unknown one (`right.unknown`). */
export function readRightsFlag(value: string | undefined): Outcome<string[]> {
  const rights = splitCommaList(value);
  const unknown = rights.find((right) => !findRight(right));
  if (unknown === undefined) return rights;
  return refusal("right.unknown", {
    right: unknown,
    near: suggestRight(unknown),
    known: RIGHTS.map(({ id }) => id).join(", "),
  });
}

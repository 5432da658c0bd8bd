import { twinOf } from "#shared/ledger/concordance.ts";
import type { Standing } from "#shared/revise/standing.ts";

/** Where words of a provision without a counterpart are in the newer text, or were in the older one. */
export interface PrintedStanding {
  /** The addresses that have words of it. */
  readonly in?: readonly string[];
  /** The address of another provision that says much the same. */
  readonly like?: string;
}

export function standingJson(standing: Standing | null): PrintedStanding {
  if (!standing) return {};
  const { draft, in: provisions } = standing;
  const like = twinOf(standing);
  const there = provisions.map((index) => draft.provisions[index]!.address);
  return { ...(there.length > 0 && { in: there }), ...(like && { like }) };
}

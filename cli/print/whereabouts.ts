import { twinAddressOf } from "#shared/ledger/queries/concordance.ts";
import type { Relocation } from "#shared/revise/provenance/relocation.ts";

/** Where words of a provision without a counterpart are in the newer text, or were in the older one. */
export interface PrintedWhereabouts {
  /** The addresses that have words of it. */
  readonly in?: readonly string[];
  /** The address of another provision that says much the same. */
  readonly like?: string;
}

export function whereaboutsJson(relocation: Relocation | null): PrintedWhereabouts {
  if (!relocation) return {};
  const { draft, provisions: provisions } = relocation;
  const like = twinAddressOf(relocation);
  const there = provisions.map((index) => draft.provisions[index]!.address);
  return { ...(there.length > 0 && { in: there }), ...(like && { like }) };
}

import { similarProvisionAddressOf } from "#shared/ledger/queries/describeConcordance.ts";
import type { Relocation } from "#shared/revise/provenance/relocation.ts";

/** Where a provision without a counterpart went in the newer text, or came from in the older one. */
export interface PrintedRelocation {
  /** The addresses that contain words of it. */
  readonly in?: readonly string[];
  /** The address of another provision with nearly the same content. */
  readonly like?: string;
}

export function toRelocationJson(relocation: Relocation | null): PrintedRelocation {
  if (!relocation) return {};
  const { draft, provisions } = relocation;
  const like = similarProvisionAddressOf(relocation);
  const there = provisions.map((index) => draft.provisions[index]!.address);
  return { ...(there.length > 0 && { in: there }), ...(like && { like }) };
}

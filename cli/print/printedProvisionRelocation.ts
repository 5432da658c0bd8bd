import { similarProvisionAddressOf } from "#shared/ledger/queries/describeConcordance.ts";
import type { ProvisionRelocation } from "#shared/revise/provenance/provisionRelocation.ts";

/** Where a provision without a counterpart went in the newer text, or came from in the older one. */
export interface PrintedProvisionRelocation {
  /** The addresses that contain words of it. */
  readonly in?: readonly string[];
  /** The address of another provision with nearly the same content. */
  readonly like?: string;
}

export function toProvisionRelocationJson(relocation: ProvisionRelocation | null): PrintedProvisionRelocation {
  if (!relocation) return {};
  const { draft, provisions } = relocation;
  const like = similarProvisionAddressOf(relocation);
  const there = provisions.map((index) => draft.provisions[index]!.address);
  return { ...(there.length > 0 && { in: there }), ...(like && { like }) };
}

import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { OperatorOrderSet } from "../orders/operatorOrders.ts";
import { parseEachOptionValue } from "../options/readHubArguments.ts";
import type { ReadableDossierStore } from "./readableDossierStore.ts";

/** A prefix of an identifier, at least as long as in the log. */
const BEGINNING = /^[0-9a-f]{12,64}$/;

/** Lists the existing dossiers and those whose deletion was ordered. */
export async function listDossiersWithDeleted({
  orders,
  list,
}: Pick<ReadableDossierStore, "orders" | "list">): Promise<readonly DossierId[]> {
  const { deleted } = new OperatorOrderSet(await orders.read());
  return [...new Set([...(await list()), ...deleted])];
}

/**
 * Finds the dossiers for prefixes of identifiers. Refuses a prefix that matches none (`keeper.which-none`) or several
 * (`keeper.which-many`).
 */
export function resolveDossierPrefixes(
  all: readonly DossierId[],
  beginnings: readonly string[],
): Outcome<readonly DossierId[]> {
  const read = parseEachOptionValue(beginnings, readIdPrefix);
  if (isRefusal(read)) return read;
  return parseEachOptionValue(read, (beginning) => {
    const found = all.filter((dossier) => dossier.startsWith(beginning));
    if (found.length > 1) return refusal("keeper.which-many", { value: beginning, count: found.length });
    return found[0] ?? refusal("keeper.which-none", { value: beginning });
  });
}

/** Reads a prefix of an identifier, as the log shows it. Refuses with `keeper.which-short`. */
export function readIdPrefix(value: string): Outcome<string> {
  return BEGINNING.test(value) ? value : refusal("keeper.which-short", { value });
}

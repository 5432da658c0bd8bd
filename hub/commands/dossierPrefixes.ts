import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { OrderSet } from "../orders/orders.ts";
import { readEach } from "../options/readArguments.ts";
import type { DossierSource } from "./dossierSource.ts";

/** As much of an identifier as a log shows, or more of it. */
const BEGINNING = /^[0-9a-f]{12,64}$/;

/** The dossiers that there are, and those that were deleted and stay away. */
export async function listKnownDossiers({
  orders,
  list,
}: Pick<DossierSource, "orders" | "list">): Promise<readonly DossierId[]> {
  const { deleted } = new OrderSet(await orders.read());
  return [...new Set([...(await list()), ...deleted])];
}

/** The dossiers of all these that beginnings of identifiers mean; each means one. */
export function findDossiersByPrefix(
  all: readonly DossierId[],
  beginnings: readonly string[],
): Outcome<readonly DossierId[]> {
  const read = readEach(beginnings, readIdPrefix);
  if (isRefusal(read)) return read;
  return readEach(read, (beginning) => {
    const found = all.filter((dossier) => dossier.startsWith(beginning));
    if (found.length > 1) return refusal("keeper.which-many", { value: beginning, count: found.length });
    return found[0] ?? refusal("keeper.which-none", { value: beginning });
  });
}

/** The beginning of an identifier, as it stands in the log. */
export function readIdPrefix(value: string): Outcome<string> {
  return BEGINNING.test(value) ? value : refusal("keeper.which-short", { value });
}

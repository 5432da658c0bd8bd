import { signAdministratorChange, type AdministratorChange } from "#shared/acts/team/signAdministratorChange.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { formatRecoverySheetHtml } from "#shared/exchange/recovery/recoverySheet.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newRecoveryKey, type RecoveryKey } from "#shared/members/recoveryKey.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { Dossier } from "./dossier.ts";

/** A change of who is in office, or of the recovery sheet, that the administrator asks for. */
export type RequestedAdministratorChange =
  { readonly kind: "appoint" | "end"; readonly device: DeviceId } | { readonly kind: "new-sheet" };

/**
 * Changes who is in office, or replaces the recovery sheet, with `recovery` if the sheet has to sign it. A new sheet is kept
 * here until the user has saved it. Returns whether the change has effect already, or a refusal of `signAdministratorChange`.
 */
export async function changeAdministrators(
  dossier: Dossier,
  request: RequestedAdministratorChange,
  recovery: DeviceSecrets | null,
): Promise<Outcome<"counts" | "waits">> {
  const next = request.kind === "new-sheet" ? await newRecoveryKey() : null;
  const change = withSheet(request, next);
  const committed = await dossier.changeRoster(async (keeper) => {
    const signed = await signAdministratorChange(dossier.ledger, keeper, change, recovery);
    if (isRefusal(signed)) return signed;
    if (next) keepSheet(dossier, next);
    dossier.applySigned(signed.records);
    return signed.act;
  });
  if (isRefusal(committed)) return committed;
  return recovery ? "counts" : "waits";
}

function withSheet(request: RequestedAdministratorChange, next: RecoveryKey | null): AdministratorChange {
  if (request.kind !== "new-sheet") return request;
  const { key, recipient } = next!.secrets;
  return { kind: "sheet", sheet: { key, recipient } };
}

function keepSheet({ session, ledger, title }: Dossier, next: RecoveryKey): void {
  session!.localState.recoverySheet.value = { sheet: formatRecoverySheetHtml(ledger.dossier, title, next) };
}

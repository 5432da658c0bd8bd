import type { Ledger } from "#shared/ledger/ledger.ts";
import { listCompleteChainHeads, isReceiptDue } from "#shared/ledger/queries/receipts.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { ReceiptBody } from "#shared/records/kinds/receipt.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";

/**
 * Declares what this device has, or returns null if its last receipt already does or the device has no authority.
 * Others' receipts alone do not make a new receipt due: two machines would answer each other for ever.
 */
export function declareReceipt(ledger: Ledger, device: DeviceId): Act | null {
  if (!ledger.judgement.authorityOf(device) || !isReceiptDue(ledger, device)) return null;
  return receiptAct(ledger, device, { heads: [...listCompleteChainHeads(ledger, device)] });
}

/**
 * Declares that the records on this device are about to be deleted there, so that nobody counts on them. Returns null
 * if the device has no authority.
 */
export function announceLocalDeletion(ledger: Ledger, device: DeviceId): Act | null {
  return ledger.judgement.authorityOf(device) && receiptAct(ledger, device, { heads: [], gone: true });
}

function receiptAct(ledger: Ledger, device: DeviceId, body: ReceiptBody): Act {
  const of = receiptRegisterOf(device);
  return makeAct({ type: "receipt", of, after: ledger.heads(`receipt|${of}`, "receipt"), body });
}

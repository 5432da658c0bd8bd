import type { Ledger } from "#shared/ledger/ledger.ts";
import { listCompleteChainHeads, isReceiptDue } from "#shared/ledger/queries/receipts.ts";
import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { ReceiptBody } from "#shared/records/kinds/receipt.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { recordSizeInBytes } from "#shared/ledger/queries/unknownDevices.ts";
import { measureQuotaAccounts, RecordQuotaAccounts, RECORD_QUOTAS } from "#shared/members/recordQuotas.ts";
import { makeAct, type Act } from "../act.ts";

/** What a reader's receipts leave of the reader's quota, in bytes, for a last one before a deletion. */
const RESERVE = 128 * 1024;

/**
 * Declares what this device has, or returns null if its last receipt already does, the device has no authority, or nearly
 * as much is kept of its reader as may be.
 * Others' receipts alone do not make a new receipt due: two machines would answer each other for ever.
 */
export function declareReceiptAct(ledger: Ledger, device: DeviceId): Act | null {
  const author = ledger.judgement.authorityOf(device);
  if (!author || !isReceiptDue(ledger, device)) return null;
  if (author.role === "reader" && bytesOfReader(ledger, author.member) > RECORD_QUOTAS.reader.bytes - RESERVE)
    return null;
  return receiptAct(ledger, device, { heads: [...listCompleteChainHeads(ledger, device)] });
}

/**
 * Declares that the records on this device are about to be deleted there, so that nobody counts on them. Returns null
 * if the device has no authority.
 */
export function announceLocalDeletionAct(ledger: Ledger, device: DeviceId): Act | null {
  return ledger.judgement.authorityOf(device) && receiptAct(ledger, device, { heads: [], gone: true });
}

function bytesOfReader({ recordSet, judgement }: Ledger, member: MemberId): number {
  return (
    measureQuotaAccounts(recordSet, new RecordQuotaAccounts(recordSet, judgement), recordSizeInBytes).get(member)
      ?.bytes ?? 0
  );
}

function receiptAct(ledger: Ledger, device: DeviceId, body: ReceiptBody): Act {
  const of = receiptRegisterOf(device);
  return makeAct({ type: "receipt", of, after: ledger.heads(`receipt|${of}`, "receipt"), body });
}

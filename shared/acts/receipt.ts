import type { Ledger } from "../ledger/ledger.ts";
import { headsHeld, isReceiptDue } from "../ledger/receipts.ts";
import type { DeviceId } from "../records/envelope.ts";
import type { ReceiptBody } from "../records/kinds/receipt.ts";
import { receiptOf } from "../records/subjects.ts";
import { act, type Act } from "./act.ts";

/**
 * Says what this device holds; null where it has told so already, or does not stand. It is not said again for others'
 * receipts alone: two machines would answer each other for ever.
 */
export function acknowledge(ledger: Ledger, device: DeviceId): Act | null {
  if (!ledger.judgement.standingOf(device) || !isReceiptDue(ledger, device)) return null;
  return receiptAct(ledger, device, { heads: [...headsHeld(ledger, device)] });
}

/** Says that what this device holds is about to be deleted there, so that nobody counts on it; null where it does not stand. */
export function takeLeave(ledger: Ledger, device: DeviceId): Act | null {
  return ledger.judgement.standingOf(device) && receiptAct(ledger, device, { heads: [], gone: true });
}

function receiptAct(ledger: Ledger, device: DeviceId, body: ReceiptBody): Act {
  const of = receiptOf(device);
  return act({ type: "receipt", of, after: ledger.heads(`receipt|${of}`, "receipt"), body });
}

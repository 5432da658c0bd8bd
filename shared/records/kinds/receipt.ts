import { z } from "zod";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { receiptRegisterOf } from "../ledgerSubjects.ts";

/** The last record of a chain that is held whole from its beginning; of a chain with a fork there may be several. */
const head = z.strictObject({ device: publicKeySchema, seq: z.int().min(0), key: hashSchema });

/** The most heads that fit a body: a team of more devices is told of in part. */
export const MAX_RECEIPT_HEADS = 350;

/**
 * What a device holds: the chains of the others, each up to a record and with every body that was not erased; its own it
 * holds anyhow. `gone` takes leave: what the device held is about to be deleted there. A register of the device.
 */
export const receiptRecordKind = defineRecordKind({
  type: "receipt",
  body: z.strictObject({ heads: z.array(head).max(MAX_RECEIPT_HEADS), gone: z.literal(true).optional() }),
  filing: "register",
  refusal: refuseNobody,
  subjects: ({ body, record }) => (body ? [receiptRegisterOf(record.device)] : []),
});
export type ReceiptBody = z.infer<typeof receiptRecordKind.body>;
export type ChainHead = z.infer<typeof head>;

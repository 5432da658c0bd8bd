import * as z from "zod/mini";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { receiptRegisterOf } from "../ledgerSubjects.ts";

/** The last record of a chain that is complete from its beginning; a chain with a fork may have several. */
const head = z.strictObject({ device: publicKeySchema, seq: z.int().check(z.minimum(0)), key: hashSchema });

/** The most heads that fit a body; a team with more devices is reported in part. */
export const MAX_RECEIPT_HEADS = 350;

/**
 * The records that a device holds: the chains of the other devices, each up to a record and with every body that was
 * not erased. It always holds its own. `gone` announces that the device is about to delete its copy. There is one
 * register per device.
 */
export const receiptRecordKind = defineRecordKind({
  type: "receipt",
  body: z.strictObject({
    heads: z.array(head).check(z.maxLength(MAX_RECEIPT_HEADS)),
    gone: z.optional(z.literal(true)),
  }),
  filing: "register",
  refusal: refuseNobody,
  subjects: ({ body, record }) => (body ? [receiptRegisterOf(record.device)] : []),
});
export type ReceiptBody = z.infer<typeof receiptRecordKind.body>;
export type ChainHead = z.infer<typeof head>;

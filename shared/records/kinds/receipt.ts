import { z } from "zod";
import { hash, publicKey } from "../envelope.ts";
import { kind, unlessMember } from "../kind.ts";
import { receiptOf } from "../subjects.ts";

/** The last record of a chain that is held whole from its beginning; of a chain with a fork there may be several. */
const head = z.strictObject({ device: publicKey, seq: z.int().min(0), key: hash });

/** The most heads that fit a body: a team of more devices is told of in part. */
export const MOST_HEADS = 350;

/**
 * What a device holds: the chains of the others, each up to a record and with every body that was not erased; its own it
 * holds anyhow. `gone` takes leave: what the device held is about to be deleted there. A register of the device.
 */
export const receipt = kind({
  type: "receipt",
  body: z.strictObject({ heads: z.array(head).max(MOST_HEADS), gone: z.literal(true).optional() }),
  filing: "register",
  refusal: unlessMember,
  subjects: ({ body, record }) => (body ? [receiptOf(record.device)] : []),
});
export type ReceiptBody = z.infer<typeof receipt.body>;
export type Head = z.infer<typeof head>;

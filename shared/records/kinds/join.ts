import * as z from "zod/mini";
import { publicKeySchema, signatureSchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { ageRecipientSchema } from "./roster.ts";

/**
 * A device's first record. The proof is a signature over the new device and its recipient, by an invitation's key or by
 * an active device of the same member (see `shared/members/joining/invitation.ts`).
 */
export const joinRecordKind = defineRecordKind({
  type: "join",
  body: z.strictObject({
    recipient: ageRecipientSchema,
    proof: z.strictObject({ by: z.literal(["invitation", "device"]), key: publicKeySchema, sig: signatureSchema }),
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type JoinBody = z.infer<typeof joinRecordKind.body>;

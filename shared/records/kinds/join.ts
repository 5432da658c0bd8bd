import { z } from "zod";
import { publicKey, signature } from "../envelope.ts";
import { kind, unlessMember } from "../kind.ts";
import { recipient } from "./roster.ts";

/**
 * A device's first record: the proof is a signature by an invitation's key, or by a standing device of the
 * same member, over the new device and its recipient (see shared/members/invitation.ts).
 */
export const join = kind({
  type: "join",
  body: z.strictObject({
    recipient,
    proof: z.strictObject({ by: z.literal(["invitation", "device"]), key: publicKey, sig: signature }),
  }),
  filing: "control",
  refusal: unlessMember,
  subjects: () => [],
});
export type JoinBody = z.infer<typeof join.body>;

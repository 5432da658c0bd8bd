import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";

/** A member's confirmation of a handover, whose fingerprint has been compared. See `docs/membership.md`. */
export const handoverConfirmationRecordKind = defineRecordKind({
  type: "confirm",
  body: z.strictObject({ handover: hashSchema }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type HandoverConfirmationBody = z.infer<typeof handoverConfirmationRecordKind.body>;

import * as z from "zod/mini";
import { publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";

/**
 * Puts away the records of devices that do not belong to the dossier, signed by somebody in office: no copy keeps them.
 * It has no effect on a device that belongs, or turns out to belong later. See `docs/membership.md`, rule 28.
 */
export const putAwayRecordKind = defineRecordKind({
  type: "put-away",
  body: z.strictObject({ devices: z.array(publicKeySchema).check(z.minLength(1), z.maxLength(10_000)) }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type PutAwayBody = z.infer<typeof putAwayRecordKind.body>;

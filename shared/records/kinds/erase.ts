import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";

/** Removes a record's body permanently; the signed envelope stays. Its author and the administrator may do this. */
export const eraseRecordKind = defineRecordKind({
  type: "erase",
  body: z.strictObject({ target: hashSchema }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type EraseBody = z.infer<typeof eraseRecordKind.body>;

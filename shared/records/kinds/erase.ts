import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";

/** Takes a record's body away for good; the signed skeleton stays. Its author or the administrator may. */
export const eraseRecordKind = defineRecordKind({
  type: "erase",
  body: z.strictObject({ target: hashSchema }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type EraseBody = z.infer<typeof eraseRecordKind.body>;

import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { sameTextRegisterOf, isSameTextRegister } from "../ledgerSubjects.ts";

/**
 * States that a revision is the same text as another: a document that two people imported, or that was read from two
 * files. With `corrected`, the other replaces it; otherwise both stay and the other leads. There is one register per
 * revision.
 */
export const sameTextRecordKind = defineRecordKind({
  type: "edition",
  body: z
    .strictObject({ revision: hashSchema, same: hashSchema, corrected: z.literal(true).optional() })
    .refine((body) => body.revision !== body.same),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ record }) => (record.of && isSameTextRegister(record.of) ? [record.of] : []),
  register: (body) => sameTextRegisterOf(body.revision),
});
export type SameTextBody = z.infer<typeof sameTextRecordKind.body>;

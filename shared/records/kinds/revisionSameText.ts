import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { revisionSameTextRegisterOf, isRevisionSameTextRegister } from "../ledgerSubjects.ts";

/**
 * States that a revision is the same text as another: a document that two people imported, or that was read from two
 * files. With `corrected`, the other replaces it; otherwise both stay and the other leads. There is one register per
 * revision.
 */
export const revisionSameTextRecordKind = defineRecordKind({
  type: "edition",
  body: z
    .strictObject({ revision: hashSchema, same: hashSchema, corrected: z.optional(z.literal(true)) })
    .check(z.refine((body) => body.revision !== body.same)),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ record }) => (record.of && isRevisionSameTextRegister(record.of) ? [record.of] : []),
  register: (body) => revisionSameTextRegisterOf(body.revision),
});
export type RevisionSameTextBody = z.infer<typeof revisionSameTextRecordKind.body>;

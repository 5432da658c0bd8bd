import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { threadSubject } from "../ledgerSubjects.ts";

/** The person from whom an annotation comes. It is a separate record, so that it can be erased alone. */
export const sourceRecordKind = defineRecordKind({
  type: "source",
  body: z.strictObject({
    annotation: hashSchema,
    source: z.string().min(1).max(1000),
    affiliation: z.string().max(500).optional(),
    meeting: z.string().max(500).optional(),
    time: z.string().max(100).optional(),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [threadSubject(body.annotation)] : []),
});
export type SourceBody = z.infer<typeof sourceRecordKind.body>;

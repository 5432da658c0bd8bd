import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";

/** The person from whom an annotation comes. It is a separate record, so that it can be erased alone. */
export const noteSourceRecordKind = defineRecordKind({
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
  subjects: ({ body }) => (body ? [ledgerSubjectOfThread(body.annotation)] : []),
});
export type NoteSourceBody = z.infer<typeof noteSourceRecordKind.body>;

import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";

/** The person from whom an annotation comes. It is a separate record, so that it can be erased alone. */
export const noteSourceRecordKind = defineRecordKind({
  type: "source",
  body: z.strictObject({
    annotation: hashSchema,
    source: z.string().check(z.minLength(1), z.maxLength(1000)),
    affiliation: z.optional(z.string().check(z.maxLength(500))),
    meeting: z.optional(z.string().check(z.maxLength(500))),
    time: z.optional(z.string().check(z.maxLength(100))),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [ledgerSubjectOfThread(body.annotation)] : []),
});
export type NoteSourceBody = z.infer<typeof noteSourceRecordKind.body>;

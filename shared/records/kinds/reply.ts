import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { threadSubject } from "../ledgerSubjects.ts";
import { mentionsSchema } from "./annotation.ts";

/**
 * An answer in a thread. It is as confidential as the annotation it answers. `mentionsSchema` are the members whom
 * the text names, `by` is who wrote it, where it was taken over from a document.
 */
export const replyRecordKind = defineRecordKind({
  type: "reply",
  body: z.strictObject({
    annotation: hashSchema,
    text: z.string().min(1).max(20_000),
    mentions: mentionsSchema.optional(),
    by: z.string().min(1).max(200).optional(),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [threadSubject(body.annotation)] : []),
});
export type ReplyBody = z.infer<typeof replyRecordKind.body>;

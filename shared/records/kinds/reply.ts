import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";
import { mentionsSchema } from "./annotation.ts";

/**
 * A reply in a thread. It has the visibility of its annotation. `mentions` are the members mentioned in the text; `by`
 * is the author if the reply was imported from a document.
 */
export const replyRecordKind = defineRecordKind({
  type: "reply",
  body: z.strictObject({
    annotation: hashSchema,
    text: z.string().check(z.minLength(1), z.maxLength(20_000)),
    mentions: z.optional(mentionsSchema),
    by: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [ledgerSubjectOfThread(body.annotation)] : []),
});
export type ReplyBody = z.infer<typeof replyRecordKind.body>;

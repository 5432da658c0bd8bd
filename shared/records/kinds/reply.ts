import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { thread } from "../subjects.ts";
import { mentions } from "./annotation.ts";

/**
 * An answer in a thread. It is as confidential as the annotation it answers. `mentions` are the members whom
 * the text names, `by` is who wrote it, where it was taken over from a document.
 */
export const reply = kind({
  type: "reply",
  body: z.strictObject({
    annotation: hash,
    text: z.string().min(1).max(20_000),
    mentions: mentions.optional(),
    by: z.string().min(1).max(200).optional(),
  }),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ body }) => (body ? [thread(body.annotation)] : []),
});
export type ReplyBody = z.infer<typeof reply.body>;

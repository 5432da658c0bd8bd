import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { thread } from "../subjects.ts";

/** Whom an annotation comes from: a record of its own, so that it can be erased alone. */
export const source = kind({
  type: "source",
  body: z.strictObject({
    annotation: hash,
    source: z.string().min(1).max(1000),
    affiliation: z.string().max(500).optional(),
    meeting: z.string().max(500).optional(),
    time: z.string().max(100).optional(),
  }),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ body }) => (body ? [thread(body.annotation)] : []),
});
export type SourceBody = z.infer<typeof source.body>;

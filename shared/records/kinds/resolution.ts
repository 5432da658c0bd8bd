import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { resolvedThread, resolutionOf, threadOf } from "../subjects.ts";

/** Whether a thread is settled. Whose thread one may settle is a rule of `shared/members`. */
export const resolution = kind({
  type: "resolution",
  body: z.strictObject({
    annotation: hash,
    state: z.literal(["open", "settled"]),
    reason: z.string().max(2000).optional(),
  }),
  filing: "register",
  refusal: unlessObserver,
  subjects: ({ record }) => threadOf(resolvedThread(record.of ?? "")),
  register: (body) => resolutionOf(body.annotation),
});
export type ResolutionBody = z.infer<typeof resolution.body>;

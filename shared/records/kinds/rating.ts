import type { z } from "zod";
import { assessment } from "#shared/rights/severity.ts";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { thread } from "../subjects.ts";

/** One member's assessment of one risk or omission. */
export const rating = kind({
  type: "rating",
  body: assessment.extend({ annotation: hash }),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ body }) => (body ? [thread(body.annotation)] : []),
});
export type RatingBody = z.infer<typeof rating.body>;

import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessMember } from "../kind.ts";

/** Takes a record's body away for good; the signed skeleton stays. Its author or the administrator may. */
export const erase = kind({
  type: "erase",
  body: z.strictObject({ target: hash }),
  filing: "control",
  refusal: unlessMember,
  subjects: () => [],
});
export type EraseBody = z.infer<typeof erase.body>;

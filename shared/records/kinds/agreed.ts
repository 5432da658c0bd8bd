import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { agreedThread, agreedOf, threadOf } from "../subjects.ts";

/**
 * The level that a team has agreed on for a risk or an omission. It stands beside what each has rated and changes
 * nothing of that. A register for each annotation; who may settle its thread may say it (`shared/members`).
 */
export const agreed = kind({
  type: "agreed",
  body: z.strictObject({
    annotation: hash,
    grade: z.literal([1, 2, 3, 4]),
    reason: z.string().min(1).max(2000).optional(),
  }),
  filing: "register",
  refusal: unlessObserver,
  subjects: ({ record }) => threadOf(agreedThread(record.of ?? "")),
  register: (body) => agreedOf(body.annotation),
});
export type AgreedBody = z.infer<typeof agreed.body>;

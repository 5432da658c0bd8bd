import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { parseResolutionRegister, resolutionRegisterOf, ledgerSubjectsOfOptionalThread } from "../ledgerSubjects.ts";

/** Whether a thread is resolved. `shared/members` decides who may resolve it. */
export const resolutionRecordKind = defineRecordKind({
  type: "resolution",
  body: z.strictObject({
    annotation: hashSchema,
    state: z.literal(["open", "settled"]),
    reason: z.optional(z.string().check(z.maxLength(2000))),
  }),
  filing: "register",
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => ledgerSubjectsOfOptionalThread(parseResolutionRegister(record.of ?? "")),
  register: (body) => resolutionRegisterOf(body.annotation),
});
export type ResolutionBody = z.infer<typeof resolutionRecordKind.body>;

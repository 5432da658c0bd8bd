import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import {
  parseAgreedSeverityRegister,
  agreedSeverityRegisterOf,
  ledgerSubjectsOfOptionalThread,
} from "../ledgerSubjects.ts";

/**
 * The level that a team has agreed on for a risk or an omission. It is shown beside the members' ratings and does not
 * change them. There is one register per annotation; everyone who may resolve its thread may write it
 * (`shared/members`).
 */
export const agreedSeverityRecordKind = defineRecordKind({
  type: "agreed",
  body: z.strictObject({
    annotation: hashSchema,
    grade: z.literal([1, 2, 3, 4]),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  }),
  filing: "register",
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => ledgerSubjectsOfOptionalThread(parseAgreedSeverityRegister(record.of ?? "")),
  register: (body) => agreedSeverityRegisterOf(body.annotation),
});
export type AgreedSeverityBody = z.infer<typeof agreedSeverityRecordKind.body>;

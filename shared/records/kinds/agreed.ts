import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { parseAgreedRegister, agreedRegisterOf, threadSubjectsOf } from "../ledgerSubjects.ts";

/**
 * The level that a team has agreed on for a risk or an omission. It stands beside what each has rated and changes
 * nothing of that. A register for each annotation; who may settle its thread may say it (`shared/members`).
 */
export const agreedRecordKind = defineRecordKind({
  type: "agreed",
  body: z.strictObject({
    annotation: hashSchema,
    grade: z.literal([1, 2, 3, 4]),
    reason: z.string().min(1).max(2000).optional(),
  }),
  filing: "register",
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => threadSubjectsOf(parseAgreedRegister(record.of ?? "")),
  register: (body) => agreedRegisterOf(body.annotation),
});
export type AgreedBody = z.infer<typeof agreedRecordKind.body>;

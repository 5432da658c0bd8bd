import { z } from "zod";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { parseAssignmentRegister, assignmentRegisterOf, threadSubjectsOf } from "../ledgerSubjects.ts";

/**
 * The member who is to see to a thread. A register for each annotation, which every observer may say: one takes a note
 * upon oneself, or hands it on. Of what was said by people who did not know of each other, the latest stands.
 */
export const assignmentRecordKind = defineRecordKind({
  type: "assignment",
  body: z.strictObject({ annotation: hashSchema, member: publicKeySchema }),
  filing: "register",
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => threadSubjectsOf(parseAssignmentRegister(record.of ?? "")),
  register: (body) => assignmentRegisterOf(body.annotation),
});
export type AssignmentBody = z.infer<typeof assignmentRecordKind.body>;

import * as z from "zod/mini";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { parseAssignmentRegister, assignmentRegisterOf, ledgerSubjectsOfOptionalThread } from "../ledgerSubjects.ts";

/**
 * Assigns a thread to a member. There is one register per annotation, which every observer may write, for himself or
 * for others. Of concurrent versions the latest counts.
 */
export const assignmentRecordKind = defineRecordKind({
  type: "assignment",
  body: z.strictObject({ annotation: hashSchema, member: publicKeySchema }),
  filing: "register",
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => ledgerSubjectsOfOptionalThread(parseAssignmentRegister(record.of ?? "")),
  register: (body) => assignmentRegisterOf(body.annotation),
});
export type AssignmentBody = z.infer<typeof assignmentRecordKind.body>;

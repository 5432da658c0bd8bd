import * as z from "zod/mini";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { ledgerSubjectOfMember } from "../ledgerSubjects.ts";

/** The name a member wishes to be called by; a pseudonym or a role is enough. The register is the member's id. */
export const profileRecordKind = defineRecordKind({
  type: "profile",
  body: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    organisation: z.optional(z.string().check(z.maxLength(200))),
  }),
  filing: "register",
  refusal: refuseNobody,
  subjects: ({ record }) => [ledgerSubjectOfMember(record.of ?? "")],
});
export type ProfileBody = z.infer<typeof profileRecordKind.body>;

import { z } from "zod";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { ledgerSubjectOfMember } from "../ledgerSubjects.ts";

/** The name a member wishes to be called by; a pseudonym or a role is enough. The register is the member's id. */
export const profileRecordKind = defineRecordKind({
  type: "profile",
  body: z.strictObject({ name: z.string().min(1).max(200), organisation: z.string().max(200).optional() }),
  filing: "register",
  refusal: refuseNobody,
  subjects: ({ record }) => [ledgerSubjectOfMember(record.of ?? "")],
});
export type ProfileBody = z.infer<typeof profileRecordKind.body>;

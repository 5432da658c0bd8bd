import { z } from "zod";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { memberSubject } from "../ledgerSubjects.ts";

/** What a member wants to be called: a pseudonym or a role will do. Filed under the member's id. */
export const profileRecordKind = defineRecordKind({
  type: "profile",
  body: z.strictObject({ name: z.string().min(1).max(200), organisation: z.string().max(200).optional() }),
  filing: "register",
  refusal: refuseNobody,
  subjects: ({ record }) => [memberSubject(record.of ?? "")],
});
export type ProfileBody = z.infer<typeof profileRecordKind.body>;

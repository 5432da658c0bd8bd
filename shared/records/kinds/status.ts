import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ledgerSubjectOfStatus } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

export const PROVISION_STATUSES = [
  "agreed",
  "pending",
  "informals",
  "package",
  "withdrawn",
  "deleted",
  "reopened",
] as const;
export type ProvisionStatusWord = (typeof PROVISION_STATUSES)[number];

/**
 * How far a provision of a draft has been negotiated. There is one register per draft and provision, since an eId is
 * unique only within one draft and denotes a different provision after renumbering. The register's name is a keyed hash
 * (`statusRegisterOf`), so it can be checked only with a key; a body that does not match it counts for the provision
 * that the body names.
 * `note` is the source's wording or a member's remark; `at` is when the status was declared.
 */
export const statusRecordKind = defineRecordKind({
  type: "status",
  body: z.strictObject({
    draft: hashSchema,
    provision: z.string().check(z.minLength(1), z.maxLength(400)),
    status: z.literal(PROVISION_STATUSES),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
    at: z.optional(z.iso.datetime({ offset: true, local: true })),
    meeting: z.optional(hashSchema),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ body }) => (body ? [ledgerSubjectOfStatus(body.draft, body.provision)] : []),
});
export type StatusBody = z.infer<typeof statusRecordKind.body>;

import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { statusSubject } from "../ledgerSubjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

export const STATUSES = ["agreed", "pending", "informals", "package", "withdrawn", "deleted", "reopened"] as const;
export type StatusWord = (typeof STATUSES)[number];

/**
 * How far a provision of a draft has come. A register for each draft and provision: an eId is a name within one
 * draft, and means another provision in one that was renumbered. The register's name is a keyed hash
 * (`statusRegister`), so that it can be checked only with a key: a body that does not fit it speaks for the
 * provision that it names itself.
 * `note` is how the source prints it, or a person's remark; `at` when it was so declared.
 */
export const statusRecordKind = defineRecordKind({
  type: "status",
  body: z.strictObject({
    draft: hashSchema,
    provision: z.string().min(1).max(400),
    status: z.literal(STATUSES),
    note: z.string().min(1).max(2000).optional(),
    at: z.iso.datetime({ offset: true, local: true }).optional(),
    meeting: hashSchema.optional(),
    confidentiality: z.literal(CONFIDENTIALITIES),
  }),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ body }) => (body ? [statusSubject(body.draft, body.provision)] : []),
});
export type StatusBody = z.infer<typeof statusRecordKind.body>;

import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ledgerSubjectOfDocument } from "../ledgerSubjects.ts";

export const DOCUMENT_KINDS = [
  "convention",
  "resolution",
  "package",
  "conference-room-paper",
  "non-paper",
  "reference",
] as const;

/** A text of the negotiation with its own sequence of revisions. */
export const documentRecordKind = defineRecordKind({
  type: "document",
  body: z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(500)), kind: z.literal(DOCUMENT_KINDS) }),
  filing: "thing",
  refusal: refuseUnlessLead,
  subjects: ({ entity }) => [ledgerSubjectOfDocument(entity)],
});
export type DocumentBody = z.infer<typeof documentRecordKind.body>;

import { z } from "zod";
import { kind, unlessLead } from "../kind.ts";
import { document as documentSubject } from "../subjects.ts";

export const DOCUMENT_KINDS = [
  "convention",
  "resolution",
  "package",
  "conference-room-paper",
  "non-paper",
  "reference",
] as const;

/** One text of the negotiation with its own life. */
export const document = kind({
  type: "document",
  body: z.strictObject({ title: z.string().min(1).max(500), kind: z.literal(DOCUMENT_KINDS) }),
  filing: "thing",
  refusal: unlessLead,
  subjects: ({ thing }) => [documentSubject(thing)],
});
export type DocumentBody = z.infer<typeof document.body>;

import { z } from "zod";
import { PROVISION_KINDS, type Draft } from "#shared/draft/draft.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ledgerSubjectOfDocument } from "../ledgerSubjects.ts";

const footnote = z.strictObject({ at: z.int().min(0), mark: z.string(), text: z.string() });
const tracked = z.strictObject({
  type: z.literal(["inserted", "deleted"]),
  start: z.int().min(0),
  end: z.int().min(0),
  words: z.string(),
  author: z.string(),
  at: z.string().optional(),
});
const block = z.strictObject({
  text: z.string(),
  footnotes: z.array(footnote).optional(),
  tracked: z.array(tracked).optional(),
});
const provision = z.strictObject({
  eId: z.string().min(1),
  address: z.string().min(1),
  kind: z.literal(PROVISION_KINDS),
  num: z.string(),
  heading: z.string(),
  level: z.int().min(1),
  blocks: z.array(block),
});

/** The schema of `Draft` (`shared/draft/draft.ts`), for drafts from other devices. */
const draft: z.ZodType<Draft> = z.strictObject({
  title: z.string(),
  language: z.string().min(1),
  direction: z.literal(["ltr", "rtl"]),
  provisions: z.array(provision).min(1),
});

/** Adds a draft to a document, with its symbol, its date (YYYY-MM-DD) and the parts it covers. */
export const documentRevisionRecordKind = defineRecordKind({
  type: "revision",
  body: z.strictObject({
    document: hashSchema,
    symbol: z.string().max(100),
    date: z.iso.date().optional(),
    covers: z.union([z.literal("whole"), z.array(z.string()).min(1)]),
    draft,
    source: z.strictObject({ name: z.string(), sha256: hashSchema, format: z.string() }),
  }),
  filing: "thing",
  refusal: refuseUnlessLead,
  subjects: ({ body }) => (body ? [ledgerSubjectOfDocument(body.document)] : []),
});
export type DocumentRevisionBody = z.infer<typeof documentRevisionRecordKind.body>;

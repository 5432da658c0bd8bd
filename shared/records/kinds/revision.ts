import * as z from "zod/mini";
import { PROVISION_KINDS, type Draft } from "#shared/draft/draft.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ledgerSubjectOfDocument } from "../ledgerSubjects.ts";

const footnote = z.strictObject({ at: z.int().check(z.minimum(0)), mark: z.string(), text: z.string() });
const tracked = z.strictObject({
  type: z.literal(["inserted", "deleted"]),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
  words: z.string(),
  author: z.string(),
  at: z.optional(z.string()),
});
const block = z.strictObject({
  text: z.string(),
  footnotes: z.optional(z.array(footnote)),
  tracked: z.optional(z.array(tracked)),
});
const provision = z.strictObject({
  eId: z.string().check(z.minLength(1)),
  address: z.string().check(z.minLength(1)),
  kind: z.literal(PROVISION_KINDS),
  num: z.string(),
  heading: z.string(),
  level: z.int().check(z.minimum(1)),
  blocks: z.array(block),
});

/** The schema of `Draft` (`shared/draft/draft.ts`), for drafts from other devices. */
const draft: z.ZodMiniType<Draft> = z.strictObject({
  title: z.string(),
  language: z.string().check(z.minLength(1)),
  direction: z.literal(["ltr", "rtl"]),
  provisions: z.array(provision).check(z.minLength(1)),
});

/** Adds a draft to a document, with its symbol, its date (YYYY-MM-DD) and the parts it covers. */
export const documentRevisionRecordKind = defineRecordKind({
  type: "revision",
  body: z.strictObject({
    document: hashSchema,
    symbol: z.string().check(z.maxLength(100)),
    date: z.optional(z.iso.date()),
    covers: z.union([z.literal("whole"), z.array(z.string()).check(z.minLength(1))]),
    draft,
    source: z.strictObject({ name: z.string(), sha256: hashSchema, format: z.string() }),
  }),
  filing: "thing",
  refusal: refuseUnlessLead,
  subjects: ({ body }) => (body ? [ledgerSubjectOfDocument(body.document)] : []),
});
export type DocumentRevisionBody = z.infer<typeof documentRevisionRecordKind.body>;

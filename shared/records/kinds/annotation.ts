import * as z from "zod/mini";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";

export const ANNOTATION_KINDS = ["risk", "safeguard", "omission", "question"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export const CONFIDENTIALITY_LABELS = ["public", "team", "chatham", "informals"] as const;
export type Confidentiality = (typeof CONFIDENTIALITY_LABELS)[number];

export const KNOWLEDGE_BASIS_KINDS = ["heard", "webcast", "document", "told", "inferred"] as const;

/** How the author knows; `clock` is the webcast's own time. */
export const knowledgeBasisSchema = z.strictObject({
  how: z.literal(KNOWLEDGE_BASIS_KINDS),
  clock: z.optional(z.string().check(z.maxLength(20))),
});
export type KnowledgeBasis = z.infer<typeof knowledgeBasisSchema>;

/**
 * Members mentioned in a text by "@" and the name they had then; a later change of name does not affect the mention.
 */
export const mentionsSchema = z
  .array(z.strictObject({ member: publicKeySchema, name: z.string().check(z.minLength(1), z.maxLength(200)) }))
  .check(z.maxLength(20));
export type MentionedMember = z.infer<typeof mentionsSchema>[number];

/** A comment on a quote, a whole provision, or the gap after one; `meeting` is the meeting in which it was made. */
export const annotationRecordKind = defineRecordKind({
  type: "annotation",
  body: z.strictObject({
    anchor: anchorSchema,
    kind: z.literal(ANNOTATION_KINDS),
    comment: z.string().check(z.maxLength(20_000)),
    /** The members mentioned in the comment. */
    mentions: z.optional(mentionsSchema),
    rights: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40)),
    tags: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40)),
    /** The standards it refers to: names of the catalogue, or first records of the team's own standards. */
    standards: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20))),
    meeting: z.optional(hashSchema),
    track: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    basis: z.optional(knowledgeBasisSchema),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfThread(entity)],
});
export type AnnotationBody = z.infer<typeof annotationRecordKind.body>;

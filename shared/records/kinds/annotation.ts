import { z } from "zod";
import { anchor } from "#shared/anchor/anchor.ts";
import { hash, publicKey } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { thread } from "../subjects.ts";

export const ANNOTATION_KINDS = ["risk", "safeguard", "omission", "question"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export const CONFIDENTIALITIES = ["public", "team", "chatham", "informals"] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const BASES = ["heard", "webcast", "document", "told", "inferred"] as const;

/** How one knows; `clock` is the webcast's own time. */
export const basis = z.strictObject({ how: z.literal(BASES), clock: z.string().max(20).optional() });
export type Basis = z.infer<typeof basis>;

/**
 * A member who is named in a text by "@" and the name that he then had: whoever is called something else now is still
 * meant.
 */
export const mentions = z.array(z.strictObject({ member: publicKey, name: z.string().min(1).max(200) })).max(20);
export type Mention = z.infer<typeof mentions>[number];

/** A comment on a quote, a whole provision, or a gap after one; `meeting` is the sitting in which it was made. */
export const annotation = kind({
  type: "annotation",
  body: z.strictObject({
    anchor,
    kind: z.literal(ANNOTATION_KINDS),
    comment: z.string().max(20_000),
    /** Whom the comment names. */
    mentions: mentions.optional(),
    rights: z.array(z.string().min(1).max(60)).max(40),
    tags: z.array(z.string().min(1).max(60)).max(40),
    /** What it is held against: names of the catalogue, or the first records of the team's own. */
    standards: z.array(z.string().min(1).max(64)).max(20).optional(),
    meeting: hash.optional(),
    track: z.string().min(1).max(60).optional(),
    basis: basis.optional(),
    confidentiality: z.literal(CONFIDENTIALITIES),
  }),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ thing }) => [thread(thing)],
});
export type AnnotationBody = z.infer<typeof annotation.body>;

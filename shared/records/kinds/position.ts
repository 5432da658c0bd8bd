import * as z from "zod/mini";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { delegationKeyOf } from "#shared/states/delegations.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfDelegation, ledgerSubjectOfPosition } from "../ledgerSubjects.ts";
import { knowledgeBasisSchema, CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** A delegation's stance on a provision; `earlier` prefers the wording of an earlier text. */
export const STANCES = ["supports", "opposes", "reserves", "flexible", "proposes", "earlier"] as const;
export type Stance = (typeof STANCES)[number];

/**
 * A State by its three-letter code (ISO 3166-1), a group by its short name, or another delegation by its name alone.
 */
const delegation = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.literal(["state", "group", "other"]),
  code: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
});

/**
 * A delegation's position on a provision, on the words that the anchor quotes, or on rival wording (`proposal`, its
 * first record): alone, on behalf of others, or aligning with another. If a delegation changes its mind, that is
 * another position, not a version. `at` is when it was heard, if that differs from when it was noted; `meeting` is the
 * meeting's first record.
 */
export const positionRecordKind = defineRecordKind({
  type: "position",
  body: z.strictObject({
    anchor: anchorSchema,
    delegation,
    stance: z.literal(STANCES),
    behalf: z.optional(delegation),
    aligning: z.optional(delegation),
    proposal: z.optional(hashSchema),
    comment: z.string().check(z.maxLength(20_000)),
    at: z.optional(z.iso.datetime({ offset: true, local: true })),
    meeting: z.optional(hashSchema),
    track: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    basis: z.optional(knowledgeBasisSchema),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity, body }) => [
    ledgerSubjectOfPosition(entity),
    ...(body ? [ledgerSubjectOfDelegation(delegationKeyOf(body.delegation))] : []),
  ],
});
export type PositionBody = z.infer<typeof positionRecordKind.body>;

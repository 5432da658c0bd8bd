import { z } from "zod";
import { anchor } from "#shared/anchor/anchor.ts";
import { delegationKey } from "#shared/states/delegations.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { delegationSubject, positionSubject } from "../ledgerSubjects.ts";
import { basisSchema, CONFIDENTIALITIES } from "./annotation.ts";

/** What a delegation holds of a provision; `earlier` prefers what an earlier text had. */
export const STANCES = ["supports", "opposes", "reserves", "flexible", "proposes", "earlier"] as const;
export type Stance = (typeof STANCES)[number];

/** A State by its three letters of ISO 3166-1, a group by its short name, or another by its name alone. */
const delegation = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.literal(["state", "group", "other"]),
  code: z.string().min(1).max(60).optional(),
});

/**
 * What a delegation holds of a provision, or of the words that the anchor quotes, or of rival wording (`proposal`, its
 * first record): alone, on behalf of others, or aligning with another. A delegation that changes its mind is heard
 * anew: that is another position, not a version. `at` is when it was heard, where that is not when it was noted;
 * `meeting` the sitting's first record.
 */
export const positionRecordKind = defineRecordKind({
  type: "position",
  body: z.strictObject({
    anchor,
    delegation,
    stance: z.literal(STANCES),
    behalf: delegation.optional(),
    aligning: delegation.optional(),
    proposal: hashSchema.optional(),
    comment: z.string().max(20_000),
    at: z.iso.datetime({ offset: true, local: true }).optional(),
    meeting: hashSchema.optional(),
    track: z.string().min(1).max(60).optional(),
    basis: basisSchema.optional(),
    confidentiality: z.literal(CONFIDENTIALITIES),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity, body }) => [
    positionSubject(entity),
    ...(body ? [delegationSubject(delegationKey(body.delegation))] : []),
  ],
});
export type PositionBody = z.infer<typeof positionRecordKind.body>;

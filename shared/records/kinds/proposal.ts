import * as z from "zod/mini";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfProposal } from "../ledgerSubjects.ts";
import { knowledgeBasisSchema, CONFIDENTIALITY_LABELS } from "./annotation.ts";

/**
 * `written`: submitted, printed or dictated; `floor`: read out or shown in the room (floor text); `tracked`: a tracked
 * change by the author of a file.
 */
const PROPOSAL_FORMS = ["written", "floor", "tracked"] as const;

/** The outcome of a proposal, if known; without one it is on the table. */
export const PROPOSAL_OUTCOMES = ["withdrawn", "adopted", "partly", "dropped"] as const;

export const PROPOSER_KINDS = ["state", "group", "person", "other"] as const;

/** The longest wording, old or new, in UTF-16 units. */
export const MAX_WORDING_LENGTH = 20_000;

/**
 * A proposer: the name as written or printed, the ISO 3166 code of a State, and the group it speaks for. A co-sponsor
 * has joined a proposal of others.
 */
const proposer = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.optional(z.literal(PROPOSER_KINDS)),
  code: z.optional(z.string().check(z.regex(/^[A-Z]{2,3}$/))),
  behalf: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  cosponsor: z.optional(z.literal(true)),
});
export type Proposer = z.infer<typeof proposer>;

/**
 * Rival wording: `new` in place of `old` (one of them may be empty, not both). The anchor quotes `old`, or `new` if the
 * text already has it; for a new provision it is the gap after a provision. An insertion includes a neighbouring word
 * in both `old` and `new`, because a quote is never empty and a quoted word can be found again in the next draft; a
 * redline shows only the difference. `at` is when it was made, read out or shown, `meeting` the meeting's first record.
 * Floor text that changes while it is read out is one proposal with a version for each of its states.
 */
export const proposalRecordKind = defineRecordKind({
  type: "proposal",
  body: z.strictObject({
    anchor: anchorSchema,
    wording: z
      .strictObject({
        old: z.string().check(z.maxLength(MAX_WORDING_LENGTH)),
        new: z.string().check(z.maxLength(MAX_WORDING_LENGTH)),
      })
      .check(z.refine((wording) => wording.old !== wording.new)),
    proposers: z.array(proposer).check(z.maxLength(200)),
    form: z.literal(PROPOSAL_FORMS),
    at: z.optional(z.iso.datetime({ offset: true, local: true })),
    meeting: z.optional(hashSchema),
    track: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    basis: z.optional(knowledgeBasisSchema),
    fate: z.optional(z.literal(PROPOSAL_OUTCOMES)),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
    comment: z.string().check(z.maxLength(MAX_WORDING_LENGTH)),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfProposal(entity)],
});
export type ProposalBody = z.infer<typeof proposalRecordKind.body>;
export type ProposalOutcome = NonNullable<ProposalBody["fate"]>;

import * as z from "zod/mini";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { VOTE_EFFECTS, VOTE_RESULTS, VOTE_RULES } from "#shared/votes/vote.ts";
import { hashSchema } from "../envelope.ts";
import { ledgerSubjectOfVote } from "../ledgerSubjects.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { knowledgeBasisSchema, CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** A State by its three-letter code (ISO 3166-1). */
const state = z.string().check(z.regex(/^[A-Z]{3}$/));
const states = z.array(state).check(z.maxLength(250));
const total = z.int().check(z.minimum(0), z.maximum(250));

/** The longest question and the longest explanation of vote, in UTF-16 units. */
const MAX_QUESTION_LENGTH = 2000;
const MAX_EXPLANATION_LENGTH = 20_000;

/** What a delegation said in explanation of its vote, in its own words. */
const explanation = z.strictObject({
  state,
  words: z.string().check(z.minLength(1), z.maxLength(MAX_EXPLANATION_LENGTH)),
  basis: z.optional(knowledgeBasisSchema),
});
export type VoteExplanation = z.infer<typeof explanation>;

/**
 * A vote on a provision, on rival wording (`proposal`, its first record) or on a motion about a provision. `question` is
 * what was put to the vote, `effect` what a yes means for the provision. `ballots` has the States by the ballot that they
 * cast; those that are in none of its lists are not known. The outcome is never recorded: it follows from the ballots
 * and the rule. `announced` and `result` are what the chair said. `at` is when the vote was taken, `meeting` the
 * meeting's first record.
 */
export const voteRecordKind = defineRecordKind({
  type: "vote",
  body: z.strictObject({
    anchor: anchorSchema,
    proposal: z.optional(hashSchema),
    question: z.string().check(z.minLength(1), z.maxLength(MAX_QUESTION_LENGTH)),
    effect: z.literal(VOTE_EFFECTS),
    rule: z.literal(VOTE_RULES),
    ballots: z
      .strictObject({ yes: states, no: states, abstain: states, absent: states })
      .check(z.refine(isEachStateOnce)),
    announced: z.optional(z.strictObject({ yes: total, no: total, abstain: z.optional(total) })),
    result: z.optional(z.literal(VOTE_RESULTS)),
    explanations: z.array(explanation).check(z.maxLength(250)),
    at: z.optional(z.iso.datetime({ offset: true, local: true })),
    meeting: z.optional(hashSchema),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfVote(entity)],
});
export type VoteBody = z.infer<typeof voteRecordKind.body>;

function isEachStateOnce(ballots: Readonly<Record<string, readonly string[]>>): boolean {
  const all = Object.values(ballots).flat();
  return new Set(all).size === all.length;
}

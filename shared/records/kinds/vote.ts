import { z } from "zod";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { VOTE_EFFECTS, VOTE_RESULTS, VOTE_RULES } from "#shared/votes/vote.ts";
import { hashSchema } from "../envelope.ts";
import { ledgerSubjectOfVote } from "../ledgerSubjects.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { knowledgeBasisSchema, CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** A State by its three-letter code (ISO 3166-1). */
const state = z.string().regex(/^[A-Z]{3}$/);
const states = z.array(state).max(250);
const total = z.int().min(0).max(250);

/** The longest question and the longest explanation of vote, in UTF-16 units. */
const MAX_QUESTION_LENGTH = 2000;
const MAX_EXPLANATION_LENGTH = 20_000;

/** What a delegation said in explanation of its vote, in its own words. */
const explanation = z.strictObject({
  state,
  words: z.string().min(1).max(MAX_EXPLANATION_LENGTH),
  basis: knowledgeBasisSchema.optional(),
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
    proposal: hashSchema.optional(),
    question: z.string().min(1).max(MAX_QUESTION_LENGTH),
    effect: z.literal(VOTE_EFFECTS),
    rule: z.literal(VOTE_RULES),
    ballots: z.strictObject({ yes: states, no: states, abstain: states, absent: states }).refine(isEachStateOnce),
    announced: z.strictObject({ yes: total, no: total, abstain: total.optional() }).optional(),
    result: z.literal(VOTE_RESULTS).optional(),
    explanations: z.array(explanation).max(250),
    at: z.iso.datetime({ offset: true, local: true }).optional(),
    meeting: hashSchema.optional(),
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

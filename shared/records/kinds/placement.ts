import { z } from "zod";
import { anchor } from "#shared/anchor/anchor.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { positionSubject, proposalSubject, statementSubject, threadSubject } from "../ledgerSubjects.ts";

export const PLACEMENT_DECISIONS = ["confirmed", "corrected", "closed", "discarded"] as const;
export type PlacementDecision = (typeof PLACEMENT_DECISIONS)[number];

/**
 * A member's statement about the place of a note, a position or a proposal in a draft: at the place that was found
 * (confirmed), at another one (corrected), or not in this draft (discarded), which can be said of a status, too; `closed`
 * also says that the draft now has what an omission missed. Of a position or a proposal, confirmed and corrected say that it holds for the words there.
 * `annotation` is the first record of what is placed, of a status the record that says it; the field is named after notes, which came first. There is one
 * register for each of them and draft, named by a keyed hash (`placementRegister`). A body that does not fit its register
 * counts for what it names itself.
 */
export const placementRecordKind = defineRecordKind({
  type: "placement",
  body: z
    .strictObject({
      annotation: hashSchema,
      draft: hashSchema,
      says: z.literal(PLACEMENT_DECISIONS),
      anchor: anchor.optional(),
    })
    .refine(({ says, anchor: at }) => (says === "discarded") === (at === undefined))
    .refine(({ draft, anchor: at }) => at === undefined || at.draft === draft),
  filing: "register",
  refusal: refuseUnlessObserver,
  // The body does not tell of which kind it is; a subject of the others derives nothing.
  subjects: ({ body }) =>
    body ? [threadSubject, positionSubject, proposalSubject, statementSubject].map((of) => of(body.annotation)) : [],
});
export type PlacementBody = z.infer<typeof placementRecordKind.body>;

import * as z from "zod/mini";
import { anchorSchema } from "#shared/anchor/anchor.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import {
  ledgerSubjectOfPosition,
  ledgerSubjectOfProposal,
  ledgerSubjectOfStatusStatement,
  ledgerSubjectOfThread,
} from "../ledgerSubjects.ts";

export const PLACEMENT_DECISIONS = ["confirmed", "corrected", "closed", "discarded"] as const;
export type PlacementDecision = (typeof PLACEMENT_DECISIONS)[number];

/**
 * A member's decision on the place of a note, a position, a proposal or a status in a draft. `confirmed`: it belongs
 * where it was found. `corrected`: it belongs at another place. `discarded`: it does not belong in this draft (this
 * applies to a status, too). `closed`: the draft now has what an omission missed. A position or proposal that is
 * confirmed or corrected applies to the words there. `annotation` is the first record of the placed item (of a status,
 * the record that states it); the field is named after notes, which came first. There is one register per item and
 * draft, named by a keyed hash (`placementRegisterOf`). A body that does not fit its register counts for the item that
 * it names.
 */
export const placementRecordKind = defineRecordKind({
  type: "placement",
  body: z
    .strictObject({
      annotation: hashSchema,
      draft: hashSchema,
      says: z.literal(PLACEMENT_DECISIONS),
      anchor: z.optional(anchorSchema),
    })
    .check(
      z.refine(({ says, anchor: at }) => (says === "discarded") === (at === undefined)),
      z.refine(({ draft, anchor: at }) => at === undefined || at.draft === draft),
    ),
  filing: "register",
  refusal: refuseUnlessObserver,
  // The body does not contain the item's kind. Subjects of the other kinds yield nothing.
  subjects: ({ body }) =>
    body
      ? [ledgerSubjectOfThread, ledgerSubjectOfPosition, ledgerSubjectOfProposal, ledgerSubjectOfStatusStatement].map(
          (of) => of(body.annotation),
        )
      : [],
});
export type PlacementBody = z.infer<typeof placementRecordKind.body>;

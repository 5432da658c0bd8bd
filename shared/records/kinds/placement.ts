import { z } from "zod";
import { anchor } from "#shared/anchor/anchor.ts";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { position, proposal, statement, thread } from "../subjects.ts";

export const PLACINGS = ["confirmed", "corrected", "closed", "discarded"] as const;
export type Placing = (typeof PLACINGS)[number];

/**
 * A member's statement about the place of a note, a position or a proposal in a draft: at the place that was found
 * (confirmed), at another one (corrected), or not in this draft (discarded), which can be said of a status, too; `closed`
 * also says that the draft now has what an omission missed. Of a position or a proposal, confirmed and corrected say that it holds for the words there.
 * `annotation` is the first record of what is placed, of a status the record that says it; the field is named after notes, which came first. There is one
 * register for each of them and draft, named by a keyed hash (`placementRegister`). A body that does not fit its register
 * counts for what it names itself.
 */
export const placement = kind({
  type: "placement",
  body: z
    .strictObject({ annotation: hash, draft: hash, says: z.literal(PLACINGS), anchor: anchor.optional() })
    .refine(({ says, anchor: at }) => (says === "discarded") === (at === undefined))
    .refine(({ draft, anchor: at }) => at === undefined || at.draft === draft),
  filing: "register",
  refusal: unlessObserver,
  // The body does not tell of which kind it is; a subject of the others derives nothing.
  subjects: ({ body }) => (body ? [thread, position, proposal, statement].map((of) => of(body.annotation)) : []),
});
export type PlacementBody = z.infer<typeof placement.body>;

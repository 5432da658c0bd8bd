import { z } from "zod";
import { anchor } from "../../anchor/anchor.ts";
import { hash } from "../envelope.ts";
import { kind } from "../kind.ts";
import { observers } from "../roles.ts";
import { thread } from "../subjects.ts";

export const PLACINGS = ["confirmed", "corrected", "closed", "discarded"] as const;
export type Placing = (typeof PLACINGS)[number];

/**
 * Where a person says that a note stands in a draft: where it was found (confirmed), elsewhere (corrected), or nowhere
 * (discarded: it does not belong here); `closed` says besides that the draft now has what an omission missed. A
 * register for each annotation and draft, whose name is a keyed hash (`placementRegister`), as a status's: a body that
 * does not fit it speaks for the annotation and the draft that it names itself.
 */
export const placement = kind({
  type: "placement",
  body: z
    .strictObject({ annotation: hash, draft: hash, says: z.literal(PLACINGS), anchor: anchor.optional() })
    .refine(({ says, anchor: at }) => (says === "discarded") === (at === undefined))
    .refine(({ draft, anchor: at }) => at === undefined || at.draft === draft),
  filing: "register",
  may: observers,
  subjects: (body) => [thread(body.annotation)],
});
export type PlacementBody = z.infer<typeof placement.body>;

import { z } from "zod";
import { kind, unlessMember } from "../kind.ts";
import { member } from "../subjects.ts";

/** What a member wants to be called: a pseudonym or a role will do. Filed under the member's id. */
export const profile = kind({
  type: "profile",
  body: z.strictObject({ name: z.string().min(1).max(200), organisation: z.string().max(200).optional() }),
  filing: "register",
  refusal: unlessMember,
  subjects: ({ record }) => [member(record.of ?? "")],
});
export type ProfileBody = z.infer<typeof profile.body>;

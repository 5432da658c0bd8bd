import { z } from "zod";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfGroup } from "../ledgerSubjects.ts";

/**
 * A group of delegations that the team added to the listed ones: its short name, its full name and the other names that
 * it goes by. Positions and proposals refer to it by these names, so they keep them if the group is retracted.
 */
export const groupRecordKind = defineRecordKind({
  type: "group",
  body: z.strictObject({
    code: z.string().min(2).max(60),
    name: z.string().min(2).max(200),
    aliases: z.array(z.string().min(2).max(200)).max(40),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfGroup(entity)],
});
export type GroupBody = z.infer<typeof groupRecordKind.body>;

import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfGroup } from "../ledgerSubjects.ts";

/**
 * A group of delegations that the team added to the listed ones: its short name, its full name and the other names that
 * it goes by. Positions and proposals refer to it by these names, so they keep them if the group is retracted.
 */
export const groupRecordKind = defineRecordKind({
  type: "group",
  body: z.strictObject({
    code: z.string().check(z.minLength(2), z.maxLength(60)),
    name: z.string().check(z.minLength(2), z.maxLength(200)),
    aliases: z.array(z.string().check(z.minLength(2), z.maxLength(200))).check(z.maxLength(40)),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfGroup(entity)],
});
export type GroupBody = z.infer<typeof groupRecordKind.body>;

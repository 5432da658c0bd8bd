import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfMeeting } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** A meeting: its local date, its name and its track. Everybody who attended may refer to it by its first record. */
export const meetingRecordKind = defineRecordKind({
  type: "meeting",
  body: z.strictObject({
    date: z.iso.date(),
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    track: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfMeeting(entity)],
});
export type MeetingBody = z.infer<typeof meetingRecordKind.body>;

import { z } from "zod";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfMeeting } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** A meeting: its local date, its name and its track. Everybody who attended may refer to it by its first record. */
export const meetingRecordKind = defineRecordKind({
  type: "meeting",
  body: z.strictObject({
    date: z.iso.date(),
    name: z.string().min(1).max(200),
    track: z.string().min(1).max(60).optional(),
    confidentiality: z.literal(CONFIDENTIALITY_LABELS),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfMeeting(entity)],
});
export type MeetingBody = z.infer<typeof meetingRecordKind.body>;

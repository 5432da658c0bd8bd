import { z } from "zod";
import { kind, unlessObserver } from "../kind.ts";
import { meeting as meetingSubject } from "../subjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

/** A sitting: its day where it sits, its name, its track. Everybody who was in it may name it by the first record. */
export const meeting = kind({
  type: "meeting",
  body: z.strictObject({
    date: z.iso.date(),
    name: z.string().min(1).max(200),
    track: z.string().min(1).max(60).optional(),
    confidentiality: z.literal(CONFIDENTIALITIES),
  }),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ thing }) => [meetingSubject(thing)],
});
export type MeetingBody = z.infer<typeof meeting.body>;

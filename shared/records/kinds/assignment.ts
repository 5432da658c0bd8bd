import { z } from "zod";
import { hash, publicKey } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { assignedThread, assignmentOf, threadOf } from "../subjects.ts";

/**
 * The member who is to see to a thread. A register for each annotation, which every observer may say: one takes a note
 * upon oneself, or hands it on. Of what was said by people who did not know of each other, the latest stands.
 */
export const assignment = kind({
  type: "assignment",
  body: z.strictObject({ annotation: hash, member: publicKey }),
  filing: "register",
  refusal: unlessObserver,
  subjects: ({ record }) => threadOf(assignedThread(record.of ?? "")),
  register: (body) => assignmentOf(body.annotation),
});
export type AssignmentBody = z.infer<typeof assignment.body>;

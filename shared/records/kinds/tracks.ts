import { z } from "zod";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { TRACKS_REGISTER } from "../ledgerSubjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

/**
 * The tracks of the negotiation as the team lists them, each with who may see what is noted there where nothing else
 * is said. One register for the dossier.
 */
export const tracksRecordKind = defineRecordKind({
  type: "tracks",
  body: z.strictObject({
    tracks: z
      .array(z.strictObject({ name: z.string().min(1).max(60), confidentiality: z.literal(CONFIDENTIALITIES) }))
      .max(100),
  }),
  filing: "register",
  register: () => TRACKS_REGISTER,
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => (record.of === TRACKS_REGISTER ? [TRACKS_REGISTER] : []),
});
export type TracksBody = z.infer<typeof tracksRecordKind.body>;

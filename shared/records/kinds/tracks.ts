import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { TRACKS_REGISTER } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

/**
 * The negotiation's tracks as the team lists them, each with the default visibility of its notes. There is one register
 * for the dossier.
 */
export const tracksRecordKind = defineRecordKind({
  type: "tracks",
  body: z.strictObject({
    tracks: z
      .array(
        z.strictObject({
          name: z.string().check(z.minLength(1), z.maxLength(60)),
          confidentiality: z.literal(CONFIDENTIALITY_LABELS),
        }),
      )
      .check(z.maxLength(100)),
  }),
  filing: "register",
  register: () => TRACKS_REGISTER,
  refusal: refuseUnlessObserver,
  subjects: ({ record }) => (record.of === TRACKS_REGISTER ? [TRACKS_REGISTER] : []),
});
export type TracksBody = z.infer<typeof tracksRecordKind.body>;

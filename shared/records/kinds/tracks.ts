import { z } from "zod";
import { kind, unlessObserver } from "../kind.ts";
import { TRACKS } from "../subjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

/**
 * The tracks of the negotiation as the team lists them, each with who may see what is noted there where nothing else
 * is said. One register for the dossier.
 */
export const tracks = kind({
  type: "tracks",
  body: z.strictObject({
    tracks: z
      .array(z.strictObject({ name: z.string().min(1).max(60), confidentiality: z.literal(CONFIDENTIALITIES) }))
      .max(100),
  }),
  filing: "register",
  register: () => TRACKS,
  refusal: unlessObserver,
  subjects: ({ record }) => (record.of === TRACKS ? [TRACKS] : []),
});
export type TracksBody = z.infer<typeof tracks.body>;

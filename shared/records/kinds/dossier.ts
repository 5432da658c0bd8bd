import { z } from "zod";
import { publicKey } from "../envelope.ts";
import { kind, unlessMember } from "../kind.ts";
import { keyShare, recipient } from "./roster.ts";

/**
 * A dossier's first record. Its signer is the administrator's device; the recovery key outranks everything;
 * `keys` hands the first dossier key to both. The dossier's title is said in its first document, sealed.
 */
export const dossier = kind({
  type: "dossier",
  body: z.strictObject({
    recipient,
    recovery: z.strictObject({ key: publicKey, recipient }),
    keys: z.array(keyShare).length(1),
  }),
  filing: "control",
  refusal: unlessMember,
  subjects: () => [],
});
export type DossierBody = z.infer<typeof dossier.body>;

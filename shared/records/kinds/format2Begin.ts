import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";

/**
 * Begins format 2 in a dossier of format 1: from when it counts, the rules of format 2 decide. It changes nothing else.
 * `base` is the first record, or the roster of the recovery sheet, that gave its signer office. See `docs/membership.md`.
 */
export const format2BeginRecordKind = defineRecordKind({
  type: "begin",
  body: z.strictObject({ base: hashSchema }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type Format2BeginBody = z.infer<typeof format2BeginRecordKind.body>;

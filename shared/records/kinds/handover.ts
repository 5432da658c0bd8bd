import * as z from "zod/mini";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { deviceCutSchema, lastRecordSchema, newDossierKeySchema } from "./membershipChange.ts";
import { ageRecipientSchema } from "./roster.ts";

/**
 * A handover of the administrator's office, signed by the recovery sheet or by somebody in office. `base` is the first
 * record or the handover before it. `administrators` lists everybody who has office from now on; each is a lead after
 * the record `from`. `ends` lists whose office ends: if it is `closed`, as for a stolen device, only those of the
 * device's changes keep their effect that this record reaches and `without` does not name. `undo` names handovers that
 * lose their effect. `sheet` replaces the recovery sheet. See `docs/membership.md`.
 */
export const handoverRecordKind = defineRecordKind({
  type: "handover",
  body: z.strictObject({
    base: hashSchema,
    administrators: z
      .array(
        z.strictObject({
          device: publicKeySchema,
          recipient: ageRecipientSchema,
          member: publicKeySchema,
          from: z.nullable(lastRecordSchema),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    cuts: z.array(deviceCutSchema).check(z.maxLength(1000)),
    ends: z
      .array(
        z.strictObject({
          device: publicKeySchema,
          closed: z.boolean(),
          without: z.array(hashSchema).check(z.maxLength(1000)),
        }),
      )
      .check(z.maxLength(20)),
    undo: z.array(hashSchema).check(z.maxLength(1000)),
    sheet: z.optional(z.strictObject({ key: publicKeySchema, recipient: ageRecipientSchema })),
    key: newDossierKeySchema,
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type HandoverBody = z.infer<typeof handoverRecordKind.body>;

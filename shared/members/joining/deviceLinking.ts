import * as z from "zod/mini";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import type { Signature } from "#shared/base/ed25519.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { hashSchema, publicKeySchema, signatureSchema, type DeviceId } from "#shared/records/envelope.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import { ageRecipientSchema } from "#shared/records/kinds/roster.ts";
import { findAndUnpackJoinCode } from "./findAndUnpackJoinCode.ts";
import {
  decodeAgeKeyText,
  encodeAgeRecipient,
  truncateUtf8,
  packJoinCode,
  prefixWithLength,
  MAX_JOIN_CODE_TITLE_BYTES,
  type ByteReader,
} from "./joinCode.ts";

/**
 * A new device's request to another device of the same member. It reveals nothing about any dossier and is not secret.
 */
export const deviceLinkRequestSchema = z.strictObject({ device: publicKeySchema, recipient: ageRecipientSchema });
export type DeviceLinkRequest = z.infer<typeof deviceLinkRequestSchema>;

/**
 * The other device's answer: it vouches for the new device and includes the dossier key, which only that device can
 * open.
 */
const answer = z.strictObject({
  dossier: hashSchema,
  /** For display only. */
  title: z.string().check(z.maxLength(500)),
  device: publicKeySchema,
  recipient: ageRecipientSchema,
  /** The vouching device. */
  by: publicKeySchema,
  sig: signatureSchema,
  /** An age file with the 32 bytes of the dossier key in force. */
  sealed: z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/)),
  hub: z.optional(z.url({ protocol: /^(?:https?|wss?)$/ })),
  pin: z.optional(hashSchema),
});
export type DeviceLinkAnswer = z.infer<typeof answer>;

export function encodeDeviceLinkRequest({ device, recipient }: DeviceLinkRequest): string {
  return packJoinCode("request", fromHex(device), decodeAgeKeyText(recipient));
}

/** Decodes the request in a code or in a file's text; refuses with `device.request-unreadable`. */
export function decodeDeviceLinkRequest(text: string): Outcome<DeviceLinkRequest> {
  return findAndUnpackJoinCode(text, { request: requestIn }) ?? refusal("device.request-unreadable");
}

function requestIn(from: ByteReader): DeviceLinkRequest {
  return deviceLinkRequestSchema.parse({ device: from.hex(), recipient: encodeAgeRecipient(from.bytes(32)) });
}

export function encodeDeviceLinkAnswer(answer: DeviceLinkAnswer): string {
  const { dossier, title, device, recipient, by, sig, sealed, hub = "", pin = "" } = answer;
  const parts = [dossier, device].map(fromHex).concat(decodeAgeKeyText(recipient), fromHex(by), fromHex(sig));
  const rest = [
    prefixWithLength(fromHex(sealed)),
    prefixWithLength(fromHex(pin)),
    prefixWithLength(hub),
    prefixWithLength(truncateUtf8(title, MAX_JOIN_CODE_TITLE_BYTES)),
  ];
  return packJoinCode("answer", ...parts, ...rest);
}

/** Decodes the answer in a code or in a file's text; refuses with `device.answer-unreadable`. */
export function decodeDeviceLinkAnswer(text: string): Outcome<DeviceLinkAnswer> {
  return findAndUnpackJoinCode(text, { answer: unpackDeviceLinkAnswer }) ?? refusal("device.answer-unreadable");
}

/** Reads an answer from the bytes of its code. */
export function unpackDeviceLinkAnswer(from: ByteReader): DeviceLinkAnswer {
  const [dossier, device] = [from.hex(), from.hex()];
  const [recipient, by, sig] = [encodeAgeRecipient(from.bytes(32)), from.hex(), from.hex(64)];
  const [sealed, pin, hub, title] = [
    toHex(from.lengthPrefixed()),
    toHex(from.lengthPrefixed()),
    from.text(),
    from.text(),
  ];
  return answer.parse({ dossier, title, device, recipient, by, sig, sealed, ...(hub && { hub }), ...(pin && { pin }) });
}

/** Creates a join's body, with the proof that another device of the member vouches for this one. */
export function createLinkedDeviceJoinBody({ recipient, by, sig }: DeviceLinkAnswer): JoinBody {
  return { recipient, proof: { by: "device", key: by as DeviceId, sig: sig as Signature } };
}

import { z } from "zod";
import { fromHex, toHex } from "../base/bytes.ts";
import type { Signature } from "../base/curve.ts";
import { refuse, type Outcome } from "../base/result.ts";
import { hash, publicKey, signature, type DeviceId } from "../records/envelope.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import { recipient } from "../records/kinds/roster.ts";
import { onlyCode } from "./codes.ts";
import { ageBytes, ageRecipient, brief, pack, sized, TITLE_BYTES, type Unpacking } from "./packed.ts";

/** What a new device asks of another one of the same member. It says nothing of any dossier, and is no secret. */
export const deviceRequest = z.strictObject({ device: publicKey, recipient });
export type DeviceRequest = z.infer<typeof deviceRequest>;

/** What the other device answers: that it vouches for the new one, and the dossier key, which only the new one opens. */
const answer = z.strictObject({
  dossier: hash,
  /** For display only. */
  title: z.string().max(500),
  device: publicKey,
  recipient,
  /** The device that vouches. */
  by: publicKey,
  sig: signature,
  /** An age file with the 32 bytes of the dossier key in force. */
  sealed: z.string().regex(/^(?:[0-9a-f]{2})+$/),
  hub: z.url({ protocol: /^(?:https?|wss?)$/ }).optional(),
  pin: hash.optional(),
});
export type DeviceAnswer = z.infer<typeof answer>;

export function encodeRequest({ device, recipient }: DeviceRequest): string {
  return pack("request", fromHex(device), ageBytes(recipient));
}

/** The request in a code or in a file's text. */
export function decodeRequest(text: string): Outcome<DeviceRequest> {
  return onlyCode(text, { request: requestIn }) ?? refuse("device.request-unreadable");
}

function requestIn(from: Unpacking): DeviceRequest {
  return deviceRequest.parse({ device: from.hex(), recipient: ageRecipient(from.bytes(32)) });
}

export function encodeAnswer(answer: DeviceAnswer): string {
  const { dossier, title, device, recipient, by, sig, sealed, hub = "", pin = "" } = answer;
  const parts = [dossier, device].map(fromHex).concat(ageBytes(recipient), fromHex(by), fromHex(sig));
  const rest = [sized(fromHex(sealed)), sized(fromHex(pin)), sized(hub), sized(brief(title, TITLE_BYTES))];
  return pack("answer", ...parts, ...rest);
}

/** The answer in a code or in a file's text. */
export function decodeAnswer(text: string): Outcome<DeviceAnswer> {
  return onlyCode(text, { answer: answerIn }) ?? refuse("device.answer-unreadable");
}

/** What an answer's code says. */
export function answerIn(from: Unpacking): DeviceAnswer {
  const [dossier, device] = [from.hex(), from.hex()];
  const [recipient, by, sig] = [ageRecipient(from.bytes(32)), from.hex(), from.hex(64)];
  const [sealed, pin, hub, title] = [toHex(from.sized()), toHex(from.sized()), from.text(), from.text()];
  return answer.parse({ dossier, title, device, recipient, by, sig, sealed, ...(hub && { hub }), ...(pin && { pin }) });
}

/** A join's body: the proof that another device of the member vouches for this one. */
export function furtherJoin({ recipient, by, sig }: DeviceAnswer): JoinBody {
  return { recipient, proof: { by: "device", key: by as DeviceId, sig: sig as Signature } };
}

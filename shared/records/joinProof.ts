import { encodeUtf8, type Bytes } from "../base/bytes.ts";
import { verifySignature } from "../base/ed25519.ts";
import type { DeviceId, DossierId } from "./envelope.ts";
import type { JoinBody } from "./kinds/join.ts";

/** Encodes the bytes that an invitation's key or an active device signs for a new device. */
export function encodeJoinToSign(dossier: DossierId, device: DeviceId, recipient: string): Bytes {
  return encodeUtf8(`clausemark/1 join\n${dossier}\n${device}\n${recipient}`);
}

/** Whether a join's proof is valid for the device that signed the join. */
export function verifyJoinProof(body: JoinBody, dossier: DossierId, device: DeviceId): Promise<boolean> {
  return verifySignature(body.proof.key, body.proof.sig, encodeJoinToSign(dossier, device, body.recipient));
}

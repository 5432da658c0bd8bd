import { isRefusal } from "../../../shared/base/result.ts";
import type { Signers } from "../signers.ts";
import { orRefused } from "./failed.ts";
import type { Line } from "./ipc.ts";

/** Signing and keys. What a device signs with never crosses the line. */
export function serveSigner(line: Line, signers: Signers): void {
  line.answer("signer:create", () => signers.create());
  line.answer("signer:adopt", (device, dossier, keys) =>
    orRefused("keys.not-written", signers.adopt(device, dossier, keys)),
  );
  line.answer("signer:record", (device, dossier, unsigned) => signers.record(device, dossier, unsigned));
  line.answer("signer:resume", (dossier, last) => orRefused("keys.not-written", signers.resume(dossier, last)));
  line.answer("signer:spend", (dossier, last) => orRefused("keys.not-written", signers.spend(dossier, last)));
  line.answer("signer:challenge", (dossier, challenge) => signers.challenge(dossier, challenge));
  line.answer("signer:vouch", (dossier, request) => signers.vouch(dossier, request));
  line.answer("signer:attest", (dossier, list) => signers.attest(dossier, list));
  line.answer("signer:open", (dossier, sealed) => signers.open(dossier, sealed));
  line.answer("signer:open-head", (header) => signers.openHead(header));
  line.answer("keys", async (dossier) => {
    const [held, atRest] = await Promise.all([signers.keys(dossier), signers.atRest(dossier)]);
    if (isRefusal(held)) return held;
    return isRefusal(atRest) ? atRest : { ...held, atRest };
  });
}

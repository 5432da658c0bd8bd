import { prepareEd25519 } from "#shared/base/ed25519.ts";
import { handleVerification } from "../workspace/persistence/recordVerifier.ts";
import { serveRequests } from "./serveRequests.ts";

let turn: Promise<unknown> = Promise.resolve();

// One after the other: requesters match answers to questions by their order.
serveRequests((examination: Parameters<typeof handleVerification>[0]) => {
  const answered = turn.then(() => handleVerification(examination));
  turn = answered;
  return answered;
});

// While there is nothing to do yet.
void prepareEd25519();

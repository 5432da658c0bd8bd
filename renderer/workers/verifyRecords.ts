import { warmUpEd25519 } from "#shared/base/ed25519.ts";
import { handleVerificationRequest } from "../workspace/persistence/recordVerifier.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

let turn: Promise<unknown> = Promise.resolve();

// One after the other: requesters match answers to questions by their order.
serveWorkerRequests((examination: Parameters<typeof handleVerificationRequest>[0]) => {
  const answered = turn.then(() => handleVerificationRequest(examination));
  turn = answered;
  return answered;
});

// While there is nothing to do yet.
void warmUpEd25519();

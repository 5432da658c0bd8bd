import type { Connection, Hocuspocus } from "@hocuspocus/server";
import { serialiseChallengeNotice } from "#shared/records/sync/noticesFromHub.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import type { ChallengeIssuer } from "./challengeIssuer.ts";

/** How often a connection must prove itself again, and how long it has to do so, in ms. */
export const PROOF_RENEWAL_TIMING = { every: 10 * 60_000, patience: 60_000 } as const;
export interface ProofRenewalTiming {
  readonly every: number;
  readonly patience: number;
}

/**
 * Asks every connection periodically to sign a new challenge, so that a stolen connection is soon worthless and a
 * device that has disappeared does not keep one. `late` is called for connections that do not answer in time.
 */
export function startRequestingProofs(
  sync: Hocuspocus<HocuspocusContext>,
  { every, patience }: ProofRenewalTiming,
  challenges: ChallengeIssuer,
  late: (connection: Connection<HocuspocusContext>) => void,
): { stop(): void } {
  const look = () => {
    const now = Date.now();
    for (const document of sync.documents.values()) {
      for (const connection of document.getConnections() as Connection<HocuspocusContext>[]) {
        const { admission } = connection.context;
        if (!admission || connection.context.visitor.isOut) continue;
        if (admission.askedAt !== null && now - admission.askedAt > patience) late(connection);
        else if (admission.askedAt === null && now - admission.provenAt > every) {
          admission.askedAt = now;
          ask(connection, challenges);
        }
      }
    }
  };
  const timer = setInterval(look, Math.min(every, patience) / 4).unref();
  return { stop: () => clearInterval(timer) };
}

/** Asks for a proof and sends the challenge along: a connected client need not fetch one. */
function ask(connection: Connection<HocuspocusContext>, challenges: ChallengeIssuer): void {
  const { origin } = connection.context.visitor;
  const challenge = origin !== null && challenges.issue(connection.document.name, origin);
  if (challenge) connection.sendStateless(serialiseChallengeNotice(challenge));
  connection.requestToken();
}

import type { Connection, Hocuspocus } from "@hocuspocus/server";
import { writeChallengeNotice } from "#shared/records/sync/hubNotice.ts";
import type { SyncContext } from "../sync/syncContext.ts";
import type { Challenges } from "./challenges.ts";

/** How often a connection proves itself anew, in ms, and how long it has for it. */
export const RENEWAL_TIMES = { every: 10 * 60_000, patience: 60_000 } as const;
export interface RenewalTimes {
  readonly every: number;
  readonly patience: number;
}

/**
 * Asks every connection now and then to sign a fresh challenge, as at the door: a stolen line is worth little, and a
 * device that is gone does not hold one. `late` is called for those that have not answered in time.
 */
export function startProofRenewal(
  sync: Hocuspocus<SyncContext>,
  { every, patience }: RenewalTimes,
  challenges: Challenges,
  late: (connection: Connection<SyncContext>) => void,
): { stop(): void } {
  const look = () => {
    const now = Date.now();
    for (const document of sync.documents.values()) {
      for (const connection of document.getConnections() as Connection<SyncContext>[]) {
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

/** Asks for a proof, with the challenge for it: whoever is connected needs none from elsewhere. */
function ask(connection: Connection<SyncContext>, challenges: Challenges): void {
  const { origin } = connection.context.visitor;
  const challenge = origin !== null && challenges.issue(connection.document.name, origin);
  if (challenge) connection.sendStateless(writeChallengeNotice(challenge));
  connection.requestToken();
}

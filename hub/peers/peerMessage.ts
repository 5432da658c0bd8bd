import * as z from "zod/mini";
import { parseJson } from "#shared/base/canonicalJson.ts";
import type { DossierId } from "#shared/records/envelope.ts";

const news = z.object({
  /** The hub that sends it. */
  from: z.string().check(z.maxLength(100)),
  dossier: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /**
   * `stored`: the log has new entries. `who`: asks who is present. `present`: who is present, as an awareness update.
   */
  says: z.enum(["stored", "who", "present"]),
  presence: z.optional(z.base64().check(z.maxLength(1_000_000))),
});

/** A message from one hub to the others. It never contains what anybody wrote: that is read from the log. */
export type PeerMessage = z.infer<typeof news>;

/** Parses a message; null if it comes from a newer version or is not one. */
export function readPeerMessage(message: string): PeerMessage | null {
  const read = news.safeParse(parseJson(message));
  return read.success ? read.data : null;
}

/**
 * A connection to the other hubs. Messages sent while it is down are lost: the log is authoritative. A hub receives only the
 * messages about dossiers that it follows, so that it has no work with those that are in use elsewhere.
 */
export interface PeerFanOut {
  readonly isUp: boolean;
  publish(news: PeerMessage): void;
  /** Resolves when messages about a dossier arrive, until they are no longer followed as often as they were. */
  follow(dossier: DossierId): Promise<void>;
  unfollow(dossier: DossierId): void;
  /** Called with every message about a followed dossier, including this hub's own. */
  onMessage: (news: PeerMessage) => void;
  close(): Promise<void>;
}

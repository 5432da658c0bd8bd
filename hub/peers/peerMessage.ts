import { z } from "zod";
import { parseJson } from "#shared/base/canonicalJson.ts";

const news = z.object({
  /** The hub that sends it. */
  from: z.string().max(100),
  dossier: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * `stored`: the log has new entries. `who`: asks who is present. `present`: who is present, as an awareness update.
   */
  says: z.enum(["stored", "who", "present"]),
  presence: z.base64().max(1_000_000).optional(),
});

/** A message from one hub to the others. It never contains what anybody wrote: that is read from the log. */
export type PeerMessage = z.infer<typeof news>;

/** Parses a message; null if it comes from a newer version or is not one. */
export function readPeerMessage(message: string): PeerMessage | null {
  const read = news.safeParse(parseJson(message));
  return read.success ? read.data : null;
}

/** A connection to the other hubs. Messages sent while it is down are lost: the log is authoritative. */
export interface PeerFanOut {
  readonly isUp: boolean;
  publish(news: PeerMessage): void;
  /** Called with every message, including this hub's own. */
  onMessage: (news: PeerMessage) => void;
  close(): Promise<void>;
}

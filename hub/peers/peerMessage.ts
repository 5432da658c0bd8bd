import { z } from "zod";
import { parseJson } from "#shared/base/canonicalJson.ts";

const news = z.object({
  /** The hub that says it. */
  from: z.string().max(100),
  dossier: z.string().regex(/^[0-9a-f]{64}$/),
  /** `stored`: the log has something new. `who`: say who is present. `present`: who is, as an awareness update. */
  says: z.enum(["stored", "who", "present"]),
  presence: z.base64().max(1_000_000).optional(),
});

/** What one hub tells the others. Never what anybody wrote: that is read from the log. */
export type PeerMessage = z.infer<typeof news>;

/** The news in a message, or null where it is of a newer hub's or nobody's making. */
export function readPeerMessage(message: string): PeerMessage | null {
  const read = news.safeParse(parseJson(message));
  return read.success ? read.data : null;
}

/** A line to the other hubs. What is said while it is broken is lost: the log, not the line, is what counts. */
export interface FanOut {
  readonly isUp: boolean;
  publish(news: PeerMessage): void;
  /** Called with what others and oneself have said. */
  onMessage: (news: PeerMessage) => void;
  close(): Promise<void>;
}

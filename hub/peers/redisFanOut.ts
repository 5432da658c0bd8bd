import { createClient } from "@redis/client";
import type { DossierId } from "#shared/records/envelope.ts";
import type { ReportEvent } from "../serve/reportEvent.ts";
import { readPeerMessage, type PeerFanOut, type PeerMessage } from "./peerMessage.ts";

/** The channel of a dossier. */
const channelOf = (dossier: DossierId): string => `clausemark:${dossier}`;
/** The longest delay before reconnecting, in ms. */
const AGAIN = 2_000;

/**
 * Connects to the other hubs by Redis publish/subscribe (`redis://…`); Redis stores nothing. It connects in the
 * background, and reconnects whenever the connection breaks.
 */
export function connectRedisFanOut(url: string, report: ReportEvent): PeerFanOut {
  const settings = { url, disableOfflineQueue: true, socket: { reconnectStrategy } };
  const speaker = createClient(settings);
  const listener = createClient({ ...settings, disableOfflineQueue: false });
  /** How many times each dossier is followed. */
  const followed = new Map<DossierId, number>();
  const fanOut: PeerFanOut = {
    onMessage: () => undefined,
    get isUp() {
      return speaker.isReady && listener.isReady;
    },
    publish(news: PeerMessage) {
      if (speaker.isReady) speaker.publish(channelOf(news.dossier), JSON.stringify(news)).catch(broken);
    },
    async follow(dossier) {
      const followers = (followed.get(dossier) ?? 0) + 1;
      followed.set(dossier, followers);
      // The library subscribes again by itself after a broken connection.
      await listener.subscribe(channelOf(dossier), onPublished).catch(broken);
    },
    unfollow(dossier) {
      const followers = (followed.get(dossier) ?? 0) - 1;
      followed.set(dossier, followers);
      if (followers > 0) return;
      followed.delete(dossier);
      if (listener.isOpen) listener.unsubscribe(channelOf(dossier), onPublished).catch(broken);
    },
    async close() {
      for (const client of [speaker, listener]) if (client.isOpen) client.destroy();
      return Promise.resolve();
    },
  };
  let isReported = false;
  function broken(error: Error & { code?: string }): void {
    if (isReported) return;
    isReported = true;
    report("redis lost", { cause: error.code ?? error.name });
  }
  for (const client of [speaker, listener]) {
    client.on("error", broken);
    client.on("ready", () => {
      if (isReported && fanOut.isUp) report("redis back");
      if (fanOut.isUp) isReported = false;
    });
    client.connect().catch(broken);
  }
  function onPublished(message: string): void {
    const news = readPeerMessage(message);
    if (news) fanOut.onMessage(news);
  }
  return fanOut;
}

const reconnectStrategy = (retries: number): number => Math.min(100 * 2 ** retries, AGAIN);

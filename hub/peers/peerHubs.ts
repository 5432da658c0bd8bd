import { randomUUID } from "node:crypto";
import type { Document, Hocuspocus } from "@hocuspocus/server";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { DossierId } from "#shared/records/envelope.ts";
import type { DossierPool } from "../log/dossierPool.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { loggableErrorCode, shortenId, type ReportEvent } from "../serve/reportEvent.ts";
import type { PeerFanOut, PeerMessage } from "./peerMessage.ts";

/** How often the log is polled for entries of other hubs, with and without a fan-out line, in ms. */
const POLL = { withLine: 5_000, alone: 1_000 } as const;

/** The origin of presence from another hub, which goes to this hub's clients only. */
const ELSEWHERE = "elsewhere";

/**
 * The other hubs that share this one's log. Each announces that it has stored something, and the others read it from
 * the log; an announcement that is lost is made up for by polling. Does nothing if the log is not shared.
 */
export class PeerHubs {
  readonly #logs: HubLogStore;
  readonly #dossiers: DossierPool;
  readonly #line: PeerFanOut | null;
  readonly #report: ReportEvent;
  readonly #name = randomUUID();
  readonly #unannounced = new Set<DossierId>();
  #documents: ReadonlyMap<string, Document> = new Map();
  #poll: NodeJS.Timeout | undefined;

  constructor(logs: HubLogStore, dossiers: DossierPool, fanOut: PeerFanOut | null, report: ReportEvent) {
    this.#logs = logs;
    this.#dossiers = dossiers;
    this.#line = fanOut;
    this.#report = report;
  }

  start({ documents }: Pick<Hocuspocus, "documents">): void {
    if (!this.#logs.isShared) return;
    this.#documents = documents;
    if (this.#line) this.#line.onMessage = (news) => this.#receive(news);
    this.#schedulePoll();
  }

  /** Announces that something was stored here. Simultaneous announcements are merged. */
  announceStored(dossier: DossierId): void {
    if (!this.#line) return;
    this.#unannounced.add(dossier);
    if (this.#unannounced.size === 1) setImmediate(() => this.#announceAll());
  }

  /** Announces changed presence. `origin` is the origin of the document's event. */
  announcePresence(
    { name, awareness }: Pick<Document, "name" | "awareness">,
    clients: number[],
    origin: unknown,
  ): void {
    if (origin !== ELSEWHERE && clients.length > 0) this.#sendPresence(name, encodeAwarenessUpdate(awareness, clients));
  }

  /**
   * Follows what the other hubs say about a document that was loaded here, and asks them who is present in it. What was
   * stored between its loading and the first message is read from the log.
   */
  async follow(dossier: DossierId): Promise<void> {
    if (!this.#line) return;
    await this.#line.follow(dossier);
    this.#publish({ dossier, says: "who" });
    await this.#catchUp(dossier);
  }

  /** Stops following a document that is no longer loaded here. */
  unfollow(dossier: DossierId): void {
    this.#line?.unfollow(dossier);
  }

  async close(): Promise<void> {
    clearTimeout(this.#poll);
    await this.#line?.close();
  }

  #announceAll(): void {
    for (const dossier of this.#unannounced) this.#publish({ dossier, says: "stored" });
    this.#unannounced.clear();
  }

  #publish(news: Omit<PeerMessage, "from">): void {
    this.#line?.publish({ ...news, from: this.#name });
  }

  #sendPresence(dossier: DossierId, update: Uint8Array): void {
    this.#publish({ dossier, says: "present", presence: Buffer.from(update).toString("base64") });
  }

  #receive({ from, dossier, says, presence }: PeerMessage): void {
    if (from === this.#name) return;
    if (says === "stored") return void this.#catchUp(dossier);
    const document = this.#documents.get(dossier);
    if (!document) return;
    if (says === "who") {
      const clients = [...document.awareness.getStates().keys()];
      if (clients.length > 0) this.#sendPresence(dossier, encodeAwarenessUpdate(document.awareness, clients));
    } else if (presence) applyAwarenessUpdate(document.awareness, Buffer.from(presence, "base64"), ELSEWHERE);
  }

  async #catchUp(dossier: DossierId): Promise<void> {
    try {
      await (await this.#dossiers.findOpen(dossier))?.catchUp();
    } catch (error) {
      this.#report("not read", { dossier: shortenId(dossier), cause: loggableErrorCode(error) });
    }
  }

  #schedulePoll(): void {
    this.#poll = setTimeout(() => void this.#pollLogs(), this.#line?.isUp ? POLL.withLine : POLL.alone).unref();
  }

  /** Polls for entries that were not announced. */
  async #pollLogs(): Promise<void> {
    const open = this.#dossiers.openIds;
    try {
      const heads = open.length > 0 ? await this.#logs.heads(open) : new Map<DossierId, number>();
      for (const [id, head] of heads) {
        if (head > ((await this.#dossiers.findOpen(id))?.head ?? head)) await this.#catchUp(id);
      }
    } catch (error) {
      this.#report("not read", { cause: loggableErrorCode(error) });
    }
    this.#schedulePoll();
  }
}

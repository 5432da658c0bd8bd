import { randomUUID } from "node:crypto";
import type { Document, Hocuspocus } from "@hocuspocus/server";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { DossierId } from "#shared/records/envelope.ts";
import type { DossierPool } from "../log/dossierPool.ts";
import type { LogStore } from "../log/logStore.ts";
import { causeOf, shortId, type Report } from "../serve/report.ts";
import type { FanOut, PeerMessage } from "./peerMessage.ts";

/** How often the log is asked whether others have stored something: with a line to them, and without one, in ms. */
const POLL = { withLine: 5_000, alone: 1_000 } as const;

/** Presence that came from another hub: it goes to this hub's clients and to no other hub. */
const ELSEWHERE = "elsewhere";

/**
 * The other hubs that share this one's log. Each tells the others that it has stored something, and they read it from
 * the log; who has not been told finds it there a little later. Alone with its log, a hub has no neighbours.
 */
export class PeerHubs {
  readonly #logs: LogStore;
  readonly #dossiers: DossierPool;
  readonly #line: FanOut | null;
  readonly #report: Report;
  readonly #name = randomUUID();
  readonly #untold = new Set<DossierId>();
  #documents: ReadonlyMap<string, Document> = new Map();
  #poll: NodeJS.Timeout | undefined;

  constructor(logs: LogStore, dossiers: DossierPool, fanOut: FanOut | null, report: Report) {
    this.#logs = logs;
    this.#dossiers = dossiers;
    this.#line = fanOut;
    this.#report = report;
  }

  start({ documents }: Pick<Hocuspocus, "documents">): void {
    if (!this.#logs.isShared) return;
    this.#documents = documents;
    if (this.#line) this.#line.onMessage = (news) => this.#heed(news);
    this.#later();
  }

  /** Something was stored here. What comes at one moment is told once. */
  announceStored(dossier: DossierId): void {
    if (!this.#line) return;
    this.#untold.add(dossier);
    if (this.#untold.size === 1) setImmediate(() => this.#tell());
  }

  /** Somebody has come, moved or gone. `origin` is why the document says so. */
  announcePresence(
    { name, awareness }: Pick<Document, "name" | "awareness">,
    clients: number[],
    origin: unknown,
  ): void {
    if (origin !== ELSEWHERE && clients.length > 0) this.#sayPresent(name, encodeAwarenessUpdate(awareness, clients));
  }

  /** A document was loaded here: the others are asked who is there. */
  announceLoaded(dossier: DossierId): void {
    this.#say({ dossier, says: "who" });
  }

  async close(): Promise<void> {
    clearTimeout(this.#poll);
    await this.#line?.close();
  }

  #tell(): void {
    for (const dossier of this.#untold) this.#say({ dossier, says: "stored" });
    this.#untold.clear();
  }

  #say(news: Omit<PeerMessage, "from">): void {
    this.#line?.publish({ ...news, from: this.#name });
  }

  #sayPresent(dossier: DossierId, update: Uint8Array): void {
    this.#say({ dossier, says: "present", presence: Buffer.from(update).toString("base64") });
  }

  #heed({ from, dossier, says, presence }: PeerMessage): void {
    if (from === this.#name) return;
    if (says === "stored") return void this.#catchUp(dossier);
    const document = this.#documents.get(dossier);
    if (!document) return;
    if (says === "who") {
      const clients = [...document.awareness.getStates().keys()];
      if (clients.length > 0) this.#sayPresent(dossier, encodeAwarenessUpdate(document.awareness, clients));
    } else if (presence) applyAwarenessUpdate(document.awareness, Buffer.from(presence, "base64"), ELSEWHERE);
  }

  async #catchUp(dossier: DossierId): Promise<void> {
    try {
      await (await this.#dossiers.findOpen(dossier))?.catchUp();
    } catch (error) {
      this.#report("not read", { dossier: shortId(dossier), cause: causeOf(error) });
    }
  }

  #later(): void {
    this.#poll = setTimeout(() => void this.#look(), this.#line?.isUp ? POLL.withLine : POLL.alone).unref();
  }

  /** Finds what nobody has told. */
  async #look(): Promise<void> {
    const open = this.#dossiers.openIds;
    try {
      const heads = open.length > 0 ? await this.#logs.heads(open) : new Map<DossierId, number>();
      for (const [id, head] of heads) {
        if (head > ((await this.#dossiers.findOpen(id))?.head ?? head)) await this.#catchUp(id);
      }
    } catch (error) {
      this.#report("not read", { cause: causeOf(error) });
    }
    this.#later();
  }
}

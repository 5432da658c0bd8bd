import { WebSocketStatus, type HocuspocusProviderWebsocketConfiguration } from "@hocuspocus/provider";
import { signal, type Signal } from "@preact/signals-core";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { isPrivateHost } from "#shared/base/privateHost.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { isMessageCode, type MessageCode } from "#shared/messages/messages.ts";
import {
  challengeUrl,
  proveCreationPhrase,
  readChallenge,
  syncUrl,
  writeToken,
  type HubChallenge,
} from "#shared/records/sync/hubChallenge.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import type { DeviceId, DossierId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import {
  readHubNotice,
  readChallengeNotice,
  readRemovedNotice,
  type HubNotice,
} from "#shared/records/sync/hubNotice.ts";
import { sealPresence, type Presence } from "#shared/records/sync/presence.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import type { SendGate } from "../persistence/sendGate.ts";
import type { HubMemory } from "../session/localState.ts";
import { preventReconnect } from "./preventReconnect.ts";
import { createGatedSocket } from "./gatedSocket.ts";
import { readPresences, type PresenceState } from "./presence.ts";
import { ChunkedProvider, disableSendQueue, type SyncProgress } from "./chunkedProvider.ts";

/** How far the team's hub has what is here; `unsent` counts records that it has not acknowledged. */
export type SyncState =
  | { readonly state: "offline"; readonly since: string }
  | { readonly state: "syncing"; readonly progress?: SyncProgress }
  | { readonly state: "in-step" }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** What a link needs to know of the dossier. */
export interface ConnectionContext {
  readonly id: DossierId;
  readonly doc: DossierDoc;
  readonly sendGate: SendGate;
  /** This device's first record: the dossier's own, or its join. */
  readonly firstRecord: () => RecordKey | null;
  readonly memory: Signal<HubMemory | null>;
  /** The member whose device this is, as far as is known here. */
  readonly memberOf: (device: DeviceId) => MemberId | null;
  /** The dossier key that one writes with, and those that open what others sealed. */
  readonly keys: { readonly inForce: () => DossierKey | null; readonly get: (id: string) => DossierKey | undefined };
}

/** The code of a record that is too large to be sent. */
export const TOO_LARGE = "hub.too-large";

/** When a line is tried again that the hub has refused; the longest, where it could not store several times. */
const AGAIN_MS = 5000;
const LONGEST_MS = 60_000;
/** What whoever keeps the hub has decided stays so for a while. */
const DECIDED = new Set(["hub.deleted", "hub.blocked", "hub.device-blocked"]);
/** When a line is laid again whose hub is being stopped, and by how many times as much that varies: not all come at once. */
const SOON_MS = 1000;
const SPREAD = 4;
/** How long a hub beside this machine may take to answer. */
const ANSWER_MS = 3000;

/**
 * The line to the team's hub. It proves the device anew at every connection, counts what the hub has not
 * acknowledged, and hands on what the hub will not take.
 */
export class HubConnection {
  readonly syncState = signal<SyncState>({ state: "syncing" });
  /** What the hub says of how little room is left, for the dossier or for all; null where there is enough. */
  readonly capacityWarning = signal<Refusal | null>(null);
  /** Who is connected now and shows it, this member included, and where. */
  readonly present = signal<readonly Presence[]>([]);
  readonly #provider: ChunkedProvider;
  readonly #keys: ConnectionContext["keys"];
  /** What the browser says of the network says nothing of a hub beside it. */
  readonly #isNear: boolean;
  readonly #ends: (() => void)[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;
  /** Whether the device of everybody who is present is known. */
  #seesAll = true;
  #refusal: Refusal | null = null;
  /** Why nothing more is sent from here, though the line is up. */
  #stuck: SyncState | null = null;
  /** A challenge that the hub has sent over the line, for the proof that it asks for next. */
  #offered: HubChallenge | null = null;
  /** Whether the hub has shown the lists of members that removed this device: then it lets it in again only by another one. */
  #isRemoved = false;
  /** Why the hub takes nothing on this line at present, where it has said so. */
  #held: SyncState | null = null;
  /** How often in a row the hub could not store. */
  #unsaved = 0;

  constructor(host: Host, hub: string, linked: ConnectionContext, onNotice: (notice: HubNotice) => void) {
    const socket: Partial<HocuspocusProviderWebsocketConfiguration> = {
      WebSocketPolyfill: createGatedSocket(linked.sendGate, WebSocket),
    };
    this.#provider = new ChunkedProvider({
      ...socket,
      url: syncUrl(hub),
      name: linked.id,
      document: linked.doc.doc,
      token: () => this.#token(host, hub, linked),
      // What is sent again after a day may go through by now.
      onOpen: () => this.#provider.ceiling === Infinity && (this.#stuck = null),
      onAuthenticationFailed: ({ reason }) => this.#refused(reason),
      onStatus: ({ status }) => status === WebSocketStatus.Disconnected && void this.#lost(host, hub),
      onSynced: () => this.#look(linked),
      onUnsyncedChanges: () => this.#look(linked),
      onStateless: ({ payload }) => {
        const notice = readHubNotice(payload);
        if (notice) this.#heed(notice, onNotice);
        this.#offered = readChallengeNotice(payload) ?? this.#offered;
        const rosters = readRemovedNotice(payload);
        if (rosters) this.#removed(rosters, linked);
      },
      onAwarenessChange: ({ states }) => this.#see(states, linked),
      // Everybody says again and again that he is there, and by then it may be known whose a device is.
      onAwarenessUpdate: ({ states }) => this.#seesAll || this.#see(states, linked),
    });
    disableSendQueue(this.#provider.configuration.websocketProvider);
    this.#watchPieces(linked, onNotice);
    this.#keys = linked.keys;
    this.#isNear = isPrivateHost(new URL(hub).hostname);
    this.#ends.push(countUnsent(linked));
    this.#listen("online", () => this.#online(linked));
    this.#listen("offline", () => void this.#away(host, hub, linked.id));
  }

  #watchPieces(linked: ConnectionContext, onNotice: (notice: HubNotice) => void): void {
    const { memory } = linked;
    this.#provider.ceiling = memory.value?.ceiling ?? Infinity;
    this.#provider.ceilingAt = memory.value?.ceilingAt ?? 0;
    this.#provider.watcher = {
      onCompared: (lacking) => forgetUnsent(memory, (key) => !lacking.has(key)),
      onStored: (keys) => forgetUnsent(memory, (key) => keys.has(key)),
      onProgress: () => this.#look(linked),
      onTooLarge: (ceiling) => memory.value && (memory.value = { ...memory.value, ceiling, ceilingAt: Date.now() }),
      onUnsendable: (keys, bytes) => onNotice(tooLarge(keys, bytes)),
    };
  }

  /** Says why nothing more is sent from here. What others write still comes. */
  stopSending(refusal: Refusal): void {
    this.#stuck = { state: "refused", refusal };
    this.syncState.value = this.#stuck;
  }

  /** Shows the others that this member is here, and where; null for not at all. The hub sees neither. */
  publishPresence(here: Presence | null): void {
    const key = here && this.#keys.inForce();
    this.#provider.setAwarenessField("here", key ? sealPresence(here, key) : null);
  }

  #see(states: readonly PresenceState[], { doc, keys, memberOf }: ConnectionContext): void {
    const { present, isComplete } = readPresences(states, { clientId: doc.doc.clientID, keyOf: keys.get, memberOf });
    this.#seesAll = isComplete;
    this.present.value = present;
  }

  close(): void {
    clearTimeout(this.#again);
    for (const end of this.#ends) end();
    preventReconnect(this.#provider.configuration.websocketProvider);
    this.#provider.destroy();
  }

  async #token(host: Host, hub: string, linked: ConnectionContext): Promise<string> {
    const offered = this.#offered;
    this.#offered = null;
    const challenge = offered ? readChallenge(offered, hub) : await askChallenge(host, hub, linked.id);
    const token = isRefusal(challenge) ? challenge : await tokenFor(host, challenge, linked);
    if (!isRefusal(token)) return token;
    this.#refusal = token;
    throw new Error(token.code);
  }

  // The provider does not try again by itself after a refusal; without a challenge the hub was out of reach.
  #refused(reason: string): void {
    const cause = this.#refusal ?? refusal(toMessageCode(reason));
    this.#refusal = null;
    if (cause.code === "link.out-of-reach") this.#offline();
    else this.syncState.value = { state: "refused", refusal: cause };
    this.#pause(this.#isRemoved || DECIDED.has(cause.code) ? LONGEST_MS : AGAIN_MS);
  }

  // Signed by the administrator, they are records like others: whether they hold is seen where all are examined.
  #removed(rosters: readonly StoredRecord[], { doc }: ConnectionContext): void {
    this.#isRemoved = true;
    const fresh = rosters.filter(({ key, text }) => !doc.has(key) || doc.get(key)?.text === text);
    doc.put(fresh, { from: "hub" });
  }

  // What may not be here, or not now, shows in the line; the rest is the dossier's to mend.
  #heed(notice: HubNotice, onNotice: (notice: HubNotice) => void): void {
    if (notice.type === "refused" || notice.type === "resync") return onNotice(notice);
    const cause = refusal(toMessageCode(notice.code), notice.params);
    if (notice.type === "filling") return this.#fills(notice.params.percent === 0 ? null : cause);
    const step: SyncState = { state: "refused", refusal: cause };
    this.syncState.value = step;
    if (notice.type === "held") this.#held = step;
    if (notice.type === "stopping") this.#pauseUntilBack();
    if (notice.type === "slow") this.#pause(1000 * Number(notice.params.seconds ?? 60));
    if (notice.type === "unsaved") this.#pause(Math.min(LONGEST_MS, AGAIN_MS * 2 ** this.#unsaved++));
  }

  // It is said on every line. Nobody is told twice.
  #fills(refusal: Refusal | null): void {
    if (toCanonicalJson(refusal) !== toCanonicalJson(this.capacityWarning.value)) this.capacityWarning.value = refusal;
  }

  /** Nothing is sent for a while. */
  #pause(ms: number, then: () => void = () => undefined): void {
    this.#provider.disconnect();
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      then();
      void this.#provider.connect();
    }, ms);
  }

  // By then the hub may be back, or another in its place; if not, one is simply offline.
  #pauseUntilBack(): void {
    const since = new Date().toISOString();
    this.#pause(SOON_MS * (1 + SPREAD * Math.random()), () => (this.syncState.value = { state: "offline", since }));
  }

  // A line that was not laid: the hub is out of reach, or it is not the one that an invitation has named.
  async #lost(host: Host, hub: string): Promise<void> {
    this.#offered = null;
    // What the hub said on this line is said of it no longer.
    if (this.#held && this.syncState.value === this.#held) this.syncState.value = SYNCING;
    this.#held = null;
    const trusted = await host.network?.trusts(hub);
    if (isRefusal(trusted)) this.syncState.value = { state: "refused", refusal: trusted };
    else this.#offline();
  }

  // The network is said to be away. A hub beside this machine may be there all the same: it is asked.
  async #away(host: Host, hub: string, id: DossierId): Promise<void> {
    if (this.#isNear && !isRefusal(await askChallenge(host, hub, id, AbortSignal.timeout(ANSWER_MS)))) return;
    this.#offline();
  }

  #offline(): void {
    if (this.syncState.value.state === "offline" || this.syncState.value.state === "refused") return;
    this.syncState.value = { state: "offline", since: new Date().toISOString() };
  }

  // A line may outlive a network that was away: it says whether it did, by one more round.
  #online(linked: ConnectionContext): void {
    void this.#provider.connect();
    if (!this.#provider.isAuthenticated) return;
    if (this.#provider.hasUnsyncedChanges) this.#look(linked);
    else this.#provider.forceSync();
  }

  #listen(event: "online" | "offline", heed: () => void): void {
    window.addEventListener(event, heed);
    this.#ends.push(() => window.removeEventListener(event, heed));
  }

  #look({ memory }: ConnectionContext): void {
    if (!this.#provider.isAuthenticated || !(navigator.onLine || this.#isNear)) return;
    if (this.#stuck) {
      this.syncState.value = this.#stuck;
      return;
    }
    const done = this.#provider.isSynced && !this.#provider.hasUnsyncedChanges;
    const { progress } = this.#provider;
    const syncing: SyncState = progress ? { state: "syncing", progress } : SYNCING;
    this.syncState.value = done ? IN_STEP : (this.#held ?? syncing);
    if (!done || !memory.value) return;
    this.#unsaved = 0;
    const { create, baffled, ...rest } = memory.value;
    if (create !== undefined || baffled !== undefined) memory.value = rest;
  }
}

const IN_STEP: SyncState = { state: "in-step" };
const SYNCING: SyncState = { state: "syncing" };

/** A code that there is a sentence for: a hub may be newer than this Clausemark, or older. */
export function toMessageCode(code: string): MessageCode {
  // Said by hubs that told a stranger whether they have a dossier.
  if (code === "hub.unknown-dossier") return "hub.stranger";
  return isMessageCode(code) ? code : "hub.token";
}

/** Keeps the list of records that the hub has not acknowledged; it survives the window. */
function countUnsent({ doc, memory }: ConnectionContext): () => void {
  return doc.observe(({ records }, origin) => {
    const { from } = (origin ?? {}) as { from?: string };
    if (!memory.value || records.size === 0 || (from !== "said" && from !== "file")) return;
    memory.value = { ...memory.value, unsent: [...memory.value.unsent, ...records] };
  });
}

/** Takes from the list what the hub has. */
function forgetUnsent(memory: ConnectionContext["memory"], isThere: (key: RecordKey) => boolean): void {
  const unsent = memory.value?.unsent.filter((key) => !isThere(key));
  if (memory.value && unsent!.length < memory.value.unsent.length) memory.value = { ...memory.value, unsent: unsent! };
}

/** What a hub would say of a record that is too large for it, had it been able to read it. */
function tooLarge(keys: ReadonlySet<RecordKey>, bytes: number): HubNotice {
  const params = { size: Math.ceil(bytes / 1024) };
  return { type: "refused", keys: [...keys], code: TOO_LARGE, params };
}

async function tokenFor(
  host: Host,
  challenge: HubChallenge,
  { id, doc, firstRecord, memory }: ConnectionContext,
): Promise<Outcome<string>> {
  const signed = await host.signer.challenge(id, challenge);
  if (isRefusal(signed)) return signed;
  const first = firstRecord();
  const record = first === null ? undefined : doc.get(first);
  const shown = record && (record.key === id ? { first: record } : { join: record });
  const phrase = memory.value?.create;
  const create = phrase === undefined ? undefined : proveCreationPhrase(phrase, id, challenge);
  return writeToken({ ...signed, nonce: challenge.nonce, ...shown, create });
}

async function askChallenge(
  host: Host,
  hub: string,
  id: DossierId,
  signal?: AbortSignal,
): Promise<ReturnType<typeof readChallenge>> {
  try {
    const response = await fetch(challengeUrl(hub, id), { cache: "no-store", ...(signal && { signal }) });
    if (!response.ok) return refusal("link.out-of-reach", { hub });
    return readChallenge(await response.json(), hub);
  } catch {
    const trusted = await host.network?.trusts(hub);
    return isRefusal(trusted) ? trusted : refusal("link.out-of-reach", { hub });
  }
}

import { WebSocketStatus, type HocuspocusProviderWebsocketConfiguration } from "@hocuspocus/provider";
import { signal, type Signal } from "@preact/signals-core";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { isPrivateHost } from "#shared/base/privateHost.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { HubAdmissionRecords } from "#shared/members/hubAdmissionRecords.ts";
import {
  hubChallengeUrlOf,
  proveDossierCreationPhrase,
  parseHubChallengeAnswer,
  hubSyncUrlOf,
  serialiseHubChallengeResponse,
  type HubChallenge,
} from "#shared/records/sync/hubChallenge.ts";
import type { DossierDoc, TransactionOrigin } from "#shared/records/dossierDoc.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import type { DeviceId, DossierId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import {
  parseNoticeFromHub,
  parseChallengeNotice,
  parseDeviceRemovedNotice,
  type NoticeFromHub,
} from "#shared/records/sync/noticesFromHub.ts";
import { sealPresence, type Presence } from "#shared/records/sync/presence.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import type { SendGate } from "../persistence/sendGate.ts";
import type { LocalHubState } from "../session/localState.ts";
import { RECORD_TOO_LARGE, hubCodeToMessageCode } from "./hubCodes.ts";
import { preventReconnect } from "./preventReconnect.ts";
import { createGatedSocketClass } from "./gatedSocket.ts";
import { replaceLibraryTimers } from "./silentLine.ts";
import { readPresences, type PresenceState } from "./presence.ts";
import { ChunkedProvider, disableSendQueue, type SyncProgress } from "./chunkedProvider.ts";

/** How far the team's hub has what is here. */
export type SyncState =
  | { readonly state: "offline"; readonly since: string }
  | { readonly state: "syncing"; readonly progress?: SyncProgress }
  | { readonly state: "in-step" }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** What a connection needs to know of the dossier. */
export interface ConnectedDossier {
  readonly id: DossierId;
  readonly doc: DossierDoc;
  readonly sendGate: SendGate;
  /** The records by which a hub can tell that this device belongs to the dossier. */
  readonly admissionRecords: () => HubAdmissionRecords;
  readonly memory: Signal<LocalHubState | null>;
  /** How long a change waits for others to be sent with it, in ms; 0 sends it at once. */
  readonly sendDelay: () => number;
  /** The member that a device belongs to, as far as is known here. */
  readonly memberOf: (device: DeviceId) => MemberId | null;
  /** The dossier key to write with, and those that open what others sealed. */
  readonly keys: { readonly inForce: () => DossierKey | null; readonly get: (id: string) => DossierKey | undefined };
}

/**
 * The delay before reconnecting after a refusal, in ms; and the longest, after the hub failed to store several times.
 */
const AGAIN_MS = 5000;
const LONGEST_MS = 60_000;
/** Decisions of the hub's operator, which last for a while. */
const DECIDED = new Set(["hub.deleted", "hub.blocked", "hub.device-blocked"]);
/**
 * The delay before reconnecting to a hub that is being stopped, in ms, and the factor by which it varies, so that not
 * all clients return at once.
 */
const SOON_MS = 1000;
const SPREAD = 4;
/** How long a hub in the local network may take to answer, in ms. */
const ANSWER_MS = 3000;

/**
 * A connection to the team's hub. It proves the device's identity at every connect, counts what the hub has not
 * acknowledged, and reports what the hub refuses.
 */
export class HubConnection {
  readonly syncState = signal<SyncState>({ state: "syncing" });
  /** The hub's warning that space is running out, for the dossier or for all; null if there is enough. */
  readonly capacityWarning = signal<Refusal | null>(null);
  /** The members who are connected and visible, this member included, and their locations. */
  readonly present = signal<readonly Presence[]>([]);
  readonly #provider: ChunkedProvider;
  readonly #keys: ConnectedDossier["keys"];
  /** Whether the hub is in the local network; the browser's online status then says nothing about it. */
  readonly #isNear: boolean;
  readonly #ends: (() => void)[] = [];
  #reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the devices of all present members are known. */
  #seesAll = true;
  #refusal: Refusal | null = null;
  /** Why nothing more is sent from here, though the connection is up. */
  #stuck: SyncState | null = null;
  /** A challenge that the hub has sent over the connection, for the proof that it asks for next. */
  #offered: HubChallenge | null = null;
  /**
   * Whether the hub has sent the rosters that removed this device. It then admits the user only with another device.
   */
  #isRemoved = false;
  /** Why the hub accepts nothing on this connection at present, if it has said so. */
  #held: SyncState | null = null;
  /** How often in a row the hub could not store. */
  #unsaved = 0;

  constructor(host: Host, hub: string, context: ConnectedDossier, onNotice: (notice: NoticeFromHub) => void) {
    const socket: Partial<HocuspocusProviderWebsocketConfiguration> = {
      WebSocketPolyfill: createGatedSocketClass(context.sendGate, WebSocket),
      // `replaceLibraryTimers` decides when a connection has been silent for too long.
      messageReconnectTimeout: 0,
    };
    this.#provider = new ChunkedProvider({
      ...socket,
      url: hubSyncUrlOf(hub, context.id),
      name: context.id,
      document: context.doc.doc,
      token: () => this.#token(host, hub, context),
      // A size limit is retried after a day, so the hub may accept by now what was too large.
      onOpen: () => this.#provider.ceiling === Infinity && (this.#stuck = null),
      onAuthenticationFailed: ({ reason }) => this.#onAuthFailed(reason),
      onStatus: ({ status }) => status === WebSocketStatus.Disconnected && void this.#onDisconnected(host, hub),
      onSynced: () => this.#updateState(context),
      onUnsyncedChanges: () => this.#updateState(context),
      onStateless: ({ payload }) => {
        const notice = parseNoticeFromHub(payload);
        if (notice) this.#handleNotice(notice, onNotice);
        this.#offered = parseChallengeNotice(payload) ?? this.#offered;
        const rosters = parseDeviceRemovedNotice(payload);
        if (rosters) this.#onRemoved(rosters, context);
      },
      onAwarenessChange: ({ states }) => this.#updatePresent(states, context),
      // Members announce their presence repeatedly, and a device's owner may be known by then.
      onAwarenessUpdate: ({ states }) => this.#seesAll || this.#updatePresent(states, context),
    });
    this.#provider.sendDelay = context.sendDelay;
    disableSendQueue(this.#provider.configuration.websocketProvider);
    replaceLibraryTimers(this.#provider);
    this.#watchChunks(context, onNotice);
    this.#keys = context.keys;
    this.#isNear = isPrivateHost(new URL(hub).hostname);
    this.#ends.push(trackUnsent(context));
    this.#listen("online", () => this.#onOnline(context));
    this.#listen("offline", () => void this.#onOffline(host, hub, context.id));
  }

  #watchChunks(context: ConnectedDossier, onNotice: (notice: NoticeFromHub) => void): void {
    const { memory } = context;
    this.#provider.ceiling = memory.value?.ceiling ?? Infinity;
    this.#provider.ceilingAt = memory.value?.ceilingAt ?? 0;
    this.#provider.watcher = {
      onCompared: (lacking) => forgetUnsent(memory, (key) => !lacking.has(key)),
      onStored: (keys) => forgetUnsent(memory, (key) => keys.has(key)),
      onProgress: () => this.#updateState(context),
      onTooLarge: (ceiling) => memory.value && (memory.value = { ...memory.value, ceiling, ceilingAt: Date.now() }),
      onUnsendable: (keys, bytes) => onNotice(tooLarge(keys, bytes)),
    };
  }

  /** Sends what waits for a batch now. */
  sendWaiting(): void {
    this.#provider.sendWaiting();
  }

  /** Shows why nothing more is sent from here. Updates of others still arrive. */
  stopSending(refusal: Refusal): void {
    this.#stuck = { state: "refused", refusal };
    this.syncState.value = this.#stuck;
  }

  /** Shows the other members that this member is here, and where; null hides the member. The hub sees neither. */
  publishPresence(here: Presence | null): void {
    const key = here && this.#keys.inForce();
    this.#provider.setAwarenessField("here", key ? sealPresence(here, key) : null);
  }

  #updatePresent(states: readonly PresenceState[], { doc, keys, memberOf }: ConnectedDossier): void {
    const { present, isComplete } = readPresences(states, { clientId: doc.doc.clientID, keyOf: keys.get, memberOf });
    this.#seesAll = isComplete;
    this.present.value = present;
  }

  close(): void {
    clearTimeout(this.#reconnectTimer);
    this.sendWaiting();
    for (const end of this.#ends) end();
    preventReconnect(this.#provider.configuration.websocketProvider);
    this.#provider.destroy();
  }

  async #token(host: Host, hub: string, context: ConnectedDossier): Promise<string> {
    const offered = this.#offered;
    this.#offered = null;
    const challenge = offered ? parseHubChallengeAnswer(offered, hub) : await askChallenge(host, hub, context.id);
    const token = isRefusal(challenge) ? challenge : await tokenFor(host, challenge, context);
    if (!isRefusal(token)) return token;
    this.#refusal = token;
    throw new Error(token.code);
  }

  // The provider does not retry after a refusal. If no challenge came, the hub was out of reach.
  #onAuthFailed(reason: string): void {
    const cause = this.#refusal ?? refusal(hubCodeToMessageCode(reason));
    this.#refusal = null;
    if (cause.code === "link.out-of-reach") this.#offline();
    else this.syncState.value = { state: "refused", refusal: cause };
    this.#pause(this.#isRemoved || DECIDED.has(cause.code) ? LONGEST_MS : AGAIN_MS);
  }

  // Rosters are signed by the administrator and are validated like all other records.
  #onRemoved(rosters: readonly StoredRecord[], { doc }: ConnectedDossier): void {
    this.#isRemoved = true;
    const fresh = rosters.filter(({ key, text }) => !doc.has(key) || doc.get(key)?.text === text);
    doc.put(fresh, { kind: "hub" });
  }

  // Refused records and resyncs are the dossier's to handle; any other notice shows in the sync state.
  #handleNotice(notice: NoticeFromHub, onNotice: (notice: NoticeFromHub) => void): void {
    if (notice.type === "refused" || notice.type === "resync") return onNotice(notice);
    const cause = refusal(hubCodeToMessageCode(notice.code), notice.params);
    if (notice.type === "filling") return this.#updateCapacity(notice.params.percent === 0 ? null : cause);
    const step: SyncState = { state: "refused", refusal: cause };
    this.syncState.value = step;
    if (notice.type === "held") this.#held = step;
    if (notice.type === "stopping") this.#pauseUntilBack();
    if (notice.type === "slow") this.#pause(1000 * Number(notice.params.seconds ?? 60));
    if (notice.type === "unsaved") this.#pause(Math.min(LONGEST_MS, AGAIN_MS * 2 ** this.#unsaved++));
  }

  // The hub sends it on every connection; the signal changes only if the warning does.
  #updateCapacity(refusal: Refusal | null): void {
    if (toCanonicalJson(refusal) !== toCanonicalJson(this.capacityWarning.value)) this.capacityWarning.value = refusal;
  }

  /** Disconnects, and connects again after a while. */
  #pause(ms: number, then: () => void = () => undefined): void {
    this.#provider.disconnect();
    clearTimeout(this.#reconnectTimer);
    this.#reconnectTimer = setTimeout(() => {
      then();
      void this.#provider.connect();
    }, ms);
  }

  // By then the hub may be back, or another in its place; if not, the state is simply offline.
  #pauseUntilBack(): void {
    const since = new Date().toISOString();
    this.#pause(SOON_MS * (1 + SPREAD * Math.random()), () => (this.syncState.value = { state: "offline", since }));
  }

  // If no connection was made, the hub is out of reach, or its certificate is not the one that the invitation named.
  async #onDisconnected(host: Host, hub: string): Promise<void> {
    this.#offered = null;
    // The hub's statement about this connection no longer applies.
    if (this.#held && this.syncState.value === this.#held) this.syncState.value = SYNCING;
    this.#held = null;
    const trusted = await host.network?.trusts(hub);
    if (isRefusal(trusted)) this.syncState.value = { state: "refused", refusal: trusted };
    else this.#offline();
  }

  // The browser reports offline. A hub in the local network may still be reachable, so it is asked.
  async #onOffline(host: Host, hub: string, id: DossierId): Promise<void> {
    if (this.#isNear && !isRefusal(await askChallenge(host, hub, id, AbortSignal.timeout(ANSWER_MS)))) return;
    this.#offline();
  }

  #offline(): void {
    if (this.syncState.value.state === "offline" || this.syncState.value.state === "refused") return;
    this.syncState.value = { state: "offline", since: new Date().toISOString() };
  }

  // A connection may survive a network failure: one more round shows whether it did.
  #onOnline(context: ConnectedDossier): void {
    void this.#provider.connect();
    if (!this.#provider.isAuthenticated) return;
    if (this.#provider.hasUnsyncedChanges) this.#updateState(context);
    else this.#provider.forceSync();
  }

  #listen(event: "online" | "offline", listener: () => void): void {
    window.addEventListener(event, listener);
    this.#ends.push(() => window.removeEventListener(event, listener));
  }

  #updateState({ memory }: ConnectedDossier): void {
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

/** Keeps the list of records that the hub has not acknowledged; the list outlives the window. */
function trackUnsent({ doc, memory }: ConnectedDossier): () => void {
  return doc.observe(({ records }, origin) => {
    const { kind } = (origin ?? {}) as Partial<TransactionOrigin>;
    if (!memory.value || records.size === 0 || (kind !== "said" && kind !== "file")) return;
    memory.value = { ...memory.value, unsent: [...memory.value.unsent, ...records] };
  });
}

/** Removes from the list what the hub has. */
function forgetUnsent(memory: ConnectedDossier["memory"], isThere: (key: RecordKey) => boolean): void {
  const unsent = memory.value?.unsent.filter((key) => !isThere(key));
  if (memory.value && unsent!.length < memory.value.unsent.length) memory.value = { ...memory.value, unsent: unsent! };
}

/** Builds the notice that a hub would send for a record that is too large, if it could read the record. */
function tooLarge(keys: ReadonlySet<RecordKey>, bytes: number): NoticeFromHub {
  const params = { size: Math.ceil(bytes / 1024) };
  return { type: "refused", keys: [...keys], code: RECORD_TOO_LARGE, params };
}

async function tokenFor(
  host: Host,
  challenge: HubChallenge,
  { id, doc, admissionRecords, memory }: ConnectedDossier,
): Promise<Outcome<string>> {
  const signed = await host.signer.challenge(id, challenge);
  if (isRefusal(signed)) return signed;
  const shown = Object.entries(admissionRecords() as Readonly<Record<string, RecordKey>>).flatMap(([name, key]) => {
    const record = doc.get(key);
    return record ? [[name, record] as const] : [];
  });
  const phrase = memory.value?.create;
  const create = phrase === undefined ? undefined : proveDossierCreationPhrase(phrase, id, challenge);
  return serialiseHubChallengeResponse({ ...signed, nonce: challenge.nonce, create, ...Object.fromEntries(shown) });
}

async function askChallenge(
  host: Host,
  hub: string,
  id: DossierId,
  signal?: AbortSignal,
): Promise<ReturnType<typeof parseHubChallengeAnswer>> {
  try {
    const response = await fetch(hubChallengeUrlOf(hub, id), { cache: "no-store", ...(signal && { signal }) });
    if (!response.ok) return refusal("link.out-of-reach", { hub });
    return parseHubChallengeAnswer(await response.json(), hub);
  } catch {
    const trusted = await host.network?.trusts(hub);
    return isRefusal(trusted) ? trusted : refusal("link.out-of-reach", { hub });
  }
}

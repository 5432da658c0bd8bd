import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { TrustedProxies } from "./connection/trustedProxies.ts";
import { ChallengeLimiter } from "./admission/challengeLimiter.ts";
import { ChallengeIssuer } from "./admission/challengeIssuer.ts";
import type { AdmissionContext, PublishPolicy } from "./admission/grantHubAdmission.ts";
import { FamiliarNetworks } from "./admission/familiarNetworks.ts";
import { PassphraseThrottle } from "./admission/passphraseThrottle.ts";
import { ReachableOrigins } from "./connection/reachableOrigins.ts";
import { RateLimiter, type RATE_LIMITS } from "./admission/rateLimiter.ts";
import { startRequestingProofs, PROOF_RENEWAL_TIMING, type ProofRenewalTiming } from "./admission/proofRenewal.ts";
import { BroadcastQueue } from "./connection/broadcastQueue.ts";
import { acceptSockets, type OpenSockets } from "./connection/acceptSockets.ts";
import { StrangerSocketLimiter } from "./admission/strangerSocketLimiter.ts";
import type { PublishPassphrase } from "./connection/hubClientSocket.ts";
import { watchQuota } from "./guard/watchQuota.ts";
import { OffenceCounter } from "./guard/offenceCounter.ts";
import { StorageQuotaTracker, type QuotaLimits } from "./guard/storageQuota.ts";
import type { HubDossier } from "./log/hubDossier.ts";
import { DossierPool } from "./log/dossierPool.ts";
import { openFolderLogStore } from "./log/folderStore.ts";
import type { HubLogStore } from "./log/logStore.ts";
import { PeerHubs } from "./peers/peerHubs.ts";
import type { PeerFanOut } from "./peers/peerMessage.ts";
import { listServedFiles } from "./serve/servedFiles.ts";
import { withEventCount, createHubMetrics, serveMetrics, type MetricSources } from "./serve/hubMetrics.ts";
import { drainHub } from "./serve/drainHub.ts";
import { HubHealthChecker } from "./serve/hubHealthChecker.ts";
import { listenOn } from "./serve/listenOn.ts";
import { sendServerError, createRequestListener } from "./serve/requestListener.ts";
import { createHubHttpServer, type TlsPems } from "./serve/hubHttpServer.ts";
import { reportEventToStderr, shortenId, type ReportEvent } from "./serve/reportEvent.ts";
import { withFailureReport } from "./serve/failureReports.ts";
import { createOrderEnforcer } from "./orders/orderEnforcer.ts";
import { CurrentOperatorOrders } from "./orders/currentOperatorOrders.ts";
import { createSyncServer, expelConnection } from "./sync/createSyncServer.ts";
import { VERSION } from "./version.ts";

/** Options of `startHub`. */
export interface HubOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The data folder, created if missing. Either this or `logs` is required. */
  readonly data?: string;
  /** The log store to use instead of `data`; closed when the hub stops. */
  readonly logs?: HubLogStore;
  /** The connection to other hubs that share `logs`; closed when the hub stops. */
  readonly fanOut?: PeerFanOut;
  /** The built web edition. Without it the hub only syncs. */
  readonly web?: string;
  /** If given, the hub serves https itself, also in its URL. */
  readonly tls?: TlsPems;
  /** The address to listen on, by default 127.0.0.1. */
  readonly host?: string;
  /** The Unix socket to listen on instead of a port. Only a proxy uses it, and is trusted. */
  readonly socket?: string | undefined;
  /** Origins under which it is reached through a proxy, such as `https://hub.example.org`. */
  readonly origins?: readonly string[];
  /** Addresses of trusted proxies, whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[];
  /** Who may publish dossiers that it does not have yet; everybody by default. */
  readonly mayCreate?: PublishPolicy;
  /** The separate address at which `/metrics` is served, if at all. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /**
   * How often a connection must prove itself again, and how long it has to do so, in ms; ten minutes and one by
   * default.
   */
  readonly renewal?: ProofRenewalTiming;
  /** Rate limits of a device and of an address. */
  readonly rates?: typeof RATE_LIMITS;
  /** The text of `/.well-known/security.txt`; without it, the hub has none. */
  readonly securityTxt?: string | undefined;
  /** Storage limits. */
  readonly quotas?: QuotaLimits;
  readonly report?: ReportEvent;
}

/** A hub that is listening. */
export interface RunningHub {
  /** `unix:` and its path if it listens on a socket, where `port` is 0. */
  readonly url: string;
  readonly port: number;
  /** The URL of its metrics, if they are served. */
  readonly metrics?: string;
  /**
   * Uses a renewed certificate for new connections. Throws if certificate and key do not match or the hub does not use
   * TLS.
   */
  readonly renew: (tls: TlsPems) => void;
  /** Replaces the passphrases for publishing dossiers. */
  readonly setPassphrases: (phrases: readonly PublishPassphrase[]) => void;
  /**
   * Admits nobody any more, and sends everybody elsewhere once what they have sent is stored; takes at most `limit` ms.
   */
  drain(limit: number): Promise<void>;
  /** Closes every socket, compacts the logs and releases the folder. */
  stop(): Promise<void>;
}

/** Time for unloading documents when the hub stops, in ms. The log does not depend on it. */
const UNLOADING = 5_000;

/**
 * Starts a hub. Rejects with a readable message if another hub holds the folder, and with Node's error if the port is
 * taken or the folder cannot be created.
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { port, web, host = "127.0.0.1", socket, tls, report: tell = reportEventToStderr } = options;
  const files = web === undefined ? new Map<string, never>() : await listServedFiles(web);
  const proxies = new TrustedProxies(options.proxies, socket !== undefined);
  const origins = new ReachableOrigins(options.origins, tls ? "https" : "http");
  const { renew, server } = createHubHttpServer(tls);
  const logs = await logsOf(options);
  const { challengeStore } = logs;
  const challenges = new ChallengeIssuer(await orClosed(logs, challengeStore.secret()));
  const figures = createHubMetrics({
    sockets: () => ({ proven: sockets.count - strangers.count, strangers: strangers.count }),
    dossiers: () => dossiers.openIds.length,
    stored: () => room.stored,
    free: logs.isShared ? null : () => room.free ?? 0,
    isWell: () => health.isWell(),
    reaches: reachedBy(logs, options.fanOut),
    savedAt: () => logs.savedAt().catch(() => null),
  });
  const report = withEventCount(tell, figures);
  const orders = new CurrentOperatorOrders(logs, report);
  await orClosed(logs, orders.load());
  const dossiers = new DossierPool(logs, (dossier) => reportDamage(dossier, report));
  const neighbours = new PeerHubs(logs, dossiers, options.fanOut ?? null, report);
  const keeper: AdmissionContext = {
    challenges,
    answered: challengeStore,
    dossiers,
    orders,
    offences: new OffenceCounter(),
    guesses: new PassphraseThrottle(),
    mayCreate: options.mayCreate ?? true,
  };
  const room = new StorageQuotaTracker(logs, options.quotas);
  const broadcasts = new BroadcastQueue();
  const sync = createSyncServer(keeper, { broadcasts, neighbours, room, figures, report });
  const familiar = new FamiliarNetworks();
  const strangers = new StrangerSocketLimiter(familiar);
  const gauges = { proxies, origins, familiar, strangers, broadcasts, rates: new RateLimiter(options.rates) };
  const sockets = acceptSockets(server, sync, gauges, report);
  const asking = new ChallengeLimiter(familiar);
  const health = new HubHealthChecker(logs, report);
  const served = { files, securityTxt: options.securityTxt ?? null, isSecure: tls !== undefined };
  const answer = createRequestListener({ challenges, asking, origins, ...served, proxies, health, orders });
  server.on("request", withFailureReport(report, answer, sendServerError));
  const ends: Stoppable = { orders, server, sockets, sync, neighbours, dossiers, logs };
  try {
    await room.measure();
    await listenOn(server, socket === undefined ? { port, host } : { socket });
    if (options.metrics) ends.metrics = await serveMetrics(options.metrics, figures);
  } catch (error) {
    server.close();
    await Promise.all([neighbours.close(), logs.close()]);
    throw error;
  }
  neighbours.start(sync);
  ends.roomKeeping = watchQuota(sync, room, report);
  ends.renewing = startRequestingProofs(sync, options.renewal ?? PROOF_RENEWAL_TIMING, challenges, (connection) =>
    expelConnection(connection, "hub.challenge", report),
  );
  orders.watch(createOrderEnforcer({ orders, sync, dossiers, logs, report }));
  const listening = socket === undefined ? (server.address() as AddressInfo).port : 0;
  const url = socket === undefined ? urlOf(host, listening, tls !== undefined) : `unix:${socket}`;
  const readOnly = orders.current.isReadOnly || undefined;
  report("started", { version: VERSION, url, files: files.size, mayCreate: keeper.mayCreate !== false, readOnly });
  return {
    url,
    port: listening,
    metrics: ends.metrics?.url,
    renew,
    setPassphrases: (phrases) => void (keeper.mayCreate = phrases),
    drain: (limit) => drainHub({ sync, sockets, health }, limit, report),
    stop: once(() => stop(ends, report)),
  };
}

/** Checks of the services that a hub needs on other machines. */
function reachedBy(logs: HubLogStore, fanOut: PeerFanOut | undefined): MetricSources["reaches"] {
  const database = () => logs.savedAt().then(() => true);
  const redis = fanOut && (() => Promise.resolve(fanOut.isUp));
  return { ...(logs.isShared && { database }), ...(redis && { redis }) };
}

async function logsOf({ data, logs }: HubOptions): Promise<HubLogStore> {
  if (logs) return logs;
  if (data === undefined) throw new RangeError("A hub needs a folder or logs.");
  const own = await openFolderLogStore(data);
  if (isRefusal(own)) throw failure(own);
  return own;
}

/** Waits for what must be read from the logs before starting, and closes them if that fails. */
async function orClosed<T>(logs: HubLogStore, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    await logs.close();
    throw error;
  }
}

/** Parts of a running hub that must be stopped. */
interface Stoppable {
  readonly orders: CurrentOperatorOrders;
  readonly server: Server;
  readonly sockets: OpenSockets;
  readonly sync: ReturnType<typeof createSyncServer>;
  readonly neighbours: PeerHubs;
  readonly dossiers: DossierPool;
  readonly logs: HubLogStore;
  metrics?: Awaited<ReturnType<typeof serveMetrics>>;
  renewing?: ReturnType<typeof startRequestingProofs>;
  roomKeeping?: ReturnType<typeof watchQuota>;
}

async function stop(ends: Stoppable, report: ReportEvent): Promise<void> {
  const { server, sockets, sync, neighbours, dossiers, logs } = ends;
  ends.renewing?.stop();
  ends.orders.stop();
  ends.roomKeeping?.stop();
  await ends.metrics?.stop();
  const closed = new Promise((resolve) => server.close(resolve));
  await sockets.close();
  server.closeAllConnections();
  await closed;
  sync.flushPendingStores();
  for (const end = Date.now() + UNLOADING; sync.getDocumentsCount() > 0 && Date.now() < end;) await pause();
  await neighbours.close();
  await dossiers.close();
  await logs.close();
  report("stopped");
}

function urlOf(host: string, port: number, isSecure: boolean): string {
  return `${isSecure ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

function failure(refusal: Refusal): Error {
  return Object.assign(new Error(explainRefusal(refusal)), { refusal });
}

function reportDamage(dossier: HubDossier, report: ReportEvent): void {
  for (const { file, kind, bytes, aside } of dossier.damage) {
    report("damaged", { dossier: shortenId(dossier.id), file, kind, bytes, aside });
  }
}

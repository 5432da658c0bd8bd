import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explain } from "#shared/messages/messages.ts";
import { TrustedProxies } from "./connection/trustedProxies.ts";
import { ChallengeLimiter } from "./admission/challengeLimiter.ts";
import { Challenges } from "./admission/challenges.ts";
import type { AdmissionContext, PublishPolicy } from "./admission/admitVisitor.ts";
import { FamiliarNetworks } from "./admission/familiarNetworks.ts";
import { PassphraseThrottle } from "./admission/passphraseThrottle.ts";
import { HubOrigins } from "./connection/hubOrigins.ts";
import { RateLimiter, type RATE_LIMITS } from "./admission/rateLimiter.ts";
import { startProofRenewal, RENEWAL_TIMES, type RenewalTimes } from "./admission/proofRenewal.ts";
import { acceptSockets, type OpenSockets } from "./connection/acceptSockets.ts";
import { StrangerSockets } from "./admission/strangerSockets.ts";
import type { PublishPassphrase } from "./connection/visitor.ts";
import { watchQuota } from "./guard/watchQuota.ts";
import { Offences } from "./guard/offences.ts";
import { StorageQuota, type Quotas } from "./guard/storageQuota.ts";
import type { HubDossier } from "./log/hubDossier.ts";
import { DossierPool } from "./log/dossierPool.ts";
import { openFolderStore } from "./log/folderStore.ts";
import type { LogStore } from "./log/logStore.ts";
import { PeerHubs } from "./peers/peerHubs.ts";
import type { FanOut } from "./peers/peerMessage.ts";
import { listServedFiles } from "./serve/servedFiles.ts";
import { withEventCount, createHubMetrics, serveMetrics, type MetricSources } from "./serve/hubMetrics.ts";
import { drainHub } from "./serve/drainHub.ts";
import { Health } from "./serve/health.ts";
import { sendServerError, createRequestListener } from "./serve/requestListener.ts";
import { createHubServer, type TlsPems } from "./serve/hubServer.ts";
import { reportToStderr, shortId, type Report } from "./serve/report.ts";
import { withFailureReport } from "./serve/failures.ts";
import { createOrderEnforcer } from "./orders/orderEnforcer.ts";
import { CurrentOrders } from "./orders/currentOrders.ts";
import { createSync, expelConnection } from "./sync/createSync.ts";
import { VERSION } from "./version.ts";

/** What a hub is started with. */
export interface HubOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The folder that everything is kept in; made where it is missing. One of this and `logs` is needed. */
  readonly data?: string;
  /** Where everything is kept instead; stopping the hub closes them. */
  readonly logs?: LogStore;
  /** The line to other hubs that share `logs`; stopping the hub closes it. */
  readonly fanOut?: FanOut;
  /** The built web edition. Without it the hub only syncs. */
  readonly web?: string;
  /** With it the hub speaks https itself, and its URL is that. */
  readonly tls?: TlsPems;
  /** The address to listen on, 127.0.0.1 where nothing is said. */
  readonly host?: string;
  /** Origins it is reached under through a proxy, such as `https://hub.example.org`. */
  readonly origins?: readonly string[];
  /** Proxies in front of it, by address: they are believed whom they speak for. */
  readonly proxies?: readonly string[];
  /** Who may publish dossiers that it does not have yet: anybody where nothing is said. */
  readonly mayCreate?: PublishPolicy;
  /** Where `/metrics` is served: at an address of its own, or not at all. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** How often a connection proves itself anew, in ms, and how long it has for it: ten minutes and one. */
  readonly renewal?: RenewalTimes;
  /** How much is taken from a device, and from an address. */
  readonly rates?: typeof RATE_LIMITS;
  /** How much may be stored. */
  readonly quotas?: Quotas;
  readonly report?: Report;
}

/** A hub that is listening. */
export interface RunningHub {
  readonly url: string;
  readonly port: number;
  /** Where its figures are, if they are served. */
  readonly metrics?: string;
  /** Takes a renewed certificate for connections to come. Throws where the two do not fit or the hub speaks no TLS. */
  readonly renew: (tls: TlsPems) => void;
  /** Takes other passphrases in the place of those that dossiers may be published with. */
  readonly setPassphrases: (phrases: readonly PublishPassphrase[]) => void;
  /** Lets nobody in any more and has everybody go elsewhere, once what they have sent is stored; in so many ms at most. */
  drain(limit: number): Promise<void>;
  /** Closes every socket, puts the logs in order and lets the folder go. */
  stop(): Promise<void>;
}

/** Time for documents to be unloaded when the hub is stopped, in ms. The log needs none of it. */
const UNLOADING = 5_000;

/**
 * Starts a hub. Rejects with an error whose message is a sentence where another hub has the folder, and with
 * Node's own where the port is taken or the folder cannot be made.
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { port, web, host = "127.0.0.1", tls, report: tell = reportToStderr } = options;
  const files = web === undefined ? new Map<string, never>() : await listServedFiles(web);
  const proxies = new TrustedProxies(options.proxies);
  const origins = new HubOrigins(options.origins, tls ? "https" : "http");
  const { renew, server } = createHubServer(tls);
  const logs = await logsOf(options);
  const { challengeStore } = logs;
  const challenges = new Challenges(await orClosed(logs, challengeStore.secret()));
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
  const orders = new CurrentOrders(logs, report);
  await orClosed(logs, orders.load());
  const dossiers = new DossierPool(logs, (dossier) => reportDamage(dossier, report));
  const neighbours = new PeerHubs(logs, dossiers, options.fanOut ?? null, report);
  const keeper: AdmissionContext = {
    challenges,
    answered: challengeStore,
    dossiers,
    orders,
    offences: new Offences(),
    guesses: new PassphraseThrottle(),
    mayCreate: options.mayCreate ?? true,
  };
  const room = new StorageQuota(logs, options.quotas);
  const sync = createSync(keeper, { neighbours, room, figures, report });
  const familiar = new FamiliarNetworks();
  const strangers = new StrangerSockets(familiar);
  const gauges = { proxies, origins, familiar, strangers, rates: new RateLimiter(options.rates) };
  const sockets = acceptSockets(server, sync, gauges, report);
  const asking = new ChallengeLimiter(familiar);
  const health = new Health(logs, report);
  const answer = createRequestListener({ challenges, asking, origins, files, proxies, health, orders });
  server.on("request", withFailureReport(report, answer, sendServerError));
  const ends: Ends = { orders, server, sockets, sync, neighbours, dossiers, logs };
  try {
    await room.measure();
    await listen(server, port, host);
    if (options.metrics) ends.metrics = await serveMetrics(options.metrics, figures);
  } catch (error) {
    server.close();
    await Promise.all([neighbours.close(), logs.close()]);
    throw error;
  }
  neighbours.start(sync);
  ends.roomKeeping = watchQuota(sync, room, report);
  ends.renewing = startProofRenewal(sync, options.renewal ?? RENEWAL_TIMES, challenges, (connection) =>
    expelConnection(connection, "hub.challenge", report),
  );
  orders.watch(createOrderEnforcer({ orders, sync, dossiers, logs, report }));
  const listening = (server.address() as AddressInfo).port;
  const url = `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${listening}`;
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

/** What a hub needs that is not on this machine. */
function reachedBy(logs: LogStore, fanOut: FanOut | undefined): MetricSources["reaches"] {
  const database = () => logs.savedAt().then(() => true);
  const redis = fanOut && (() => Promise.resolve(fanOut.isUp));
  return { ...(logs.isShared && { database }), ...(redis && { redis }) };
}

async function logsOf({ data, logs }: HubOptions): Promise<LogStore> {
  if (logs) return logs;
  if (data === undefined) throw new RangeError("A hub needs a folder or logs.");
  const own = await openFolderStore(data);
  if (isRefusal(own)) throw failure(own);
  return own;
}

/** What a hub has to know of its logs before it begins. They are closed where it cannot be read. */
async function orClosed<T>(logs: LogStore, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    await logs.close();
    throw error;
  }
}

/** What of a running hub has to be ended. */
interface Ends {
  readonly orders: CurrentOrders;
  readonly server: Server;
  readonly sockets: OpenSockets;
  readonly sync: ReturnType<typeof createSync>;
  readonly neighbours: PeerHubs;
  readonly dossiers: DossierPool;
  readonly logs: LogStore;
  metrics?: Awaited<ReturnType<typeof serveMetrics>>;
  renewing?: ReturnType<typeof startProofRenewal>;
  roomKeeping?: ReturnType<typeof watchQuota>;
}

async function stop(ends: Ends, report: Report): Promise<void> {
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

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

function failure(refusal: Refusal): Error {
  return Object.assign(new Error(explain(refusal)), { refusal });
}

function reportDamage(dossier: HubDossier, report: Report): void {
  for (const { file, kind, bytes, aside } of dossier.damage) {
    report("damaged", { dossier: shortId(dossier.id), file, kind, bytes, aside });
  }
}

import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { contentSecurityPolicyFor, STRICT_HEADERS } from "#shared/host/servedHeaders.ts";
import type { ChallengeLimiter } from "../admission/challengeLimiter.ts";
import type { ChallengeIssuer } from "../admission/challengeIssuer.ts";
import type { TrustedProxies } from "../connection/trustedProxies.ts";
import { isFromForeignPage } from "../connection/isFromForeignPage.ts";
import type { ReachableOrigins } from "../connection/reachableOrigins.ts";
import { sendFile, type ServedFile } from "./servedFiles.ts";
import type { CurrentOperatorOrders } from "../orders/currentOperatorOrders.ts";
import type { HubHealthChecker } from "./hubHealthChecker.ts";
import { VERSION } from "../version.ts";

/** Where a hub says how to report a vulnerability (RFC 9116). */
const SECURITY_TXT = "/.well-known/security.txt";
/** For a year, browsers ask by https alone. They ignore this at addresses without a name. */
const STRICT_TRANSPORT_SECURITY = "max-age=31536000";

/** What the hub's web server needs. */
export interface RequestListenerParts {
  readonly challenges: ChallengeIssuer;
  readonly asking: ChallengeLimiter;
  readonly origins: ReachableOrigins;
  readonly files: ReadonlyMap<string, ServedFile>;
  /** How to report a vulnerability to the operator, if they say so. */
  readonly securityTxt: string | null;
  /** Whether the hub speaks https itself. */
  readonly isSecure: boolean;
  /** Answers `/healthz`: whether the hub works. */
  readonly health: HubHealthChecker;
  readonly orders: CurrentOperatorOrders;
  readonly proxies: TrustedProxies;
}

/**
 * Creates the listener that answers `/challenge`, `/healthz`, `security.txt` and the files of the web edition; everything
 * else is 404.
 */
export function createRequestListener(serving: RequestListenerParts): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(STRICT_HEADERS)) response.setHeader(name, value);
    if (serving.isSecure) response.setHeader("strict-transport-security", STRICT_TRANSPORT_SECURITY);
    const origin = serving.origins.originFor(request.headers.host, request.socket);
    const url = readUrl(request.url ?? "");
    if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405);
    if (!url) return plain(response, 400);
    if (url.path === "/healthz") return void health(response, serving);
    if (url.path === "/challenge") return challenge(serving, request, response, origin, url.query);
    if (url.path === SECURITY_TXT && serving.securityTxt !== null) return text(response, 200, serving.securityTxt);
    const served = serving.files.get(url.path);
    if (!served) return plain(response, 404);
    response.setHeader("content-security-policy", contentSecurityPolicyFor(url.path, origin));
    response.setHeader("cross-origin-resource-policy", "same-origin");
    sendFile(request, response, served);
  };
}

/** Ends the response to a request that failed unexpectedly. */
export function sendServerError(_: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else plain(response, 500);
}

// The path as it was sent, decoded once and not resolved: `..` leads nowhere, it is simply not in the list of files.
function readUrl(url: string): { path: string; query: URLSearchParams } | null {
  const [path = "", query = ""] = url.split("?", 2);
  try {
    return { path: decodeURIComponent(path), query: new URLSearchParams(query) };
  } catch {
    return null;
  }
}

function challenge(
  { challenges, asking, origins, proxies, health }: RequestListenerParts,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string | null,
  query: URLSearchParams,
): void {
  if (isFromForeignPage(origins, request)) return plain(response, 403);
  // The desktop app asks from an origin of its own.
  response.setHeader("vary", "origin");
  if (request.headers.origin !== undefined) {
    response.setHeader("access-control-allow-origin", request.headers.origin);
  }
  const dossier = query.get("dossier") ?? "";
  if (!/^[0-9a-f]{64}$/.test(dossier)) return plain(response, 400);
  if (origin === null) return plain(response, 421);
  if (health.isDraining) return plain(response, 503);
  if (!asking.allows(proxies.clientAddress(request))) return plain(response, 429);
  json(response, 200, challenges.issue(dossier, origin));
}

async function health(response: ServerResponse, { health: asked, orders }: RequestListenerParts): Promise<void> {
  const { isDraining } = asked;
  const ok = !isDraining && (await asked.isWell());
  const also = { ...(isDraining && { draining: true }), ...(orders.current.isReadOnly && { readOnly: true }) };
  json(response, ok ? 200 : 503, { ok, version: VERSION, ...also });
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

function plain(response: ServerResponse, status: number): void {
  text(response, status, `${status}\n`);
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(body);
}

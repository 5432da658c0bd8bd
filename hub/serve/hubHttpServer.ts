import { createServer as createHttp, type Server } from "node:http";
import { createServer as createHttps } from "node:https";

/** A certificate with its chain, and its key: the contents of two PEM files. */
export interface TlsPems {
  readonly cert: string;
  readonly key: string;
}

/** A server that is not listening yet. */
export interface HubHttpServer {
  readonly server: Server;
  readonly renew: (tls: TlsPems) => void;
}

/** Creates a server: https if there is a certificate, else http. Throws if certificate and key do not match. */
export function createHubHttpServer(tls?: TlsPems): HubHttpServer {
  if (!tls) return { server: createHttp(), renew: cannotRenew };
  const server = createHttps({ ...tls, minVersion: "TLSv1.2" });
  return { server, renew: (fresh) => server.setSecureContext({ ...fresh, minVersion: "TLSv1.2" }) };
}

function cannotRenew(): never {
  throw new RangeError("This hub speaks no TLS.");
}

import { createServer as createHttp, type Server } from "node:http";
import { createServer as createHttps } from "node:https";

/** A certificate with what it is issued under, and its key: the texts of two PEM files. */
export interface TlsPems {
  readonly cert: string;
  readonly key: string;
}

/** A server that does not listen yet. */
export interface HubServer {
  readonly server: Server;
  readonly renew: (tls: TlsPems) => void;
}

/** A server that speaks https where it has a certificate, else http. Throws where certificate and key do not fit. */
export function createHubServer(tls?: TlsPems): HubServer {
  if (!tls) return { server: createHttp(), renew: speaksNone };
  const server = createHttps({ ...tls, minVersion: "TLSv1.2" });
  return { server, renew: (fresh) => server.setSecureContext({ ...fresh, minVersion: "TLSv1.2" }) };
}

function speaksNone(): never {
  throw new RangeError("This hub speaks no TLS.");
}

import { isIPv6, type Socket } from "node:net";
import { unmapIpv4 } from "./trustedProxies.ts";

/** The local address and port to which a request was sent. */
type Arrival = Pick<Socket, "localAddress" | "localPort">;

/** Names by which every machine can reach itself. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"] as const;

/**
 * The origins under which a hub can be reached: those it is configured with and, on its own port, this machine's own
 * names and the address at which a request arrived. A challenge is signed for one of them, so that a false hub cannot
 * use it at the true one: `Host` is believed only if it names one of them.
 */
export class ReachableOrigins {
  readonly #configured: ReadonlySet<string>;
  readonly #scheme: "http" | "https";

  /** `configured` are origins such as `https://hub.example.org`; `scheme` is that of the hub itself. */
  constructor(configured: readonly string[] = [], scheme: "http" | "https" = "http") {
    this.#configured = new Set(configured.map((origin) => new URL(origin).origin));
    this.#scheme = scheme;
  }

  /** Returns the origin that a client has asked for, or null if it is not one of this hub's. */
  originFor(host: string | undefined, { localAddress, localPort }: Arrival): string | null {
    if (host === undefined || !/^[\w.:[\]-]{1,255}$/.test(host)) return null;
    for (const origin of [`https://${host}`, `http://${host}`]) if (this.#configured.has(origin)) return origin;
    const name = this.#withoutPort(host.toLowerCase(), localPort);
    const isOwn = name !== null && (OWN_NAMES.some((own) => own === name) || name === hostOf(localAddress));
    return isOwn ? `${this.#scheme}://${host.toLowerCase()}` : null;
  }

  /** Returns the name before the port, or null if it is not the port that was reached. */
  #withoutPort(host: string, port: number | undefined): string | null {
    if (port === undefined) return null;
    if (host.endsWith(`:${port}`)) return host.slice(0, -`:${port}`.length);
    return port === (this.#scheme === "http" ? 80 : 443) ? host : null;
  }
}

/** Formats an address for a URL, without the zone of a link-local address. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  const own = unmapIpv4(address).replace(/%.*$/, "");
  return isIPv6(own) ? `[${own}]` : own;
}

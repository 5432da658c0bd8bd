import { isIPv6, type Socket } from "node:net";
import { unmapIpv4 } from "./trustedProxies.ts";

/** Where a request has come in: the address and port of this machine that it was sent to. */
type Arrival = Pick<Socket, "localAddress" | "localPort">;

/** What every machine calls itself. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"] as const;

/**
 * Under which origins a hub may be reached: those it was told, and on its own port this machine's own names and the
 * address that a request has come in at. A challenge is signed for one of them, so that a false hub cannot use it at
 * the true one: what a request says in `Host` is believed only where it is one of ours.
 */
export class HubOrigins {
  readonly #told: ReadonlySet<string>;
  readonly #scheme: "http" | "https";

  /** `told` are origins such as `https://hub.example.org`; `scheme` is what the hub itself speaks. */
  constructor(told: readonly string[] = [], scheme: "http" | "https" = "http") {
    this.#told = new Set(told.map((origin) => new URL(origin).origin));
    this.#scheme = scheme;
  }

  /** The origin that a client has asked for, or null where it is none of this hub's. */
  originFor(host: string | undefined, { localAddress, localPort }: Arrival): string | null {
    if (host === undefined || !/^[\w.:[\]-]{1,255}$/.test(host)) return null;
    for (const origin of [`https://${host}`, `http://${host}`]) if (this.#told.has(origin)) return origin;
    const name = this.#withoutPort(host.toLowerCase(), localPort);
    const isOwn = name !== null && (OWN_NAMES.some((own) => own === name) || name === hostOf(localAddress));
    return isOwn ? `${this.#scheme}://${host.toLowerCase()}` : null;
  }

  /** The name before a port that is the one it was asked at; null where it is another one. */
  #withoutPort(host: string, port: number | undefined): string | null {
    if (port === undefined) return null;
    if (host.endsWith(`:${port}`)) return host.slice(0, -`:${port}`.length);
    return port === (this.#scheme === "http" ? 80 : 443) ? host : null;
  }
}

/** An address as it stands in a URL: without the zone that a link-local one has on this machine. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  const own = unmapIpv4(address).replace(/%.*$/, "");
  return isIPv6(own) ? `[${own}]` : own;
}

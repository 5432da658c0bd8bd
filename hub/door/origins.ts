import { isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";

/**
 * Under which origins a hub may be reached: those it was told, and on its own port this machine's names and
 * addresses. A challenge is signed for one of them, so that a false hub cannot use it at the true one: what a
 * request says in `Host` is believed only where it is one of ours.
 */
export class Origins {
  readonly #told: ReadonlySet<string>;
  readonly #scheme: "http" | "https";

  /** `told` are origins such as `https://hub.example.org`; `scheme` is what the hub itself speaks. */
  constructor(told: readonly string[] = [], scheme: "http" | "https" = "http") {
    this.#told = new Set(told.map((origin) => new URL(origin).origin));
    this.#scheme = scheme;
  }

  /** The origin that a client has asked for, or null where it is none of this hub's. */
  of(host: string | undefined, port: number | undefined): string | null {
    if (host === undefined || !/^[\w.:[\]-]{1,255}$/.test(host)) return null;
    for (const origin of [`https://${host}`, `http://${host}`]) if (this.#told.has(origin)) return origin;
    if (port === undefined || !ownHosts(port, this.#scheme).has(host.toLowerCase())) return null;
    return `${this.#scheme}://${host.toLowerCase()}`;
  }
}

function ownHosts(port: number, scheme: "http" | "https"): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const names = ["localhost", ...addresses.map(({ address }) => (isIPv6(address) ? `[${address}]` : address))];
  const hosts = names.map((name) => `${name}:${port}`);
  return new Set(port === (scheme === "http" ? 80 : 443) ? [...hosts, ...names] : hosts);
}

import type { Session } from "electron";

/** A proxy that leads nowhere: nothing listens on the discard port. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * The proxy routes of the window's session. They back up its allowlist, which WebRTC does not consult. Hubs are reached
 * as the system's settings say; everything else goes nowhere or, if hubs are behind a proxy, no further than that
 * proxy.
 */
export class ProxyRoutes {
  readonly #session: Session;
  readonly #system: Session;
  readonly #ways = new Map<string, string>();

  /** `system` is a session with the system's settings; it is only queried and never connects. */
  constructor(session: Session, system: Session) {
    this.#session = session;
    this.#system = system;
  }

  /** Closes every route. */
  close(): Promise<void> {
    this.#ways.clear();
    return this.#apply();
  }

  /** Opens the route to a hub. */
  async open(address: string): Promise<void> {
    const { hostname, href } = new URL(address.replace(/^ws/i, "http"));
    if (this.#ways.has(hostname)) return;
    // A new session reports a direct route, whatever the settings are.
    await this.#system.forceReloadProxyConfig();
    this.#ways.set(hostname, await this.#system.resolveProxy(href));
    await this.#apply();
  }

  #apply(): Promise<void> {
    return this.#session.setProxy(proxyRulesForRoutes(this.#ways));
  }
}

/**
 * Returns a session's proxy rules for hosts and their routes, in the form of `resolveProxy` (`PROXY proxy:8080;
 * DIRECT`).
 */
export function proxyRulesForRoutes(ways: ReadonlyMap<string, string>): {
  proxyRules: string;
  proxyBypassRules: string;
} {
  const direct = [...ways].filter(([, way]) => way === "DIRECT").map(([host]) => host);
  const proxied = new Set(
    [...ways.values()].filter((way) => way !== "DIRECT").flatMap((way) => way.split(/;\s*/).map(rule)),
  );
  return {
    proxyRules: proxied.size > 0 ? [...proxied].join(",") : NOWHERE,
    // Without `<-loopback>`, addresses of this machine would bypass the proxy.
    proxyBypassRules: ["<-loopback>", ...direct].join(","),
  };
}

const SCHEMES: Readonly<Record<string, string>> = { HTTPS: "https", SOCKS: "socks4", SOCKS5: "socks5" };

/** Converts `SOCKS5 tor:9050` to a rule: `socks5://tor:9050`. */
function rule(way: string): string {
  const [kind = "", proxy = ""] = way.split(" ");
  return kind === "DIRECT" ? "direct://" : `${SCHEMES[kind] ?? "http"}://${proxy}`;
}

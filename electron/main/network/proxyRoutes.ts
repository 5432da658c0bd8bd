import type { Session } from "electron";

/** A way that leads nowhere: nobody listens on the discard port. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * The ways out of the window's session, below its list of addresses: WebRTC asks no such list. Hubs go the way
 * the system's settings say; everything else goes nowhere, or where hubs are behind a proxy, no further than that.
 */
export class ProxyRoutes {
  readonly #session: Session;
  readonly #system: Session;
  readonly #ways = new Map<string, string>();

  /** `system` is a session that goes by the system's settings; it is asked, and never goes anywhere itself. */
  constructor(session: Session, system: Session) {
    this.#session = session;
    this.#system = system;
  }

  /** Closes every way. */
  close(): Promise<void> {
    this.#ways.clear();
    return this.#lay();
  }

  /** Opens the way to a hub. */
  async open(address: string): Promise<void> {
    const { hostname, href } = new URL(address.replace(/^ws/i, "http"));
    if (this.#ways.has(hostname)) return;
    // A session that was made a moment ago says that the way is direct, whatever the settings are.
    await this.#system.forceReloadProxyConfig();
    this.#ways.set(hostname, await this.#system.resolveProxy(href));
    await this.#lay();
  }

  #lay(): Promise<void> {
    return this.#session.setProxy(proxyRulesFor(this.#ways));
  }
}

/** A session's proxy rules for these hosts and their ways, as `resolveProxy` says them (`PROXY proxy:8080; DIRECT`). */
export function proxyRulesFor(ways: ReadonlyMap<string, string>): { proxyRules: string; proxyBypassRules: string } {
  const direct = [...ways].filter(([, way]) => way === "DIRECT").map(([host]) => host);
  const proxied = new Set(
    [...ways.values()].filter((way) => way !== "DIRECT").flatMap((way) => way.split(/;\s*/).map(rule)),
  );
  return {
    proxyRules: proxied.size > 0 ? [...proxied].join(",") : NOWHERE,
    // Without the first, whatever is on this machine would be let by.
    proxyBypassRules: ["<-loopback>", ...direct].join(","),
  };
}

const SCHEMES: Readonly<Record<string, string>> = { HTTPS: "https", SOCKS: "socks4", SOCKS5: "socks5" };

/** `SOCKS5 tor:9050` as a rule: `socks5://tor:9050`. */
function rule(way: string): string {
  const [kind = "", proxy = ""] = way.split(" ");
  return kind === "DIRECT" ? "direct://" : `${SCHEMES[kind] ?? "http"}://${proxy}`;
}

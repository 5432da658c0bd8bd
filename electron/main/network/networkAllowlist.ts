import { BlockList, isIPv4, isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";
import { isPrivateHost } from "#shared/base/privateHost.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { isAppUrl } from "./appUrl.ts";

/** Schemes that never reach the network. */
const INSIDE = ["blob:", "data:"];
/** The shortest prefix of a network that counts as nearby, in bits. */
const WIDEST = 7;
/** The most hubs per run; a user has a few. */
const MOST_HUBS = 64;

/** The only list of what the window may reach: its own files, and hubs that the user has named. */
export class NetworkAllowlist {
  readonly #hubs = new Set<string>();
  readonly #own: () => readonly string[];

  /** `own` returns the networks to which this machine is currently connected. */
  constructor(own: () => readonly string[] = ownNetworks) {
    this.#own = own;
  }

  /**
   * Allows a hub; without TLS only on this machine and in its local networks. Refuses with `network.address` or
   * `network.plain`.
   */
  allow(address: string): Outcome<true> {
    const url = hubUrl(address);
    if (!url || this.#hubs.size >= MOST_HUBS) return refusal("network.address", { address: address.slice(0, 100) });
    if (url.protocol === "http:" && !isNearbyHost(url.hostname, this.#own()))
      return refusal("network.plain", { host: url.host });
    this.#hubs.add(url.origin);
    return true;
  }

  /** Returns whether a request of the window may go out. */
  allows(address: string): boolean {
    if (isAppUrl(address) || INSIDE.some((scheme) => address.startsWith(scheme))) return true;
    const url = hubUrl(address);
    return url !== null && this.#hubs.has(url.origin);
  }
}

/** Parses an HTTP address, with WebSockets counting as HTTP; null for any other, or if it contains a password. */
function hubUrl(address: string): URL | null {
  try {
    const url = new URL(address.replace(/^ws(s?):/i, "http$1:"));
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : null;
  } catch {
    return null;
  }
}

/** Returns whether a host is this machine, in a private network, or in one of `own` (CIDR notation). */
export function isNearbyHost(host: string, own: readonly string[] = []): boolean {
  if (isPrivateHost(host)) return true;
  const address = host.replace(/^\[|\]$/g, "");
  const family = familyOf(address);
  return family !== null && listOf(own).check(address, family);
}

/** Returns the networks to which this machine is connected. */
function ownNetworks(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.flatMap(({ cidr }) => cidr ?? []);
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix = ""] = network.split("/");
    const family = familyOf(address);
    // A prefix that covers half the Internet was configured by somebody else, and is ignored.
    if (family !== null && Number(prefix) >= WIDEST) list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  return isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : null;
}

import { BlockList, isIPv4, isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";
import { isPrivateHost } from "#shared/base/privateHost.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { isAppUrl } from "./appUrl.ts";

/** Schemes that stay inside the window: nothing of theirs reaches the network. */
const INSIDE = ["blob:", "data:"];
/** The widest network that counts as near, in bits of its prefix. */
const WIDEST = 7;
/** How many hubs may be named in one run; a person has a few. */
const MOST_HUBS = 64;

/** The one list of what the window may reach: its own files, and hubs that the person has named. */
export class NetworkAllowlist {
  readonly #hubs = new Set<string>();
  readonly #own: () => readonly string[];

  /** `own` says which networks this machine stands in at the moment. */
  constructor(own: () => readonly string[] = ownNetworks) {
    this.#own = own;
  }

  /** Lets a hub through. Without TLS only on this machine and in the room's own network. */
  allow(address: string): Outcome<true> {
    const url = hubUrl(address);
    if (!url || this.#hubs.size >= MOST_HUBS) return refusal("network.address", { address: address.slice(0, 100) });
    if (url.protocol === "http:" && !isNearby(url.hostname, this.#own()))
      return refusal("network.plain", { host: url.host });
    this.#hubs.add(url.origin);
    return true;
  }

  /** Whether a request of the window may go out. */
  allows(address: string): boolean {
    if (isAppUrl(address) || INSIDE.some((scheme) => address.startsWith(scheme))) return true;
    const url = hubUrl(address);
    return url !== null && this.#hubs.has(url.origin);
  }
}

/** An address over HTTP, WebSockets counting as HTTP; null for any other, and with a password in it. */
function hubUrl(address: string): URL | null {
  try {
    const url = new URL(address.replace(/^ws(s?):/i, "http$1:"));
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : null;
  } catch {
    return null;
  }
}

/** Whether a host is this machine, or in a private network or in one of `own` (in CIDR notation). */
export function isNearby(host: string, own: readonly string[] = []): boolean {
  if (isPrivateHost(host)) return true;
  const address = host.replace(/^\[|\]$/g, "");
  const family = familyOf(address);
  return family !== null && listOf(own).check(address, family);
}

/** The networks this machine stands in. */
function ownNetworks(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.flatMap(({ cidr }) => cidr ?? []);
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix = ""] = network.split("/");
    const family = familyOf(address);
    // A machine that takes half the world for its neighbour has been told so by somebody else.
    if (family !== null && Number(prefix) >= WIDEST) list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  return isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : null;
}

import { refuse, type Outcome } from "../../shared/base/result.ts";
import { isOurs } from "./origin.ts";

/** Schemes that stay inside the window: nothing of theirs reaches the network. */
const INSIDE = ["blob:", "data:"];
/** How many hubs may be named in one run; a person has a few. */
const MOST_HUBS = 64;

/** The one list of what the window may reach: its own files, and hubs that the person has named. */
export class Network {
  readonly #hubs = new Set<string>();

  /** Lets a hub through. Without TLS only on this machine and in the room's own network. */
  allow(address: string): Outcome<true> {
    const url = hubUrl(address);
    if (!url || this.#hubs.size >= MOST_HUBS) return refuse("network.address", { address: address.slice(0, 100) });
    if (url.protocol === "http:" && !isNearby(url.hostname)) return refuse("network.plain", { host: url.host });
    this.#hubs.add(url.origin);
    return true;
  }

  /** Whether a request of the window may go out. */
  lets(address: string): boolean {
    if (isOurs(address) || INSIDE.some((scheme) => address.startsWith(scheme))) return true;
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

/** This machine, or a private network (RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6762). */
export function isNearby(host: string): boolean {
  if (host === "localhost" || host.endsWith(".localhost") || host.endsWith(".local")) return true;
  if (host.startsWith("[")) return /^\[(?:::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(host);
  const [a = -1, b = -1] = /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split(".").map(Number) : [];
  return (
    a === 127 || a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31) || (a === 169 && b === 254)
  );
}

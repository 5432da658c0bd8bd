import { pinOf } from "#node/tls/certificate.ts";

/**
 * The hosts whose hub is known by its certificate's hash alone, from an invitation: nothing else vouches for them, and
 * nothing else is believed of them. A host has one such hash, the one that was named last.
 */
export class CertificatePins {
  readonly #pins = new Map<string, string>();
  /** Hosts that have shown another certificate since. */
  readonly #others = new Set<string>();

  /** Pins a hub's host, or with "" leaves it to ordinary verification. */
  pin(hub: string, pin: string): void {
    const host = hostOf(hub);
    this.#others.delete(host);
    if (pin === "") this.#pins.delete(host);
    else this.#pins.set(host, pin);
  }

  /** What a host's certificate (PEM) is: the pinned one, another, or none of our business (null). */
  check(host: string, certificate: string): "pinned" | "other" | null {
    const pin = this.#pins.get(host);
    if (pin === undefined) return null;
    const isPinned = pinOf(certificate) === pin;
    if (isPinned) this.#others.delete(host);
    else this.#others.add(host);
    return isPinned ? "pinned" : "other";
  }

  /** Whether a hub's host has last shown another certificate than the pinned one. */
  hasOtherCertificate(hub: string): boolean {
    return this.#others.has(hostOf(hub));
  }
}

function hostOf(hub: string): string {
  return new URL(hub.replace(/^ws/i, "http")).hostname.replace(/^\[|\]$/g, "");
}

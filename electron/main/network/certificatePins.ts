import { certificatePinOf } from "#node/tls/certificate.ts";

/**
 * The hosts whose hub is known only by its certificate's hash, from an invitation: nothing else vouches for them, and
 * no other certificate is accepted from them. A host has one hash, the last one given.
 */
export class CertificatePins {
  readonly #pins = new Map<string, string>();
  /** Hosts that have shown another certificate since. */
  readonly #others = new Set<string>();

  /**
   * Pins a hub's host. "" leaves a host to ordinary verification, unless it is pinned: a page that was taken over must not
   * remove a pin, which lasts until the app ends.
   */
  pin(hub: string, pin: string): void {
    const host = hostOf(hub);
    if (pin === "") return;
    this.#others.delete(host);
    this.#pins.set(host, pin);
  }

  /** Compares a host's certificate (PEM) with its pin; null if the host is not pinned. */
  check(host: string, certificate: string): "pinned" | "other" | null {
    const pin = this.#pins.get(host);
    if (pin === undefined) return null;
    const isPinned = certificatePinOf(certificate) === pin;
    if (isPinned) this.#others.delete(host);
    else this.#others.add(host);
    return isPinned ? "pinned" : "other";
  }

  /** Returns whether a hub's host last showed another certificate than the pinned one. */
  hasOtherCertificate(hub: string): boolean {
    return this.#others.has(hostOf(hub));
  }
}

function hostOf(hub: string): string {
  return new URL(hub.replace(/^ws/i, "http")).hostname.replace(/^\[|\]$/g, "");
}
